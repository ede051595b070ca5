import Dates
import Testing

@testable import Atlas

@Suite struct TransitTests {
  let atlas = Atlas.shipped

  @Test func everyRowIsReadAndKnowsItsCountries() {
    let table = FactStore.shipped.transits
    #expect(table.refused.isEmpty)
    #expect(table.rules.count == 11)
    for rule in table.rules {
      #expect(!rule.source.isEmpty && !rule.value.passports.isEmpty && rule.value.days > 0)
      let named = rule.value.nationalities.union(rule.value.exemptingVisas).union(rule.value.exemptingPermits)
      #expect(named.allSatisfy { atlas.country($0) != nil })
    }
  }

  @Test func theCommonListIsAnnexIV() throws {
    let rule = try #require(FactStore.shipped.transits.rules.first { $0.value.transit == .schengen })
    #expect(rule.value.nationalities == ["AF", "BD", "CD", "ER", "ET", "GH", "IQ", "IR", "LK", "NG", "PK", "SO"])
    #expect(rule.value.exemptingVisas.isSuperset(of: ["FR", "CH", "US", "CA", "JP"]))
    #expect(rule.value.exemptingVisas.isDisjoint(with: ["GB", "AU"]))
    #expect(atlas.transitRules(for: "NG", through: "DE").first == rule)
    #expect(atlas.transitRules(for: "NG", through: "TN").isEmpty)
    #expect(atlas.transitRules(for: "GN", through: "FR").count == 2)
  }

  @Test func aNationalListIsKnownWhereItIsShipped() {
    #expect(["DE", "ES", "FR", "GB"].allSatisfy { atlas.knowsTransit(through: $0) })
    #expect(!atlas.knowsTransit(through: "NL"))
  }

  @Test func rowsThatCannotBeReadAreReported() {
    let rows = [
      "DE,IN,ordinary,SCHENGEN,US,15,,A law,2026-01-01,high", "DE,India,ordinary,,,15,,A law,2026-01-01,high",
      "DE,IN,red,,,15,,A law,2026-01-01,high", "DE,IN,ordinary,,,soon,,A law,2026-01-01,high",
      "DE,IN,ordinary,,,15,,,2026-01-01,high", "DE,IN,ordinary,,,15,,A law,2026-01-01,sure",
    ]
    Array(("head\n" + rows.joined(separator: "\n") + "\n").utf8).withUnsafeBufferPointer { bytes in
      let table = TransitTable(FactFile(bytes), schengen: ["FR"])
      #expect(table.rules.map(\.value.exemptingVisas) == [["FR"]])
      #expect(table.refused.count == 5)
    }
  }

  @Test func healthListsBearTheirSource() throws {
    let all = try #require(atlas.yellowFeverForAll)
    #expect(all.value.contains("TG") && all.source.contains("Viaggiatore") && all.asOf != nil)
    #expect(try #require(atlas.yellowFeverRisk).value.count == 42)
    #expect(try #require(atlas.polioBeforeTravel).value == ["AF", "PK"])
    #expect(atlas.hasFreeMovement("IE") && !atlas.hasFreeMovement("GB"))
  }
}
