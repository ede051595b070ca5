import Atlas
import Dates
import ForumPlan

/// In which order a person hands the passport in, with the days to spare, and what cannot all be had.
public struct PassportSchedule: Hashable, Sendable {
  /// The applications in the order of their lodging.
  public var lodgings: [Lodging]
  /// The passports to be renewed, by day.
  public var renewals: [Renewal]
  /// Forums that exclude one another because of the passport or of overlapping journeys, pairs first.
  ///
  /// Each is as small as can be: giving up any one of its forums ends it.
  public var conflicts: [Conflict]
  /// The forums for which this order has no room, each with the reason.
  public var leftOut: [LeftOut]
  /// Whether nothing better exists; beyond `PassportOrder.exactForums` the order is found by improvement.
  public var isExact: Bool
  /// What could not be ordered, and what was assumed.
  public var findings: [Finding] = []

  /// The fewest days that any of the applications or renewals has to spare; `nil` without any.
  public var smallestSlack: Int? { (lodgings.map(\.slack) + renewals.map(\.slack)).min() }

  /// One application in its place.
  public struct Lodging: Hashable, Sendable {
    /// The forum it is for.
    public var forum: ForumPlan.ID<Forum>
    /// The state whose passport is handed in.
    public var passport: CountryCode
    /// The day to hand it in.
    public var lodgeOn: CivilDate
    /// The day it is to be in hand again, at the confidence the visas were counted with.
    public var backOn: CivilDate
    /// The last day on which it could be lodged.
    public var lastDay: CivilDate

    /// The days to spare.
    public var slack: Int { lastDay - lodgeOn }
  }

  /// A passport's renewal in its place: it is away, and what needs the new one waits for it.
  public struct Renewal: Hashable, Sendable {
    /// The state whose passport is renewed.
    public var passport: CountryCode
    /// The forums that need the new one.
    public var forums: [ForumPlan.ID<Forum>]
    /// The day to begin.
    public var beginOn: CivilDate
    /// The day the new one is to be in hand; it can be lodged, or travel, on the next.
    public var backOn: CivilDate
    /// The last day on which it could be begun.
    public var lastDay: CivilDate

    /// The days to spare.
    public var slack: Int { lastDay - beginOn }
  }

  /// Forums of which one has to be given up.
  public struct Conflict: Hashable, Sendable {
    /// The forums, two or more.
    public var forums: [ForumPlan.ID<Forum>]
    /// What they cannot share.
    public var cause: Cause
    /// Why, in a sentence.
    public var why: String

    /// What forums cannot share.
    public enum Cause: String, Codable, CaseIterable, Sendable {
      /// Their journeys overlap.
      case journeys
      /// One passport would have to be in two places.
      case passport
      /// The person is away on the days on which another passport could be lodged.
      case absence

      /// What a planner can do about it, in a sentence.
      public var advice: String {
        switch self {
        case .journeys: "Choose between them, shorten a journey, or move a forum."
        case .passport:
          """
          Ask whether a consulate gives the passport back meanwhile, use a second passport where the state issues \
          one, or move a forum.
          """
        case .absence: "Ask whether somebody else may lodge it, or move a forum."
        }
      }
    }
  }

  /// A forum without room in the order.
  public struct LeftOut: Hashable, Sendable {
    /// The forum.
    public var forum: ForumPlan.ID<Forum>
    /// Why, in a sentence.
    public var why: String
  }
}
