import Atlas
import ForumPlan

/// What a journey one way is likely to take and cost, from door to door.
public struct TravelEstimate: Hashable, Sendable {
  /// Along the globe from one end to the other, kilometres, whatever the way.
  public var kilometres: Int
  /// From door to door, minutes.
  public var minutes: Int
  /// There and back, in the plan's base currency; `nil` where there is no rate of exchange to it.
  public var fare: Money?
  /// There and back, kilograms of carbon dioxide and what warms as much.
  public var carbon: Int
  /// How one goes.
  public var way: Way
  /// The city where one changes; `nil` where one does not, or nobody knows.
  public var hub: String?
  /// What of it the planners entered; the rest is reckoned.
  public var entered: Set<Part> = []
  /// What the planners noted of the route.
  public var note = ""

  /// How one goes.
  public enum Way: String, Hashable, Sendable {
    case road
    case flight
    case connection
  }

  /// A part of an estimate that planners may know better.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    case hours
    case fare
    case hub
  }

  /// Hours from door to door, rounded up.
  public var hours: Int { (minutes + 59) / 60 }

  /// Whether any of it was entered.
  public var isEntered: Bool { !entered.isEmpty }
}
