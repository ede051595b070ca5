import Atlas
import Dates
import ForumPlan

/// Imports budget lines; one that the plan knows by its identifier, by code, or by title, forum and heading, is brought
/// up to date.
///
/// A row whose amounts cannot be read is refused: money is never guessed. Figures on a line that follows from the plan
/// stand as a person's, where they differ from what the formula said. A row with an identifier, as an export writes it,
/// tells all of its line, and empty cells clear; in other rows an empty cell leaves what is there.
struct BudgetImport {
  let scope: ImportScope
  let table: MappedTable<BudgetColumn>
  let forums: ForumFinder
  let context: FieldContext
  let names: BudgetNames
  let shares: ShareColumns
  /// The currencies that a cell may name.
  let currencies: Set<Currency>
  /// The mark before decimals, of columns that hold numbers.
  let marks: [BudgetColumn: DecimalMark]

  init(_ scope: ImportScope, _ table: MappedTable<BudgetColumn>) {
    self.scope = scope
    self.table = table
    forums = ForumFinder(scope.plan)
    context = FieldContext(plan: scope.plan, atlas: scope.atlas, today: scope.today)
    names = BudgetNames(plan: scope.plan)
    shares = ShareColumns(scope.plan, table)
    currencies = scope.currencies
    marks = table.marks(of: BudgetColumn.numeric)
  }

  func run(_ result: inout ImportResult, using generator: inout some RandomNumberGenerator) {
    table.reportUnknownColumns(&result, except: shares.places)
    if !table.has(.currency) {
      result.warn(
        RowNote("There is no column “Currency”: bare amounts are in \(scope.plan.programme.baseCurrency)."))
    }
    var known = KnownRecords(scope.plan.budgetLines.sorted { $0.id < $1.id }, named: ids(), key: Self.key)
    for number in table.rows {
      let row = table[number]
      if skips(row, &result) { continue }
      guard let sketch = sketch(row, &result) else { continue }
      let old: BudgetLine?
      do {
        old = try known.claim(row.id(.id, &result), key: Self.key(sketch), line: row.line)
      } catch {
        result.refuse(RowNote(line: row.line, column: row.title(.title), value: sketch.title, error.description))
        continue
      }
      var line = old ?? sketch.with(id: row.id() ?? .random(using: &generator))
      guard fill(&line, from: row, sketch, isNew: old == nil, &result) else { continue }
      let problems = line.problems
      guard problems.isEmpty else {
        result.refuse(RowNote(line: row.line, problems.map(\.message).joined(separator: " ")))
        continue
      }
      result.rowsTaken += 1
      known.enter(line, key: Self.key(line), line: row.line)
      if old != nil {
        result.merge(
          RowNote(
            line: row.line,
            "The budget line \(Shown.short(line.code.isEmpty ? line.title : line.code)) of the plan: brought up to date."
          ))
      }
      if line != old { result.take(RowNote(line: row.line, "Taken: \(Shown.short(line.title)).")) }
      result.put(line, over: old)
    }
  }

  /// The identifiers that rows name.
  private func ids() -> Set<ID<BudgetLine>> { Set(table.rows.compactMap { table[$0].id() }) }

  private static func key(_ line: BudgetLine) -> String {
    let forum = line.forum?.description ?? ""
    return line.code.isEmpty
      ? "\(Fold.words(line.title))|\(forum)|\(line.category.rawValue)" : "#\(Fold.words(line.code))|\(forum)"
  }

  /// Sums of other rows are no lines: they would count twice.
  private func skips(_ row: MappedRow<BudgetColumn>, _ result: inout ImportResult) -> Bool {
    let title = [.title, .code, .category].map { row.verbatim($0) }.first { !$0.isEmpty } ?? ""
    let words = Fold.words(title)
    let isSum = Self.sums.contains { words == $0 || words.hasPrefix($0 + " ") }
    guard isSum, row.id() == nil, row.raw(.quantity).allSatisfy(\.isWhitespace) else { return false }
    row.warn(.title, title, "A sum of other rows; it was left out.", &result)
    return true
  }

  private static let sums = [
    "total", "totals", "subtotal", "sub total", "grand total", "sous total", "totaux", "total general", "summe",
    "zwischensumme", "gesamt", "gesamtsumme",
  ]
}

extension BudgetLine {
  /// The same line under another identifier.
  fileprivate func with(id: ForumPlan.ID<BudgetLine>) -> BudgetLine {
    var line = BudgetLine(id: id, category: category, title: title, unitRate: unitRate)
    (line.code, line.forum) = (code, forum)
    return line
  }
}
