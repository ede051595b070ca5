import Atlas

/// What journeys take, cost and emit, by the kilometres on the globe.
///
/// These are estimates to compare venues by, and no timetable: a route that matters is entered as the planners know it. What is
/// said of roads, cars, prices and rates of exchange stands here from memory of the works named, which were not read anew;
/// hours in the air, fares and carbon of flights were looked up.
enum TravelFormula {
  /// A journey as it is reckoned: minutes one way, euro cents and kilograms there and back.
  struct Journey: Hashable, Sendable {
    var minutes: Int
    var cents: Int
    var carbon: Int
    var way: TravelEstimate.Way
    var hub: String?
  }

  /// Below so many kilometres one goes by road: there a flight with all that belongs to it takes no less.
  static let roadLimit = 200.0

  /// The journey between two points.
  static func journey(from start: GlobePoint, to end: GlobePoint, crossesBorder: Bool, airport: Int?) -> Journey {
    let distance = start.distance(to: end)
    guard distance >= roadLimit else { return road(distance, crossesBorder: crossesBorder) }
    let connection = Connection(from: start, to: end)
    var journey = flights(connection.legs, count: connection.flights, airport: airport)
    journey.hub = connection.hub?.city
    return journey
  }

  /// By road: 1.3 kilometres of road for one on the globe, at 60 km/h, half an hour to set out and to arrive, an hour at a border.
  ///
  /// Roads are longer than the arc by a fifth to a half in most countries: R. H. Ballou, H. Rahardja and N. Sakai, "Selected
  /// country circuity factors for road travel distance estimation", Transportation Research Part A 36 (2002). The speed is of
  /// the slower half of countries in M. Moszoro and M. Soto, "Road Quality and Mean Speed Score", IMF Working Paper 22/95. A
  /// seat costs 10 cents a kilometre, which is an assumption; a car emits 170 g a kilometre (UK Government GHG Conversion
  /// Factors for Company Reporting 2022, average car, unknown fuel: 0.17067 kg), reckoned for one person.
  static func road(_ distance: Double, crossesBorder: Bool) -> Journey {
    let road = Int((distance * 1.3).rounded())
    return Journey(
      minutes: 30 + road + (crossesBorder ? 60 : 0), cents: 2 * 10 * road, carbon: (2 * road * 170 + 500) / 1000,
      way: .road)
  }

  /// By air over some legs, in kilometres, with as many flights or more.
  ///
  /// **Hours:** each flight half an hour and its way at 800 km/h, which is within 15% of timetables (ftcfly.com, "How is
  /// flight time calculated", read in November 2026); an hour to the airport and two before the flight, 2½ for each change;
  /// then half an hour and the way from the airport at 60 km/h, half an hour where nobody knows it.
  ///
  /// **Fare:** of 1.8 million economy fares one way in 2012 the lower fifth lay at 50 US dollars and 11 cents a mile
  /// (rome2rio.com, "Airline fare analysis: comparing cost per mile", 2 January 2013). With US prices higher by 1.4 since
  /// (BLS, CPI-U, January 2013 to 2025) and 0.88 euros to the dollar that is about 60 euros for each flight and 8.5 cents a
  /// kilometre; here twice that, there and back.
  ///
  /// **Carbon:** 255 g a kilometre up to 500 km, 156 g up to 3,700 km, 150 g beyond: UK Government GHG Conversion Factors for
  /// Company Reporting, economy class, domestic, short and long haul, with what aircraft do at height and 8% for detours (as
  /// airmilescalc.com/methodology/defra-emission-factors has them, read in November 2026).
  static func flights(_ legs: [Double], count: Int, airport: Int?) -> Journey {
    let flown = legs.reduce(0, +)
    let grams = legs.reduce(0) { $0 + $1 * ($1 <= 500 ? 255 : $1 <= 3_700 ? 156 : 150) }
    let air = Int((flown * 60 / 800).rounded())
    // Money is reckoned in whole kilometres: no fraction comes near an amount.
    let kilometres = Int(flown.rounded())
    return Journey(
      minutes: 180 + 30 * count + air + 150 * (count - 1) + 30 + (airport ?? 30),
      cents: 12_000 * count + kilometres * 17, carbon: Int((grams * 2 / 1000).rounded()),
      way: count == 1 ? .flight : .connection)
  }
}
