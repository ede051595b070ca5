import Atlas
import Dates

/// One dialogue event: why, when, where, for whom, and how far its preparation has come.
public struct Forum: Record {
  public static let kind = RecordKind.forum

  public internal(set) var id: ForumPlan.ID<Forum>
  /// The title on every paper.
  public var name: String
  /// Its number in the programme's series, from 1.
  public var number: Int?
  /// What the forum is to reach.
  public var purpose = ""
  /// How far preparation has come.
  public var stage = Stage.scoping
  /// The days between which it must take place.
  public var window: DateSpan?
  /// The first day, once known.
  public var start: CivilDate?
  /// How many days it lasts, 1...60.
  public var days: Int
  /// The city, as long as no venue is chosen, and where that is.
  public var place: Place?
  /// The venue, once placed.
  public var venue: ForumPlan.ID<Venue>?
  /// The working languages, BCP 47.
  public var languages: [String] = []
  /// The languages interpreted into.
  public var interpretation: [String] = []
  /// The organisations that invite.
  public var hosts: [ForumPlan.ID<Organisation>] = []
  /// What the organisers pay for those who come, as letters say; empty while nobody decided.
  public var covers: [CoveredCost] = []
  /// The day by which the invited are asked to answer.
  public var replyBy: CivilDate?
  /// For how many months after its last day it is followed up, 1...60; `nil` while nobody decided.
  public var followUpMonths: Int?
  /// The organisation that follows up independently.
  public var monitor: ForumPlan.ID<Organisation>?
  /// How many people of each sector should come.
  public var targets: [Sector: Int] = [:]
  /// The share of women aimed at, in percent, 0...100.
  public var womenShare: Int?
  /// The rules that participants agree to.
  public var groundRules: [String] = []
  /// How papers are marked, as `Chatham House Rule`.
  public var classification = ""
  /// The day by which the organisers confirmed it.
  public var confirmedOn: CivilDate?
  /// How its budget stands, for those who may see no amounts; `nil` while nobody with the key looked.
  public var budgetStanding: BudgetStanding?
  /// Anything else.
  public var notes = ""

  /// The steps of a forum's life, in order.
  public enum Stage: String, Codable, CaseIterable, Sendable, Comparable {
    case scoping
    case consulting
    case confirmed
    case inviting
    case ready
    case held
    case followUp
    case closed

    /// The words for a table or form.
    public var label: String {
      self == .followUp ? "Follow-up" : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }

    public static func < (left: Self, right: Self) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// Whether a forum is within its budget, in no figures.
  public enum BudgetStanding: String, Codable, CaseIterable, Sendable {
    /// Grants cover what is planned, and nothing runs over.
    case within
    /// Some of what is planned has nobody to pay it.
    case uncovered
    /// More is committed or paid than planned.
    case over

    /// The words for a table: `within budget`.
    public var words: String {
      switch self {
      case .within: "within budget"
      case .uncovered: "not all paid for"
      case .over: "over budget"
      }
    }
  }

  /// A forum that lasts some days.
  public init(id: ForumPlan.ID<Forum>, name: String, days: Int) {
    self.id = id
    self.name = name
    self.days = days
  }

  /// From first to last day; `nil` until the start is known.
  public var span: DateSpan? {
    start.map { DateSpan($0...($0 + max(days, 1) - 1)) }
  }

  public var references: [RecordKey] {
    [venue.map { RecordKey($0) }, monitor.map { RecordKey($0) }].compactMap(\.self) + hosts.map { RecordKey($0) }
  }

  public var problems: [FieldProblem] {
    var problems = Check.name(name, "name", of: "forum") + Check.range(days, 1...60, "days", "days")
    if let number { problems += Check.range(number, 1...999, "number", "in the series") }
    if let followUpMonths { problems += Check.range(followUpMonths, 1...60, "followUpMonths", "months") }
    if let womenShare { problems += Check.range(womenShare, 0...100, "womenShare", "percent") }
    if covers.contains(.nothing), covers.count > 1 {
      problems.append(FieldProblem("covers", "Nothing stands alone."))
    }
    for (sector, count) in targets where !(0...10_000).contains(count) {
      problems.append(FieldProblem("targets", "From 0 to 10000 people; \(sector.label) has \(count)."))
    }
    if stage >= .ready, start == nil {
      problems.append(FieldProblem("start", "A forum that is \(stage.label.lowercased()) needs its first day."))
    }
    return problems
  }
}
