import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// Changes of planes and vaccinations on the way to a forum.
@Suite struct JourneyFindingTests {
  private func findings(_ scene: Scene, _ attendance: Attendance, today: CivilDate = Scene.today) -> [Finding] {
    StayCheck.findings(for: attendance, plan: scene.plan, atlas: scene.plan.atlas, today: today)
  }

  /// Somebody on the way to Tunis, there on 2027-05-10.
  private func scene(
    _ nationality: CountryCode, livesIn home: CountryCode? = nil, through transits: [CountryCode] = [],
    to country: CountryCode = "TN"
  ) -> (scene: Scene, attendance: Attendance) {
    var scene = Scene()
    scene.addForum(Scene.tunis, "The forum", in: country, start: "2027-05-11")
    let person = scene.addPerson(1, "Kite", [nationality], livesIn: home ?? nationality)
    let attendance = scene.invite(person) { $0.travel.transits = transits }
    return (scene, attendance)
  }

  @Test func aTransitVisaComesAfterTheDestinations() throws {
    var (scene, attendance) = scene("PK", livesIn: "KE", through: ["DE"])
    scene.require(.visa, of: "PK")
    let check = StayCheck(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    let need = try #require(check.transitNeeds(for: attendance).first)
    // Three days of safety and fifteen for the decision before 10 May.
    #expect(need.country == "DE" && need.after == "TN" && need.askBy == day("2027-04-22"))
    let finding = try #require(findings(scene, attendance).first)
    #expect(finding.severity == .warning)
    #expect(
      finding.what.contains("Germany") && finding.what.contains("810/2009") && finding.what.contains("2020-02-02"))
    #expect(
      finding.advice.hasPrefix(
        "First the visa of Tunisia, which must be there by 2027-04-22; only then can this one be asked for, 15 days to "
          + "reckon [Regulation (EC) 810/2009, article 14(2); Commission Implementing Decision C(2018) 6863, annexes].")
    )
    #expect(finding.advice.contains("last checked on 2020-02-02"))
    #expect(findings(scene, attendance, today: day("2027-04-23")).first?.severity == .serious)

    scene.setCase(of: attendance) { $0.outcome = .granted }
    #expect(findings(scene, attendance).first?.advice.hasPrefix("Ask for it by 2027-04-22, 15 days before") == true)
  }

  @Test func whereTheDestinationIsUnknownTheOrderIsSaidToBeOpen() throws {
    let (scene, attendance) = scene("PK", livesIn: "KE", through: ["DE"])
    let check = StayCheck(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    #expect(try #require(check.transitNeeds(for: attendance).first).after == nil)
    #expect(
      findings(scene, attendance).first?.advice.contains("Should Tunisia ask for a visa, that one comes first") == true)
  }

  @Test func aVisaHeldForAnotherForumExempts() throws {
    var (scene, attendance) = scene("PK", livesIn: "KE", through: ["DE"])
    let boston = ForumPlan.ID<Forum>(rawValue: 20)
    scene.addForum(boston, "Boston", in: "US", start: "2027-03-01")
    let other = scene.invite(given(scene.plan.people[attendance.person]), to: boston)
    scene.setCase(of: other) {
      $0.outcome = .granted
      $0.validity = DateSpan("2027-01-01..2027-12-31")
    }
    let finding = try #require(findings(scene, attendance).first)
    #expect(finding.severity == .note && finding.what.contains("United States"))
    scene.setCase(of: other) { $0.validity = DateSpan("2027-01-01..2027-04-30") }
    #expect(findings(scene, attendance).first?.severity == .warning)
  }

  @Test func theRoutesOtherAnswersAreFindings() {
    let (entry, entering) = scene("KE", through: ["DE", "FR"])
    #expect(findings(entry, entering).contains { $0.what.contains("a flight within the Schengen area") })
    let (unknown, asking) = scene("TN", through: ["QA"], to: "KE")
    #expect(findings(unknown, asking).contains { $0.severity == .note && $0.what.contains("Qatar") })
    let (none, flying) = scene("TN", through: ["FR"], to: "KE")
    #expect(findings(none, flying).isEmpty)
  }

  @Test func aDiplomatNeedsNoTransitVisa() {
    var (scene, attendance) = scene("PK", livesIn: "KE", through: ["DE"])
    var identity = Identity(of: attendance.person)
    var passport = Passport(nationality: "PK", number: "1")
    passport.type = .diplomatic
    identity.passports = [passport]
    scene.add(identity)
    #expect(!findings(scene, attendance).contains { $0.what.contains("transit visa") })
  }

  @Test func yellowFeverHasALastDay() throws {
    let (scene, attendance) = scene("TN", to: "TG")
    let early = try #require(findings(scene, attendance).first)
    #expect(early.severity == .note && early.what.hasPrefix("Togo asks every traveller"))
    #expect(early.advice.contains("vaccinate by 2027-04-30."))
    #expect(findings(scene, attendance, today: day("2027-04-10")).first?.severity == .warning)
    let late = try #require(findings(scene, attendance, today: day("2027-05-01")).first)
    #expect(late.severity == .warning && late.advice.contains("2027-04-30 was the last day for it"))
  }

  @Test func aCountryOfRiskOnTheWayIsNoted() {
    let (from, coming) = scene("KE")
    #expect(findings(from, coming).contains { $0.what.contains("from or through Kenya") })
    let (through, changing) = scene("EG", through: ["ET"])
    #expect(findings(through, changing).contains { $0.what.contains("from or through Ethiopia") })
    let (north, flying) = scene("KE", to: "DE")
    #expect(!findings(north, flying).contains { $0.what.contains("yellow fever") })
    let (home, staying) = scene("KE", to: "KE")
    #expect(findings(home, staying).isEmpty)
  }

  @Test func residentsOfPolioStatesNeedADose() throws {
    let (scene, attendance) = scene("PK")
    let finding = try #require(findings(scene, attendance).first { $0.what.contains("polio") })
    #expect(finding.severity == .note && finding.advice.hasPrefix("Vaccinate between 2026-05-10 and 2027-04-12."))
    let late = findings(scene, attendance, today: day("2027-04-13")).first { $0.what.contains("polio") }
    #expect(late?.severity == .warning && late?.advice.contains("a dose by the departure") == true)
    let (abroad, away) = self.scene("PK", livesIn: "EG")
    #expect(!findings(abroad, away).contains { $0.what.contains("polio") })
  }
}
