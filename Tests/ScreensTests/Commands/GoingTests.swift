import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Going about")
struct GoingTests {
  @Test("Back goes where one was, forth again, and a new way forgets the old one")
  func history() {
    var stage = Stage()
    stage.type("3")
    stage.press(.down, .down, .down)
    let person = stage.workspace.list.current?.record
    stage.type("gf")
    stage.press(.down)
    let forum = stage.workspace.list.current?.record
    stage.type("4")
    stage.press(.ctrl("o"))
    #expect(stage.workspace.tab == .forums && stage.workspace.list.current?.record == forum)
    stage.press(Key(.left, .alt))
    #expect(stage.workspace.tab == .people && stage.workspace.list.current?.record == person)
    stage.press(.ctrl("t"))
    #expect(stage.workspace.tab == .forums)
    stage.press(Key(.right, .alt))
    #expect(stage.workspace.tab == .visas)
    stage.press(.ctrl("t"))
    #expect(stage.status.contains("You have not gone back."))
    stage.press(.ctrl("o"))
    stage.type("5")
    stage.press(.ctrl("t"))
    #expect(stage.workspace.tab == .venues)
    for _ in 0..<10 { stage.press(.ctrl("o")) }
    #expect(stage.workspace.tab == .radar)
    #expect(stage.status.contains("This is where you began."))
  }

  @Test("Back shows the agenda that was shown")
  func agendas() {
    var stage = Stage()
    stage.type("6]")
    let forum = stage.workspace.sight.agendaForum?.id
    stage.type("1")
    stage.workspace.sight.forum = nil
    stage.workspace.stale.insert(.agenda)
    stage.press(.ctrl("o"))
    #expect(stage.workspace.sight.agendaForum?.id == forum)
  }

  @Test("o goes from the radar to the record on its own tab, and back comes back")
  func goToRecord() throws {
    var stage = Stage()
    for _ in 0..<8 {
      let record = try #require(stage.workspace.list.current?.record)
      stage.type("o")
      if stage.workspace.layers.isEmpty {
        #expect(stage.workspace.tab != .radar, "\(record)")
        stage.press(.ctrl("o"))
      } else {
        stage.press(.escape)
      }
      #expect(stage.workspace.tab == .radar && stage.workspace.list.current?.record == record)
      stage.press(.down)
    }
  }

  @Test("A jump to a session finds its forum's agenda, on the grid as in the list")
  func sessions() throws {
    for session in Stage.example.sessions.sorted(by: { $0.id < $1.id }).prefix(4) {
      var stage = Stage(width: 120, height: 40)
      stage.workspace.jump(to: session.key)
      #expect(stage.workspace.tab == .agenda && stage.workspace.target == session.key)
      #expect(stage.workspace.sight.agendaForum?.id == session.forum)
    }
  }

  @Test("Back comes back to the timeline one left")
  func timeline() {
    var stage = Stage(width: 120, height: 40)
    stage.type("2v")
    #expect(stage.workspace.context == .timeline)
    stage.type("3")
    stage.press(.ctrl("o"))
    #expect(stage.workspace.context == .timeline)
  }

  @Test("A jump clears a filter that hides the record")
  func filtered() throws {
    var stage = Stage()
    stage.type("3/zzzz")
    stage.press(.enter)
    let person = try #require(Stage.example.people.map(\.key).min { $0.rawID < $1.rawID })
    stage.workspace.jump(to: person)
    #expect(stage.workspace.list.current?.record == person && stage.workspace.list.filter.isEmpty)
  }

  @Test("Each letter after g opens its tab", arguments: zip("rfpvnatb", Tab.allCases))
  func leaps(letter: Character, tab: Tab) {
    var stage = Stage()
    stage.type("g\(letter)")
    #expect(stage.workspace.tab == tab)
  }
}

@Suite("The clipboard")
struct CopyingTests {
  @Test("y copies an alias, and the legal name only while names are shown")
  func names() throws {
    var stage = Stage()
    stage.type("3y")
    let person = try #require(
      stage.workspace.list.current?.record.flatMap { stage.plan.people[ID(rawValue: $0.rawID)] })
    #expect(stage.copied == [person.alias])
    #expect(stage.status.contains("Copied “\(person.alias)”."))
    stage.type("ny")
    let legal = try #require(stage.plan.identity(of: person.id)?.fullName)
    #expect(stage.copied.last == "\(person.alias) · \(legal)")
  }

  @Test("Nothing hidden is copied from any row or record")
  func secrets() throws {
    var stage = Stage()
    let secrets = stage.plan.identities.map(\.familyName).filter { $0.count > 5 }
    for tab in [Tab.people, .protection, .visas] {
      stage.type("\(tab.digit)")
      for _ in 0..<20 {
        stage.type("yY")
        stage.press(.down)
      }
    }
    #expect(stage.copied.count > 60)
    let open = stage.plan.people.map(\.alias).joined() + stage.plan.organisations.map(\.name).joined()
    for secret in secrets where !open.contains(secret) {
      #expect(!stage.copied.contains { $0.contains(secret) })
    }
  }

  @Test("Y copies the row with tabs between its cells")
  func row() {
    var stage = Stage()
    stage.type("2Y")
    #expect(stage.copied.first?.contains("\t") == true)
  }

  @Test("Ctrl-Z stops from wherever one is")
  func suspend() {
    var stage = Stage()
    stage.press(.ctrl("z"))
    stage.press(.character("a"), .ctrl("z"))
    stage.press(.escape, .character("3"), .character("e"), .ctrl("z"))
    #expect(stage.suspensions == 3)
  }

  @Test("The cursor starts on the next forum that has not been held, so that people are added to that one")
  func nextForum() throws {
    var stage = Stage()
    stage.type("2")
    let forum = try #require(stage.plan.forumsByDate.first { $0.stage < .held })
    #expect(stage.workspace.list.current?.record == forum.key && stage.workspace.list.cursor > 0)
    stage.type("a")
    #expect(stage.text.contains("Attendance · \(forum.name)") || stage.text.contains(forum.name))
    // Where one has been stays.
    stage.press(.escape, .home)
    stage.type("12")
    #expect(stage.workspace.list.cursor == 0)
  }

  @Test("Where all were held, it starts on the last")
  func lastForum() throws {
    var plan = Stage.example
    for forum in plan.forums {
      var held = forum
      held.stage = .closed
      try plan.apply([.put(held)])
    }
    var stage = Stage(plan)
    stage.type("2")
    #expect(stage.workspace.list.current?.record == plan.forumsByDate.last?.key)
  }
}
