import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

@Suite("The grid of an agenda")
struct AgendaGridTests {
  /// The example's agenda on a screen.
  static func stage(_ width: Int = 80, _ height: Int = 24, isReadOnly: Bool = false) -> Stage {
    var stage = Stage(width: width, height: height, isReadOnly: isReadOnly)
    stage.press(.character("6"))
    return stage
  }

  /// The example's agenda in a plan without people, which is quick to work out.
  static func small() throws -> Plan {
    var plan = Plan()
    let forum = try #require(Stage.example.forums.first { $0.name == "Tunis dialogue" })
    var bare = Forum(id: forum.id, name: forum.name, days: forum.days)
    (bare.start, bare.venue, bare.stage) = (forum.start, forum.venue, forum.stage)
    let venue = try #require(Stage.example.venues[forum.venue])
    let sessions = Stage.example.sessions(of: forum.id).map { session -> Edit in
      var session = session
      (session.facilitators, session.speakers, session.rapporteur, session.concerns) = ([], [], nil, [])
      return .put(session)
    }
    try plan.apply([.put(venue), .put(bare)] + sessions)
    return plan
  }

  @Test("It looks so", arguments: [(80, 24), (120, 40), (160, 50), (60, 16)])
  func looks(width: Int, height: Int) throws {
    var stage = Self.stage(width, height)
    try expectSnapshot(stage, "agenda-grid-\(width)x\(height)")
    stage.press(.character("]"), .character("m"), .down, .down, .right)
    try expectSnapshot(stage, "agenda-moving-\(width)x\(height)")
    stage.press(.escape, .character("c"), .character("c"))
    try expectSnapshot(stage, "agenda-conflict-\(width)x\(height)")
  }

