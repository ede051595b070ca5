import ForumPlan

/// What a check says of an agenda: how bad it is, what it is, what to do, and which sessions it concerns.
public struct AgendaFinding: Hashable, Sendable {
  /// How bad it is; what is serious cannot be held as it stands.
  public var severity: Finding.Severity
  /// What it is about.
  public var topic: Topic
  /// What is the matter, in a sentence; people by alias.
  public var what: String
  /// What to do, in a sentence.
  public var advice: String
  /// The sessions it concerns, in the order of the agenda; never empty.
  public var sessions: [ForumPlan.ID<Session>]
  /// The people it is about, in order of aliases.
  public var people: [ForumPlan.ID<Person>] = []

  /// What a finding is about, in the order in which findings of one session stand.
  public enum Topic: String, Codable, CaseIterable, Sendable {
    /// Somebody is named in two sessions at once.
    case personTwice
    /// All are expected at a session, and another runs beside it.
    case everyoneTwice
    /// Some belong to two closed circles at once.
    case circlesTwice
    case roomTwice
    case roomTooSmall
    case roomUnknown
    case noRoom
    case stepFree
    case noTime
    /// A day after the forum's last.
    case outsideForum
    /// Before the working day or after it, or past midnight.
    case outsideHours
    /// Work while others rest, eat or pray.
    case overRest
    case shortRest
    case longStretch
    /// A caucus that does not say whom it is closed to, or to which nobody belongs.
    case circleUnclear
    /// Somebody named in a caucus that is closed to others.
    case outsider
    case interpretation
    case booths
    /// Somebody named who does not come to the forum.
    case absent
    case visa
    /// Somebody who arrives after a session, or leaves before it.
    case travel
    /// Two who are kept apart, brought together.
    case separation
    /// Somebody beside whom they do not accept to meet, or who speaks later than they asked to.
    case encounter
    /// Threat detection or the gathering of intelligence.
    case intelligence
  }
}

extension AgendaFinding.Topic {
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
