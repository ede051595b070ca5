import Atlas
import Dates
import Logistics
import Testing

@Suite struct TransitCheckTests {
  let check = TransitCheck(atlas: .shipped)
  let date = day("2027-05-10")

  private func answer(
    _ nationality: CountryCode, through country: CountryCode, to destination: CountryCode = "TN",
    passport: TransitRule.Passport = .ordinary, visas: Set<CountryCode> = [], permits: Set<CountryCode> = []
  ) -> TransitCheck.Answer {
    check.answer(
      through: country, to: destination,
      with: .init(nationality, passport: passport, visas: visas, permits: permits), on: date)
  }

  private func isNeeded(_ answer: TransitCheck.Answer) -> Bool {
    if case .needed = answer { return true }
    return false
  }

  private func exemption(_ answer: TransitCheck.Answer) -> CountryCode? {
    if case .exempt(let by, _) = answer { return by }
    return nil
  }

  @Test(arguments: ["AF", "BD", "CD", "ER", "ET", "GH", "IQ", "IR", "LK", "NG", "PK", "SO"] as [CountryCode])
  func theCommonListStrikesAtEverySchengenAirport(nationality: CountryCode) {
    for country: CountryCode in ["DE", "FR", "NL", "CH", "RO"] {
      #expect(isNeeded(answer(nationality, through: country)))
    }
  }

  @Test func nationalListsStrikeAtHomeOnly() {
    #expect(isNeeded(answer("ML", through: "FR")))
    #expect(isNeeded(answer("ML", through: "DE")))
    #expect(isNeeded(answer("GN", through: "ES")))
    #expect(answer("GN", through: "DE") == .notNeeded(why: "the nationality is on no list"))
    #expect(isNeeded(answer("JO", through: "DE")))
    #expect(isNeeded(answer("KE", through: "GB")))
    #expect(isNeeded(answer("CO", through: "GB")))
  }

  @Test func whoeverIsOnNoListNeedsNone() {
    #expect(answer("TN", through: "FR") == .notNeeded(why: "the nationality is on no list"))
    #expect(answer("BR", through: "DE") == .notNeeded(why: "no visa is needed to enter"))
    #expect(answer("FR", through: "NL") == .notNeeded(why: "no visa is needed to enter"))
  }

  @Test func unknownListsAreNotTakenForOpenDoors() {
    guard case .unknown = answer("ML", through: "NL") else {
      return #expect(Bool(false), "the Dutch list is not known")
    }
    guard case .unknown = answer("NG", through: "TR") else {
      return #expect(Bool(false), "nothing is known of Türkiye")
    }
  }

  @Test func visasAndPermitsStandInItsPlace() {
    #expect(exemption(answer("NG", through: "DE", visas: ["US"])) == "US")
    #expect(exemption(answer("NG", through: "DE", visas: ["FR"])) == "FR")
    #expect(exemption(answer("NG", through: "DE", permits: ["JP"])) == "JP")
    #expect(exemption(answer("NG", through: "GB", visas: ["AU"])) == "AU")
    // A British visa opens no Schengen airport since the United Kingdom left, nor a Schengen visa a British one.
    #expect(isNeeded(answer("NG", through: "DE", visas: ["GB"], permits: ["GB"])))
    #expect(isNeeded(answer("NG", through: "GB", visas: ["FR"])))
    #expect(exemption(answer("NG", through: "GB", permits: ["FR"])) == "FR")
    #expect(isNeeded(answer("NG", through: "DE", visas: ["AU"])))
    #expect(answer("NG", through: "GB", visas: ["GB"]) == .notNeeded(why: "a visa of United Kingdom is held"))
  }

  @Test func theSortOfPassportCounts() {
    #expect(isNeeded(answer("NG", through: "DE", passport: .service)))
    #expect(
      answer("NG", through: "DE", passport: .diplomatic)
        == .notNeeded(why: "the rule does not strike diplomatic passports"))
    #expect(answer("ML", through: "FR", passport: .service) != answer("ML", through: "FR"))
    #expect(isNeeded(answer("GN", through: "FR", passport: .service)))
  }

  @Test func theDestinationsOwnVisaCovers() {
    #expect(answer("NG", through: "DE", to: "FR") == .notNeeded(why: "what opens France opens the Schengen area"))
    #expect(answer("NG", through: "DE", to: "DE") == .notNeeded(why: "the destination itself"))
    // Cyprus asks Nigerians for a visa, which article 3(5)(c) puts in the transit visa's place.
    #expect(exemption(answer("NG", through: "DE", to: "CY")) == "CY")
  }

  @Test func twoSchengenAirportsInARowAreAnEntry() {
    let legs = check.legs(through: ["DE", "FR"], to: "TN", with: .init("KE"), on: date)
    #expect(legs.map(\.country) == ["DE", "FR"])
    #expect(legs[0].answer == .entryNeeded(then: "FR"))
    let held = check.legs(through: ["DE", "FR"], to: "TN", with: .init("KE", visas: ["ES"]), on: date)
    #expect(held[0].answer == .notNeeded(why: "the nationality is on no list"))
    let free = check.legs(through: ["DE", "FR"], to: "TN", with: .init("BR"), on: date)
    #expect(free[0].answer == .notNeeded(why: "no visa is needed to enter"))
    #expect(check.legs(through: [], to: "TN", with: .init("NG"), on: date).isEmpty)
  }

  @Test func everyAnswerBearsItsSource() {
    guard case .needed(let rule) = answer("NG", through: "DE") else { return #expect(Bool(false)) }
    #expect(rule.source.contains("810/2009") && rule.asOf == day("2020-02-02") && rule.origin == .shipped)
  }
}