  @Test("In ASCII nothing is lost but the looks")
  func ascii() throws {
    var stage = Self.stage()
    stage.workspace.sight.glyphs = Glyphs(in: .ascii)
    stage.press(.character("c"))
    let text = stage.text
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII || "–“”’′".unicodeScalars.contains($0) })
    try expectSnapshot(stage, "agenda-ascii-80x24")
  }

  @Test("The cursor of the grid and of the list are on the same session, whichever is moved")
  func together() throws {
    var stage = Self.stage()
    var generator = SeededGenerator(seed: 9)
    let keys: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .character("["), .character("]"), .character("J"),
      .character("K"), .character("H"), .character("L"), .character("c"), .character("z"),
    ]
    for step in 0..<300 {
      stage.press(keys[Int.random(in: 0..<keys.count, using: &generator)])
      let workspace = stage.workspace
      let grid = try #require(workspace.grid)
      let cursor = try #require(workspace.canvas().cursor, "step \(step)")
      if let session = workspace.agenda.spot.session {
        #expect(workspace.list.current?.record == RecordKey(session), "step \(step)")
        #expect(workspace.target == RecordKey(session))
        #expect(grid.target(at: cursor) == .session(session, isEdge: false, grip: 0) || grid.top > 0, "step \(step)")
      } else {
        #expect(workspace.target == nil, "what is not under the cursor cannot be removed")
      }
      #expect(grid.body.contains(cursor), "step \(step)")
    }
    stage.press(.character("v"), .down, .down, .down)
    let chosen = try #require(stage.workspace.list.current?.record)
    stage.press(.character("v"))
    #expect(stage.workspace.agenda.spot.session.map { RecordKey($0) } == chosen)
  }

  @Test("Every session is under the cursor somewhere, reached by arrows alone")
  func reachable() throws {
    for height in [16, 24, 50] {
      var stage = Stage(try Self.small(), width: 80, height: height)
      stage.press(.character("6"))
      let sessions = stage.workspace.sight.agenda?.sessions ?? []
      var seen: Set<ID<Session>> = []
      for _ in 0..<2 {
        for column in 0..<3 {
          stage.press(.home)
          for _ in 0..<50 { stage.press(.up) }
          for _ in 0..<column { stage.press(.right) }
          for _ in 0..<30 {
            if let session = stage.workspace.agenda.spot.session { seen.insert(session) }
            stage.press(.down)
          }
        }
        stage.press(.character("]"))
      }
      #expect(seen == Set(sessions.map(\.id)), "height \(height)")
    }
  }

  @Test("Blocks never cover one another, and each has its rows")
  func blocks() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<60 {
      var plan = try Self.small()
      let sessions = plan.sessions(of: try #require(plan.forumsByDate.first).id)
      let rooms = ["Salle Carthage", "Salle Sfax", "Patio", "Roof", ""]
      try plan.apply(
        sessions.map { session in
          var session = session
          session.minutes = 5 * Int.random(in: 1...40, using: &generator)
          session.slot = Session.Slot(
            day: Int.random(in: 1...3, using: &generator), start: 5 * Int.random(in: 60...270, using: &generator),
            room: rooms[Int.random(in: 0..<5, using: &generator)])
          if Int.random(in: 0..<6, using: &generator) == 0 { session.slot = nil }
          return .put(session)
        })
      var stage = Stage(plan, width: 100, height: 40)
      stage.press(.character("6"))
      for _ in 0..<3 {
        let grid = try #require(stage.workspace.grid)
        var taken: [Point: ID<Session>] = [:]
        for block in grid.blocks {
          #expect(!block.rows.isEmpty && block.rows.upperBound <= grid.window.count / grid.step)
          guard let rect = grid.rect(of: block) else { continue }
          for y in rect.y..<rect.maxY {
            for x in rect.x..<rect.maxX {
              #expect(taken.updateValue(block.session.id, forKey: Point(x, y)) == nil)
              #expect(grid.body.contains(Point(x, y)))
            }
          }
        }
        let onDay = grid.scene.sessions.filter { $0.slot?.day == grid.day }.count
        #expect(grid.blocks.count == onDay)
        stage.press(.character("]"))
      }
    }
  }

  @Test("Brackets step over days, braces over forums, and v shows the list")
  func stepping() {
    var stage = Self.stage()
    #expect(stage.workspace.agenda.day == 1)
    stage.press(.character("]"))
    #expect(stage.workspace.agenda.day == 2 && stage.text.contains("Talking with"))
    stage.press(.character("]"))
    #expect(stage.workspace.agenda.day == 1)
    stage.press(.character("}"))
    #expect(stage.text.contains("Colombo dialogue has no sessions yet."))
    stage.press(.character("{"), .character("v"))
    #expect(stage.lines[3].hasPrefix(" Day 1 · Tue 29 Dec 2026"))
    #expect(stage.text.contains("! Welcome and ground rules"))
  }

  @Test("The filter finds on the grid, too")
  func filter() {
    var stage = Self.stage()
    stage.type("/commitments")
    stage.press(.enter)
    #expect(stage.workspace.agenda.day == 2)
    #expect(stage.plan.displayName(of: stage.workspace.target!) == "Commitments")
    stage.press(.escape)
    #expect(stage.workspace.list.filter.isEmpty && stage.plan.displayName(of: stage.workspace.target!) == "Commitments")
  }

  @Test("Enter on an empty cell adds a session there")
  func addThere() throws {
    var stage = Self.stage()
    stage.press(.up, .enter)
    stage.type("Registration")
    #expect(stage.text.contains("day 1 08:30 Salle Carthage"))
    stage.press(.ctrl("s"))
    let added = try #require(stage.plan.sessions.first { $0.title == "Registration" })
    #expect(added.slot == Session.Slot(day: 1, start: 510, room: "Salle Carthage"))
    #expect(stage.workspace.agenda.spot.session == added.id)
    stage.press(.character("a"))
    stage.type("session")
    #expect(stage.workspace.layers.count == 1)
  }

  @Test("The detail tells of conflicts, and leads to the other sessions")
  func detail() {
    var stage = Self.stage(160, 50)
    stage.press(.character("c"), .character("c"))
    #expect(stage.text.contains("Conflicts"))
    #expect(stage.text.contains("!! Aspen 7 is in"))
    stage.press(.up, .up, .up)
    #expect(stage.lines[2].contains("Agenda · Tunis dialogue"))
  }
}
