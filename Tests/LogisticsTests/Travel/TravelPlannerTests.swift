import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// Journeys whose hours, fares and carbon are worked by hand from the formulas that `TravelFormula` gives.
@Suite struct TravelPlannerTests {
  private static let nairobi = Place(name: "Nairobi", country: "KE", latitude: -1.29, longitude: 36.82)
  private static let nakuru = Place(name: "Nakuru", country: "KE", latitude: -0.30, longitude: 36.07)
  private static let tunis = Place(name: "Tunis", country: "TN", latitude: 36.8, longitude: 10.18)
  private static let paris = Place(name: "Paris", country: "FR", latitude: 48.85, longitude: 2.35)
  private static let geneva = Place(name: "Geneva", country: "CH", latitude: 46.2, longitude: 6.15)

  private func planner(_ change: (inout Programme) -> Void = { _ in }) -> TravelPlanner {
    var plan = Plan()
    var programme = Programme(name: "Dialogue")
    change(&programme)
    do { try plan.apply([.put(programme)]) } catch { Issue.record(error) }
    return TravelPlanner(plan: plan, today: day("2026-11-20"))
  }

  private func euros(_ cents: Int) -> Money { Money(minorUnits: Int64(cents), currency: .euro) }

  @Test func `A neighbour comes by road`() {
    // 138 km on the globe are 180 km of road: half an hour and 180 minutes, 20 cents and 340 g for each there and back.
    let journey = given(planner().estimate(from: Self.nakuru, to: Self.nairobi))
    #expect(journey.kilometres == 138 && journey.way == .road && journey.hub == nil && !journey.isEntered)
    #expect(journey.minutes == 30 + 180 && journey.hours == 4)
    #expect(journey.fare == euros(180 * 20) && journey.carbon == 61)
    // Across a border it takes an hour more.
    var abroad = Self.nakuru
    abroad.country = "UG"
    #expect(planner().estimate(from: abroad, to: Self.nairobi)?.minutes == 30 + 180 + 60)
    #expect(planner().estimate(from: Self.nairobi, to: Self.nairobi)?.minutes == 30)
  }

  @Test func `A flight takes its way and what belongs to it`() {
    // Tunis to Paris, a hub of the world: 1,482 km in the air, 111 minutes; 180 + 30 + 111 + 30 + 30.
    let journey = given(planner().estimate(from: Self.tunis, to: Self.paris))
    #expect(journey.kilometres == 1_482 && journey.way == .flight && journey.hub == nil)
    #expect(journey.minutes == 381 && journey.hours == 7)
    // 120 euros and 17 cents a kilometre; twice 156 g a kilometre.
    #expect(abs(given(journey.fare).minorUnits - (12_000 + 1_482 * 17)) <= 9 && journey.carbon == 462)
    // A house that is 12 km from the airport is 18 minutes nearer than one of which nobody knows.
    var venue = Venue(id: ForumPlan.ID(rawValue: 1), name: "Maison", place: Self.paris)
    venue.airportDistance = 12
    #expect(planner().estimate(from: Self.tunis, to: venue)?.minutes == 363)
  }

  @Test func `A long journey connects through the hub with the least detour, and says where`() {
    let journey = given(planner().estimate(from: Self.nairobi, to: Self.tunis))
    #expect(journey.way == .connection && journey.hub == "Addis Ababa")
    // 1,163 km to Addis Ababa and 4,228 to Tunis: 404 minutes in the air, two flights and a change.
    #expect(abs(journey.minutes - (180 + 60 + 404 + 150 + 60)) <= 1)
    #expect(abs(given(journey.fare).minorUnits - (24_000 + 5_391 * 17)) <= 17)
    // The first flight is a short one, at 156 g a kilometre, the second a long one at 150.
    #expect(abs(journey.carbon - 1_631) <= 1)
    // What goes straight between hubs does not change.
    #expect(planner().estimate(from: Self.nairobi, to: Self.paris)?.way == .flight)
  }

  @Test func `Where no hub serves both ends two changes are reckoned with`() {
    let apia = Place(name: "Apia", country: "WS", latitude: -13.83, longitude: -171.77)
    let journey = given(planner().estimate(from: apia, to: Self.geneva))
    #expect(journey.way == .connection && journey.hub != nil && journey.minutes > 24 * 60)
    #expect(given(journey.fare).minorUnits > 36_000 + 17 * 15_000)
  }

  @Test func `What is entered of a route stands for what is reckoned, the nearer of two first`() {
    let planner = planner { programme in
      programme.routes = [
        TravelRoute(from: .init("KE"), to: .init("TN"), hours: 20, note: "Slow"),
        TravelRoute(from: .init("KE", city: "nairobi"), to: .init("TN"), hours: 9, fare: euros(72_000), hub: "Doha"),
        TravelRoute(from: .init("TN"), to: .init("KE", city: "Nairobi"), fare: euros(1)),
      ]
    }
    let known = given(planner.estimate(from: Self.nairobi, to: Self.tunis))
    #expect(known.hours == 9 && known.fare == euros(72_000) && known.hub == "Doha")
    #expect(known.entered == [.hours, .fare, .hub] && known.isEntered)
    let slow = given(planner.estimate(from: Self.nakuru, to: Self.tunis))
    #expect(slow.hours == 20 && slow.note == "Slow" && slow.entered == [.hours])
    // The other direction is another route; its hours are still reckoned.
    let back = given(planner.estimate(from: Self.tunis, to: Self.nairobi))
    #expect(back.fare == euros(1) && back.hours > 9 && back.entered == [.fare])
  }

  @Test func `Fares are in the base currency, or unknown`() {
    let dollar = given(Currency("USD"))
    #expect(planner { $0.baseCurrency = dollar }.estimate(from: Self.tunis, to: Self.paris)?.fare == nil)
    let rated = planner { programme in
      programme.baseCurrency = dollar
      programme.rates = [
        ExchangeRate(currency: .euro, rate: given(FixedPoint("2")), date: day("2026-11-01"), source: "test")
      ]
    }
    let inEuros = given(planner().estimate(from: Self.tunis, to: Self.paris)?.fare)
    #expect(
      rated.estimate(from: Self.tunis, to: Self.paris)?.fare
        == Money(minorUnits: inEuros.minorUnits * 2, currency: dollar))
  }

  @Test func `Nothing is said of a place that is not on the map`() {
    let somewhere = Place(name: "Somewhere", country: "KE")
    #expect(planner().estimate(from: somewhere, to: Self.tunis) == nil)
    #expect(planner().estimate(from: Self.tunis, to: somewhere) == nil)
  }

  @Test func `A point on the globe measures as a place does`() {
    for (from, to) in [(Self.nairobi, Self.tunis), (Self.paris, Self.geneva), (Self.tunis, Self.tunis)] {
      let (points, places) = (given(from.point).distance(to: given(to.point)), given(from.distance(to: to)))
      #expect(abs(points - places) < 0.001)
    }
  }
}
