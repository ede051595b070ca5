/// Who pays.
public struct Funder: Record {
  public static let kind = RecordKind.funder

  public internal(set) var id: ForumPlan.ID<Funder>
  /// The funder's name.
  public var name: String
  /// Whom to ask.
  public var contact = ""
  /// The sentence that its rules of visibility want on papers: `Funded by the Northern Peace Fund`.
  public var statement = ""
  /// Anything else, rules of visibility among it.
  public var notes = ""

  /// A funder.
  public init(id: ForumPlan.ID<Funder>, name: String) {
    self.id = id
    self.name = name
  }

  public var problems: [FieldProblem] { Check.name(name, "name", of: "funder") }
}
