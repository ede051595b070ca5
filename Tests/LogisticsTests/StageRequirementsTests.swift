import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

@Suite("What stages ask for")
struct StageRequirementsTests {
  private static let today = day("2026-11-20")

  /// A forum of which nothing is known but its name.
  private func bare(_ stage: Forum.Stage) -> Forum {
    var forum = Forum(id: ID(rawValue: 1), name: "Dialogue", days: 2)
    forum.stage = stage
    return forum
  }

  /// A forum with all that a form can hold.
  private func full(_ stage: Forum.Stage, start: String = "2027-03-16") -> Forum {
    var forum = bare(stage)
    forum.purpose = "To listen"
    forum.window = DateSpan("2027-03-01..2027-04-01")
    forum.start = CivilDate(start)
    forum.place = Place(name: "Tunis", country: "TN")
    forum.hosts = [ID(rawValue: 2)]
    forum.monitor = ID(rawValue: 3)
    forum.languages = ["ar"]
    forum.confirmedOn = Self.today
    forum.groundRules = ["Listen"]
    return forum
  }

  private func missing(_ forum: Forum, from: Forum.Stage, _ entries: [Entry] = []) -> [StageRequirement] {
    var plan = Plan()
    for entry in entries { plan.load(entry) }
    return StageRequirements.missing(for: forum, from: from, plan: plan, today: Self.today)
  }

  private func fields(_ found: [StageRequirement]) -> [String] {
    found.compactMap { if case .field(let key) = $0.remedy { key } else { nil } }
  }

  @Test("Consulting asks for a purpose and a time, confirmed for place, days, hosts, monitor and languages")
  func beginnings() {
    #expect(fields(missing(bare(.consulting), from: .scoping)) == ["purpose", "window"])
    #expect(
      fields(missing(bare(.confirmed), from: .consulting)) == ["place", "start", "hosts", "monitor", "languages"])
    #expect(missing(full(.confirmed), from: .scoping).isEmpty)
    let venue = Venue(id: ID(rawValue: 9), name: "House", place: Place(name: "Tunis", country: "TN"))
    #expect(fields(missing(bare(.confirmed), from: .consulting, [.venue(venue)])).first == "venue")
  }

  @Test("Stages that are passed over ask too, each thing once, in the order of stages")
  func several() {
    let found = missing(bare(.held), from: .scoping)
    #expect(found.map(\.stage) == found.map(\.stage).sorted())
    #expect(fields(found).count == Set(fields(found)).count)
    #expect(fields(found).filter { $0 == "start" }.count == 1)
    #expect(missing(bare(.scoping), from: .held).isEmpty, "nothing on the way back")
  }

  @Test("Days outside the window keep a forum from being confirmed, to the last day")
  func window() {
    #expect(missing(full(.confirmed, start: "2027-03-31"), from: .consulting).isEmpty)
    let late = missing(full(.confirmed, start: "2027-04-01"), from: .consulting)
    #expect(late.map(\.missing) == ["Its days, 1–2 Apr 2027, lie outside the window, 1 Mar – 1 Apr 2027."])
  }

  @Test("Inviting asks for the day of confirmation, people and ground rules")
  func inviting() {
    var forum = full(.inviting)
    forum.confirmedOn = nil
    forum.groundRules = []
    let found = missing(forum, from: .confirmed)
    #expect(found.map(\.remedy) == [.field("confirmedOn"), .add(.attendance), .field("groundRules")])
    var declined = Attendance(person: ID(rawValue: 5), forum: forum.id, role: .delegate)
    declined.status = .declined
    #expect(missing(full(.inviting), from: .confirmed, [.attendance(declined)]).map(\.remedy) == [.add(.attendance)])
  }

  @Test("Ready asks for venue, answers and an agenda with times")
  func ready() {
    var forum = full(.ready)
    forum.venue = ID(rawValue: 9)
    var attendances = (1...4).map { Attendance(person: ID(rawValue: $0), forum: forum.id, role: .delegate) }
    for (index, status) in [AttendanceStatus.accepted, .confirmed, .declined, .invited].enumerated() {
      attendances[index].status = status
    }
    let session = Session(id: ID(rawValue: 7), forum: forum.id, title: "Opening", format: .plenary, minutes: 60)
    let found = missing(forum, from: .inviting, attendances.map { .attendance($0) } + [.session(session)])
    #expect(found.map(\.missing) == ["1 person has not answered yet.", "1 session has no time yet."])
    #expect(found.map(\.remedy) == [.record(attendances[3].key), .record(session.key)])
    forum.venue = nil
    #expect(missing(forum, from: .inviting).map(\.remedy) == [.field("venue"), .add(.session)])
  }

  @Test(
    "A forum is held when its last day has come",
    arguments: [("2026-11-19", true), ("2026-11-20", false), ("2026-11-18", true)])
  func held(start: String, isThere: Bool) {
    #expect(missing(full(.held, start: start), from: .ready).isEmpty == isThere)
  }

  @Test("Follow-up asks for who attended, and for commitments with an owner and a day; closing, that all are kept")
  func followUp() {
    let forum = full(.followUp, start: "2026-10-01")
    #expect(missing(forum, from: .held).map(\.remedy) == [.add(.attendance), .add(.commitment)])
    var attended = Attendance(person: ID(rawValue: 5), forum: forum.id, role: .delegate)
    attended.status = .attended
    var commitment = Commitment(id: ID(rawValue: 8), forum: forum.id, text: "Answer within a week")
    let entries: [Entry] = [.attendance(attended), .commitment(commitment)]
    #expect(
      missing(forum, from: .held, entries).map(\.missing)
        == ["1 commitment has no owner.", "1 commitment has no due day."])
    commitment.person = ID(rawValue: 5)
    commitment.due = Self.today + 10
    #expect(missing(forum, from: .held, [.attendance(attended), .commitment(commitment)]).isEmpty)
    let task = PlanTask(id: ID(rawValue: 4), title: "Thank the hosts")
    var own = task
    own.forum = forum.id
    var closing = forum
    closing.stage = .closed
    let open = missing(closing, from: .followUp, [.commitment(commitment), .task(own)])
    #expect(open.map(\.remedy) == [.record(commitment.key), .record(own.key)])
    commitment.done = Self.today
    own.done = Self.today
    #expect(missing(closing, from: .followUp, [.commitment(commitment), .task(own)]).isEmpty)
  }

  @Test("A reason is kept in the notes with what was missing, behind what stands there")
  func reason() throws {
    var forum = bare(.consulting)
    forum.notes = "Old note."
    let move = try #require(StageMove(forum, from: .scoping, plan: Plan(), today: Self.today))
    #expect(move.label == "Move Dialogue to Consulting")
    let moved = move.forum(movedOnBecause: "the minister asked", today: Self.today)
    #expect(
      moved.notes == """
        Old note.
        2026-11-20: Consulting because the minister asked. Missing then: It has no purpose that one could be consulted \
        on. No window says between which days it must take place.
        """)
    #expect(StageMove(forum, from: .consulting, plan: Plan(), today: Self.today) == nil)
  }

  @Test("Each stage leads to the next, and the last to none")
  func order() {
    var stages: [Forum.Stage] = [.scoping]
    while let next = stages.last?.next { stages.append(next) }
    #expect(stages == Forum.Stage.allCases)
  }
}
