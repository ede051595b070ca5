import Atlas
import Dates
import ForumPlan

/// In which order a person hands the passport in, with the days to spare, and what cannot all be had.
public struct PassportSchedule: Hashable, Sendable {
  /// The applications in the order of their lodging.
  public var lodgings: [Lodging]
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

  /// The fewest days that any of the applications has to spare; `nil` without applications.
  public var smallestSlack: Int? { lodgings.map(\.slack).min() }

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

  /// Forums of which one has to be given up.
  public struct Conflict: Hashable, Sendable {
    /// The forums, two or more.
    public var forums: [ForumPlan.ID<Forum>]
    /// Why, in a sentence.
    public var why: String
  }

  /// A forum without room in the order.
  public struct LeftOut: Hashable, Sendable {
    /// The forum.
    public var forum: ForumPlan.ID<Forum>
    /// Why, in a sentence.
    public var why: String
  }
}
