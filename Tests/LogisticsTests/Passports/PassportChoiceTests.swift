import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// Kite lives in Kenya and goes to Tunis on 10 May 2027; a Kenyan passport needs a visa, lodged by 16 April, and
/// six months of validity from entry; a Ugandan one nothing.
struct PassportChoiceTests {
  private func passport(
    _ nationality: CountryCode = "KE", issued: String? = "2025-06-01", expires: String? = "2031-06-01"
  ) -> Passport {
    var passport = Passport(nationality: nationality, number: "SECRET-4711")
    passport.issued = issued.map(day)
    passport.expires = expires.map(day)
    return passport
  }

  private func choice(
    of nationalities: [CountryCode] = ["KE"], _ passports: [Passport]?, today: CivilDate = Scene.today,
    _ change: (inout Attendance) -> Void = { _ in }
  ) -> PassportChoice {
    var (scene, attendance) = Scene.withDelegate()
    scene.require(.free(days: 90), of: "UG")
    let person = scene.addPerson(1, "Kite", nationalities, livesIn: "KE")
    attendance = scene.invite(person, change)
    if let passports {
      var identity = Identity(of: person.id)
      identity.passports = passports
      scene.add(identity)
    }
    return given(PassportChoice.best(for: attendance, plan: scene.plan, atlas: scene.plan.atlas, today: today))
  }

  @Test func `One good passport is chosen without a word of doubt`() {
    let choice = choice([passport()])
    #expect(choice.nationality == "KE" && choice.position == 0 && choice.fitness == .good)
    #expect(choice.reason == "The KE passport is the only one: visa, lodge by 2027-04-16, good.")
    #expect(choice.findings.isEmpty && choice.renewal == nil)
  }

  @Test func `Of two good ones the lighter requirement decides`() {
    let choice = choice(of: ["KE", "UG"], [passport(), passport("UG")])
    #expect(choice.nationality == "UG")
    #expect(choice.reason == "The UG passport, visa free, 90 days, good; the KE passport means visa.")
    #expect(choice.others.map(\.summary) == ["visa, lodge by 2027-04-16, good"])
  }

  @Test func `A good passport with a visa goes before one that must be renewed`() {
    let choice = choice(of: ["KE", "UG"], [passport(), passport("UG", expires: "2027-05-13")])
    #expect(choice.nationality == "KE")
    #expect(choice.reason == "The KE passport, visa, lodge by 2027-04-16, good; the UG passport is to be renewed.")
  }

  @Test func `Of two of one state the one that lasts longer`() {
    let choice = choice([passport(expires: "2029-01-01"), passport(expires: "2032-01-01")])
    #expect(choice.position == 1)
    #expect(choice.reason.hasSuffix("; the other KE passport expires earlier."))
  }

