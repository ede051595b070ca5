import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// Kite of Kenya, who would need a visa for Tunis, takes part from afar.
struct RemoteSeatTests {
  private static let cairo = ForumPlan.ID<Forum>(rawValue: 12)

  private var scene: Scene
  private var attendance: Attendance

  init() {
    (scene, attendance) = Scene.withDelegate()
    attendance.seat = .remote
    attendance.isRequired = true
    scene.add(attendance)
  }

  @Test func `Nobody needs a visa to be called in`() {
    let visa = scene.visa(of: attendance)
    #expect(visa.state == .notNeeded && visa.seat == .remote && visa.reason == "Takes part from afar.")
    #expect(visa.probability == 1 && visa.refusal == nil && visa.chain.isEmpty && visa.findings.isEmpty)
    #expect(scene.deadlines().isEmpty)
  }

  @Test mutating func `Not even for a forum without place or date, or with no nationality on record`() {
    scene.addForum(Self.cairo, "Cairo forum", in: nil, start: nil)
    let person = scene.addPerson(2, "Wren", [])
    #expect(scene.visa(inviting: person, to: Self.cairo) { $0.seat = .remote }.state == .notNeeded)
    let past = scene.visa(of: attendance, today: day("2027-06-01"))
    #expect(past.state == .past)
  }

  @Test mutating func `Who is in the room is counted without them, who is required with them`() {
    _ = scene.invite(scene.addPerson(2, "Wren", ["TN"])) { $0.isRequired = true }
    _ = scene.invite(scene.addPerson(3, "Lark", ["KE"], livesIn: "KE"))
    let outlook = Outlook(plan: scene.plan, today: Scene.today)
    let chances = given(outlook.forums.first?.chances)
    #expect(chances.known == 2 && chances.remote == 1 && chances.required == 2)
    #expect(chances.allRequired == 1)
    // Wren surely, Lark in 85 of 100.
    #expect(abs(chances.expected - 1.85) < 1e-12)
    let numbers = given(outlook.forums.first)
    #expect(numbers.expected == 3 && numbers.remote == 1)
    #expect(numbers.visas[.notNeeded] == 1)
  }

  @Test func `A forum that all join from afar has nobody in the room`() {
    let chances = given(Outlook(plan: scene.plan, today: Scene.today).forums.first?.chances)
    #expect(chances.remote == 1 && chances.distribution == [1] && chances.arriving() == 0)
  }

  @Test mutating func `No day to confirm hangs on them`() {
    var planner = VisaPlanner(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    let forum = given(scene.plan.forums[Scene.tunis])
    let found = planner.confirmBy(forum, at: scene.plan.candidates(for: forum))
    #expect(found.map(\.counted) == [0])
  }

  @Test mutating func `No stay, no transit, no vaccination, no passport`() {
    scene.addForum(Self.cairo, "Paris forum", in: "FR", start: "2027-05-11", days: 120)
    let person = scene.addPerson(2, "Wren", ["NG"], livesIn: "NG")
    var identity = Identity(of: person.id)
    identity.passports = [Passport(nationality: "NG", number: "A1")]
    scene.add(identity)
    let there = scene.invite(person, to: Self.cairo) { $0.travel.transits = ["TR"] }
    func findings(_ attendance: Attendance) -> [Finding] {
      StayCheck.findings(for: attendance, plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    }
    #expect(!findings(there).isEmpty)
    var afar = there
    afar.seat = .remote
    scene.add(afar)
    #expect(findings(afar).isEmpty)
    let check = StayCheck(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    #expect(check.schengenDays(of: person).stays.isEmpty)
    let outlook = Outlook(plan: scene.plan, today: Scene.today)
    let dossier = VisaDossier(of: given(outlook.visa(of: afar.id)), outlook: outlook, plan: scene.plan)
    #expect(dossier.passport == nil && dossier.schedule == nil && dossier.findings.isEmpty)
  }

  @Test mutating func `The passport is free for another forum in the same days`() {
    scene.addForum(Self.cairo, "Cairo forum", in: "EG", start: "2027-05-12")
    scene.require(.visa, of: "KE", in: "EG")
    scene.add(VisaProcess.sample("EG/test", to: "EG"))
    let person = given(scene.plan.people[attendance.person])
    _ = scene.invite(person, to: Self.cairo)
    func schedule() -> PassportSchedule? {
      let outlook = Outlook(plan: scene.plan, today: Scene.today)
      return PassportOrder.plan(for: person, visas: outlook.visas, plan: scene.plan, today: Scene.today)
    }
    #expect(schedule()?.lodgings.map(\.forum) == [Self.cairo] && schedule()?.conflicts.isEmpty == true)
    attendance.seat = .inPerson
    scene.add(attendance)
    #expect(schedule()?.conflicts.map(\.cause) == [.journeys])
  }

  @Test mutating func `An application that still lies with the authority is not forgotten`() {
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .lodging, done: day("2026-11-10"))] }
    #expect(
      scene.visa(of: attendance).findings.map(\.what) == [
        "An application for this forum still lies with the authority."
      ])
    scene.setCase(of: attendance) { $0.outcome = .withdrawn }
    #expect(scene.visa(of: attendance).findings.isEmpty)
  }

  @Test mutating func `What was refused before somebody stayed at home still teaches`() {
    scene.setCase(of: attendance) { $0.outcome = .refused }
    let other = scene.visa(inviting: scene.addPerson(2, "Wren", ["KE"], livesIn: "KE"))
    #expect(other.refusal?.decided == 1 && other.refusal?.refused == 1)
  }

  @Test mutating func `A substitute takes the seat there is`() {
    let wren = scene.addPerson(2, "Wren", ["KE"], livesIn: "KE")
    func visas() -> [VisaState] {
      Substitutes.ranked(for: attendance, plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
        .filter { $0.person == wren.id }.map(\.visa.state)
    }
    #expect(visas() == [.notNeeded])
    attendance.seat = .inPerson
    scene.add(attendance)
    #expect(visas() == [.open])
  }

  @Test mutating func `Whoever is called in to one forum cannot sit in another on those days`() {
    scene.addForum(Self.cairo, "Cairo forum", in: "TN", start: "2027-05-12")
    let wren = scene.addPerson(2, "Wren", ["TN"])
    _ = scene.invite(wren, to: Self.cairo) {
      $0.seat = .remote
      $0.status = .confirmed
    }
    let ranked = Substitutes.ranked(for: attendance, plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    #expect(ranked.isEmpty)
  }
}
