import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("The table of commands")
struct CommandTests {
  @Test("Every id is unique, and of the form topic.verb")
  func ids() {
    let ids = Command.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /[a-z]+(\.[a-z]+(-[a-z]+)*)/) != nil, "\(id)") }
    for command in Command.all {
      #expect(command.title.first?.isUppercase == true && !command.title.hasSuffix("."), "\(command.id)")
      #expect(Command.named(command.id)?.title == command.title)
    }
  }

  @Test("No key asks for two things at one place")
  func standardKeys() {
    #expect(Keymap.standard.clashes == [])
  }

  @Test("A partner in the footer is a command that is there")
  func partners() {
    for partner in Command.all.compactMap({ $0.footer?.partner }) {
      #expect(Command.named(partner) != nil, "\(partner)")
    }
  }

  @Test("What the footer offers does something, on every tab, in the list, the detail, a filter and a form")
  func footerTellsTheTruth() throws {
    for tab in Tab.allCases {
      for prepared: [Key] in [[], [.enter], [.character("/"), .character("e")], [.character("a"), .enter]] {
        var stage = Stage(width: 100, height: 30)
        stage.type("\(tab.digit)")
        stage.press(.home, .down)
        for key in prepared { stage.press(key) }
        while case .chooser = stage.workspace.layers.last { stage.press(.enter) }
        guard let context = stage.workspace.context else { continue }
        for command in stage.workspace.footerCommands(in: context) {
          let key = try #require(stage.workspace.keymap.key(of: command.id, in: context), "\(command.id) has no key")
          var tried = stage
          let before = Snapshot(tried)
          // At the beginning of a list or a form there is nothing before.
          for key in key.keys { tried.press(key) }
          let isAtRest = ["move.up", "form.list", "form.previous"].contains(command.id)
          #expect(isAtRest || Snapshot(tried) != before, "\(command.id) on \(tab)")
        }
      }
    }
  }

  /// All of a stage that a command may change.
  private struct Snapshot: Equatable {
    let text: String
    let quits: Int
    let labels: [String]

    init(_ stage: Stage) {
      text = stage.text
      quits = stage.quits
      labels = stage.labels
    }
  }

  @Test("What cannot be done now says why, and does nothing")
  func reasons() throws {
    var stage = Stage(isReadOnly: true)
    let before = stage.plan
    for command in Command.all where command.availability(stage.workspace) != .available {
      guard case .unavailable(let reason) = command.availability(stage.workspace) else { continue }
      #expect(reason.hasSuffix("."), "\(command.id): “\(reason)”")
      let effects = stage.workspace.run(command)
      #expect(effects.isEmpty && stage.workspace.toast?.text == reason)
    }
    #expect(stage.plan == before && stage.workspace.layers.isEmpty)
    stage.press(.character("a"))
    #expect(stage.status.contains("This plan can only be read here"))
    #expect(!stage.lines[23].contains("add"))
  }

  @Test("Help tells of every command with its keys")
  func help() {
    let stage = Stage(width: 100, height: 300)
    var asked = stage
    asked.press(.character("?"))
    for command in Command.all {
      #expect(asked.text.contains(command.title), "\(command.id)")
      for key in command.keys { #expect(asked.text.contains(key.symbol), "\(command.id)") }
    }
  }
}

@Suite("Keys of several steps")
struct LeaderTests {
  @Test("The footer says what may follow, and the next key does it")
  func leader() {
    var stage = Stage()
    stage.press(.character("g"))
    #expect(stage.text.contains("p  Open the tab People"))
    #expect(stage.lines[23].hasPrefix(" g …  Esc leave"))
    stage.press(.character("p"))
    #expect(stage.workspace.tab == .people)
    #expect(stage.lines[23].contains("Enter open"))
  }

  @Test("A key that nothing is bound to says so; Escape says nothing")
  func unknown() {
    var stage = Stage()
    stage.press(.character("g"), .character("z"))
    #expect(stage.status.contains("Nothing is bound to g z."))
    stage.press(.character("g"), .escape)
    #expect(!stage.status.contains("Nothing is bound"))
    #expect(stage.workspace.pending.isEmpty)
  }

  @Test("g g and G go to the ends")
  func ends() {
    var stage = Stage()
    stage.type("3G")
    #expect(stage.workspace.list.place == stage.workspace.list.count)
    stage.type("gg")
    #expect(stage.workspace.list.place == 1)
  }
}
