import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

@Suite("Moving sessions")
struct AgendaMoveTests {
  private func session(_ title: String, in stage: Stage) throws -> Session {
    try #require(stage.plan.sessions.first { $0.title == title && $0.slot?.day == 1 })
  }

  @Test("Arrows move, Enter drops it in one change, and u takes it back")
  func move() throws {
    var stage = AgendaGridTests.stage()
    let before = stage.plan
    stage.press(.down, .down, .character("m"), .right, .up, .up)
    #expect(stage.plan == before, "nothing is changed before it is dropped")
    #expect(stage.text.contains("Tue 10:00–10:30, Salle Sfax"))
    #expect(stage.text.contains("from here"))
    stage.press(.enter)
    #expect(stage.labels == ["Move Coffee to Tue 10:00, Salle Sfax"])
    #expect(try session("Coffee", in: stage).slot == Session.Slot(day: 1, start: 600, room: "Salle Sfax"))
    stage.press(.character("u"))
    #expect(stage.plan == before)
  }

  @Test("Rows sorted by what a move changes are sorted anew", arguments: AgendaList().columns.map(\.id))
  func sorted(column: String) {
    var stage = AgendaGridTests.stage()
    stage.workspace.sort(by: column)
    stage.press(.down, .down, .character("m"), .right, .up, .up)
    var fresh = ListState()
    fresh.replace(from: stage.workspace.source)
    #expect(stage.workspace.list.all == fresh.all)
    stage.press(.escape)
    fresh.replace(from: stage.workspace.source)
    #expect(stage.workspace.list.all == fresh.all)
  }

  @Test("Escape puts it back, from wherever it is")
  func putBack() {
    var stage = AgendaGridTests.stage()
    let before = stage.plan
    stage.press(.down, .character("m"), .character("]"), .right, .down, .character("+"), .character("t"), .escape)
    #expect(stage.plan == before && stage.labels.isEmpty && stage.workspace.agenda.draft == nil)
    #expect(stage.workspace.agenda.day == 1)
    stage.press(.character("m"), .enter)
    #expect(stage.labels.isEmpty, "what was not moved is no change")
    stage.press(.character("m"), .character("]"))
    stage.click(1, 1)
    #expect(stage.workspace.tab == .radar && stage.workspace.agenda.draft == nil && stage.plan == before)
  }

  @Test("Plus and minus stretch it, comma and point move it by five minutes")
  func stretch() throws {
    var stage = AgendaGridTests.stage()
    stage.press(.character("m"), .character("+"), Key(.down, .shift), .character("."), .character("m"))
    #expect(stage.labels == ["Move Welcome and ground rules to Tue 09:05, Salle Carthage, for 1 h 30"])
    stage.press(.character("m"), .character("-"), .enter)
    #expect(stage.labels.last == "Make Welcome and ground rules last 1 h 25, not 1 h 30")
  }

  @Test("x swaps it with the session it stands on")
  func swap() throws {
    var stage = AgendaGridTests.stage()
    let coffee = try session("Coffee", in: stage)
    let women = try session("What we want to say: women", in: stage)
    stage.press(.down, .down, .character("m"), .character("x"))
    #expect(stage.status.contains("Move it onto the session to swap it with."))
    stage.press(.right, .down, .character("x"))
    #expect(stage.text.contains("swapped with “What we want to say: women”"))
    stage.press(.enter)
    #expect(stage.plan.sessions[coffee.id]?.slot == women.slot)
    #expect(stage.plan.sessions[women.id]?.slot == coffee.slot)
    #expect(stage.labels.count == 1)
  }

  @Test("t takes its time away, and from the shelf it comes back to a free room")
  func shelf() throws {
    var stage = AgendaGridTests.stage()
    let coffee = try session("Coffee", in: stage)
    stage.press(.down, .down, .character("m"), .character("t"), .enter)
    #expect(stage.plan.sessions[coffee.id]?.slot == nil)
    #expect(stage.text.contains("Not placed:  Coffee 30 min"))
    #expect(stage.text.contains("! ") && stage.text.contains("“Coffee” has no time yet."))
    #expect(stage.workspace.agenda.spot.session == coffee.id)
    stage.press(.up, .down)
    #expect(stage.workspace.agenda.spot.session == coffee.id)
    stage.press(.character("m"), .enter)
    // At nine the hall is taken; the first room that is free is Salle Sfax.
    #expect(stage.plan.sessions[coffee.id]?.slot == Session.Slot(day: 1, start: 540, room: "Salle Sfax"))
  }

