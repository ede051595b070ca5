import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// The order as it follows from a plan: Kite lives in Kenya and goes to Tunis in one week, to Cairo in the next.
struct PassportOrderPlanTests {
  private static let cairo = ForumPlan.ID<Forum>(rawValue: 12)

  /// Ten days of processing exactly, two working days to collect, three of margin; windows open so long before.
  private func scene(
    earliest: VisaProcess.Lead?, channel: VisaProcess.Channel = .consulate
  ) -> (scene: Scene, person: Person) {
    var scene = Scene()
    scene.addForum(Self.cairo, "Cairo forum", in: "EG", start: "2027-05-18")
    for country: CountryCode in ["TN", "EG"] {
      scene.require(.visa, of: "KE", in: country)
      scene.add(
        VisaProcess.sample(
          "\(country)/test", to: country, channel: channel, processing: "10-10-10 calendar", earliest: earliest))
    }
    let person = scene.addPerson(1, "Kite", ["KE"], livesIn: "KE")
    _ = scene.invite(person)
    _ = scene.invite(person, to: Self.cairo)
    return (scene, person)
  }

  private func schedule(_ scene: Scene, _ person: Person, today: CivilDate = Scene.today) -> PassportSchedule? {
    let outlook = Outlook(plan: scene.plan, today: today)
    return PassportOrder.plan(for: person, visas: outlook.visas, plan: scene.plan, today: today)
  }

  private func lines(_ schedule: PassportSchedule?) -> [String] {
    schedule?.lodgings.map { "\($0.forum.rawValue) \($0.lodgeOn)..\($0.backOn) +\($0.slack)" } ?? []
  }

