import Atlas
import ForumPlan

/// The table of a donor's form, row by row.
struct BudgetSheet {
  let layout: BudgetLayout
  let language: PaperLanguage
  let currency: Currency
  let lines: [Line]
  /// What is more than the form allows, in words; known once the table was made.
  private(set) var excesses: [String] = []

  /// A line and what it costs in the form's currency, in minor units.
  struct Line {
    let line: BudgetLine
    let total: Int64
  }

  init(layout: BudgetLayout, language: PaperLanguage, currency: Currency, lines: [Line]) {
    self.layout = layout
    self.language = language
    self.currency = currency
    self.lines = lines
  }

  mutating func table() -> Table {
    var table = Table(
      caption: layout.name.text(in: language),
      columns: [
        Table.Column(language.word(.code), weight: 0.5), Table.Column(language.word(.costs), weight: 3),
        Table.Column(language.word(.unit), weight: 0.8),
        Table.Column(language.word(.units), weight: 0.6, isNumeric: true),
        Table.Column(language.word(.unitValue), weight: 1.2, isNumeric: true),
        Table.Column("\(language.word(.total)) (\(currency.code))", weight: 1.2, isNumeric: true),
      ])
    let direct = sum(of: layout.rows.filter { $0.kind == .heading || $0.kind == .part })
    let indirect = sum(of: layout.rows.filter { $0.kind == .indirect })
    let reserve = sum(of: layout.rows.filter { $0.kind == .contingency })
    let hasMore = layout.rows.contains { [.indirect, .contingency].contains($0.kind) && !lines(of: $0).isEmpty }
    for (index, row) in layout.rows.enumerated() {
      switch row.kind {
      case .heading:
        let parts = layout.rows[(index + 1)...].prefix { $0.kind == .part }
        table.rows += heading(row, parts: Array(parts))
      case .part: break
      case .direct: table.rows.append(total(row, direct))
      case .indirect, .contingency:
        guard !lines(of: row).isEmpty else { continue }
        table.rows += cells(of: row)
        let amount = row.kind == .indirect ? indirect : reserve
        table.rows.append(total(row, amount, share: share(of: amount, in: direct)))
        note(row, amount, of: direct)
      case .eligible: if hasMore { table.rows.append(total(row, direct + indirect)) }
      case .total: table.rows.append(total(row, direct + indirect + reserve))
      }
    }
    return table
  }

  /// A heading, its lines and those of its parts, and what they add up to.
  private func heading(_ row: BudgetLayout.Row, parts: [BudgetLayout.Row]) -> [Table.Row] {
    var rows: [Table.Row] = [.group(numbered(row))]
    rows += cells(of: row)
    for part in parts where !lines(of: part).isEmpty {
      rows.append(.cells([part.code, part.name.text(in: language)]))
      rows += cells(of: part)
    }
    // By its number alone, for its name stands above.
    rows.append(
      .total([row.code, "\(language.word(.subtotal)) \(row.code)", "", "", "", amount(sum(of: [row] + parts))]))
    return rows
  }

  private func cells(of row: BudgetLayout.Row) -> [Table.Row] {
    lines(of: row).enumerated().map { index, entry in
      let line = entry.line
      let code = row.code.isEmpty ? "\(index + 1)" : "\(row.code).\(index + 1)"
      let rate = line.unitRate
      return .cells([
        code, line.title, line.unit, units(of: line), "\(rate.currency.code)\u{A0}\(language.amount(rate))",
        amount(Int128(entry.total)),
      ])
    }
  }

  /// How many: `24 × 3` where the plan counts how often as well.
  private func units(of line: BudgetLine) -> String {
    let quantity = language.number(line.quantity)
    return line.frequency == .one ? quantity : "\(quantity)\u{A0}×\u{A0}\(language.number(line.frequency))"
  }

  private func total(_ row: BudgetLayout.Row, _ sum: Int128, share: String = "") -> Table.Row {
    .total([row.code, row.name.text(in: language), "", share, "", amount(sum)])
  }

  private func numbered(_ row: BudgetLayout.Row) -> String {
    let name = row.name.text(in: language)
    return row.code.isEmpty ? name : "\(row.code). \(name)"
  }

  private func lines(of row: BudgetLayout.Row) -> [Line] { lines.filter { row.categories.contains($0.line.category) } }

  private func sum(of rows: [BudgetLayout.Row]) -> Int128 {
    rows.reduce(0) { $0 + lines(of: $1).reduce(0) { $0 + Int128($1.total) } }
  }

  private func amount(_ minorUnits: Int128) -> String {
    language.amount(Money(minorUnits: Int64(clamping: minorUnits), currency: currency))
  }

  /// A share in percent, to a hundredth, rounded half up; nothing where there is nothing to have a share of.
  private func share(of part: Int128, in whole: Int128) -> String {
    guard whole > 0, part >= 0 else { return "" }
    let hundredths = (part * 20_000 + whole) / (2 * whole)
    return "\(language.number(FixedPoint(millionths: Int64(clamping: hundredths * 10_000))))\u{A0}%"
  }

  /// Says where a row is more than the form allows; compared exactly, not by the rounded share.
  private mutating func note(_ row: BudgetLayout.Row, _ part: Int128, of whole: Int128) {
    guard let most = row.most, part * 100_000_000 > whole * Int128(most.millionths) else { return }
    excesses.append(
      language.excess(row.name.text(in: language), share(of: part, in: whole), most: language.number(most)))
  }
}
