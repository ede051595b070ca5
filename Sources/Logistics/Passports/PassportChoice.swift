import Atlas
import Dates
import ForumPlan

/// The passport to travel on to a forum, why that one, and what must be done about it.
///
/// A passport is named by its place in the person's identity: its number never leaves that record.
public struct PassportChoice: Hashable, Sendable {
  /// The nationality to travel on; `nil` when the person has none on record.
  public var nationality: CountryCode?
  /// The position among the identity's passports; `nil` when none of the nationality can be seen.
  public var position: Int?
  /// Ordinary, service or diplomatic.
  public var type: Passport.PassportType?
  /// How far it can serve.
  public var fitness: Fitness
  /// The renewal it needs before; `nil` when none.
  public var renewal: PassportRenewal?
  /// What the nationality needs at the destination; `nil` when nobody knows.
  public var requirement: Requirement?
  /// Why this passport, in a sentence.
  public var reason: String
  /// What is wrong, doubtful or assumed.
  public var findings: [Finding]
  /// The other passports and nationalities, the next best first.
  public var others: [Alternative] = []

  /// A passport that was not chosen.
  public struct Alternative: Hashable, Sendable {
    /// The state that issued it.
    public var nationality: CountryCode
    /// The position among the identity's passports; `nil` when there is none.
    public var position: Int?
    /// What it would mean, in words.
    public var summary: String
  }

  /// How far a passport can serve for a stay, the best first.
  public enum Fitness: Int, Codable, CaseIterable, Comparable, Sendable {
    /// It meets what the destination asks for.
    case good
    /// Nothing speaks against it, but a date or number is not on record.
    case unknown
    /// It must be renewed, and there is time.
    case toBeRenewed
    /// None of the nationality is on record.
    case missing
    /// Its dates contradict each other.
    case contradictory
    /// It would have to be renewed, and there is no time.
    case tooLate

    /// The words for a table.
    public var label: String {
      switch self {
      case .good: "good"
      case .unknown: "not fully known"
      case .toBeRenewed: "to be renewed"
      case .missing: "not on record"
      case .contradictory: "dates contradict"
      case .tooLate: "too late to renew"
      }
    }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}
