import Atlas
import ForumPlan

extension BudgetImport {
  /// What a row says of itself, by which its line is found: title, code, heading, forum and unit rate.
  ///
  /// Refuses a row without a title or rate, and one in which a spreadsheet left formulas or errors.
  func sketch(_ row: MappedRow<BudgetColumn>, _ result: inout ImportResult) -> BudgetLine? {
    for column in BudgetColumn.allCases where column != .notes && column != .planned {
      guard let fault = CellFault(row.raw(column)) else { continue }
      refuse(row, column, fault.reason, &result)
      return nil
    }
    let title = row.words(.title, &result)
    guard !title.isEmpty else {
      refuse(row, .title, "A budget line needs a description.", &result)
      return nil
    }
    guard let unitRate = money(row, .rate, row.verbatim(.currency), &result) else { return nil }
    let category = row.word(.category, "category", &result, Vocabulary.category)
    var line = BudgetLine(id: ID(rawValue: 0), category: category ?? .other, title: title, unitRate: unitRate)
    line.code = row.words(.code, &result)
    line.forum = forum(row, &result)
    return line
  }

  /// Gives a line what its row says; `false` where the row is refused.
  func fill(
    _ line: inout BudgetLine, from row: MappedRow<BudgetColumn>, _ sketch: BudgetLine, isNew: Bool,
    _ result: inout ImportResult
  ) -> Bool {
    let clears = row.id() != nil
    func speaks(_ column: BudgetColumn) -> Bool {
      table.has(column) && (clears || !row.verbatim(column).isEmpty)
    }
    line.title = sketch.title
    line.unitRate = sketch.unitRate
    if speaks(.code) { line.code = sketch.code }
    if !row.verbatim(.category).isEmpty, Vocabulary.category(row.verbatim(.category)) != nil {
      line.category = sketch.category
    }
    if speaks(.unit) { line.unit = row.words(.unit, &result) }
    if table.has(.quantity) || isNew {
      guard let quantity = number(row, .quantity, &result) else { return false }
      line.quantity = quantity
    }
    if table.has(.frequency) || isNew {
      guard let frequency = number(row, .frequency, &result) else { return false }
      line.frequency = frequency
    }
    if speaks(.forum) { line.forum = sketch.forum ?? (row.verbatim(.forum).isEmpty ? nil : line.forum) }
    if speaks(.grant) || !row.verbatim(.funder).isEmpty { setGrant(of: &line, row, &result) }
    let words: [(BudgetColumn, String)] = [
      (.person, "person"), (.session, "session"), (.payee, "payee"), (.leftOut, "isLeftOut"),
    ]
    for (column, key) in words where speaks(column) {
      var named = line
      if let reason = row.set(key, column, on: &named, context) ?? names.reason(named, row.verbatim(column), column) {
        row.warn(column, row.raw(column), "\(reason) Not taken.", &result)
      } else {
        line = named
      }
    }
    if speaks(.notes) { line.notes = row.words(.notes, multiline: true, &result) }
    guard setShares(of: &line, row, clears, &result), setDealings(of: &line, row, speaks, &result) else { return false }
    compare(line, with: row, &result)
    return true
  }

  /// Orders and payments, then what is committed and paid in all, of which they may be a part.
  private func setDealings(
    of line: inout BudgetLine, _ row: MappedRow<BudgetColumn>, _ speaks: (BudgetColumn) -> Bool,
    _ result: inout ImportResult
  ) -> Bool {
    for (column, key) in [(BudgetColumn.orders, "orders"), (.payments, "payments")] where speaks(column) {
      if let reason = row.set(key, column, on: &line, context) ?? names.reason(line, row.verbatim(column), column) {
        refuse(row, column, reason, &result)
        return false
      }
    }
    for (column, path) in [(BudgetColumn.committed, \BudgetLine.committed), (.paid, \BudgetLine.paid)]
    where speaks(column) {
      let text = row.verbatim(column)
      if text.isEmpty || Self.isDash(text) {
        if line[keyPath: path] != nil, text.isEmpty { line[keyPath: path] = nil }
        continue
      }
      guard let amount = money(row, column, line.unitRate.currency.code, &result) else { return false }
      // Setting what stands already would forget of which parts it is made.
      if line[keyPath: path] != amount { line[keyPath: path] = amount }
    }
    return true
  }

  private func setShares(
    of line: inout BudgetLine, _ row: MappedRow<BudgetColumn>, _ clears: Bool, _ result: inout ImportResult
  ) -> Bool {
    let text = row.verbatim(.shares)
    if table.has(.shares), clears || !text.isEmpty {
      let reason = row.set("shares", .shares, parting: ["|", ";"], on: &line, context)
      if let reason = reason ?? names.reason(line, text, .shares) {
        refuse(row, .shares, reason, &result)
        return false
      }
    }
    switch shares.read(row.row, currency: line.unitRate.currency, known: currencies) {
    case .refused(let column, let value, let reason):
      result.refuse(RowNote(line: row.line, column: column, value: value, reason))
      return false
    case .shares(let shares):
      let told = Set(self.shares.grants)
      line.shares = line.shares.filter { !told.contains($0.grant) || !text.isEmpty } + shares
    case .silent: if clears, text.isEmpty { line.shares.removeAll { self.shares.grants.contains($0.grant) } }
    }
    return true
  }