  @Test func `Renewal is counted back from the last day to lodge, and says what was assumed`() {
    let choice = choice([passport(expires: "2027-11-09")])
    // 65 days are enough for nine of ten renewals. The whole way is as sure with 60, since whoever lodges some days
    // later still has a chance: from 14 February it is fifteen days of February, 31 of March and 15 of April, less one.
    #expect(Clerk.days(90, of: 14, 42, 90) == 65)
    #expect(choice.fitness == .toBeRenewed)
    #expect(choice.renewal?.beginBy == day("2027-02-14"))
    #expect(
      choice.findings.map(\.what) == [
        "The passport expires on 2027-11-09; the destination asks for validity until 2027-11-10.",
        "A new passport takes 60 days (90% of the whole way with 14–42–90 days, assumed): begin its renewal by 2027-02-14 "
          + "to lodge by 2027-04-16.",
      ])
  }

  @Test func `On the last day to begin there is time, a day later there is none`() {
    let passports = [passport(expires: "2027-11-09")]
    #expect(choice(passports, today: day("2027-02-14")).fitness == .toBeRenewed)
    let late = choice(passports, today: day("2027-02-15"))
    #expect(late.fitness == .tooLate)
    #expect(late.findings.last?.what.hasSuffix("its renewal had to begin by 2027-02-14.") == true)
  }

  @Test func `A passport without a visa to ask for is renewed for the day before entry`() {
    #expect(choice(of: ["UG"], [passport("UG", expires: "2027-05-13")]).renewal?.neededOn == day("2027-05-09"))
  }

  @Test func `What somebody knows of a passport office replaces the assumption`() {
    let renewal = PassportRenewal(
      neededOn: day("2027-04-16"), allowance: .init(minimum: 7, typical: 7, maximum: 7), confidence: 90)
    #expect(renewal.beginBy == day("2027-04-09") && renewal.note == "90% of 7–7–7 days")
    let nonsense = PassportRenewal(
      neededOn: day("2027-04-16"), allowance: .init(minimum: 9, typical: -3, maximum: .max), confidence: 90)
    #expect(nonsense.days == 90 && nonsense.note == "90% of 14–42–90 days, assumed")
  }

  @Test func `Dates that contradict each other are reported, and nothing is built on them`() {
    let choice = choice([passport(issued: "2031-01-01", expires: "2021-01-01")])
    #expect(choice.fitness == .contradictory && choice.renewal == nil)
    #expect(
      choice.findings.map(\.what) == ["A passport is said to expire on 2021-01-01, before it was issued on 2031-01-01."]
    )
  }

  @Test func `An expired passport, one not issued yet, and one of unknown dates each say so`() {
    #expect(choice([passport(expires: "2026-11-19")]).findings.first?.what == "The passport expired on 2026-11-19.")
    let future = choice([passport(issued: "2026-12-24")])
    #expect(future.fitness == .unknown)
    #expect(future.findings.map(\.what) == ["The passport is said to be issued on 2026-12-24, a day still to come."])
    let unknown = choice([passport(expires: nil)])
    #expect(unknown.fitness == .unknown)
    #expect(unknown.findings.map(\.what) == ["When the passport expires is not on record."])
  }

  @Test(arguments: [Passport.PassportType.service, .diplomatic])
  func `Service and diplomatic passports are beyond the index`(type: Passport.PassportType) {
    var special = passport()
    special.type = type
    let alone = choice([special])
    #expect(
      alone.findings.map(\.what)
        == ["This is a \(type.rawValue) passport; the requirement on record speaks of ordinary ones only."])
    #expect(choice([special, passport()]).position == 1)
  }

  @Test func `A passport of a state the person does not travel on is never chosen`() {
    let choice = choice(of: ["KE"], [passport("UG"), passport(expires: "2027-11-09")])
    #expect(choice.nationality == "KE" && choice.fitness == .toBeRenewed)
    #expect(
      choice.findings.last?.what == "There is a passport of UG, which is not among the nationalities to travel on.")
  }

  @Test func `A nationality the person chose stands`() {
    let choice = choice(of: ["KE", "UG"], [passport(), passport("UG")]) { $0.travelsOn = "KE" }
    #expect(choice.nationality == "KE" && choice.others.isEmpty)
  }

  @Test func `With identities shut the nationalities alone decide`() {
    let choice = choice(of: ["KE", "UG"], nil)
    #expect(choice.nationality == "UG" && choice.fitness == .missing && choice.position == nil)
    #expect(choice.findings.map(\.severity) == [.note])
  }

  @Test func `Nobody's nationality is guessed`() {
    let choice = choice(of: [], [passport()])
    #expect(choice.nationality == nil)
    #expect(choice.findings.first?.what == "No nationality is on record.")
  }

  @Test func `No number leaves the identity`() {
    let passports = [passport(), passport("UG", expires: "2026-01-01"), passport("SD")]
    #expect(!String(reflecting: choice(of: ["KE", "UG"], passports)).contains("4711"))
  }
}
