import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

struct DeadlinesTests {
  private func short(_ deadlines: [Deadline]) -> [String] {
    deadlines.map { "\($0.by) \($0.kind.rawValue) \($0.subject)" }
  }

  @Test(arguments: [
    (-1, Deadline.State.overdue), (0, .urgent), (7, .urgent), (8, .soon), (31, .soon), (32, .later),
  ])
  func `How pressing a deadline is follows from its days`(days: Int, state: Deadline.State) {
    #expect(Deadline.State(daysLeft: days) == state)
  }

  @Test func `A visa gives its next step and its last day, by alias`() {
    var (scene, attendance) = Scene.withDelegate()
    #expect(
      short(scene.deadlines()) == [
        "2027-04-01 visaBegin Kite, Tunis forum", "2027-04-16 visaApply Kite, Tunis forum",
      ])
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .documents, begun: day("2026-11-01"))] }
    #expect(short(scene.deadlines()).first == "2027-04-15 visaDocuments Kite, Tunis forum")
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .documents, done: day("2026-11-01"))] }
    #expect(short(scene.deadlines()).first == "2027-04-02 visaAppointment Kite, Tunis forum")
    scene.setCase(of: attendance) { $0.steps.append(.init(kind: .appointment, done: day("2026-11-10"))) }
    #expect(short(scene.deadlines()) == ["2027-04-16 visaApply Kite, Tunis forum"])
    scene.setCase(of: attendance) { $0.steps.append(.init(kind: .lodging, done: day("2026-11-15"))) }
    #expect(scene.deadlines().isEmpty)
  }

  @Test func `A forum that is not confirmed has to be, while its people can still apply`() throws {
    var (scene, _) = Scene.withDelegate()
    var forum = try #require(scene.plan.forums[Scene.tunis])
    forum.stage = .consulting
    scene.add(forum)
    // Of one person all must keep their chance: it is gone once papers cannot be begun in time.
    let deadline = try #require(scene.deadlines().first { $0.kind == .forumConfirm })
    #expect(deadline.by == day("2027-04-01") && deadline.record == forum.key)
    #expect(!scene.deadlines(today: day("2027-05-11")).contains { $0.kind == .forumConfirm })
  }

  @Test func `An overdue visa stays a deadline until the day of travel, and is history after it`() {
    let (scene, _) = Scene.withDelegate()
    #expect(scene.deadlines(today: day("2027-05-10")).map(\.daysLeft) == [-39, -24])
    #expect(scene.deadlines(today: day("2027-05-11")).isEmpty)
  }

  @Test func `A passport that expires too soon must be renewed before papers are begun`() {
    var (scene, attendance) = Scene.withDelegate()
    var identity = Identity(of: attendance.person)
    identity.familyName = "Wanjiku"
    var passport = Passport(nationality: "KE", number: "A1")
    passport.expires = day("2027-07-01")
    identity.passports = [passport]
    scene.add(identity)
    let renewal = scene.deadlines().filter { $0.kind == .passportRenewal }
    // Lodged by 16 April, so in hand on the 15th; 60 days before it the whole way with a new passport is sure enough.
    #expect(short(renewal) == ["2027-02-14 passportRenewal Kite, Tunis forum"])
    #expect(renewal.first?.record == RecordKey(attendance.person))
  }

  @Test func `A passport to be renewed is known by what a finding is about, not by its words`() {
    let (scene, attendance) = Scene.withDelegate()
    var visa = scene.visa(of: attendance)
    func kinds(_ finding: Finding) -> [Deadline.Kind] {
      visa.findings = [finding]
      return Deadlines.all(plan: scene.plan, visas: [visa], today: Scene.today).map(\.kind)
    }
    #expect(
      kinds(Finding(.serious, "Too few pages are left.", about: .passport, advice: "")).contains(.passportRenewal))
    #expect(
      !kinds(Finding(.serious, "The passport lies elsewhere.", about: .order, advice: "")).contains(.passportRenewal))
    #expect(
      !kinds(Finding(.warning, "The passport may do.", about: .passport, advice: "")).contains(.passportRenewal))
  }

  @Test func `An option that is held lapses; a rate counts for the forums still to come, and where an option stands`() {
    var scene = Scene()
    let id = ForumPlan.ID<Venue>(rawValue: 21)
    var venue = Venue(id: id, name: "Dar Salam", place: Place(name: "Tunis", country: "TN"))
    let span = given(DateSpan("2027-05-11..2027-05-13"))
    venue.availability = [
      .init(span: span, state: .held, optionUntil: day("2027-01-15")),
      .init(span: span, state: .booked, optionUntil: day("2027-01-16")),
      .init(span: given(DateSpan("2026-11-01..2026-11-19")), state: .held, optionUntil: day("2026-10-01")),
    ]
    venue.rateValidUntil = day("2027-02-01")
    scene.add(venue)
    let both = ["2027-01-15 venueOption Dar Salam", "2027-02-01 venueRate Dar Salam"]
    #expect(short(scene.deadlines()) == both)
    // Where no forum chose the house and its option lapsed, nobody waits for its rate.
    venue.availability[0].optionUntil = day("2026-11-01")
    scene.add(venue)
    #expect(short(scene.deadlines()) == ["2026-11-01 venueOption Dar Salam"])
    var forum = given(scene.plan.forums[Scene.tunis])
    forum.venue = id
    scene.add(forum)
    let late = ["2026-11-01 venueOption Dar Salam", "2027-02-01 venueRate Dar Salam"]
    #expect(short(scene.deadlines()) == late)
    // A forum held there before does not take the deadline from the one to come.
    var held = Forum(id: ForumPlan.ID(rawValue: 12), name: "First forum", days: 2)
    held.start = day("2026-03-01")
    held.stage = .held
    held.venue = id
    scene.add(held)
    #expect(short(scene.deadlines()) == late)
    forum.stage = .held
    scene.add(forum)
    #expect(short(scene.deadlines()) == ["2026-11-01 venueOption Dar Salam"])
  }

  @Test func `A deposit is due until it is paid, and cancelling grows dearer step by step`() {
    var scene = Scene()
    var venue = Venue(
      id: ForumPlan.ID<Venue>(rawValue: 21), name: "Dar Salam", place: Place(name: "Tunis", country: "TN"))
    venue.deposit = given(Money("TND 500.000"))
    venue.depositDue = day("2027-01-10")
    venue.cancellation = [
      .init(until: day("2027-04-01"), percent: 50), .init(until: day("2026-11-01"), percent: 0),
      .init(until: day("2027-03-01"), percent: 20),
    ]
    scene.add(venue)
    #expect(scene.deadlines().isEmpty)
    var forum = given(scene.plan.forums[Scene.tunis])
    forum.venue = venue.id
    scene.add(forum)
    let steps = ["2027-03-01 venueCancellation Dar Salam", "2027-04-01 venueCancellation Dar Salam"]
    #expect(short(scene.deadlines()) == ["2027-01-10 venueDeposit Dar Salam"] + steps)
    #expect(
      scene.deadlines().map(\.because) == [
        "TND 500.000 is due by then. Enter the day under Deposit paid on.",
        "Cancelling costs 20% of the price until then, and 50% after.",
        "Cancelling costs 50% of the price until then, and all of it after.",
      ])
    venue.depositPaid = day("2026-11-19")
    scene.add(venue)
    #expect(short(scene.deadlines()) == steps)
    #expect(
      venue.cancellationShare(on: day("2026-11-01")) == 0 && venue.cancellationShare(on: day("2027-04-02")) == 100)
  }

  @Test func `Protection is reviewed in time, at once when it never was, and its measures are done`() {
    var scene = Scene()
    let kite = scene.addPerson(1, "Kite", ["KE"])
    var record = ProtectionRecord(of: kite.id)
    record.measures = [
      .init(name: "Safe ride", owner: "Officer", due: day("2027-05-09")),
      .init(name: "New phone", owner: "Officer", due: day("2026-11-01"), done: day("2026-10-30")),
      .init(name: "Quiet hotel", owner: "Officer"),
    ]
    scene.add(record)
    #expect(short(scene.deadlines()) == ["2026-11-20 protectionReview Kite", "2027-05-09 protectionMeasure Kite"])
    record.reviews = [
      .init(on: day("2026-11-30"), by: "Officer", note: ""), .init(on: day("2026-08-31"), by: "Officer", note: ""),
    ]
    scene.add(record)
    // Nobody assessed the risk: a week after the latest of them. At low risk it is 90 days.
    #expect(short(scene.deadlines()).first == "2026-12-07 protectionReview Kite")
    record.residualRisk = .low
    scene.add(record)
    #expect(short(scene.deadlines()).first == "2027-02-28 protectionReview Kite")
  }

  @Test func `A grant ends and reports fall due, as long as money or reports are open`() {
    var scene = Scene()
    let funder = ForumPlan.ID<Funder>(rawValue: 31)
    scene.add(Funder(id: funder, name: "The fund"))
    let euros = Money(minorUnits: 100_000, currency: .euro)
    var grant = Grant(id: ForumPlan.ID(rawValue: 32), funder: funder, reference: "G-1", amount: euros)
    grant.window = DateSpan("2026-01-01..2026-10-31")
    grant.reportsDue = [day("2025-11-19"), day("2025-11-20"), day("2027-01-31")]
    scene.add(grant)
    // The window has closed and nothing is unpaid; a report of more than a year ago is history.
    #expect(short(scene.deadlines()) == ["2025-11-20 grantReport G-1", "2027-01-31 grantReport G-1"])
    var line = BudgetLine(id: ForumPlan.ID(rawValue: 33), category: .travel, title: "Flights", unitRate: euros)
    line.grant = grant.id
    scene.add(line)
    #expect(short(scene.deadlines()).contains("2026-10-31 grantEnd G-1"))
    line.paid = euros
    scene.add(line)
    #expect(!short(scene.deadlines()).contains("2026-10-31 grantEnd G-1"))
  }

  @Test func `Promises and tasks name who keeps them, and are gone once kept`() {
    var scene = Scene()
    let kite = scene.addPerson(1, "Kite", ["KE"])
    var promise = Commitment(id: ForumPlan.ID(rawValue: 41), forum: Scene.tunis, text: "Publish the numbers")
    promise.person = kite.id
    promise.due = day("2026-12-01")
    scene.add(promise)
    var task = PlanTask(id: ForumPlan.ID(rawValue: 42), title: "Book the booths")
    task.due = day("2026-11-25")
    scene.add(task)
    #expect(
      short(scene.deadlines()) == ["2026-11-25 task Book the booths", "2026-12-01 commitment Publish the numbers"])
    #expect(scene.deadlines().map(\.because) == ["Nobody owns it yet.", "Promised by Kite."])
    promise.done = Scene.today
    task.done = Scene.today
    scene.add(promise)
    scene.add(task)
    #expect(scene.deadlines().isEmpty)
  }

  @Test func `Deadlines of one day stand in the same order, however the plan was put together`() {
    var measures = (0..<12).map {
      ProtectionRecord.Measure(name: "Measure \($0)", owner: "Officer", due: day("2027-01-10"))
    }
    var orders: Set<[String]> = []
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      measures.shuffle(using: &generator)
      var scene = Scene()
      var record = ProtectionRecord(of: scene.addPerson(1, "Kite", []).id)
      record.measures = measures
      record.reviews = [.init(on: Scene.today, by: "Officer", note: "")]
      scene.add(record)
      orders.insert(scene.deadlines().map(\.because))
    }
    #expect(orders.count == 1)
  }
}
