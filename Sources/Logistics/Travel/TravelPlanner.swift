import Atlas
import Dates
import ForumPlan

/// Estimates journeys between homes and venues.
public struct TravelPlanner: Sendable {
  private let converter: Converter

  /// Estimates with a plan's rates of exchange on a day.
  public init(plan: Plan, today: CivilDate) {
    converter = Converter(programme: plan.programme, on: today)
  }

  /// The journey from a home to a venue; `nil` unless both have coordinates.
  public func estimate(from home: Place, to venue: Venue) -> TravelEstimate? {
    guard let distance = home.distance(to: venue.place) else { return nil }
    let kilometres = Int(distance.rounded())
    let isByRoad = kilometres < 150
    return TravelEstimate(
      kilometres: kilometres, minutes: isByRoad ? 30 + kilometres : 240 + kilometres * 60 / 750,
      fare: converter.convert(
        Money(minorUnits: Int64(isByRoad ? kilometres * 20 : 8_000 + kilometres * 18), currency: .euro)),
      carbon: kilometres * 2 * (isByRoad ? 10 : 15) / 100)
  }
}
