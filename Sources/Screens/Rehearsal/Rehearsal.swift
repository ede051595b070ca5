import Atlas
import Dates
import ForumPlan
import Terminal

/// The front end without a terminal and a file, for whoever times it or tries it out: events go in, and what they ask
/// for is done to a plan in memory.
///
/// Nothing happens by itself: the plan is opened, and what follows from it arrives, when the one who rehearses says so.
package struct Rehearsal {
  var workspace: Workspace
  var file: RehearsedFile
  private let today: CivilDate
  private let isSealed: Bool
  private let isReadOnly: Bool
  /// Whether what follows from the plan is still on its way.
  private var isOutlookDue = false
  /// The legal names and threats that must not be seen while names are hidden.
  let secrets: [String]

  /// The front end before the plan is there.
  package init(
    unopened plan: Plan, today: CivilDate, width: Int, height: Int, seed: UInt64 = 1, isSealed: Bool = true,
    isReadOnly: Bool = false
  ) {
    workspace = Workspace(
      fileName: "rehearsal.convene", plan: Plan(), today: today,
      size: Workspace.Size(width: width, height: height), seed: seed)
    file = RehearsedFile(plan: plan)
    self.today = today
    self.isSealed = isSealed
    self.isReadOnly = isReadOnly
    let names = plan.people.compactMap { plan.identity(of: $0.id)?.fullName }
    let threats = plan.protectionRecords.flatMap { record in
      record.threats.map(\.source) + record.vulnerabilities + record.capacities + record.incidents.map(\.what)
    }
    secrets = (names + threats).filter { $0.contains(" ") }
  }

  /// The front end on a plan, with all that follows from it worked out.
  package init(_ plan: Plan, today: CivilDate, width: Int, height: Int) {
    self.init(unopened: plan, today: today, width: width, height: height)
    open()
    outlookArrives()
  }

  /// Presses a key and draws the screen; gives the number of rows in the list.
  ///
  /// As at the workbench, what is told of a figure that is being typed waits for `rest()`.
  package mutating func press(_ key: Key) -> Int {
    workspace.detailWaits = workspace.typesFigure(.key(key))
    defer { workspace.detailWaits = false }
    return show(.key(key))
  }

  /// Lets the keys rest for a moment and draws the screen; gives the number of rows in the list.
  package mutating func rest() -> Int { show(.tick) }

  private mutating func show(_ event: Event) -> Int {
    handle(event)
    let canvas = workspace.canvas()
    return workspace.list.count + (canvas.width > 0 ? 0 : 1)
  }

  /// What is planned in all as what is being typed makes it; `nil` while nothing is that counts.
  package var typedTotal: Money? { workspace.sight.budgetDraft?.after?.total.planned }

  /// Takes an event and carries out what it asks for; asking to quit does nothing here.
  package mutating func handle(_ event: Event) { perform(workspace.handle(event)) }

  /// Opens the plan, once, and plays the keys pressed before.
  package mutating func open() {
    guard workspace.opening == nil, workspace.lock == nil else { return }
    arrive()
  }

  private mutating func arrive() {
    workspace.take(
      .opened(
        file.plan, isSealed: isSealed, isReadOnly: isReadOnly, undo: file.undoLabel, redo: file.redoLabel))
    isOutlookDue = true
    perform(workspace.playHeld())
  }

  /// What follows from the plan arrives, if it is due.
  package mutating func outlookArrives() {
    guard isOutlookDue else { return }
    isOutlookDue = false
    workspace.take(.derived(Derivation(plan: file.plan, today: today)))
  }

  /// The next change is refused, as by a full disk.
  package mutating func refuseNext() { file.refusesNext = true }

  /// The theme's file was written: it is shown anew, with other characters perhaps.
  package mutating func showTheme(_ name: String) {
    workspace.take(RehearsedThemes.shown(name, saying: "Theme \(name) was read anew."))
  }

  /// Where the keys go now: a layer, or the tab and what its arrows move in.
  package var place: String {
    workspace.layers.last?.word ?? "\(workspace.tab) \(workspace.context?.word ?? "opening")"
  }

  /// Every word that `place` has for a layer or for what arrows move in.
  package static let places: Set<String> = Set(
    Command.Context.allCases.map(\.word) + [
      "form", "chooser", "question", "help", "palette", "columns", "prompt", "cell", "calendar", "note", "stage",
      "letters", "officers", "placement", "money",
    ])

  /// The names of the themes that can be shown.
  package static var themes: [String] { RehearsedThemes.names }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      if case .theme(let wish) = effect {
        workspace.take(RehearsedThemes.perform(wish))
      } else if effect == .lock {
        workspace.forget()
        isOutlookDue = false
      } else if case .unlock = effect {
        arrive()
      } else if let outcome = file.perform(effect) {
        if case .changed = outcome { isOutlookDue = true }
        workspace.take(outcome)
      }
    }
    // The history is read at once, letters are looked at, and papers set.
    while let wish = workspace.historyWish { workspace.take(.history(file.answer(wish))) }
    while let wish = workspace.letterWish { workspace.take(.letters(file.answer(wish, today: today))) }
    while let wish = workspace.placementWish {
      for news in file.search(wish, today: today) { workspace.take(.placement(news)) }
    }
    while let wish = workspace.previewWish { workspace.take(.preview(file.answer(wish, today: today))) }
  }
}

extension Layer {
  /// The name of the case.
  fileprivate var word: String {
    switch self {
    case .form: context?.word ?? "form"
    case .chooser: "chooser"
    case .question: "question"
    case .help: "help"
    case .palette: "palette"
    case .columns: "columns"
    case .prompt: "prompt"
    case .cell: "cell"
    case .calendar: "calendar"
    case .note: "note"
    case .stage: "stage"
    case .letters: "letters"
    case .preview: "preview"
    case .officers: "officers"
    case .placement: "placement"
    case .money: "money"
    }
  }
}

extension Command.Context {
  /// The name of the case.
  fileprivate var word: String { "\(self)" }
}