  @Test func `Windows of 45 days leave room for both, Tunis first`() {
    // Last days to lodge: Tunis, entry 10 May, Friday 23 April; Cairo, entry 17 May, Friday 30 April.
    // Tunis first: Fri 26 March (28 to spare), decided 5 April, collected Wed 7; Cairo Thu 8 April: 22 to spare,
    // decided Sunday 18, two working days after Monday: Wed 21.
    // Cairo first: Fri 2 April, collected Wed 14; Tunis Thu 15 April: only 8 to spare.
    let (scene, person) = scene(earliest: .days(45))
    let schedule = schedule(scene, person)
    #expect(
      lines(schedule) == ["11 2027-03-26..2027-04-07 +28", "12 2027-04-08..2027-04-21 +22"])
    #expect(schedule?.findings.isEmpty == true)
  }

  @Test func `Windows of 30 days do not: the passport would be in Tunis when Cairo keeps it`() {
    // Tunis first: Mon 12 April, collected Mon 26; Cairo Tue 27, collected Tue 11 May: but from 10 to 14 May it
    // travels. Cairo first: Mon 19 April, collected Mon 3 May, ten days after Tunis closed.
    let (scene, person) = scene(earliest: .days(30))
    let schedule = schedule(scene, person)
    #expect(schedule?.conflicts.map { Set($0.forums) } == [[Scene.tunis, Self.cairo]])
    #expect(schedule?.leftOut.count == 1)
    #expect(schedule?.findings.map(\.severity) == [.serious])
  }

  @Test func `What is asked for online holds no passport`() {
    let (scene, person) = scene(earliest: .days(30), channel: .online)
    #expect(schedule(scene, person) == nil)
  }

  @Test func `A passport lodged already is waited for, and missed when it should be back`() {
    var (scene, person) = scene(earliest: nil)
    let tunis = given(scene.plan.attendances(at: Scene.tunis).first)
    scene.setCase(of: tunis) { $0.steps = [.init(kind: .lodging, done: day("2027-04-12"))] }
    // Lodged Mon 12 April, decided the 22nd, collected Mon 26: Cairo on the 27th would have it back in Tunis week.
    let waiting = schedule(scene, person, today: day("2027-04-13"))
    #expect(waiting?.conflicts.count == 1)
    #expect(waiting?.leftOut.map(\.forum) == [Self.cairo])
    let late = schedule(scene, person, today: day("2027-04-28"))
    #expect(
      late?.findings.first?.what
        == "The passport lodged for Tunis forum on 2027-04-12 should have been back by 2027-04-26.")
    scene.setCase(of: tunis) { $0.steps.append(.init(kind: .collection, done: day("2027-04-20"))) }
    // In hand again on the 20th: Cairo is lodged at once, and back on Tue 4 May.
    #expect(lines(schedule(scene, person, today: day("2027-04-20"))) == ["12 2027-04-20..2027-05-04 +10"])
  }

  @Test func `Forums declined or refused ask nothing of the passport`() {
    var (scene, person) = scene(earliest: .days(30))
    let tunis = given(scene.plan.attendances(at: Scene.tunis).first)
    scene.setCase(of: tunis) { $0.outcome = .refused }
    #expect(lines(schedule(scene, person)) == ["12 2027-04-19..2027-05-03 +11"])
  }

  // MARK: A passport to be renewed

  /// A passport good until 10 November 2027 and two days more: enough for Tunis, five days too few for Cairo.
  private func addPassport(to scene: inout Scene, of person: Person) {
    var passport = Passport(nationality: "KE", number: "A1")
    (passport.issued, passport.expires, passport.blankPages) = (day("2022-11-12"), day("2027-11-12"), 9)
    var identity = Identity(of: person.id)
    identity.passports = [passport]
    scene.add(identity)
  }

  @Test func `The passport is renewed for Cairo before it is lodged there, and before Tunis where there is time`() {
    var (scene, person) = scene(earliest: .days(45))
    addPassport(to: &scene, of: person)
    let schedule = schedule(scene, person)
    // Begun today, 65 days: 10 of November, 31 of December and 24 of January. Cairo closes on 30 April, so in hand
    // on the 29th, begun by 23 February: 95 days from now. The rest is as with a good passport.
    #expect(schedule?.renewals.map(\.beginOn) == [Scene.today])
    #expect(schedule?.renewals.map(\.backOn) == [day("2027-01-24")])
    #expect(schedule?.renewals.map(\.slack) == [95])
    #expect(schedule?.renewals.map(\.forums) == [[Self.cairo]])
    #expect(lines(schedule) == ["11 2027-03-26..2027-04-07 +28", "12 2027-04-08..2027-04-21 +22"])
    #expect(
      schedule?.steps.first?.words(in: scene.plan, date: \.description)
        == "2026-11-20 renew the KE passport, the new one in hand 2027-01-24, 95 days to spare")
  }

  @Test func `Begun on 20 February the renewal costs one of the two`() {
    var (scene, person) = scene(earliest: .days(45))
    addPassport(to: &scene, of: person)
    // From 20 February until 26 April it is away; Tunis takes it between 26 March and 23 April.
    let late = schedule(scene, person, today: day("2027-02-20"))
    #expect(late?.conflicts.map { Set($0.forums) } == [[Scene.tunis, Self.cairo]])
    let visas = Outlook(plan: scene.plan, today: day("2027-02-20")).visas
    let conflicts = VisaConflicts(visas, plan: scene.plan, atlas: scene.plan.atlas, today: day("2027-02-20"))
    #expect(conflicts.byAttendance.count == 2)
  }

  @Test func `One application alone has an order once the passport must be renewed for it`() {
    var (scene, person) = scene(earliest: .days(45))
    let tunis = given(scene.plan.attendances(at: Scene.tunis).first)
    var declined = tunis
    declined.status = .declined
    scene.add(declined)
    let cairo = given(scene.plan.attendances(at: Self.cairo).first)
    func dossier() -> VisaDossier {
      let outlook = Outlook(plan: scene.plan, today: Scene.today)
      return VisaDossier(of: given(outlook.visa(of: cairo.id)), outlook: outlook, plan: scene.plan)
    }
    addPassport(to: &scene, of: person)
    #expect(dossier().schedule?.steps.map(\.day) == [Scene.today, day("2027-04-02")])
  }

  @Test func `A visa that stands in the passport to be renewed is not forgotten`() {
    var (scene, person) = scene(earliest: .days(45))
    addPassport(to: &scene, of: person)
    scene.setCase(of: given(scene.plan.attendances(at: Scene.tunis).first)) { $0.outcome = .granted }
    #expect(
      schedule(scene, person)?.findings.map(\.what)
        == ["The visa for Tunis forum stands in the passport that is renewed from 2026-11-20."])
  }

  @Test func `What is asked for online waits for a renewal all the same`() {
    var (scene, person) = scene(earliest: .days(45), channel: .online)
    addPassport(to: &scene, of: person)
    let schedule = schedule(scene, person)
    // Online: ten days and three of margin before 17 May, Tuesday 4 May; in hand on the 3rd, begun 65 days before.
    #expect(schedule?.lodgings.isEmpty == true)
    #expect(schedule?.renewals.map(\.lastDay) == [day("2027-02-27")])
  }
}
