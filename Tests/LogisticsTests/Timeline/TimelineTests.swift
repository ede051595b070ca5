import Atlas
import Dates
import ExamplePlan
import ForumPlan
import Logistics
import Testing

/// The forum of these tests meets in Tunis from Tue 11 to Thu 13 May 2027; its delegate enters on the 10th.
@Suite struct TimelineTests {
  private func span(_ text: String) -> DateSpan { given(DateSpan(text)) }

  private func timeline(_ scene: Scene, of forum: ForumPlan.ID<Forum>? = Scene.tunis) -> Timeline {
    Timeline(of: forum, plan: scene.plan, outlook: Outlook(plan: scene.plan, today: Scene.today))
  }

  private func lane(_ title: String, _ timeline: Timeline) -> TimelineLane {
    given(timeline.lanes.first { $0.title == title })
  }

  /// Applications are accepted from 60 to 10 days before entry, and take up to 13 working days with 90% confidence.
  private static func scene() -> Scene {
    var (scene, _) = Scene.withDelegate(.sample(earliest: .days(60), latest: 10))
    scene.setHolidays(of: "TN", [("2027-03-20", "Independence Day")])
    return scene
  }

  @Test func `A delegate's lane has the window by its ends, and what is due on it`() {
    let kite = lane("Kite", timeline(Self.scene()))
    #expect(kite.kind == .visa(.tooEarly) && kite.note == "not yet open")
    // Entry on 10 May less 60 days; less 10 days is Friday 30 April, an open day.
    #expect(
      kite.items.map { "\($0.kind.label) \($0.span)" } == [
        "Visa window 2027-03-11..2027-04-16", "Begin visa 2027-04-01..2027-04-01",
        "Apply for visa 2027-04-16..2027-04-16", "Visa window, too late to be sure 2027-04-17..2027-04-30",
      ])
    #expect(kite.items.allSatisfy { $0.subject.hasPrefix("Kite") && $0.record?.kind == .attendance })
    #expect(kite.items[2].because.contains("processing"))
    #expect(kite.items[2].state(today: day("2027-04-10")) == .urgent && kite.items[0].state(today: Scene.today) == nil)
  }

  @Test func `Without a known first day the steps before lodging stand there`() {
    let (scene, _) = Scene.withDelegate()
    let kite = lane("Kite", timeline(scene))
    #expect(kite.items.first?.kind == .visaPapers)
    #expect(kite.items.first?.span == span("2027-04-01..2027-04-16"))
    #expect(!kite.items.contains { $0.kind == .visaLate })
  }

  @Test func `The calendar says Ramadan and the holidays of the host country by name`() {
    let timeline = timeline(Self.scene())
    #expect(timeline.lanes.prefix(2).map(\.kind) == [.ramadan, .holidays])
    let ramadan = given(timeline.lanes[0].items.first { $0.span.overlaps(span("2027-01-01..2027-12-31")) })
    #expect(ramadan.span == span("2027-02-08..2027-03-08"))
    #expect(ramadan.subject == "1448 of the Islamic calendar" && ramadan.because.contains("a day earlier or later"))
    let holidays = timeline.lanes[1]
    #expect(holidays.title == "Tunisia" && holidays.country == "TN" && holidays.note == "weekend Sat+Sun")
    #expect(holidays.items.contains { $0.span.first == day("2027-03-20") && $0.subject == "Independence Day" })
    #expect(!timeline.path.contains { $0.lane < 2 })
    // Forums in several countries have no holidays in common.
    #expect(self.timeline(Self.scene(), of: nil).lanes.filter(\.kind.isCalendar).map(\.kind) == [.ramadan])
  }

  @Test func `A forum's lane has its window, its days, its confirmation and the day to confirm by`() {
    var scene = Self.scene()
    var forum = given(scene.plan.forums[Scene.tunis])
    forum.stage = .consulting
    forum.window = span("2027-04-26..2027-06-30")
    scene.add(forum)
    let tunis = lane("Tunis forum", timeline(scene))
    #expect(tunis.kind == .forum(.consulting) && tunis.note == "Consulting" && tunis.country == "TN")
    #expect(
      tunis.items.map { "\($0.kind.label) \($0.span)" } == [
        "Confirm forum 2027-04-01..2027-04-01", "Window of the forum 2027-04-26..2027-06-30",
        "Forum 2027-05-11..2027-05-13",
      ])
    forum.stage = .confirmed
    forum.confirmedOn = day("2026-11-18")
    scene.add(forum)
    #expect(lane("Tunis forum", timeline(scene)).items.first?.kind == .confirmed)
  }

  @Test func `A house's lane has the days that are held and the day until which they are`() {
    var scene = Self.scene()
    var venue = Venue(id: ForumPlan.ID(rawValue: 21), name: "Dar Salam", place: Place(name: "Tunis", country: "TN"))
    venue.availability = [
      .init(span: span("2027-05-10..2027-05-14"), state: .held, optionUntil: day("2027-01-15")),
      .init(span: span("2027-06-01..2027-06-30"), state: .free),
    ]
    scene.add(venue)
    var forum = given(scene.plan.forums[Scene.tunis])
    forum.venue = venue.id
    scene.add(forum)
    #expect(
      lane("Dar Salam", timeline(scene)).items.map { "\($0.kind.label) \($0.span)" } == [
        "Venue option 2027-01-15..2027-01-15", "Venue held 2027-05-10..2027-05-14", "Venue free 2027-06-01..2027-06-30",
      ])
    // Among all forums only what binds anybody is shown of a house.
    #expect(lane("Dar Salam", timeline(scene, of: nil)).items.map(\.kind.label) == ["Venue option", "Venue held"])
  }

  @Test func `A grant's lane has its window, its end and its reports; only paying grants stand with one forum`() {
    var scene = Self.scene()
    let funder = Funder(id: ForumPlan.ID(rawValue: 31), name: "Northern Fund")
    var grant = Grant(
      id: ForumPlan.ID(rawValue: 32), funder: funder.id, reference: "NF-1",
      amount: Money(minorUnits: 100, currency: .euro))
    grant.window = span("2026-10-01..2027-06-30")
    grant.reportsDue = [day("2027-07-31")]
    scene.add(funder)
    scene.add(grant)
    #expect(!timeline(scene).lanes.contains { $0.kind == .grant })
    let all = lane("NF-1", timeline(scene, of: nil))
    #expect(all.note == "Northern Fund")
    #expect(
      all.items.map { "\($0.kind.label) \($0.span)" } == [
        "Grant 2026-10-01..2027-06-30", "Grant ends 2027-06-30..2027-06-30", "Grant report 2027-07-31..2027-07-31",
      ])
    var line = BudgetLine(
      id: ForumPlan.ID(rawValue: 33), category: .travel, title: "Flights",
      unitRate: Money(minorUnits: 1, currency: .euro))
    line.forum = Scene.tunis
    line.grant = grant.id
    scene.add(line)
    #expect(timeline(scene).lanes.last == all)
  }

  @Test func `Deadlines of one kind and day are one mark among all forums, and counted`() {
    var scene = Self.scene()
    for number in 2...4 { _ = scene.invite(scene.addPerson(UInt64(number), "Bird \(number)", ["KE"], livesIn: "KE")) }
    let items = lane("Tunis forum", timeline(scene, of: nil)).items
    let apply = given(items.first { $0.kind == .deadline(.visaApply) })
    #expect(apply.count == 4 && apply.subject == "Bird 2, Bird 3, Bird 4, Kite")
    #expect(apply.record == RecordKey(Scene.tunis))
    #expect(items.first { $0.kind == .visaWindow }?.subject == "4 people")
    #expect(timeline(scene).lanes.count { $0.kind == .visa(.tooEarly) } == 4)
  }

  @Test func `No deadline is lost, and none but protection's is left out`() throws {
    var plan = Plan()
    try plan.apply(ExamplePlan.make(today: Scene.today, people: 70, atlas: .shipped))
    let outlook = Outlook(plan: plan, today: Scene.today)
    let wanted = outlook.deadlines.filter(\.kind.isOnTimelines)
    let all = Timeline(of: nil, plan: plan, outlook: outlook)
    #expect(marks(all) == wanted.count)
    #expect(wanted.count < outlook.deadlines.count)
    for forum in plan.forums {
      let own = Timeline(of: forum.id, plan: plan, outlook: outlook)
      let ofForum = own.lanes.filter { $0.kind != .venue && $0.kind != .grant }
      #expect(ofForum.flatMap(\.items).count(where: \.isDeadline) == wanted.count { $0.forum == forum.id })
      #expect(own.span.map { whole in own.path.allSatisfy { whole.overlaps(own[$0].span) } } ?? false)
    }
    #expect(all.path.map { all[$0].span.first } == all.path.map { all[$0].span.first }.sorted())
    #expect(Set(all.path).count == all.lanes.filter { !$0.kind.isCalendar }.flatMap(\.items).count)
  }

  private func marks(_ timeline: Timeline) -> Int {
    timeline.lanes.flatMap(\.items).filter(\.isDeadline).reduce(0) { $0 + $1.count }
  }

  @Test func `Of an empty plan there is only the calendar, and of a forum that is not there as little`() {
    let outlook = Outlook(plan: Plan(), today: Scene.today)
    #expect(Timeline(of: nil, plan: Plan(), outlook: outlook).lanes.map(\.kind) == [.ramadan])
    #expect(Timeline(of: Scene.tunis, plan: Plan(), outlook: outlook).lanes.map(\.kind) == [.ramadan])
    #expect(Timeline(of: nil, plan: Plan(), outlook: outlook).span == nil)
  }
}

extension TimelineItem {
  fileprivate var isDeadline: Bool { if case .deadline = kind { true } else { false } }
}
