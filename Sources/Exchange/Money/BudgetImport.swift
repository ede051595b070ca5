import Atlas
import Dates
import ForumPlan

/// Imports budget lines; one that the plan knows by code, or by title, forum and heading, is brought up to date.
///
/// A line whose amounts cannot be read is refused: money is never guessed.
struct BudgetImport {
  private let scope: ImportScope
  private let table: MappedTable<BudgetColumn>
  private let forums: ForumFinder

  init(_ scope: ImportScope, _ table: MappedTable<BudgetColumn>) {
    self.scope = scope
    self.table = table
    forums = ForumFinder(scope.plan)
  }

  func run(_ result: inout ImportResult, using generator: inout some RandomNumberGenerator) {
    table.reportUnknownColumns(&result)
    if !table.has(.currency) {
      result.warn(
        RowNote("There is no column “Currency”: bare amounts are in \(scope.plan.programme.baseCurrency)."))
    }
    var known: [String: BudgetLine] = [:]
    for line in scope.plan.budgetLines.sorted(by: { $0.id < $1.id }) {
      known[Self.key(line)] = known[Self.key(line)] ?? line
    }
    var lines: [ID<BudgetLine>: Int] = [:]
    for number in table.rows {
      let row = table[number]
      guard let fresh = line(row, .random(using: &generator), &result) else { continue }
      let old = known[Self.key(fresh)]
      if let old, let earlier = lines[old.id] {
        result.refuse(
          RowNote(line: row.line, column: row.title(.title), value: fresh.title, "The same line as in line \(earlier).")
        )
        continue
      }
      let line = old.map { Self.updated($0, to: fresh, table) } ?? fresh
      let problems = line.problems
      guard problems.isEmpty else {
        result.refuse(RowNote(line: row.line, problems.map(\.message).joined(separator: " ")))
        continue
      }
      result.rowsTaken += 1
      lines[line.id] = row.line
      known[Self.key(line)] = line
      if let old {
        result.merge(
          RowNote(line: row.line, "The budget line \(Shown.short(old.code)) of the plan: brought up to date."))
      }
      if line != old { result.take(RowNote(line: row.line, "Taken: \(Shown.short(line.title)).")) }
      result.put(line, over: old)
    }
  }

  private static func key(_ line: BudgetLine) -> String {
    let forum = line.forum?.description ?? ""
    return line.code.isEmpty
      ? "\(Fold.words(line.title))|\(forum)|\(line.category.rawValue)" : "#\(Fold.words(line.code))|\(forum)"
  }

  /// A line of the plan with the values of the columns that the file has.
  private static func updated(_ old: BudgetLine, to new: BudgetLine, _ table: MappedTable<BudgetColumn>) -> BudgetLine {
    var line = old
    line.title = new.title
    line.unitRate = new.unitRate
    if table.has(.category) { line.category = new.category }
    if table.has(.unit) { line.unit = new.unit }
    if table.has(.quantity) { line.quantity = new.quantity }
    if table.has(.frequency) { line.frequency = new.frequency }
    line.grant = new.grant ?? old.grant
    line.committed = new.committed ?? old.committed
    line.paid = new.paid ?? old.paid
    if !new.notes.isEmpty { line.notes = new.notes }
    return line
  }

