import ForumPlan

/// Somebody who could take a seat at a forum, with what speaks for and against it.
public struct Substitute: Hashable, Sendable {
  /// Who.
  public var person: ForumPlan.ID<Person>
  /// The attendance it would be: the one proposed already, else one with the role to be filled.
  public var attendance: Attendance
  /// The visa they would need, as of today.
  public var visa: VisaOutlook
  /// How sure it is that they could still come.
  public var prospect: Prospect
  /// Whether they belong to the same organisation.
  public var isSameDelegation: Bool
  /// Whether they stand on the forum's list already, as proposed.
  public var isProposed: Bool
  /// How many women short of the forum's aim it would leave the list.
  public var womenShort: Int
  /// Why they stand where they stand, in sentences.
  public var reasons: [String]

  /// How sure it is that somebody could still come, the surest first.
  public enum Prospect: Int, Codable, CaseIterable, Comparable, Sendable {
    /// There is time for all that must be done.
    case inTime
    /// Something clashes, or nobody knows what is needed.
    case doubtful

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}
