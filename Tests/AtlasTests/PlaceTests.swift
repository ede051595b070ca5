import Foundation
import Testing

@testable import Atlas

@Suite struct PlaceTests {
  let atlas = Atlas.shipped

  @Test func everyPlaceHasItsCoordinatesAndAZoneThatExists() {
    #expect(atlas.places.count >= 250)
    let zones = Set(TimeZone.knownTimeZoneIdentifiers)
    for place in atlas.places {
      #expect(place.latitude.map { (-90...90).contains($0) } == true, "\(place)")
      #expect(place.longitude.map { (-180...180).contains($0) } == true, "\(place)")
      #expect(place.timeZone.map { zones.contains($0) || TimeZone(identifier: $0) != nil } == true, "\(place)")
      #expect(atlas.country(place.country) != nil, "\(place)")
    }
  }

  @Test func everyPlaceIsFoundByItsOwnName() {
    for place in atlas.places {
      #expect(atlas.place(named: place.description) == place, "\(place)")
    }
  }

  @Test(arguments: [
    ("Tunis, TN", "Tunis, TN"), ("tunis, Tunisia", "Tunis, TN"), ("Tunis", "Tunis, TN"),
    ("Maiduguri, NG", "Maiduguri, NG"), ("Yaounde, Cameroun", "Yaoundé, CM"), ("N'Djamena", "N'Djamena, TD"),
    ("Ndjamena, Chad", "N'Djamena, TD"), ("Kiev", "Kyiv, UA"), ("Genève, CH", "Geneva, CH"), ("Jaffna", "Jaffna, LK"),
    ("Gaziantep", "Gaziantep, TR"), ("Erbil", "Erbil, IQ"), ("Kisumu", "Kisumu, KE"), ("Mombasa", "Mombasa, KE"),
    ("Kaduna", "Kaduna, NG"), ("Bamenda", "Bamenda, CM"), ("Douala", "Douala, CM"), ("Peshawar", "Peshawar, PK"),
    ("Sana'a", "Sanaa, YE"), ("San José, CR", "San José, CR"), ("Tripoli, LB", "Tripoli, LB"),
  ])
  func answersToItsNames(text: String, expected: String) {
    #expect(atlas.place(named: text)?.description == expected)
  }

  @Test(arguments: ["Atlantis", "", ",", "Tunis, NG", "Tunis, Atlantis", "Tripoli", "Tuni"])
  func neverGuesses(text: String) {
    #expect(atlas.place(named: text) == nil)
  }

  @Test func tellsWhatElseAPlaceIsCalled() throws {
    let chennai = try #require(atlas.placesWithNames.first { $0.place.name == "Chennai" })
    #expect(chennai.otherNames == ["Madras"])
    #expect(atlas.placesWithNames.map(\.place) == atlas.places)
  }

  @Test func standsWhereItStands() throws {
    let tunis = try #require(atlas.place(named: "Tunis"))
    #expect(abs(try #require(tunis.latitude) - 36.8) < 0.1)
    #expect(abs(try #require(tunis.longitude) - 10.18) < 0.1)
    #expect(tunis.timeZone == "Africa/Tunis")
  }
}
