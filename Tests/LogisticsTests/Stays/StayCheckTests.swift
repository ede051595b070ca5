import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

@Suite struct StayCheckTests {
  static let berlin = ForumPlan.ID<Forum>(rawValue: 12)

  /// A Kenyan, living in Kenya, invited to Berlin on 2027-05-11 for three days.
  private func scene(
    stays: [Stay] = [], _ change: (inout Attendance) -> Void = { _ in }
  ) -> (scene: Scene, attendance: Attendance) {
    var scene = Scene()
    scene.addForum(Self.berlin, "Berlin forum", in: "DE", start: "2027-05-11")
    let person = scene.addPerson(1, "Kite", ["KE"], livesIn: "KE")
    var identity = Identity(of: person.id)
    identity.stays = stays
    scene.add(identity)
    let attendance = scene.invite(person, to: Self.berlin, change)
    return (scene, attendance)
  }

  private func findings(
    _ scene: Scene, _ attendance: Attendance, today: CivilDate = Scene.today
  ) -> [Finding] {
    let findings = StayCheck.findings(for: attendance, plan: scene.plan, atlas: scene.plan.atlas, today: today)
    let check = StayCheck(plan: scene.plan, atlas: scene.plan.atlas, today: today)
    #expect(check.findings(for: attendance) == findings)
    return findings
  }

  private func stay(_ country: CountryCode?, _ span: String, isExcluded: Bool = false) -> Stay {
    let span = given(DateSpan(span))
    return Stay(in: country, first: span.first, last: span.last, isExcluded: isExcluded)
  }

  @Test func aVisaForSchengenRunsFromAdmissibility() throws {
    let (scene, attendance) = scene()
    let only = try #require(findings(scene, attendance).first)
    #expect(findings(scene, attendance).count == 1)
    #expect(only.severity == .note && only.what.contains("admissible") && only.what.contains("articles 19 and 23(1)"))
    var granted = scene
    granted.setCase(of: attendance) { $0.outcome = .granted }
    #expect(findings(granted, attendance).isEmpty)
  }

  @Test func anOverstayIsSeriousAndSaysWhatFits() throws {
    // 2027-05-10..2027-05-14 lies ahead; 88 days before it leave room for two.
    let (scene, attendance) = scene(stays: [stay("FR", "2027-01-01..2027-03-29")])
    let finding = try #require(findings(scene, attendance).first)
    #expect(finding.severity == .serious)
    #expect(
      finding.what
        == "The stay 2027-05-10..2027-05-14 breaks the limit of 90 days in any 180 in the Schengen area on 2027-05-12: "
        + "the 180 days 2026-11-14..2027-05-12; FR 2027-01-01..2027-03-29: 88 days; "
        + "Berlin forum 2027-05-10..2027-05-12: 3 days; 91 used, 1 over 90 [Regulation (EU) 2016/399, article 6(1)].")
    #expect(finding.advice.hasPrefix("At most 2 days fit from 2027-05-10. All 5 days fit from 2027-06-28."))
  }

  @Test func staysThatDoNotCountDoNotHurt() {
    for stays in [
      [stay("FR", "2027-01-01..2027-03-31", isExcluded: true)], [stay("GB", "2027-01-01..2027-03-31")],
      [stay("FR", "2026-05-01..2026-08-01")], [],
    ] {
      let (scene, attendance) = scene(stays: stays)
      #expect(findings(scene, attendance).allSatisfy { $0.severity == .note })
    }
    let (area, attendance) = scene(stays: [stay(nil, "2027-01-01..2027-03-31")])
    #expect(findings(area, attendance).first?.severity == .serious)
  }

  @Test func otherForumsOfThePlanCount() throws {
    var (scene, attendance) = scene(stays: [stay("FR", "2027-01-01..2027-03-22")])
    #expect(findings(scene, attendance).contains { $0.what.hasPrefix("After this stay 4 days of 90") })
    let madrid = ForumPlan.ID<Forum>(rawValue: 13)
    scene.addForum(madrid, "Madrid forum", in: "ES", start: "2027-06-02")
    let person = given(scene.plan.people[attendance.person])
    let second = scene.invite(person, to: madrid)
    let finding = try #require(findings(scene, attendance).first)
    #expect(finding.severity == .serious && finding.what.contains("Madrid forum 2027-06-01..2027-06-05: 5 days"))
    #expect(findings(scene, second).first?.severity == .serious)
    _ = scene.invite(person, to: madrid) { $0.status = .declined }
    #expect(findings(scene, attendance).allSatisfy { $0.severity == .note })
  }

  @Test func aForumThatIsOverCountsForWhoSaidYes() throws {
    var (scene, attendance) = scene(stays: [stay("FR", "2027-01-01..2027-03-22")])
    let rome = ForumPlan.ID<Forum>(rawValue: 14)
    scene.addForum(rome, "Rome forum", in: "IT", start: "2027-04-05", days: 4)
    let person = given(scene.plan.people[attendance.person])
    for (status, severity) in [
      (.invited, .note), (.declined, .note), (.attended, .serious), (.confirmed, .serious),
    ] as [(AttendanceStatus, Finding.Severity)] {
      _ = scene.invite(person, to: rome) { $0.status = status }
      #expect(findings(scene, attendance, today: day("2027-04-20")).map(\.severity).max() == severity)
    }
  }

  @Test func freeMovementAndHomeKnowNoLimit() {
    let stays = [stay("FR", "2027-01-01..2027-05-01")]
    for (nationalities, home) in [(["KE", "IE"], "KE"), (["KE"], "DE")] as [([CountryCode], CountryCode)] {
      var (scene, attendance) = scene(stays: stays)
      _ = scene.addPerson(1, "Kite", nationalities, livesIn: home)
      #expect(!findings(scene, attendance).contains { $0.severity > .note })
      attendance.status = .declined
      #expect(findings(scene, attendance).isEmpty)
    }
  }

  @Test func nothingIsSaidOfWhatIsOverOrNowhere() {
    let (scene, attendance) = scene(stays: [stay("FR", "2027-01-01..2027-05-01")])
    #expect(findings(scene, attendance, today: day("2027-05-20")).isEmpty)
    var nowhere = scene
    nowhere.addForum(Self.berlin, "Berlin forum", in: nil, start: nil)
    #expect(findings(nowhere, attendance).isEmpty)
  }

  @Test func aStayThatEndsBeforeItBeginsIsPassedOver() {
    let wrong = Stay(in: "FR", first: day("2027-05-01"), last: day("2026-05-01"))
    let (scene, attendance) = scene(stays: [wrong])
    #expect(findings(scene, attendance).count == 1)
  }
}
