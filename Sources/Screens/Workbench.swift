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
  /// What the terminal's window is called: a file's name may tell of a programme, and windows are seen by many.
  static let title = "Convene"

  let name: String
  let today: CivilDate
  let author: String
  let clock: WallClock
  let now: () -> Int64
  let memory: ColumnMemory
  let keymap: Keymap
  let program: String
  let papers: PaperSupplies
  let guarding: Guarding
  let open: Opener

  /// Opens the plan; what was kept of its first screen goes to the function given, ahead of the plan.
  public typealias Opener = @Sendable (_ key: PlanKey, _ glance: @escaping ([UInt8]) -> Void) throws -> PlanFile

  /// Who else may be looking.
  public struct Guarding: Sendable {
    /// Whether the plan needs a passphrase.
    public var isSealed: Bool
    /// Whether it is opened with a key file instead.
    public var opensByKeyFile: Bool
    /// How long without a key until the screen is locked; `nil` for never.
    public var idle: Duration?
    /// Whether the plan is opened in privacy mode.
    public var isPrivate: Bool

    public init(
      isSealed: Bool = true, opensByKeyFile: Bool = false, idle: Duration? = nil, isPrivate: Bool = false
    ) {
      (self.isSealed, self.opensByKeyFile, self.idle, self.isPrivate) = (isSealed, opensByKeyFile, idle, isPrivate)
    }
  }

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
    papers: PaperSupplies = PaperSupplies(), guarding: Guarding = Guarding(), open: @escaping Opener
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
    self.guarding = guarding
    self.open = open
  }

  /// Shows the plan until the user quits; throws what kept it from being opened, with the terminal given back.
  ///
  /// Another theme is chosen from `library`; `keep` keeps its name for the next time and gives what to say of it.
  public func run(theme: Theme, library: ThemeLibrary, keep: @escaping (String) throws -> String) throws {
    let terminal = try Terminal.start(theme: theme, options: .init(title: Self.title))
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
    workspace.sight.isPrivate = guarding.isPrivate
    (workspace.isSealed, workspace.opensByKeyFile) = (guarding.isSealed, guarding.opensByKeyFile)
    workspace.arrangements = memory.read().mapValues { Arrangement(columns: $0) }
    terminal.draw(workspace.canvas())
    let key = workspace.sight.key
    let room = DeskRoom(opening: open) { [waker = terminal.waker] in
      Desk(today: today, author: author, now: now, waker: waker, memory: memory, papers: papers, key: key)
    }
    defer { room.close() }
    let setting = Glance.Setting(workspace, program: program)
    let beginning = workspace.size
    room.desk.open(open) { [glyphs = terminal.glyphs] in Glance(kept: $0, in: setting, glyphs: glyphs) }
    let themes = ThemeDesk(theme, from: library, keep: keep) { theme in
      terminal.theme = theme
      return terminal.glyphs
    }
    themes.begin { [waker = terminal.waker] in waker.wake() }
    defer { themes.close() }
    var isOver = false
    var watch = Watch(idle: guarding.idle, at: .now)
    func clearClipboard() {
      if watch.letGoOfClipboard() { terminal.clearClipboard() }
    }
    func perform(_ effects: [Effect]) {
      for effect in effects {
        switch effect {
        case .quit: isOver = true
        case .suspend: terminal.suspend()
        case .copy(let text):
          if terminal.copy(text) {
            watch.copied(at: .now)
          } else {
            workspace.take(.refused("This terminal has no clipboard that can be asked."))
          }
        case .lock:
          // First nobody sees the plan any more, then it goes.
          terminal.draw(workspace.canvas())
          workspace.forget()
          room.lockUp()
          clearClipboard()
        case .unlock(let typed):
          if let outcome = room.unlock(typed, at: .now) { workspace.take(outcome) }
        case .theme(let wish): workspace.take(themes.perform(wish))
        default: break
        }
        if let outcome = room.desk.perform(effect) { workspace.take(outcome) }
      }
    }
    var pace = Pace()
    while !isOver {
      let waits = [
        workspace.detailWaits ? Pace.rest : nil, watch.left(at: .now), workspace.checkInWait,
      ]
      let events = terminal.events(timeout: waits.compactMap(\.self).min())
      watch.hear(events, at: .now)
      let isQuick = pace.isQuick(events, at: .now)
      // One after the other: what a key did has to be there before the next key is understood.
      for (place, event) in events.enumerated() {
        // While one goes through a list quickly, what is told of each row on the way would be read by nobody.
        workspace.detailWaits = isQuick || place < events.count - 1 || workspace.typesFigure(event)
        perform(workspace.handle(event))
      }
      for due in watch.due(at: .now) {
        switch due {
        case .clearClipboard: terminal.clearClipboard()
        case .lock: perform(workspace.lockUp())
        }
      }
      for outcome in try room.news(at: .now) + themes.news() { workspace.take(outcome) }
      perform(workspace.playHeld())
      workspace.watchCheckIns(at: now()) { [clock] zone in zone.flatMap { WallClock.zone($0) } ?? clock }
      let desk = room.desk
      desk.gather(workspace.searchWish)
      desk.read(workspace.historyWish)
      desk.look(workspace.letterWish)
      desk.set(workspace.previewWish)
      desk.place(workspace.placementWish)
      if !isOver { terminal.draw(workspace.canvas()) }
      // Once as soon as it is known, since not every session comes to an orderly end.
      if desk.keepsNothing, workspace.sight.derived != nil, workspace.held.isEmpty {
        desk.keep([beginning].compactMap { workspace.keptFirstScreen(size: $0, program: program) })
      }
    }
    clearClipboard()
    // The terminal goes back first: nobody waits for what is kept for the next time.
    terminal.stop()
    // The next window has the size of this one, as it was at first or as it became.
    room.desk.keep([beginning, workspace.size].compactMap { workspace.keptFirstScreen(size: $0, program: program) })
  }
}
