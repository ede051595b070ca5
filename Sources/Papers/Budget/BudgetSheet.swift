import Atlas
import ForumPlan

/// The table of a donor's form, row by row.
struct BudgetSheet {
  private let form: FormRows
  private let columns: [BudgetLayout.Column]

  /// What is more than the form allows, in words.
  var excesses: [String] { form.excesses }

  /// A sheet of entries with one amount each, which is what stands in the column of totals.
  init(layout: BudgetLayout, language: PaperLanguage, currency: Currency, entries: [FormRows.Entry]) {
    form = FormRows(layout, language, currency, entries)
    columns = layout.columns(withShare: entries.contains { $0.share != 10_000 })
  }

  func table() -> Table {
    let (columns, language) = (columns, form.language)
    var table = Table(
      caption: form.layout.name.text(in: language),
      columns: columns.map { $0.column(language, form.currency.code) })
    let amount = form.amount
    table.rows = form.rows { entry, code in
      columns.map { column in
        switch column {
        case .code: code
        case .costs: entry.row.title
        case .total: amount(Int128(entry.amounts[0]))
        case .charged: language.percent(entry.share)
        case .unit, .units, .quantity, .unitValue, .duration:
          entry.row.line.map { Self.cell(column, $0, language) } ?? ""
        }
      }
    } total: { code, name, sums, share in
      // Where the form says how much of the direct costs a row may be, it stands beside the sum.
      let place = columns.dropLast().last { $0 != .costs && $0 != .code }
      return columns.map { column in
        switch column {
        case .code: code
        case .costs: name
        case .total: amount(sums[0])
        default: column == place ? share : ""
        }
      }
    }
    return table
  }

  /// How a line is counted, which only a line by itself tells.
  private static func cell(_ column: BudgetLayout.Column, _ line: BudgetLine, _ language: PaperLanguage) -> String {
    switch column {
    case .unit: line.unit
    case .quantity: language.number(line.quantity)
    case .duration: language.number(line.frequency)
    case .unitValue: "\(line.unitRate.currency.code)\u{A0}\(language.amount(line.unitRate))"
    case .units:
      line.frequency == .one
        ? language.number(line.quantity)
        : "\(language.number(line.quantity))\u{A0}×\u{A0}\(language.number(line.frequency))"
    case .code, .costs, .charged, .total: ""
    }
  }
}
