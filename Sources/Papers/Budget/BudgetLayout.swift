import Atlas
import ForumPlan

/// A donor's form of budget: its headings in order, and which categories of a plan fall under which.
public struct BudgetLayout: Hashable, Sendable {
  /// The name by which it is asked for.
  public var id: String
  /// What the form is called.
  public var name: Words
  /// Its rows in order.
  public var rows: [Row]
  /// Its columns in order; in files from before forms named them, the usual ones.
  public var columns = Column.usual

  /// A row of the form.
  public struct Row: Hashable, Sendable {
    public var kind: Kind
    /// The donor's code; empty where the form has none.
    public var code: String
    public var name: Words
    /// The categories whose lines stand under it.
    public var categories: [BudgetCategory] = []
    /// The most it may be of the direct costs, in percent.
    public var most: FixedPoint?
  }

  /// What a row of a form is.
  public enum Kind: String, CaseIterable, Sendable {
    /// Lines, and what they add up to.
    case heading
    /// Lines of their own under the heading above.
    case part
    /// The sum of all headings.
    case direct
    case indirect
    /// Direct and indirect costs.
    case eligible
    case contingency
    /// Everything.
    case total
  }

  /// Something in the languages of papers.
  public struct Words: Hashable, Sendable {
    public var english: String
    public var french: String
    public var arabic: String

    /// The words in a language.
    public func text(in language: PaperLanguage) -> String { language.chosen(english, french, arabic) }
  }
}
