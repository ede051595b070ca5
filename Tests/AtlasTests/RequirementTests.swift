import Dates
import Testing

@testable import Atlas

@Suite struct RequirementTests {
  let atlas = Atlas.shipped

  @Test func unknownStaysUnknown() {
    #expect(atlas.requirement(for: "NG", to: "TN") == nil)
    #expect(atlas.requirement(for: "ZZ", to: "FR") == nil)
    #expect(atlas.requirement(for: "NG", to: "IE") == nil)
  }

  @Test func knowsHome() {
    #expect(atlas.requirement(for: "NG", to: "NG")?.value == .home)
  }

  @Test func knowsEuropeanLaw() throws {
    let visa = try #require(atlas.requirement(for: "NG", to: "FR"))
    #expect(visa.value == .visa)
    #expect(visa.source.contains("2018/1806"))
    #expect(visa.origin == .shipped && visa.asOf != nil)
    #expect(atlas.requirement(for: "NG", to: "CY")?.value == .visa)
    #expect(atlas.requirement(for: "GB", to: "NO")?.value == .free(days: 90))
    #expect(atlas.requirement(for: "XK", to: "DE")?.value == .free(days: 90))
    let moves = try #require(atlas.requirement(for: "NO", to: "IE"))
    #expect(moves.value == .free(days: nil))
    #expect(moves.source.contains("2004/38"))
  }

  @Test func theTwoListsOfTheCommonPolicyShareNobody() {
    let lists = FactStore.shipped.lists
    let (first, second) = (lists.codes("eu-annex-1"), lists.codes("eu-annex-2"))
    #expect(first.isDisjoint(with: second))
    #expect(first.isDisjoint(with: lists.codes("free-movement")))
    #expect(first.count == 104)
    #expect(lists.codes("african-union").count == 54)
    #expect(lists.codes("free-movement").count == 31)
  }

  @Test func knowsWhatAProcessListsByName() throws {
    let fact = try #require(atlas.requirement(for: "CM", to: "NP"))
    #expect(fact.value == .visa)
    #expect(fact.source == atlas.process(id: "NP/visa")?.source)
    #expect(atlas.requirement(for: "NG", to: "KE")?.value == .free(days: nil))
    #expect(atlas.requirement(for: "AF", to: "LK") == nil, "a list of low confidence decides nothing")
  }

  @Test func aSheetGoesFirstAndNamesItself() throws {
    let asOf = try #require(CivilDate("2026-02-17"))
    let sheet = RequirementSheet(
      requirements: ["FR": .free(days: 30), "TN": .visa], source: "passport index", asOf: asOf,
      importedFrom: "passport-index.csv")
    let own = Atlas(overrides: Overrides(requirements: ["NG": sheet]))
    let fact = try #require(own.requirement(for: "NG", to: "FR"))
    #expect(fact.value == .free(days: 30))
    #expect(fact.origin == .imported("passport-index.csv"))
    #expect(fact.origin.description == "imported from passport-index.csv")
    #expect(fact.asOf == asOf)
    #expect(own.requirement(for: "NG", to: "TN")?.value == .visa)
    #expect(own.requirement(for: "NG", to: "DE")?.origin == .shipped)
    #expect(fact.isStale(on: asOf + 91) && !fact.isStale(on: asOf + 90))
  }

  @Test func knowsTheRestrictionsOfTheUnitedStates() throws {
    let tanzania = atlas.restrictions(for: "TZ", to: "US")
    #expect(Set(tanzania.map(\.value.measure)) == [.visitorVisasSuspended, .visaBond])
    #expect(tanzania.allSatisfy { !$0.source.isEmpty && $0.asOf != nil })
    #expect(atlas.restrictions(for: "SY", to: "US").map(\.value.measure) == [.entrySuspended])
    #expect(atlas.restrictions(for: "NO", to: "US").isEmpty)
    #expect(atlas.restrictions(for: "TZ", to: "GB").isEmpty)
  }

  @Test func burdenOrdersTheRequirements() {
    let order: [Requirement] = [.home, .free(days: 30), .eTA, .onArrival, .eVisa, .visa, .noAdmission]
    #expect(order.map(\.burden) == Array(0...6))
    #expect(order.map { Requirement($0.kind).kind } == order.map(\.kind))
  }
}