  /// The sum that a spreadsheet has of a line is no field of it, but tells where one was misread.
  private func compare(_ line: BudgetLine, with row: MappedRow<BudgetColumn>, _ result: inout ImportResult) {
    let text = row.verbatim(.planned)
    guard !text.isEmpty, let planned = line.planned,
      case .amount(let told) = cell(text, .planned, line.unitRate.currency.code), told != planned
    else { return }
    row.warn(.planned, text, "Quantity × frequency × unit rate is \(planned), and that is what is taken.", &result)
  }

  /// The grant by the very name that a form has, else by its reference or the only one of a funder.
  private func setGrant(of line: inout BudgetLine, _ row: MappedRow<BudgetColumn>, _ result: inout ImportResult) {
    let (reference, funder) = (row.verbatim(.grant), row.verbatim(.funder))
    if table.has(.grant), !reference.isEmpty || funder.isEmpty {
      var named = line
      if row.set("grant", .grant, on: &named, context) == nil, names.reason(named, reference, .grant) == nil {
        line = named
        return
      }
    }
    let words = Fold.words(reference.isEmpty ? funder : reference)
    let funders = Set(scope.plan.funders.filter { Fold.words($0.name) == words }.map(\.id))
    let grants = scope.plan.grants.filter { Fold.words($0.reference) == words || funders.contains($0.funder) }
    guard grants.count == 1 else {
      return row.warn(
        reference.isEmpty ? .funder : .grant, reference.isEmpty ? funder : reference,
        grants.isEmpty ? "No grant of this name is in the plan; left empty." : "Several grants fit; left empty.",
        &result)
    }
    line.grant = grants[0].id
  }

  private func forum(_ row: MappedRow<BudgetColumn>, _ result: inout ImportResult) -> ID<Forum>? {
    let text = row.text(.forum, &result)
    guard !text.isEmpty else { return nil }
    var line = BudgetLine(
      id: ID(rawValue: 0), category: .other, title: "-",
      unitRate: Money(minorUnits: 0, currency: scope.plan.programme.baseCurrency))
    if row.set("forum", .forum, on: &line, context) == nil, names.reason(line, text, .forum) == nil {
      return line.forum
    }
    let found = forums.identifiers(text) { row.warn(.forum, $0, $1, &result) }
    if found.count > 1 { row.warn(.forum, text, "A budget line is for one forum; left empty.", &result) }
    return found.count == 1 ? found[0] : nil
  }
}

extension BudgetImport {
  /// What accountants' formats write for nothing.
  static func isDash(_ text: String) -> Bool {
    let digits = MoneyCell.digits(of: text).filter { !$0.isWhitespace }
    return ["-", "–", "—", "\u{2212}"].contains(digits)
  }

  /// An amount, or the row is refused.
  private func money(
    _ row: MappedRow<BudgetColumn>, _ column: BudgetColumn, _ currency: String, _ result: inout ImportResult
  ) -> Money? {
    switch cell(row.verbatim(column), column, currency) {
    case .amount(let money): return money
    case .refused(let reason):
      refuse(row, column, reason, &result)
      return nil
    }
  }

  private func cell(_ text: String, _ column: BudgetColumn, _ currency: String) -> MoneyCell {
    MoneyCell(
      text, currency: currency, decimal: marks[column], fallback: scope.plan.programme.baseCurrency, known: currencies)
  }

  /// A number that is one when its cell is empty; the row is refused when it cannot be read.
  private func number(
    _ row: MappedRow<BudgetColumn>, _ column: BudgetColumn, _ result: inout ImportResult
  ) -> FixedPoint? {
    let text = row.verbatim(column)
    if let fault = CellFault(number: text) {
      refuse(row, column, fault.reason, &result)
      return nil
    }
    switch DecimalText(text, decimal: marks[column]) {
    case .empty: return .one
    case .plain(let digits):
      if let number = FixedPoint(MoneyCell.shortened(digits, to: 6)) { return number }
    case .ambiguous:
      refuse(row, column, MoneyCell.doubt, &result)
      return nil
    case .unreadable: break
    }
    refuse(row, column, "Not a number of at most six decimals.", &result)
    return nil
  }

  private func refuse(
    _ row: MappedRow<BudgetColumn>, _ column: BudgetColumn, _ reason: String, _ result: inout ImportResult
  ) {
    result.refuse(RowNote(line: row.line, column: row.title(column), value: row.raw(column), reason))
  }
}
