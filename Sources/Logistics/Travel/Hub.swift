import Atlas

/// An airport through which many journeys connect.
struct Hub: Hashable, Sendable {
  /// The city it serves.
  let city: String
  /// Whether it connects continents, and not a region alone.
  let isOfTheWorld: Bool
  let point: GlobePoint

  private init(_ city: String, _ latitude: Double, _ longitude: Double, world: Bool = false) {
    self.city = city
    isOfTheWorld = world
    point = GlobePoint(latitude: latitude, longitude: longitude)
  }

  /// 1 for a hub of a region, 2 for one of the world.
  var rank: Int { isOfTheWorld ? 2 : 1 }

  /// The hubs, a region after the other.
  ///
  /// Chosen after OAG's yearly ranking of "Megahubs" by international connections, with the largest of the regions that it
  /// passes over; coordinates of the airports from OurAirports (ourairports.com, public domain), to two places.
  static let all: [Hub] = [
    Hub("Addis Ababa", 8.98, 38.80, world: true), Hub("Nairobi", -1.32, 36.93), Hub("Kigali", -1.97, 30.14),
    Hub("Johannesburg", -26.13, 28.24), Hub("Lagos", 6.58, 3.32), Hub("Accra", 5.61, -0.17),
    Hub("Lomé", 6.17, 1.25), Hub("Abidjan", 5.26, -3.93), Hub("Dakar", 14.67, -17.07),
    Hub("Casablanca", 33.37, -7.59), Hub("Algiers", 36.69, 3.22), Hub("Cairo", 30.12, 31.41),

    Hub("Istanbul", 41.26, 28.74, world: true), Hub("Dubai", 25.25, 55.36, world: true),
    Hub("Doha", 25.27, 51.61, world: true), Hub("Jeddah", 21.68, 39.16), Hub("Riyadh", 24.96, 46.70),
    Hub("Amman", 31.72, 35.99), Hub("Tashkent", 41.26, 69.28), Hub("Almaty", 43.35, 77.04),

    Hub("London", 51.47, -0.46, world: true), Hub("Paris", 49.01, 2.55, world: true),
    Hub("Amsterdam", 52.31, 4.76, world: true), Hub("Frankfurt", 50.03, 8.57, world: true),
    Hub("Madrid", 40.47, -3.56, world: true), Hub("Lisbon", 38.77, -9.13), Hub("Brussels", 50.90, 4.48),
    Hub("Zurich", 47.46, 8.55), Hub("Rome", 41.80, 12.25), Hub("Vienna", 48.11, 16.57), Hub("Athens", 37.94, 23.94),
    Hub("Warsaw", 52.17, 20.97), Hub("Copenhagen", 55.62, 12.65),

    Hub("Delhi", 28.57, 77.10), Hub("Mumbai", 19.09, 72.87), Hub("Colombo", 7.18, 79.88),
    Hub("Bangkok", 13.69, 100.75, world: true), Hub("Singapore", 1.36, 103.99, world: true),
    Hub("Kuala Lumpur", 2.75, 101.71), Hub("Jakarta", -6.13, 106.66), Hub("Manila", 14.51, 121.02),
    Hub("Hong Kong", 22.31, 113.91, world: true), Hub("Shanghai", 31.14, 121.81),
    Hub("Seoul", 37.46, 126.44, world: true), Hub("Tokyo", 35.76, 140.39, world: true),
    Hub("Sydney", -33.95, 151.18), Hub("Auckland", -37.01, 174.79), Hub("Nadi", -17.76, 177.44),

    Hub("New York", 40.64, -73.78, world: true), Hub("Washington", 38.94, -77.46), Hub("Chicago", 41.98, -87.90),
    Hub("Atlanta", 33.64, -84.43, world: true), Hub("Miami", 25.79, -80.29), Hub("Los Angeles", 33.94, -118.41),
    Hub("Toronto", 43.68, -79.63), Hub("Mexico City", 19.44, -99.07), Hub("Panama City", 9.07, -79.38),
    Hub("Bogotá", 4.70, -74.15), Hub("Lima", -12.02, -77.11), Hub("São Paulo", -23.43, -46.47),
    Hub("Santiago", -33.39, -70.79), Hub("Buenos Aires", -34.82, -58.54),
  ]
}
