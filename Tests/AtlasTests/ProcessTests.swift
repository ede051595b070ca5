import Dates
import Testing

@testable import Atlas

@Suite struct ProcessTests {
  let atlas = Atlas.shipped

  @Test func everyProcessIsSaneAndHasItsSource() throws {
    #expect(atlas.check() == [])
    let today = try #require(CivilDate("2026-11-21"))
    for process in atlas.processes {
      #expect(!process.name.isEmpty && !process.source.isEmpty, "\(process.id)")
      #expect(process.checkedOn <= today, "\(process.id)")
      #expect(process.id.hasPrefix(process.destination.description + "/"), "\(process.id)")
      #expect(process.requirement == .free || !process.documents.isEmpty, "\(process.id)")
      #expect(!process.source.contains("not verified") || process.confidence == .low, "\(process.id)")
    }
  }

  @Test func coversTheDestinationsThatForumsUse() {
    let destinations = Set(atlas.processes.map(\.destination.description)).subtracting(["SCHENGEN"])
    #expect(destinations.count >= 45)
    for code: CountryCode in ["TN", "NG", "KE", "LK", "JO", "CM", "GB", "US", "IN", "TR", "ID", "RW", "SN", "LB"] {
      #expect(!atlas.processes(for: code).isEmpty, "\(code)")
    }
  }

  @Test func choosesTheMostParticularProcess() throws {
    func chosen(_ destination: CountryCode, _ nationality: CountryCode, _ requirement: Requirement) -> String? {
      atlas.process(for: destination, nationality: nationality, requirement: requirement)?.value.id
    }
    #expect(chosen("TZ", "NG", .eVisa) == "TZ/referral")
    #expect(chosen("TZ", "IN", .eVisa) == "TZ/e-visa")
    #expect(chosen("ID", "NG", .eVisa) == "ID/calling-visa")
    #expect(chosen("ID", "CM", .eVisa) == "ID/visitor-e-visa")
    #expect(chosen("IN", "PK", .visa) == "IN/conference-visa-referred")
    #expect(chosen("NO", "NG", .visa) == "NO/schengen")
    #expect(chosen("FR", "NG", .visa) == "SCHENGEN/visa")
    #expect(chosen("CH", "NG", .visa) == "CH/schengen")
    #expect(chosen("GB", "NG", .visa) == "GB/standard-visitor")
    #expect(chosen("GB", "NO", .eTA) == "GB/eta")
    #expect(chosen("KE", "NO", .eTA) == "KE/eta")
    #expect(chosen("KE", "NG", .free(days: 60)) == "KE/african-exemption")
  }

  @Test func understandsThatSourcesNameOnlineVisasDifferently() {
    let asOnArrival = atlas.process(for: "LK", nationality: "KE", requirement: .onArrival)
    #expect(asOnArrival?.value.id == "LK/eta")
    #expect(atlas.process(for: "KE", nationality: "NO", requirement: .visa) == nil)
    #expect(atlas.process(for: "KE", nationality: "NO", requirement: .home) == nil)
    #expect(atlas.process(for: "KE", nationality: "NO", requirement: .noAdmission) == nil)
  }

  @Test func neverChoosesAProcessWithACondition() {
    let conditional = atlas.processes.filter { $0.condition != nil }
    #expect(conditional.count >= 4)
    for process in conditional {
      guard case .country(let destination) = process.destination else { continue }
      for country in atlas.countries {
        let requirement = Requirement(process.requirement)
        let chosen = atlas.process(for: destination, nationality: country.code, requirement: requirement)
        #expect(chosen?.value.id != process.id)
      }
    }
  }

  @Test func anOwnProcessGoesFirstAndSaysSo() throws {
    var own = try #require(atlas.process(id: "GB/standard-visitor")).value
    own.processing.typical = 30
    own.source = "our own experience of 2026"
    var added = own
    added.id = "TN/ours"
    added.destination = .country("TN")
    let mine = Atlas(overrides: Overrides(processes: [own, added]))
    let chosen = try #require(mine.process(for: "GB", nationality: "NG", requirement: .visa))
    #expect(chosen.value.processing.typical == 30)
    #expect(chosen.origin == .own && chosen.source == "our own experience of 2026")
    #expect(mine.process(for: "TN", nationality: "NG", requirement: .visa)?.value.id == "TN/ours")
    #expect(mine.processes.count == atlas.processes.count + 1)
    #expect(mine.process(for: "FR", nationality: "NG", requirement: .visa)?.origin == .shipped)
  }

  @Test func reportsMalformedFacts() throws {
    var own = try #require(atlas.process(id: "GB/standard-visitor")).value
    own.processing = .init(minimum: 30, typical: 15, maximum: 60, unit: .working)
    own.source = ""
    own.latestDaysBefore = 200
    own.appliesTo = .only(["ZZ"])
    let found = Atlas(overrides: Overrides(processes: [own, own])).check()
    #expect(found.contains { $0.problem.contains("fewest over typical") })
    #expect(found.contains { $0.problem == "there is no source" })
    #expect(found.contains { $0.problem.contains("comes before the earliest") })
    #expect(found.contains { $0.problem == "there is no country ZZ" })
    #expect(found.contains { $0.problem == "two processes have this id" })
    #expect(found.allSatisfy { $0.subject == "GB/standard-visitor" })
  }

  @Test(arguments: ["entry+6m", "exit+3m;issued<=10y", "exit+60d", "stay", "entry", "exit+1m+10d"])
  func passportRulesReadBack(text: String) {
    #expect(VisaProcess.PassportRule(text)?.description == text)
  }

  @Test(arguments: [
    "", "6m", "entry+", "entry+xm", "entry+6y", "exit+3m;issued<=m", "exit+3m;;", "entry+-6m", "entry+9é",
  ])
  func malformedPassportRulesAreRefused(text: String) {
    #expect(VisaProcess.PassportRule(text) == nil)
  }

  @Test func processingTimesAndLeadsReadBack() {
    #expect(VisaProcess.Processing("5-15-45 calendar")?.description == "5-15-45 calendar")
    for text in ["", "5-15 calendar", "5-15-45", "5--45 working", "a-b-c working"] {
      #expect(VisaProcess.Processing(text) == nil, "\(text)")
    }
    #expect(VisaProcess.Lead("6m") == .months(6))
    #expect(VisaProcess.Lead("90d") == .days(90))
    for text in ["", "6", "m", "-6m", "6w"] { #expect(VisaProcess.Lead(text) == nil, "\(text)") }
  }
}
