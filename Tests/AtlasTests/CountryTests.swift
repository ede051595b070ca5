import Dates
import Testing

@testable import Atlas

@Suite struct CountryTests {
  let atlas = Atlas.shipped

  @Test func holdsIsoAndKosovo() {
    #expect(atlas.countries.count == 250)
    #expect(Set(atlas.countries.map(\.alpha3)).count == 250)
    #expect(atlas.countries.allSatisfy { $0.alpha3.utf8.count == 3 && !$0.name.isEmpty })
    #expect(atlas.country("XK")?.name == "Kosovo")
    #expect(atlas.country("AN") == nil)
    #expect(atlas.country("UK") == nil)
  }

  @Test(arguments: [
    ("TN", "TN"), ("tun", "TN"), ("Tunisie", "TN"), ("Cameroun", "CM"), ("Côte d'Ivoire", "CI"),
    ("cote d’ivoire", "CI"), ("IVORY COAST", "CI"), ("DRC", "CD"), ("D.R. Congo", "CD"), ("RDC", "CD"),
    ("Congo-Brazzaville", "CG"), ("UK", "GB"), ("England", "GB"), ("U.S.A.", "US"), ("États-Unis", "US"),
    ("etats unis", "US"), ("The Gambia", "GM"), ("Türkiye", "TR"), ("Turkey", "TR"), ("Turquie", "TR"),
    ("Syria", "SY"), ("Syrian Arab Republic", "SY"), ("Eswatini", "SZ"), ("Swaziland", "SZ"), ("Burma", "MM"),
    ("Viet Nam", "VN"), ("South Korea", "KR"), ("DPRK", "KP"), ("Cape Verde", "CV"), ("São Tomé", "ST"),
    ("Sao Tome and Principe", "ST"), ("Bosnia & Herzegovina", "BA"), ("Niger", "NE"), ("Nigeria", "NG"),
    ("Guinea", "GN"), ("Guinea-Bissau", "GW"), ("Equatorial Guinea", "GQ"), ("Kenyan", "KE"), ("  Kenya ", "KE"),
    ("Palestine", "PS"), ("Kosovo", "XK"), ("Åland", "AX"), ("Iran, Islamic Republic of", "IR"), ("Tchad", "TD"),
  ])
  func answersToItsNames(text: String, code: String) {
    #expect(atlas.country(named: text)?.code.description == code)
  }

  @Test(arguments: ["Atlantis", "Congo", "Korea", "", " ", "X", "ZZ", "Kenia Airways", "Dominican", "Nig"])
  func neverGuesses(text: String) {
    #expect(atlas.country(named: text) == nil)
  }

  @Test func everyNameLeadsBackToItsCountry() {
    for country in atlas.countries {
      for name in [country.code.description, country.alpha3, country.name] + country.aliases {
        #expect(atlas.country(named: name)?.code == country.code, "\(name)")
      }
    }
  }

  @Test func standsInItsRegion() {
    let regions = ["NG": Region.westAfrica, "CM": .centralAfrica, "KE": .eastAfrica, "ZA": .southernAfrica]
    for (code, region) in regions { #expect(CountryCode(code).flatMap(atlas.country)?.region == region) }
    #expect(atlas.country("TN")?.region == .mena)
    #expect(atlas.country("LK")?.region == .southAsia)
    #expect(atlas.country("NO")?.region.label == "Nordic countries")
    #expect(Set(atlas.countries.map(\.region)) == Set(Region.allCases))
  }

  @Test func knowsTheSchengenStatesByDay() throws {
    let today = try #require(CivilDate("2026-11-20"))
    let before = try #require(CivilDate("2024-12-31"))
    #expect(atlas.schengenStates(on: today).count == 29)
    #expect(atlas.schengenStates(on: before).count == 27)
    #expect(atlas.isSchengen("BG", on: before + 1) && !atlas.isSchengen("BG", on: before))
    #expect(atlas.isSchengen("HR", on: before))
    #expect(atlas.isSchengen("CH", on: today) && atlas.isSchengen("NO", on: today))
    #expect(!atlas.isSchengen("IE", on: today) && !atlas.isSchengen("CY", on: today))
  }
}
