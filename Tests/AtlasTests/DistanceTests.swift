import Testing

@testable import Atlas

@Suite struct DistanceTests {
  private func place(_ name: String, _ country: CountryCode) throws -> Place {
    try #require(Atlas.shipped.places.first { $0.name == name && $0.country == country })
  }

  @Test func distancesAreThoseOfAGlobe() throws {
    let tunis = try place("Tunis", "TN")
    let geneva = try place("Geneva", "CH")
    let nairobi = try place("Nairobi", "KE")
    // Airport to airport, TUN–GVA is 1077 km and TUN–NBO 5026 km on the great circle; the cities lie close by.
    #expect(abs(try #require(tunis.distance(to: geneva)) - 1077) < 40)
    #expect(abs(try #require(tunis.distance(to: nairobi)) - 5026) < 40)
    #expect(tunis.distance(to: tunis) == 0)
    #expect(tunis.distance(to: geneva) == geneva.distance(to: tunis))
    #expect(tunis.distance(to: Place(name: "Somewhere", country: "TN")) == nil)
    // Half round the world, whichever way.
    let one = Place(name: "A", country: "FJ", latitude: 0, longitude: 179)
    let other = Place(name: "B", country: "FJ", latitude: 0, longitude: -179)
    #expect(abs(try #require(one.distance(to: other)) - 222.4) < 0.1)
  }
}