  @Test("While it is moved, what would be wrong is told at once, and told after it was dropped")
  func conflictsArise() throws {
    var stage = AgendaGridTests.stage(120, 40)
    let supper = try session("Supper", in: stage)
    let clean = try #require(stage.workspace.sight.agenda).conflicts.findings(of: supper.id)
    #expect(clean.isEmpty)
    stage.press(.end, .character("m"))
    for _ in 0..<5 { stage.press(.up) }
    #expect(stage.text.contains("Salle Carthage is taken twice"))
    stage.press(.enter)
    #expect(stage.labels.count == 1)
    #expect(stage.text.contains("!! Salle Carthage is taken twice"))
    stage.press(.character("u"))
    #expect(!stage.text.contains("!! Salle Carthage is taken twice"))
  }

  @Test("News that comes while a session is in hand leaves it there")
  func news() throws {
    var stage = AgendaGridTests.stage()
    stage.press(.character("m"), .character("]"), .down)
    let before = stage.text
    stage.workspace.take(.derived(try #require(stage.workspace.sight.derived)))
    #expect(stage.text == before && stage.workspace.agenda.day == 2)
  }

  @Test("Where the plan can only be read, nothing is taken up")
  func readOnly() {
    var stage = AgendaGridTests.stage(isReadOnly: true)
    stage.press(.character("m"))
    #expect(stage.workspace.agenda.draft == nil && stage.status.contains("can only be read"))
    stage.click(10, 6)
    stage.handle(.mouse(MouseEvent(.drag, x: 10, y: 9)))
    stage.handle(.mouse(MouseEvent(.release, x: 10, y: 9)))
    #expect(stage.labels.isEmpty && stage.workspace.agenda.drag == nil)
    stage.press(.up, .enter)
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test("Whatever keys and mouse do, the agenda stays on its days, each drop is one change, and u takes all back")
  func atRandom() throws {
    var generator = SeededGenerator(seed: 77)
    for (width, height) in [(80, 24), (44, 12), (130, 45)] {
      var stage = Stage(try AgendaGridTests.small(), width: width, height: height)
      stage.press(.character("6"))
      let first = stage.plan
      for step in 0..<600 {
        let labels = stage.labels.count
        stage.act(using: &generator)
        #expect(stage.labels.count <= labels + 1)
        let told = "\(width)×\(height), step \(step)"
        for session in stage.workspace.sight.agenda?.sessions ?? [] {
          guard let slot = session.slot else { continue }
          #expect((1...2).contains(slot.day) && slot.start >= 0 && slot.start + session.minutes <= 1440, "\(told)")
        }
        #expect(stage.workspace.canvas().lines.count == height, "\(told)")
      }
      stage.press(.escape)
      stage.workspace.layers = []
      #expect(stage.labels.count > 8, "\(stage.labels.count)")
      for _ in stage.labels { stage.press(.character("u")) }
      #expect(stage.plan == first, "\(width)×\(height)")
    }
  }
}

extension Stage {
  /// Presses a key of the agenda or moves the mouse, at random.
  fileprivate mutating func act(using generator: inout SeededGenerator) {
    let keys: [Key] = [
      .up, .down, .left, .right, .character("m"), .character("m"), .enter, .escape, .character("x"), .character("t"),
      .character("+"), .character("-"), .character(","), .character("."), .character("["), .character("]"),
      .character("z"), .character("v"), .character("c"), .pageDown, .home, .end, .tab,
    ]
    let point = (Int.random(in: 0..<80, using: &generator), Int.random(in: 2..<22, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: click(point.0, point.1, .press)
    case 1: handle(.mouse(MouseEvent(.drag, x: point.0, y: point.1)))
    case 2: handle(.mouse(MouseEvent(.release, x: point.0, y: point.1)))
    default:
      press(keys[Int.random(in: 0..<keys.count, using: &generator)])
      // A form that Enter opened is none of this test's.
      workspace.layers = []
    }
  }
}
