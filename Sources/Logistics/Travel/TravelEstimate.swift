import Atlas
import ForumPlan

/// What a journey one way is likely to take and cost, from door to door.
public struct TravelEstimate: Hashable, Sendable {
  /// Along the globe, kilometres.
  public var kilometres: Int
  /// From door to door, minutes.
  public var minutes: Int
  /// There and back, in the plan's base currency; `nil` where there is no rate of exchange to it.
  public var fare: Money?
  /// There and back, kilograms of carbon dioxide.
  public var carbon: Int

  /// Hours from door to door, rounded up.
  public var hours: Int { (minutes + 59) / 60 }
}
