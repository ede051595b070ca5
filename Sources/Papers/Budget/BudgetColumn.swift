extension BudgetLayout {
  /// A column of a form; the names are those that its file calls them by.
  public enum Column: String, CaseIterable, Hashable, Sendable {
    /// The number of the row.
    case code
    /// What it is.
    case costs
    /// What is counted.
    case unit
    /// How many, times how often: `24 × 3`.
    case units
    /// How many.
    case quantity
    /// What one costs, in the line's own currency.
    case unitValue
    /// How often, or for how long.
    case duration
    /// How much of the line is paid by whom the form is for, in percent.
    case charged
    /// What it comes to, in the plan's base currency.
    case total

    /// The columns of a form whose file names none.
    public static let usual: [Column] = [.code, .costs, .unit, .units, .unitValue, .total]
  }

  /// The columns, with the share that is charged before the total even where the form has no such column.
  func columns(withShare: Bool) -> [Column] {
    guard withShare, !columns.contains(.charged) else { return columns }
    return columns.flatMap { $0 == .total ? [.charged, .total] : [$0] }
  }
}

extension BudgetLayout.Column {
  /// The words at its head, its share of the width, and whether it holds numbers.
  func column(_ language: PaperLanguage, _ currency: String) -> Table.Column {
    switch self {
    case .code: Table.Column(language.word(.code), weight: 0.5)
    case .costs: Table.Column(language.word(.costs), weight: 3)
    case .unit: Table.Column(language.word(.unit), weight: 0.8)
    case .units: Table.Column(language.word(.units), weight: 0.6, isNumeric: true)
    case .quantity: Table.Column(language.word(.quantity), weight: 0.6, isNumeric: true)
    case .unitValue: Table.Column(language.word(.unitValue), weight: 1.2, isNumeric: true)
    case .duration: Table.Column(language.word(.duration), weight: 0.6, isNumeric: true)
    case .charged: Table.Column(language.word(.charged), weight: 0.6, isNumeric: true)
    case .total: Table.Column("\(language.word(.total)) (\(currency))", weight: 1.2, isNumeric: true)
    }
  }
}
