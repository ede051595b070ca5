import Dates

/// A paper that was printed or written: an entry in the plan's register of papers.
///
/// It says who is named, so that a later withdrawal of consent can name the papers to call back. It outlives the
/// records it speaks of: the sheet lies on somebody's desk, whatever becomes of the plan.
public struct IssuedPaper: Record {
  public static let kind = RecordKind.paper

  public internal(set) var id: ForumPlan.ID<IssuedPaper>
  /// What sort of paper.
  public var paper: PaperKind
  /// The forum it is of; `nil` for papers of the whole programme.
  ///
  /// It may have been removed since.
  public var forum: ForumPlan.ID<Forum>?
  /// What it is, as the register lists it: never with a person's name.
  public var title: String
  /// For whom it is.
  public var audience: Audience
  /// Who reads along: police where they sit in the room in which it lies open.
  public var witnesses: [Audience] = []
  /// The language, BCP 47.
  public var language: String
  /// Which version: its date and the first letters of a hash of what was written.
  public var version: String
  /// What the letters on it can be verified by, in their order; empty for what is no letter, and for letters that were
  /// entered before codes were kept.
  public var letters: [LetterMark] = []
  /// How it went out.
  public var medium: Medium
  /// How many copies there are, 1...9,999.
  public var copies = 1
  /// The day it was made, by the clock of the machine that made it.
  public var issuedOn: CivilDate
  /// Who is named on it, ordered, without whoever stands there by alias.
  ///
  /// They may have been removed since.
  public var named: [ForumPlan.ID<Attendance>] = []
  /// When all copies were called back.
  public var recalledOn: CivilDate?
  /// Anything else, such as who has it.
  public var notes = ""

  /// How a paper goes out.
  public enum Medium: String, Codable, CaseIterable, Sendable {
    case file
    case printer

    /// The words for a list.
    public var label: String {
      switch self {
      case .file: "File"
      case .printer: "Printed"
      }
    }
  }

  /// A paper made on a day.
  public init(
    id: ForumPlan.ID<IssuedPaper>, _ paper: PaperKind, title: String, for audience: Audience, language: String,
    version: String, medium: Medium, issuedOn: CivilDate
  ) {
    self.id = id
    self.paper = paper
    self.title = title
    self.audience = audience
    self.language = language
    self.version = version
    self.medium = medium
    self.issuedOn = issuedOn
  }

  public var problems: [FieldProblem] {
    Check.name(title, "title", of: "paper") + Check.range(copies, 1...9_999, "copies", "")
  }
}

extension IssuedPaper: EditableRecord {
  /// The fields of a paper that a user may change: what was printed stays as it was.
  public static let fields: [Field<IssuedPaper>] = [
    Field("copies", "Copies", \.copies, .number("how many there are, 1 to 9999")),
    Field("recalledOn", "Called back on", \.recalledOn, .date),
    Field("notes", "Notes", \.notes, .text("who has it, or anything else")),
  ]
}
