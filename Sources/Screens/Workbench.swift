import Dates
import Foundation
import Papers
import PlanFile
import Synchronization
import Terminal

/// Runs the front end in a terminal, on screens or in lines: reads what comes in, and carries out what is asked for.
///
/// The file is opened, and what follows from the plan worked out, on threads of their own, so that the screen is
/// there at once and no key waits.
public struct Workbench {
  let name: String
  let today: CivilDate
  let author: String
  let clock: WallClock
  let now: () -> Int64
  let memory: ColumnMemory
  let keymap: Keymap
  let program: String
  let papers: PaperSupplies
  let open: Opener

  /// Opens the plan; what was kept of its first screen goes to the function given, ahead of the plan.
  public typealias Opener = @Sendable (_ glance: @escaping ([UInt8]) -> Void) throws -> PlanFile

  /// A front end for the plan that `open` opens; called once, on another thread.
  ///
  /// `today` is the civil day in the user's zone, and `clock` the one on their wall; `now` gives seconds since
  /// 1970-01-01T00:00:00Z for the journal. Which columns the user chose is kept in `columns`; `keys` are those that the
  /// user's settings give to commands; `papers` is what papers are made with. `program` tells this build from others, whose
  /// first screens may look otherwise.
  /// - Throws: `KeymapError` where two commands would have one key, or a command is not known.
  public init(
    name: String, today: CivilDate, author: String, clock: WallClock = .utc, now: @escaping () -> Int64,
    columns memory: ColumnMemory = .standard, keys: [String: [KeySequence]] = [:], program: String,
    papers: PaperSupplies = PaperSupplies(), open: @escaping Opener
  ) throws(KeymapError) {
    self.name = name
    self.today = today
    self.author = author
    self.clock = clock
    self.now = now
    self.memory = memory
    keymap = try Keymap(checking: keys)
    self.program = program
    self.papers = papers
    self.open = open
  }

  /// Shows the plan until the user quits; throws what kept it from being opened, with the terminal given back.
  ///
  /// Another theme is chosen from `library`; `keep` keeps its name for the next time and gives what to say of it.
  public func run(theme: Theme, library: ThemeLibrary, keep: @escaping (String) throws -> String) throws {
    let terminal = try Terminal.start(theme: theme, options: .init(title: "Convene: \(name)"))
    defer { terminal.stop() }
    var generator = SystemRandomNumberGenerator()
    var workspace = Workspace(
      fileName: name, plan: .init(), today: today,
      size: Workspace.Size(width: terminal.width, height: terminal.height), seed: generator.next(),
      keymap: keymap)
    workspace.sight.glyphs = terminal.glyphs
    workspace.sight.clock = clock
    workspace.sight.sheet = papers.sheet
    workspace.author = author
    workspace.arrangements = memory.read().mapValues { Arrangement(columns: $0) }
    terminal.draw(workspace.canvas())
    let desk = Desk(
      today: today, author: author, now: now, waker: terminal.waker, memory: memory, papers: papers,
      key: workspace.sight.key)
    defer { desk.close() }
    let setting = Glance.Setting(workspace, program: program)
    let beginning = workspace.size
    desk.open(open) { [glyphs = terminal.glyphs] in Glance(kept: $0, in: setting, glyphs: glyphs) }
    let themes = ThemeDesk(theme, from: library, keep: keep) { theme in
      terminal.theme = theme
      return terminal.glyphs
    }
    themes.begin { [waker = terminal.waker] in waker.wake() }
    defer { themes.close() }
    var isOver = false
    func perform(_ effects: [Effect]) {
      for effect in effects {
        switch effect {
        case .quit: isOver = true
        case .suspend: terminal.suspend()
        case .copy(let text):
          if !terminal.copy(text) { workspace.take(.refused("This terminal has no clipboard that can be asked.")) }
        case .theme(let wish): workspace.take(themes.perform(wish))
        default: break
        }
        if let outcome = desk.perform(effect) { workspace.take(outcome) }
      }
    }
    var pace = Pace()
    while !isOver {
      let events = terminal.events(timeout: workspace.detailWaits ? Pace.rest : nil)
      let isQuick = pace.isQuick(events, at: .now)
      // One after the other: what a key did has to be there before the next key is understood.
      for (place, event) in events.enumerated() {
        // While one goes through a list quickly, what is told of each row on the way would be read by nobody.
        workspace.detailWaits = isQuick || place < events.count - 1
        perform(workspace.handle(event))
      }
      for outcome in try desk.news() + themes.news() { workspace.take(outcome) }
      perform(workspace.playHeld())
      desk.gather(workspace.searchWish)
      desk.read(workspace.historyWish)
      desk.look(workspace.letterWish)
      desk.set(workspace.previewWish)
      if !isOver { terminal.draw(workspace.canvas()) }
      // Once as soon as it is known, since not every session comes to an orderly end.
      if desk.keepsNothing, workspace.sight.derived != nil, workspace.held.isEmpty {
        desk.keep([beginning].compactMap { workspace.keptFirstScreen(size: $0, program: program) })
      }
    }
    // The terminal goes back first: nobody waits for what is kept for the next time.
    terminal.stop()
    // The next window has the size of this one, as it was at first or as it became.
    desk.keep([beginning, workspace.size].compactMap { workspace.keptFirstScreen(size: $0, program: program) })
  }
}
