import Dates

/// Something a community or the police raised; sessions answer concerns.
public struct Concern: Record {
  public static let kind = RecordKind.concern

  public internal(set) var id: ForumPlan.ID<Concern>
  /// The forum that should answer it; `nil` while open.
  public var forum: ForumPlan.ID<Forum>?
  /// The concern, in the words of those who raised it.
  public var text: String
  /// Who raised it.
  public var raisedBy: Sector
  /// The organisation that raised it, when it may be known.
  public var organisation: ForumPlan.ID<Organisation>?
  /// The day it was raised.
  public var raisedOn: CivilDate?
  /// How much it matters to them, 1...5.
  public var weight = 3

  /// A concern of a sector.
  public init(id: ForumPlan.ID<Concern>, text: String, raisedBy: Sector) {
    self.id = id
    self.text = text
    self.raisedBy = raisedBy
  }

  public var references: [RecordKey] {
    [forum.map { RecordKey($0) }, organisation.map { RecordKey($0) }].compactMap(\.self)
  }

  public var problems: [FieldProblem] {
    Check.name(text, "text", of: "concern") + Check.range(weight, 1...5, "weight", "")
  }
}

/// What someone promised at a forum; it has an owner and a due date.
public struct Commitment: Record {
  public static let kind = RecordKind.commitment

  public internal(set) var id: ForumPlan.ID<Commitment>
  /// The forum where it was made.
  public var forum: ForumPlan.ID<Forum>
  /// What was promised.
  public var text: String
  /// The organisation that promised.
  public var organisation: ForumPlan.ID<Organisation>?
  /// The person who promised.
  public var person: ForumPlan.ID<Person>?
  /// By when.
  public var due: CivilDate?
  /// When it was kept.
  public var done: CivilDate?
  /// What the follow-up found.
  public var notes = ""

  /// A promise made at a forum.
  public init(id: ForumPlan.ID<Commitment>, forum: ForumPlan.ID<Forum>, text: String) {
    self.id = id
    self.forum = forum
    self.text = text
  }

  public var references: [RecordKey] {
    [RecordKey(forum)] + [organisation.map { RecordKey($0) }, person.map { RecordKey($0) }].compactMap(\.self)
  }

  public var problems: [FieldProblem] { Check.name(text, "text", of: "commitment") }
}

/// Something to be done by somebody.
public struct PlanTask: Record {
  public static let kind = RecordKind.task

  public internal(set) var id: ForumPlan.ID<PlanTask>
  /// What is to be done.
  public var title: String
  /// The forum it is for.
  public var forum: ForumPlan.ID<Forum>?
  /// Who does it.
  public var owner = ""
  /// By when.
  public var due: CivilDate?
  /// When it was done.
  public var done: CivilDate?
  /// Anything else.
  public var notes = ""

  /// A task.
  public init(id: ForumPlan.ID<PlanTask>, title: String) {
    self.id = id
    self.title = title
  }

  public var references: [RecordKey] { [forum.map { RecordKey($0) }].compactMap(\.self) }

  public var problems: [FieldProblem] { Check.name(title, "title", of: "task") }
}
