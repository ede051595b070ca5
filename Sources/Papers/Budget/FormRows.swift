import Atlas
import ForumPlan

/// The rows of a donor's form in their order, with what costs fall under each heading and what they add up to.
struct FormRows {
  let layout: BudgetLayout
  let language: PaperLanguage
  let currency: Currency
  let entries: [Entry]
  /// How many amounts each entry has.
  let count: Int

  /// A row of costs, and amounts of it in the form's currency, in minor units; the first is what is planned.
  struct Entry {
    let row: CostRow
    let amounts: [Int64]
    /// How much of it is charged, in hundredths of a percent.
    var share: Int64 = 10_000
  }

  /// Sums of each amount.
  typealias Sums = [Int128]

  init(_ layout: BudgetLayout, _ language: PaperLanguage, _ currency: Currency, _ entries: [Entry], count: Int = 1) {
    (self.layout, self.language, self.currency) = (layout, language, currency)
    (self.entries, self.count) = (entries, count)
  }

  /// The rows: `cells` sets an entry under its code, `total` sums with their code and name, and with their share in the
  /// direct costs where the form limits it.
  ///
  /// Rows for indirect costs and a reserve stand there only where there are any.
  func rows(
    cells: (Entry, String) -> [String], total: (String, String, Sums, String) -> [String]
  ) -> [Table.Row] {
    let direct = direct
    let indirect = sums(of: layout.rows.filter { $0.kind == .indirect })
    let reserve = sums(of: layout.rows.filter { $0.kind == .contingency })
    let hasMore = layout.rows.contains { [.indirect, .contingency].contains($0.kind) && !entries(of: $0).isEmpty }
    var rows: [Table.Row] = []
    func sum(_ row: BudgetLayout.Row, _ sums: Sums, share: String = "") -> Table.Row {
      .total(total(row.code, row.name.text(in: language), sums, share))
    }
    for (index, row) in layout.rows.enumerated() {
      switch row.kind {
      case .heading:
        let parts = Array(layout.rows[(index + 1)...].prefix { $0.kind == .part })
        rows.append(.group(numbered(row)))
        rows += lines(of: row, cells)
        for part in parts where !entries(of: part).isEmpty {
          rows.append(.cells([part.code, part.name.text(in: language)]))
          rows += lines(of: part, cells)
        }
        // By its number alone, for its name stands above.
        let name = "\(language.word(.subtotal)) \(row.code)"
        rows.append(.total(total(row.code, name, sums(of: [row] + parts), "")))
      case .part: break
      case .direct: rows.append(sum(row, direct))
      case .indirect, .contingency:
        guard !entries(of: row).isEmpty else { continue }
        rows += lines(of: row, cells)
        let sums = row.kind == .indirect ? indirect : reserve
        rows.append(sum(row, sums, share: share(of: sums[0], in: direct[0])))
      case .eligible: if hasMore { rows.append(sum(row, added(direct, indirect))) }
      case .total: rows.append(sum(row, added(added(direct, indirect), reserve)))
      }
    }
    return rows
  }

  /// An amount without its currency; stops at the largest.
  func amount(_ minorUnits: Int128) -> String {
    language.amount(Money(minorUnits: Int64(clamping: minorUnits), currency: currency))
  }

  /// The places of the entries in the order of the form, each with the code that its row has.
  var codes: [(place: Int, code: String)] {
    layout.rows.flatMap { row in
      entries.indices.filter { row.categories.contains(entries[$0].row.category) }.enumerated().map {
        ($1, code($0, in: row))
      }
    }
  }

  private func lines(of row: BudgetLayout.Row, _ cells: (Entry, String) -> [String]) -> [Table.Row] {
    entries(of: row).enumerated().map { .cells(cells($1, code($0, in: row))) }
  }

  private func code(_ index: Int, in row: BudgetLayout.Row) -> String {
    row.code.isEmpty ? "\(index + 1)" : "\(row.code).\(index + 1)"
  }

  private func numbered(_ row: BudgetLayout.Row) -> String {
    let name = row.name.text(in: language)
    return row.code.isEmpty ? name : "\(row.code). \(name)"
  }

  private func entries(of row: BudgetLayout.Row) -> [Entry] {
    entries.filter { row.categories.contains($0.row.category) }
  }

  private func sums(of rows: [BudgetLayout.Row]) -> Sums {
    rows.reduce(Array(repeating: 0, count: count)) { sums, row in
      entries(of: row).reduce(sums) { sums, entry in added(sums, entry.amounts.map { Int128($0) }) }
    }
  }

  private func added(_ left: Sums, _ right: Sums) -> Sums { zip(left, right).map { $0 + $1 } }

  /// A share in percent, to a hundredth, rounded half up; nothing where there is nothing to have a share of.
  private func share(of part: Int128, in whole: Int128) -> String {
    guard whole > 0, part >= 0 else { return "" }
    return language.percent(Share.hundredths(of: part, in: whole))
  }

  private var direct: Sums { sums(of: layout.rows.filter { $0.kind == .heading || $0.kind == .part }) }

  /// What is more than the form allows, in words; compared exactly, not by the rounded share.
  var excesses: [String] {
    let whole = direct[0]
    return layout.rows.filter { $0.kind == .indirect || $0.kind == .contingency }.compactMap { row in
      let part = sums(of: [row])[0]
      guard let most = row.most, part * 100_000_000 > whole * Int128(most.millionths) else { return nil }
      return language.excess(row.name.text(in: language), share(of: part, in: whole), most: language.number(most))
    }
  }
}
