/// A placement problem as it is written in JSON: people by number, countries and regions by name.
///
/// `travel_cost` and `travel_hours` are by person and venue, `lead_days` and `hold_days` by person and country.
struct PlacementFile: Decodable {
  var horizon: Int
  var ready: Int
  var countries: [String]
  var forums: [Forum]
  var venues: [Venue]
  var people: [Person]
  var leadDays: [[Int]]
  var holdDays: [[Int]]
  var travelHours: [[Int]]
  var travelCost: [[Int]]
  var budget: Int
  var regionCap: Int
  var weights: Weights

  struct Forum: Decodable {
    var id: String
    var days: Int
    var earliest: Int
    var latest: Int
    var required: [Int]
    var optional: [Int]
  }

  struct Venue: Decodable {
    var id: String
    var country: String
    var region: String
    var capacity: Int
    var dayRate: Int
    var open: [[Int]]
  }

  struct Person: Decodable {
    var id: String
    var busy: [[Int]]
    var barred: [String]
  }

  struct Weights: Decodable {
    var hour: Int
    var longestHour: Int
    var missed: Int
    var regionRepeat: Int
  }
}

extension PlacementFile {
  /// The problem in numbers.
  func problem() throws(PlacementFault) -> PlacementProblem {
    for (name, rows) in [
      ("lead_days", leadDays), ("hold_days", holdDays), ("travel_hours", travelHours), ("travel_cost", travelCost),
    ] where rows.count != people.count {
      throw PlacementFault("\(name) has \(rows.count) rows for \(people.count) people.")
    }
    let countryOf = Self.places(of: countries)
    var regions: [String] = []
    for venue in venues where !regions.contains(venue.region) { regions.append(venue.region) }
    let regionOf = Self.places(of: regions)
    var venues: [PlacementProblem.Venue] = []
    for venue in self.venues {
      guard let country = countryOf[venue.country], let region = regionOf[venue.region] else {
        throw PlacementFault("Venue \(venue.id) is in \(venue.country), which is not among the countries.")
      }
      venues.append(
        PlacementProblem.Venue(
          name: venue.id, country: country, region: region, capacity: venue.capacity, dayRate: venue.dayRate,
          open: try spans(venue.open, of: "venue \(venue.id)")))
    }
    var people: [PlacementProblem.Person] = []
    for (row, person) in self.people.enumerated() {
      // A country without a venue bars nobody from anything.
      people.append(
        PlacementProblem.Person(
          name: person.id, busy: try spans(person.busy, of: "person \(person.id)"),
          barred: person.barred.compactMap { countryOf[$0] }, leadDays: leadDays[row], holdDays: holdDays[row],
          travelCost: travelCost[row], travelHours: travelHours[row]))
    }
    return PlacementProblem(
      forums: forums.map { forum in
        PlacementProblem.Forum(
          name: forum.id, days: forum.days, earliest: forum.earliest, latest: forum.latest, required: forum.required,
          optional: forum.optional)
      },
      venues: venues, people: people, countries: countries, regions: regions, horizon: horizon, ready: ready,
      budget: budget, regionCap: regionCap,
      weights: PlacementProblem.Weights(
        hour: weights.hour, longestHour: weights.longestHour, missed: weights.missed,
        regionRepeat: weights.regionRepeat))
  }

  private static func places(of names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func spans(_ pairs: [[Int]], of owner: String) throws(PlacementFault) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for pair in pairs {
      guard pair.count == 2, pair[0] <= pair[1], abs(pair[0]) <= 1_000_000, abs(pair[1]) <= 1_000_000 else {
        throw PlacementFault(
          "\(pair) of \(owner) is no span of days. Write [first day, day after the last].")
      }
      spans.append(pair[0]..<pair[1])
    }
    return spans
  }
}
