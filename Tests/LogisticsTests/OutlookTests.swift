import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

struct OutlookTests {
  @Test func `Every attendance has its visa, the most pressing first`() {
    var (scene, first) = Scene.withDelegate()
    let sooner = scene.invite(scene.addPerson(2, "Lark", ["KE"], livesIn: "KE")) {
      $0.travel.arrival = day("2027-05-03")
    }
    let free = scene.invite(scene.addPerson(3, "Wren", ["TN"]))
    let lost = scene.invite(scene.addPerson(4, "Ibis", []))
    let outlook = Outlook(plan: scene.plan, today: Scene.today)
    #expect(outlook.visas.map(\.id) == [lost, sooner, first, free].map(\.id))
    for attendance in [first, sooner, free, lost] {
      #expect(outlook.visa(of: attendance.id)?.person == attendance.person)
    }
    #expect(outlook.visa(of: ForumPlan.ID(rawValue: 4711)) == nil)
  }

  @Test func `A forum counts its people, its sectors and the visas that need someone`() {
    var (scene, _) = Scene.withDelegate()
    var officer = Person(id: ForumPlan.ID(rawValue: 2), alias: "Crane", sector: .police)
    officer.nationalities = ["TN"]
    scene.add(officer)
    _ = scene.invite(officer) { $0.status = .confirmed }
    _ = scene.invite(scene.addPerson(3, "Wren", ["TN"])) { $0.status = .declined }
    _ = scene.invite(scene.addPerson(4, "Ibis", []))
    let forum = Outlook(plan: scene.plan, today: Scene.today).forums.first
    #expect(forum?.daysToGo == 172)
    #expect(forum?.expected == 3)
    #expect(forum?.sectors == [.civilSociety: 2, .police: 1])
    #expect(forum?.statuses == [.proposed: 2, .confirmed: 1, .declined: 1])
    #expect(forum?.visas == [.open: 1, .notNeeded: 1, .notComing: 1, .unknown: 1])
    #expect(forum?.openVisas == 1)
    #expect(forum?.nextApplyBy == day("2027-04-16"))
  }

  @Test func `Who shares a day, an office and a process has the same dates, and a case's own days stay its own`() {
    var (scene, first) = Scene.withDelegate()
    let own = scene.invite(scene.addPerson(2, "Lark", ["KE"], livesIn: "KE"))
    scene.setCase(of: own) { $0.overrides[.documents] = .init(minimum: 7, typical: 7, maximum: 7, unit: .calendar) }
    let abroad = scene.invite(scene.addPerson(3, "Wren", ["KE"], livesIn: "EG"))
    let same = scene.invite(scene.addPerson(4, "Ibis", ["KE"], livesIn: "KE"))
    var planner = VisaPlanner(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    for _ in 1...2 {
      // Asked of one planner, and each of a planner of its own that has seen nothing.
      for attendance in [first, own, abroad, same, own, first] {
        #expect(planner.outlook(of: attendance) == scene.visa(of: attendance))
      }
    }
    #expect(planner.outlook(of: own).beginBy == day("2027-04-08"))
    #expect(planner.outlook(of: same).chain == planner.outlook(of: first).chain)
  }

  @Test func `A visa that is lodged or refused is no longer to be applied for`() {
    for change: (inout VisaCase) -> Void in [
      { $0.steps = [.init(kind: .lodging, done: Scene.today)] }, { $0.outcome = .granted }, { $0.outcome = .refused },
    ] {
      var (scene, attendance) = Scene.withDelegate()
      scene.setCase(of: attendance, change)
      #expect(Outlook(plan: scene.plan, today: Scene.today).forums.first?.nextApplyBy == nil)
    }
  }

  @Test func `Forums stand by date and then by name, those without a date last`() {
    var scene = Scene()
    scene.addForum(ForumPlan.ID(rawValue: 12), "Undated", in: "TN", start: nil)
    scene.addForum(ForumPlan.ID(rawValue: 13), "Earlier", in: "TN", start: "2027-01-11")
    scene.addForum(ForumPlan.ID(rawValue: 14), "Another", in: "TN", start: "2027-05-11")
    let outlook = Outlook(plan: scene.plan, today: Scene.today)
    let names = outlook.forums.map { scene.plan.forums[$0.id]?.name }
    #expect(names == ["Earlier", "Another", "Tunis forum", "Undated"])
    #expect(outlook.forums.map(\.daysToGo) == [52, 172, 172, nil])
  }

  @Test func `An empty plan has an empty outlook`() {
    let outlook = Outlook(plan: Plan(), today: Scene.today)
    #expect(outlook.visas.isEmpty && outlook.deadlines.isEmpty && outlook.forums.isEmpty)
    #expect(outlook.budget.total == BudgetSummary.Totals(zero: .euro))
  }

  @Test func `The same plan and day give the same outlook`() {
    let (scene, _) = Scene.withDelegate()
    let first = Outlook(plan: scene.plan, today: Scene.today)
    let second = Outlook(plan: scene.plan, today: Scene.today)
    #expect(first.visas == second.visas)
    #expect(first.deadlines == second.deadlines)
    #expect(first.forums == second.forums)
  }
}