  private func line(
    _ row: MappedRow<BudgetColumn>, _ id: ID<BudgetLine>, _ result: inout ImportResult
  ) -> BudgetLine? {
    let title = row.text(.title, &result)
    guard !title.isEmpty else {
      refuse(row, .title, "A budget line needs a description.", &result)
      return nil
    }
    let currency = row.text(.currency, &result)
    let rate = row.text(.rate, &result)
    let unitRate: Money
    switch money(rate, currency) {
    case .amount(let money): unitRate = money
    case .refused(let reason):
      refuse(row, .rate, reason, &result)
      return nil
    }
    guard let quantity = number(row, .quantity, &result), let frequency = number(row, .frequency, &result) else {
      return nil
    }
    let category = row.word(.category, "category", &result, Vocabulary.category)
    var line = BudgetLine(id: id, category: category ?? .other, title: title, unitRate: unitRate)
    line.code = row.text(.code, limit: 40, &result)
    let unit = row.text(.unit, limit: 40, &result)
    if !unit.isEmpty { line.unit = unit }
    line.quantity = quantity
    line.frequency = frequency
    line.notes = row.lines(.notes, &result)
    line.forum = forum(row, &result)
    line.grant = grant(row, &result)
    line.committed = amount(row, .committed, unitRate.currency, &result)
    line.paid = amount(row, .paid, unitRate.currency, &result)
    return line
  }

  private func money(_ text: String, _ currency: String) -> MoneyCell {
    MoneyCell(
      text, currency: currency, delimiter: table.table.delimiter, fallback: scope.plan.programme.baseCurrency)
  }

  /// A number that is one when its cell is empty; the row is refused when it cannot be read.
  private func number(
    _ row: MappedRow<BudgetColumn>, _ column: BudgetColumn, _ result: inout ImportResult
  ) -> FixedPoint? {
    let text = row.text(column, &result)
    switch DecimalText(text, delimiter: table.table.delimiter) {
    case .empty: return .one
    case .plain(let digits):
      if let number = FixedPoint(digits) { return number }
    case .ambiguous:
      refuse(row, column, "The mark may part thousands or decimals: write 1500 or 1.5.", &result)
      return nil
    case .unreadable: break
    }
    refuse(row, column, "Not a number of at most six decimals.", &result)
    return nil
  }

  private func amount(
    _ row: MappedRow<BudgetColumn>, _ column: BudgetColumn, _ currency: Currency, _ result: inout ImportResult
  ) -> Money? {
    let text = row.text(column, &result)
    guard !text.isEmpty else { return nil }
    switch money(text, currency.code) {
    case .amount(let money) where money.currency == currency: return money
    case .amount: row.warn(column, text, "Not in \(currency), the currency of the unit rate; left empty.", &result)
    case .refused(let reason): row.warn(column, text, "\(reason) Left empty.", &result)
    }
    return nil
  }

  private func forum(_ row: MappedRow<BudgetColumn>, _ result: inout ImportResult) -> ID<Forum>? {
    let text = row.text(.forum, &result)
    guard !text.isEmpty else { return nil }
    let found = forums.identifiers(text) { row.warn(.forum, $0, $1, &result) }
    if found.count > 1 { row.warn(.forum, text, "A budget line is for one forum; left empty.", &result) }
    return found.count == 1 ? found[0] : nil
  }

  /// The grant of a reference, or the only grant of a funder.
  private func grant(_ row: MappedRow<BudgetColumn>, _ result: inout ImportResult) -> ID<Grant>? {
    let reference = row.text(.grant, &result)
    let funder = row.text(.funder, &result)
    guard !reference.isEmpty || !funder.isEmpty else { return nil }
    let words = Fold.words(reference.isEmpty ? funder : reference)
    let funders = Set(scope.plan.funders.filter { Fold.words($0.name) == words }.map(\.id))
    let grants = scope.plan.grants.filter { Fold.words($0.reference) == words || funders.contains($0.funder) }
    if grants.count == 1 { return grants[0].id }
    row.warn(
      reference.isEmpty ? .funder : .grant, reference.isEmpty ? funder : reference,
      grants.isEmpty ? "No grant of this name is in the plan; left empty." : "Several grants fit; left empty.", &result)
    return nil
  }

  private func refuse(
    _ row: MappedRow<BudgetColumn>, _ column: BudgetColumn, _ reason: String, _ result: inout ImportResult
  ) {
    result.refuse(RowNote(line: row.line, column: row.title(column), value: row.raw(column), reason))
  }
}
