import ForumPlan
import Terminal
import Testing
import Typography

@testable import Screens

@Suite("The palette")
struct PaletteTests {
  private func palette(_ stage: Stage) throws -> Palette {
    guard case .palette(let palette)? = stage.workspace.layers.last else { throw Missing() }
    return palette
  }

  private struct Missing: Error {}

  private func names(_ palette: Palette) -> [String] {
    palette.hits.map { hit in
      switch palette.found(hit) {
      case .command(let item): item.command.id
      case .record(let item): item.name
      }
    }
  }

  @Test("It holds every command, those that can be done now first")
  func allCommands() throws {
    var stage = Stage()
    stage.type(":")
    let found = names(try palette(stage))
    #expect(Set(found) == Set(Command.all.map(\.id)) && found.count == Command.all.count)
    let states = try palette(stage).hits.map { try palette(stage).commands[$0.index].availability == .available }
    #expect(states == states.sorted { $0 && !$1 })
  }

  @Test("On a screen of 80 columns")
  func snapshot() {
    var stage = Stage()
    stage.type(":nairo")
    #expect(
      stage.lines[2...4].map { $0.prefix(79) }.joined(separator: "\n") == """
         ╭─ Find a command or a record ───────────────────────────────────────────────╮
         │ nairo                                                                      │
         │ Nairobi dialogue                                                     forum │
        """)
  }

  @Test(
    "A newcomer's word for it finds the command first",
    arguments: [
      ("1", "why", "detail.open"), ("1", "explain", "detail.open"), ("1", "deadline", "detail.open"),
      ("2", "invite", "record.add"), ("2", "attendee", "record.add"), ("2", "add participant", "record.add"),
      ("2", "participant", "record.add"), ("6", "move", "agenda.take"), ("6", "revert", "change.undo"),
      ("3", "delete", "record.remove"), ("3", "color", "theme.choose"), ("3", "dark", "theme.choose"),
      ("3", "print", "paper.print"),
    ])
  func otherWords(tab: String, word: String, id: String) throws {
    var stage = Stage()
    stage.type("\(tab):\(word)")
    #expect(names(try palette(stage)).first == id)
  }

  @Test("Other words are those of commands that exist")
  func otherWordsBelong() {
    #expect(Set(Command.otherWords.keys).subtracting(Command.all.map(\.id)).isEmpty)
  }

  @Test("What can be added is found by a newcomer's word too")
  func addingParticipant() throws {
    var stage = Stage()
    stage.type("2aparticipant")
    guard case .chooser(let chooser)? = stage.workspace.layers.last else { throw Missing() }
    #expect(chooser.shown.map(\.text) == ["Attendance", "Person"])
  }

  @Test("What fits best comes first, be it possible now or not")
  func fit() throws {
    var stage = Stage()
    // On the grid of the agenda there is no column to sort by.
    stage.type("6:sort")
    let first = try #require(try palette(stage).hits.first)
    #expect(names(try palette(stage)).first == "list.sort")
    #expect(try palette(stage).commands[first.index].availability != .available)
  }

  @Test("A command that cannot be done is greyed and says why; Enter leaves the palette open")
  func greyed() throws {
    var stage = Stage(width: 100, height: 30)
    stage.type(":next step")
    #expect(names(try palette(stage)).first == "visa.mark")
    let row = try #require(stage.lines.firstIndex { $0.contains("Mark the next step of the visa done today") })
    #expect(stage.lines[row].contains("Works on the tab Visas (4)."))
    let canvas = stage.workspace.canvas()
    let start = try #require((0..<100).first { canvas.cell(at: Point($0, row))?.text == "M" })
    #expect(canvas.cell(at: Point(start + 1, row))?.style.role == .dim)
    stage.press(.enter)
    #expect(stage.status.contains("Works on the tab Visas (4)."))
    #expect(names(try palette(stage)).first == "visa.mark")
    #expect(stage.labels.isEmpty)
  }

  @Test("A command of another tab that needs no row opens its tab and is done")
  func elsewhere() {
    var stage = Stage()
    stage.type(":venues side by side")
    stage.press(.enter)
    #expect(stage.workspace.tab == .venues && stage.workspace.layers.isEmpty)
    #expect(stage.workspace.venuesView != .list)
  }

  @Test("A key typed asks what it does")
  func byKey() throws {
    var stage = Stage()
    stage.type(":x")
    #expect(names(try palette(stage)).first == "record.remove")
    stage.press(.backspace)
    stage.type("Ctrl-R")
    #expect(names(try palette(stage)).first == "change.redo")
  }

  @Test("Enter on a record goes to it on its tab, where its row has the cursor")
  func records() throws {
    for kind in [RecordKind.forum, .person, .venue, .budgetLine, .session, .funder, .grant] {
      for entry in Stage.example.entries(of: kind).sorted(by: { $0.key.rawID < $1.key.rawID }).prefix(3) {
        let name = Stage.example.displayName(of: entry)
        var stage = Stage()
        stage.type(":\(name)")
        let found = try palette(stage)
        // Several records may be called alike: each is found.
        let place = try #require(
          found.hits.firstIndex {
            if case .record(let item) = found.found($0) { item.record == entry.key } else { false }
          }, "\(name)")
        for _ in 0..<place { stage.press(.down) }
        stage.press(.enter)
        #expect(stage.workspace.layers.isEmpty)
        #expect(stage.workspace.list.current?.record == entry.key, "\(kind) \(name) on \(stage.workspace.tab)")
      }
    }
  }

  @Test("What belongs to a forum is shown in the forum's detail; what has no tab is opened")
  func recordsWithoutRows() throws {
    let concern = try #require(Stage.example.concerns.sorted { $0.id < $1.id }.first)
    var stage = Stage(width: 160, height: 50)
    stage.workspace.jump(to: concern.key)
    #expect(stage.workspace.tab == .forums && stage.workspace.focus == .detail)
    #expect(stage.workspace.target == concern.key)
    let organisation = try #require(Stage.example.organisations.sorted { $0.id < $1.id }.first)
    stage.workspace.jump(to: organisation.key)
    guard case .form(let form)? = stage.workspace.layers.last else { throw Missing() }
    #expect(form.form.entry.key == organisation.key)
  }

  @Test("Legal names are found only while names are shown")
  func legalNames() throws {
    let identity = try #require(Stage.example.identities.sorted { $0.id < $1.id }.first { $0.familyName.count > 5 })
    var stage = Stage()
    stage.type(":\(identity.fullName)")
    #expect(!names(try palette(stage)).contains { $0.contains(identity.familyName) })
    stage.press(.escape)
    stage.type("n:\(identity.fullName)")
    #expect(names(try palette(stage)).first?.contains(identity.familyName) == true)
    stage.press(.enter)
    #expect(stage.workspace.tab == .people)
    #expect(stage.workspace.list.current?.record == RecordKey(identity.person))
  }

  @Test("Typing on narrows to what typing at once would find; taking back widens again")
  func narrowing() throws {
    var stage = Stage()
    let before = stage.workspace
    stage.type(":")
    let text = "tunis re"
    for end in text.indices {
      stage.type(String(text[end]))
      var fresh = Palette(before)
      fresh.type(String(text[...end]))
      #expect(names(try palette(stage)) == names(fresh))
    }
    for length in (0..<text.count).reversed() {
      stage.press(.backspace)
      var fresh = Palette(before)
      fresh.type(String(text.prefix(length)))
      #expect(names(try palette(stage)) == names(fresh))
    }
    stage.press(.backspace)
    #expect(stage.workspace.layers.isEmpty, "with nothing left to take back it closes")
  }

  @Test("What was chosen last stands first the next time")
  func recent() throws {
    var stage = Stage()
    stage.type(":show or hide")
    stage.press(.enter)
    stage.type(":")
    #expect(names(try palette(stage)).first == "names.toggle")
  }

  @Test("The mouse chooses a row, and a press outside closes")
  func mouse() throws {
    var stage = Stage()
    stage.type(":people")
    let row = try #require(stage.lines.firstIndex { $0.contains("Open the tab People") })
    stage.click(20, row)
    #expect(stage.workspace.tab == .people && stage.workspace.layers.isEmpty)
    stage.type(":")
    stage.click(0, 23)
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test("A row found by another word for it says by which, with what was found marked")
  func why() throws {
    for (width, height) in [(60, 16), (80, 24), (120, 40)] {
      var stage = Stage(width: width, height: height)
      stage.type(":invite")
      let row = try #require(stage.lines.firstIndex { $0.contains("also: invite") })
      let marks = stage.workspace.canvas().marks([.match: "m"]).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(marks[row].filter { $0 == "m" }.count == "invite".count)
      stage.press(.ctrl("u"))
      stage.type("undo")
      let title = try #require(Command.named("change.undo")?.title)
      #expect(stage.lines.contains { $0.contains(title) && !$0.contains("also:") }, "the title says it itself")
    }
  }

  @Test("Why something cannot be done now can be read in full under the list", arguments: [(60, 16), (80, 24)])
  func reasons(width: Int, height: Int) throws {
    for tab in Tab.allCases {
      var stage = Stage(width: width, height: height)
      stage.type("\(tab.digit):")
      for hit in try palette(stage).hits {
        guard case .command(let item) = try palette(stage).found(hit),
          case .unavailable(let reason) = item.availability
        else { continue }
        #expect(TextWidth.wrapped(reason, to: width - 8).count <= 2, "\(item.command.id): \(reason)")
      }
      stage.press(.end)
      guard let last = try palette(stage).hits.last, case .command(let item) = try palette(stage).found(last),
        case .unavailable(let reason) = item.availability
      else { continue }
      let inner = min(90, width - 2) - 4
      for line in TextWidth.wrapped(reason, to: inner) { #expect(stage.text.contains(line)) }
    }
  }

  @Test("Moving a session says from every other tab where that is done")
  func movingElsewhere() throws {
    for tab in Tab.allCases where tab != .agenda {
      var stage = Stage()
      stage.type("\(tab.digit):move or stretch")
      let first = try palette(stage).commands[try #require(palette(stage).hits.first).index]
      #expect(first.command.id == "agenda.take")
      #expect(first.availability == .unavailable("Works on the tab Agenda (6)."))
      stage.press(.enter)
      #expect(stage.status.contains("Works on the tab Agenda (6)."))
    }
  }
}
