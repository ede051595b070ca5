import Dates
import ExamplePlan
import ForumPlan
import Terminal
import Testing

@testable import Screens

/// The front end on a stage: keys go in, effects are carried out on a plan in memory, the screen can be read.
struct Stage {
  var workspace: Workspace
  private(set) var quits = 0
  private(set) var labels: [String] = []
  /// The theme that is shown.
  private(set) var theme: Theme
  private(set) var keptTheme: String?
  private(set) var remembered: [Tab: [String]] = [:]
  /// What was put on the clipboard.
  private(set) var copied: [String] = []
  private(set) var suspensions = 0
  /// How often the plan was to be closed, and what was typed to open it.
  private(set) var locks = 0
  private(set) var passphrases: [String] = []
  /// The papers asked for.
  private(set) var jobs: [PrintJob] = []
  /// How often it was asked that no more letters be written.
  private(set) var stops = 0
  /// How often it was asked that a search for where forums meet end.
  private(set) var placingStops = 0
  /// Whether such searches are answered at once, to the end.
  var answersPlacements = true
  private var file: RehearsedFile

  /// 20 November 2026.
  static let today = CivilDate(year: 2026, month: 11, day: 20) ?? CivilDate(dayNumber: 0)

  /// The example of 70 people, made once.
  static let example: Plan = {
    var plan = Plan()
    do {
      try plan.apply(ExamplePlan.make(today: today, people: 70, atlas: .shipped))
    } catch {
      Issue.record(error)
    }
    return plan
  }()

  private static let dusk: Theme = {
    do {
      return try ThemeLibrary().theme(named: "dusk")
    } catch {
      fatalError("\(error)")
    }
  }()

  /// What follows from the example, worked out once for all.
  private static let derived = Derivation(plan: example, today: today)

  init(_ other: Plan? = nil, width: Int = 80, height: Int = 24, isSealed: Bool = true, isReadOnly: Bool = false) {
    theme = Self.dusk
    file = RehearsedFile(plan: other ?? Self.example)
    workspace = Workspace(
      fileName: "north.convene", plan: Plan(), today: Self.today,
      size: Workspace.Size(width: width, height: height), seed: 7)
    workspace.take(.opened(other ?? Self.example, isSealed: isSealed, isReadOnly: isReadOnly, undo: nil, redo: nil))
    workspace.take(.derived(other.map { Derivation(plan: $0, today: Self.today) } ?? Self.derived))
  }

  var plan: Plan { workspace.sight.plan }

  /// The screen as text.
  var text: String { workspace.canvas().text }

  var lines: [String] { workspace.canvas().lines }

  /// The message in the line above the keys.
  var status: String { lines[lines.count - 2] }

  /// Presses keys, one after the other.
  mutating func press(_ keys: Key...) {
    for key in keys { handle(.key(key)) }
  }

  /// Types a text, a key for each character.
  mutating func type(_ text: String) {
    for character in text { handle(.key(.character(character))) }
  }

  mutating func click(_ x: Int, _ y: Int, _ action: MouseEvent.Action = .press) {
    handle(.mouse(MouseEvent(action, x: x, y: y)))
  }

  mutating func handle(_ event: Event) {
    for effect in workspace.handle(event) { carryOut(effect) }
    while let wish = workspace.historyWish { workspace.take(.history(file.answer(wish))) }
    while let wish = workspace.letterWish { workspace.take(.letters(file.answer(wish, today: Self.today))) }
    if answersPlacements {
      while let wish = workspace.placementWish {
        for news in file.search(wish, today: Self.today) { workspace.take(.placement(news)) }
      }
    }
    while let wish = workspace.previewWish { workspace.take(.preview(file.answer(wish, today: Self.today))) }
  }

  /// Does to a plan in memory what the desk does to a file.
  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: quits += 1
    case .copy(let text): copied.append(text)
    case .suspend: suspensions += 1
    case .lock: locks += 1
    case .unlock(let words): passphrases.append(words)
    case .apply(let label, _): perform(effect) { $0.labels.append(label) }
    case .undo, .weigh, .officer, .purge: perform(effect)
    case .revert(let reversion): perform(effect) { $0.labels.append(reversion.label) }
    case .theme(let wish): carryOut(wish)
    case .redo: break
    case .print(let job): jobs.append(job)
    case .stopPrinting: stops += 1
    case .stopPlacing: placingStops += 1
    case .remember(let columns): remembered = columns
    }
  }

  /// Shows a theme as the workbench does; what is kept is told by `keptTheme`.
  private mutating func carryOut(_ wish: ThemeWish) {
    let desk = ThemeDesk(
      theme, from: ThemeLibrary(), keep: { "Theme \($0), from now on." }, show: { $0.glyphs(in: .unicode) })
    let outcome = desk.perform(wish)
    theme = desk.theme
    if case .keep(let name) = wish { keptTheme = name }
    workspace.take(outcome)
  }

  private mutating func perform(_ effect: Effect, done: (inout Stage) -> Void = { _ in }) {
    switch file.perform(effect) {
    case .changed(let plan, let ledger, let said, let hint, let undo, _):
      done(&self)
      workspace.take(.changed(plan, ledger: ledger, said: said, hint: hint, undo: undo, redo: nil))
      workspace.take(.derived(Derivation(plan: plan, today: Self.today)))
    case let outcome?: workspace.take(outcome)
    case nil: break
    }
  }
}
