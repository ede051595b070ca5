import Atlas
import Dates
import ForumPlan

/// Estimates journeys between homes and venues, and heeds what the planners entered of routes.
public struct TravelPlanner: Sendable {
  private let converter: Converter
  private let routes: TravelRoutes

  /// Estimates with a plan's routes, and its rates of exchange on a day.
  public init(plan: Plan, today: CivilDate) {
    converter = Converter(programme: plan.programme, on: today)
    routes = TravelRoutes(plan.programme.routes)
  }

  /// The journey from a home to a venue; `nil` unless both have coordinates.
  ///
  /// O(1): routes are found by their ends, and hubs are few.
  public func estimate(from home: Place, to venue: Venue) -> TravelEstimate? {
    estimate(from: home, to: venue.place, airport: venue.airportDistance)
  }

  /// The journey from a home to a city, in which one has some kilometres to go from the airport.
  public func estimate(from home: Place, to city: Place, airport: Int? = nil) -> TravelEstimate? {
    guard let start = home.point, let end = city.point else { return nil }
    let journey = TravelFormula.journey(
      from: start, to: end, crossesBorder: home.country != city.country, airport: airport)
    var estimate = TravelEstimate(
      kilometres: Int(start.distance(to: end).rounded()), minutes: journey.minutes,
      fare: converter.convert(Money(minorUnits: Int64(journey.cents), currency: .euro)), carbon: journey.carbon,
      way: journey.way, hub: journey.hub)
    if let route = routes.route(from: home, to: city) { apply(route, to: &estimate) }
    return estimate
  }

  /// What the way there and back costs: as entered, in its own currency, else as estimated in the plan's base currency.
  ///
  /// An estimate is in whole units: cents would say that it is better known than it is.
  /// `nil` where nothing is entered and there are no coordinates, or no rate from the euro.
  func fare(from home: Place, to city: Place, airport: Int? = nil) -> (amount: Money, isEntered: Bool)? {
    if let fare = routes.route(from: home, to: city)?.fare { return (fare, true) }
    return estimate(from: home, to: city, airport: airport)?.fare.map { ($0.roundedToUnits, false) }
  }

  private func apply(_ route: TravelRoute, to estimate: inout TravelEstimate) {
    estimate.note = route.note
    if let hours = route.hours {
      estimate.minutes = hours * 60
      estimate.entered.insert(.hours)
    }
    // A fare in a currency without a rate is better unknown than the estimate it was entered against.
    if let fare = route.fare {
      estimate.fare = converter.convert(fare)
      estimate.entered.insert(.fare)
    }
    if !route.hub.isEmpty {
      estimate.hub = route.hub
      estimate.way = .connection
      estimate.entered.insert(.hub)
    }
  }
}

extension Money {
  /// The amount without a part of the unit, rounded half away from zero.
  fileprivate var roundedToUnits: Money {
    let scale = (0..<currency.minorDigits).reduce(Int64(1)) { scale, _ in scale * 10 }
    let (sum, overflow) = minorUnits.addingReportingOverflow(minorUnits < 0 ? -scale / 2 : scale / 2)
    return overflow ? self : Money(minorUnits: sum / scale * scale, currency: currency)
  }
}
