import Papers

/// What the front end needs for papers and cannot know by itself: where the user's own forms lie, and how one prints here.
public struct PaperSupplies: Sendable {
  /// The templates of letters.
  public var letters: LetterTemplates
  /// The donors' forms of budget.
  public var budgets: BudgetLayouts
  /// The paper in the printer, until the user takes another.
  public var sheet: PaperSheet
  /// What prints; `nil` where nothing does.
  public var printer: (any PaperPrinter)?

  /// What is shipped, on A4, where nothing else is given.
  public init(
    letters: LetterTemplates = LetterTemplates(folder: nil), budgets: BudgetLayouts = BudgetLayouts(),
    sheet: PaperSheet = .a4, printer: (any PaperPrinter)? = nil
  ) {
    self.letters = letters
    self.budgets = budgets
    self.sheet = sheet
    self.printer = printer
  }
}
