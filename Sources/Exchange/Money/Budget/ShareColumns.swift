import Atlas
import ForumPlan

/// The columns of a budget that are called as a grant, and tell what it pays of each line: `LF/22` or `LF/22 %`.
struct ShareColumns {
  /// The places of the columns in the file.
  var places: Set<Int> { Set(columns.map(\.place)) }
  /// The grants they are of.
  var grants: [ID<Grant>] { columns.map(\.grant) }

  private let columns: [Column]
  private let table: CSVTable

  private struct Column {
    let place: Int
    let grant: ID<Grant>
    let isPercent: Bool
    let mark: DecimalMark?
  }

  /// What a row's cells come to.
  enum Reading {
    /// All are empty, or there are none.
    case silent
    case shares([BudgetLine.Share])
    case refused(column: String, value: String, reason: String)
  }

  /// Finds the columns among those that are called like no field.
  init(_ plan: Plan, _ source: MappedTable<BudgetColumn>) {
    let table = source.table
    self.table = table
    var columns: [Column] = []
    for place in source.map.unknown {
      let words = Fold.tight(table.header[place])
      let grants = plan.grants.filter { Fold.tight($0.reference) == words }
      guard !words.isEmpty, grants.count == 1, !columns.contains(where: { $0.grant == grants[0].id }) else { continue }
      let cells = source.rows.lazy.map { Self.digits(of: table.text(row: $0, column: place)) }
      columns.append(
        Column(
          place: place, grant: grants[0].id, isPercent: table.header[place].hasSuffix("%"),
          mark: .ofColumn(cells, delimiter: table.delimiter)))
    }
    self.columns = columns
  }

  /// What a row's cells say, amounts in a currency where they name none.
  func read(_ row: Int, currency: Currency, known: Set<Currency>) -> Reading {
    var shares: [BudgetLine.Share] = []
    for column in columns {
      let text = CleanText(Defusing.plain(table.text(row: row, column: column.place)), multiline: false).text
      if text.isEmpty || BudgetImport.isDash(text) { continue }
      func refused(_ reason: String) -> Reading {
        .refused(column: table.header[column.place], value: text, reason: reason)
      }
      if column.isPercent || text.contains("%") {
        switch Self.percent(text, column) {
        case .success(let percent): if percent > .zero { shares.append(.init(column.grant, .percent(percent))) }
        case .failure(let fault): return refused(fault.reason)
        }
        continue
      }
      switch MoneyCell(text, currency: currency.code, decimal: column.mark, fallback: currency, known: known) {
      case .amount(let money): if money.minorUnits != 0 { shares.append(.init(column.grant, .amount(money))) }
      case .refused(let reason): return refused(reason)
      }
    }
    let isSilent = columns.allSatisfy { table.bytes(row: row, column: $0.place).isEmpty }
    return isSilent ? .silent : .shares(shares)
  }

  private struct Fault: Error { let reason: String }

  private static func percent(_ text: String, _ column: Column) -> Result<FixedPoint, Fault> {
    if let fault = CellFault(number: text) { return .failure(Fault(reason: fault.reason)) }
    switch DecimalText(digits(of: text), decimal: column.mark) {
    case .plain(let plain):
      guard let percent = FixedPoint(MoneyCell.shortened(plain, to: 6)) else { break }
      // A spreadsheet that lost the format of a column writes 0.4 for 40%.
      guard text.contains("%") || percent > .one || percent <= .zero else {
        return .failure(Fault(reason: "This may be \(percent)% or a part of 1: write it with its percent sign."))
      }
      return .success(percent)
    case .ambiguous: return .failure(Fault(reason: MoneyCell.doubt))
    case .empty, .unreadable: break
    }
    return .failure(Fault(reason: "Not a number of percent."))
  }

  private static func digits(of text: String) -> String { MoneyCell.digits(of: text).filter { $0 != "%" } }
}
