import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// A visa to change planes: it comes after the destination's and takes its days off that one's.
///
/// Pakistanis need one for Germany, 15 days to reckon, and for London, 21; travel is on 2027-05-10, three days of
/// safety before it, so that all visas must be in hand on 2027-05-07.
struct TransitVisaTests {
  private func scene(
    through transits: [CountryCode] = ["DE"], _ requirement: Requirement = .visa
  ) -> (scene: Scene, attendance: Attendance) {
    var scene = Scene()
    for country: CountryCode in ["DE", "GB"] { scene.setHolidays(of: country, []) }
    scene.require(requirement, of: "PK")
    scene.add(.sample())
    let person = scene.addPerson(1, "Kite", ["PK"], livesIn: "KE")
    let attendance = scene.invite(person) { $0.travel.transits = transits }
    return (scene, attendance)
  }

  @Test func `Its days are taken off the time of the destination's visa`() throws {
    let (scene, attendance) = scene()
    let visa = scene.visa(of: attendance)
    #expect(visa.transits == ["DE"] && visa.transitVisaBy == day("2027-04-22"))
    let step = try #require(visa.chain.first { $0.kind == .transitVisa })
    #expect(step.from == day("2027-04-22") && step.until == day("2027-05-07") && step.days == 15)
    #expect(
      step.note.hasPrefix("the passport goes to Germany 15 [")
        && step.note.hasSuffix("once the destination's visa is there"))
    // To whoever goes straight with fifteen more days of safety, all days are the same.
    var (straight, traveller) = self.scene(through: [])
    var programme = straight.plan.programme
    programme.safetyMargin = 18
    straight.add(programme)
    let other = straight.visa(of: traveller)
    #expect(visa.applyBy == other.applyBy && visa.beginBy == other.beginBy && visa.worstBy == other.worstBy)
    for today in [day("2027-03-20"), day("2027-03-29"), day("2027-04-01")] {
      let (through, direct) = (scene.visa(of: attendance, today: today), straight.visa(of: traveller, today: today))
      #expect(through.onTime == direct.onTime)
      // Two decisions, each refused to 15% until the plan knows better.
      let chance = try #require(direct.probability)
      #expect(abs(try #require(through.probability) - 0.85 * chance) < 1e-12)
    }
    #expect(traveller.id == attendance.id)
  }

  @Test func `It stands among the deadlines until it is asked for`() throws {
    var (scene, attendance) = scene()
    func deadline() -> Deadline? { scene.deadlines().first { $0.kind == .transitVisa } }
    let due = try #require(deadline())
    #expect(due.by == day("2027-04-22") && due.record == RecordKey(attendance.id) && due.forum == Scene.tunis)
    #expect(due.because.hasPrefix("To change planes in Germany: transit visa 15 days from 2027-04-22"))
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .transitVisa, begun: day("2026-11-19"))] }
    #expect(deadline() == nil)
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .transitVisa, done: day("2026-11-19"))] }
    #expect(deadline() == nil)
    let visa = scene.visa(of: attendance)
    #expect(visa.transits.isEmpty && visa.transitVisaBy == nil)
    let (direct, traveller) = self.scene(through: [])
    #expect(visa.applyBy == direct.visa(of: traveller).applyBy)
  }

  @Test func `Where the destination asks for nothing it is the whole chain`() throws {
    let (scene, attendance) = scene(through: ["DE"], .free(days: 90))
    let visa = scene.visa(of: attendance)
    #expect(visa.state == .notNeeded && visa.chain.map(\.kind) == [.safetyMargin, .transitVisa])
    #expect(scene.visa(of: attendance, today: day("2027-04-22")).probability == 0.85)
    #expect(scene.visa(of: attendance, today: day("2027-04-23")).probability == 0)
    #expect(scene.deadlines().contains { $0.kind == .transitVisa && $0.by == day("2027-04-22") })
    var forum = given(scene.plan.forums[Scene.tunis])
    forum.stage = .scoping
    var planner = VisaPlanner(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    let here = ConfirmBy.Candidate(venue: nil, place: given(forum.place), start: given(forum.start))
    #expect(planner.confirmBy(forum, at: [here]).first?.by == day("2027-04-22"))
  }

  @Test func `Of two the passport goes to the first and then to the second`() throws {
    let (scene, attendance) = scene(through: ["DE", "GB"])
    let visa = scene.visa(of: attendance)
    // 21 days before 7 May is 16 April, 15 before that the first.
    #expect(visa.transits == ["DE", "GB"] && visa.transitVisaBy == day("2027-04-01"))
    let check = StayCheck(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    #expect(check.transitNeeds(for: attendance).map(\.askBy) == [day("2027-04-01"), day("2027-04-16")])
  }

  @Test func `A visa that was granted still has its passport fetched and sent on`() throws {
    var (scene, attendance) = scene()
    scene.setCase(of: attendance) {
      $0.outcome = .granted
      $0.steps = [.init(kind: .lodging, done: day("2027-03-01")), .init(kind: .processing, done: day("2027-04-19"))]
    }
    // Two working days to fetch it, fifteen to Friday 7 May: Thursday 22 April is the last day to have it.
    #expect(scene.visa(of: attendance, today: day("2027-04-19")).probability == 0.85)
    scene.setCase(of: attendance) { $0.steps[1].done = day("2027-04-21") }
    #expect(scene.visa(of: attendance, today: day("2027-04-21")).probability == 0)
    // Asked for on 20 April it is there on 5 May.
    scene.setCase(of: attendance) { $0.steps.append(.init(kind: .transitVisa, begun: day("2027-04-20"))) }
    #expect(scene.visa(of: attendance, today: day("2027-04-26")).probability == 0.85)
    scene.setCase(of: attendance) { $0.steps[2].done = day("2027-05-04") }
    #expect(scene.visa(of: attendance, today: day("2027-05-04")).probability == 1)
  }

  @Test func `While it is asked for no other forum can have the passport`() throws {
    var (scene, attendance) = scene()
    scene.addForum(ForumPlan.ID(rawValue: 12), "Amman forum", in: "JO", start: "2027-07-06")
    scene.require(.visa, of: "PK", in: "JO")
    scene.add(.sample("JO/test", to: "JO"))
    let person = given(scene.plan.people[attendance.person])
    _ = scene.invite(person, to: ForumPlan.ID(rawValue: 12))
    scene.setCase(of: attendance) {
      $0.outcome = .granted
      $0.steps = [.init(kind: .transitVisa, begun: day("2027-04-20"))]
    }
    let today = day("2027-04-21")
    let visas = VisaPlanner.outlooks(plan: scene.plan, atlas: scene.plan.atlas, today: today)
    let order = try #require(PassportOrder.plan(for: person, visas: visas, plan: scene.plan, today: today))
    // It is back on 5 May and travels from 10 to 14 May.
    #expect(try #require(order.lodgings.first).lodgeOn > day("2027-05-05"))
  }

  @Test func `Held for one place it says nothing of another`() throws {
    var (scene, attendance) = scene()
    scene.require(.visa, of: "PK", in: "EG")
    scene.add(.sample("EG/test", to: "EG"))
    func by(in country: CountryCode) throws -> CivilDate? {
      let forum = try #require(scene.plan.forums[Scene.tunis])
      let there = ConfirmBy.Candidate(
        venue: nil, place: Place(name: "The city", country: country), start: try #require(forum.start))
      var planner = VisaPlanner(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
      return planner.confirmBy(forum, at: [there]).first?.by
    }
    let (tunis, cairo) = (try by(in: "TN"), try by(in: "EG"))
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .transitVisa, done: day("2026-11-19"))] }
    #expect(try by(in: "EG") == cairo)
    #expect(try #require(try by(in: "TN")) > #require(tunis))
  }

  @Test func `The plan's own days go before the rule's`() {
    var (scene, attendance) = scene()
    scene.setCase(of: attendance) {
      $0.overrides[.transitVisa] = .init(minimum: 5, typical: 5, maximum: 5, unit: .calendar)
    }
    let visa = scene.visa(of: attendance)
    #expect(visa.transitVisaBy == day("2027-05-02"))
    #expect(visa.chain.first { $0.kind == .transitVisa }?.note == "set on the case")
    // What is said beside the deadline names the same day.
    let findings = StayCheck.findings(for: attendance, plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    let advice = findings.first { $0.topic == .transit }?.advice
    #expect(advice?.contains("must be there by 2027-05-02; only then can this one be asked for, 5 days") == true)
  }
}
