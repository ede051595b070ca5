import ForumPlan
import PlanFile
import Terminal

/// Who holds keys of the plan, as the file told when it was asked.
struct OfficersTold: Hashable, Sendable {
  var officers: [Officer]
  /// The officer who opened the plan.
  var me: Officer.ID?
  /// What can be given and renewed here.
  var held: Set<Compartment>
  var isSealed: Bool
  var isReadOnly: Bool

  init(officers: [Officer], me: Officer.ID?, held: Set<Compartment>, isSealed: Bool, isReadOnly: Bool) {
    self.officers = officers
    self.me = me
    self.held = held
    self.isSealed = isSealed
    self.isReadOnly = isReadOnly
  }

  /// What a file tells.
  init(_ file: PlanFile) {
    self.init(
      officers: file.officers, me: file.officer?.id, held: file.plan.openCompartments, isSealed: file.isSealed,
      isReadOnly: file.mode == .read)
  }
}

/// The officers of the plan, a row each, with the compartments they hold as columns.
struct OfficerBoard: Sendable {
  let told: OfficersTold
  private(set) var cursor = 0

  /// What a key led to.
  enum Result: Hashable, Sendable {
    case stay
    case cancel
    case add
    case change
    case remove(Officer)
  }

  init(_ told: OfficersTold, cursor: Int = 0) {
    self.told = told
    self.cursor = max(0, min(cursor, told.officers.count - 1))
  }

  /// The officer under the cursor.
  var current: Officer? { told.officers.indices.contains(cursor) ? told.officers[cursor] : nil }

  mutating func handle(_ key: Key) -> Result {
    switch key {
    case .escape, .character("q"): return .cancel
    case .up, .character("k"): cursor -= 1
    case .down, .character("j"), .tab: cursor += 1
    case .home: cursor = 0
    case .end: cursor = told.officers.count - 1
    case .character("a"): return .add
    case .character("p"): return .change
    case .character("x"), .delete: if let current { return .remove(current) }
    default: break
    }
    cursor = max(0, min(cursor, told.officers.count - 1))
    return .stay
  }

  /// Takes a press of the mouse: on a row it moves there, outside the frame it leaves.
  mutating func press(_ point: Point, in size: Workspace.Size) -> Result {
    let layout = OfficerBoardLayout(self, in: size)
    guard layout.frame.contains(point) else { return .cancel }
    if let row = layout.rows.firstIndex(of: point.y) { cursor = layout.top + row }
    return .stay
  }

  var hints: [KeyHint] {
    let close = KeyHint("Esc", "close")
    guard told.isSealed, !told.isReadOnly else { return [close] }
    return [
      KeyHint("a", "add"), KeyHint("x", "remove"), KeyHint("p", "your passphrase"), KeyHint("↑↓", "move"), close,
    ]
  }

  /// What is told of an officer below the list, in sentences.
  func words(of officer: Officer, clock: (Int64) -> String) -> String {
    var words =
      officer.addedOn == 0
      ? "Opens the plan with a \(officer.kind.label)."
      : "Added on \(clock(officer.addedOn)) by \(officer.addedBy); opens the plan with a \(officer.kind.label)."
    if officer.id == told.me { words += " That is you." }
    return words
  }

  /// What stands below the list: for whom it is and what it cannot do.
  var note: String {
    if !told.isSealed {
      return
        "The plan is not sealed: anyone who has the file reads all. Seal it in a shell: convene officers passphrase"
    }
    if !told.officers.contains(where: { $0.kind == .recovery }) {
      return "There is no recovery sheet: if all passphrases are lost, so is the plan. Make one in a shell: "
        + "convene officers recovery"
    }
    return
      "The recovery sheet opens the plan when passphrases are lost. Make another in a shell: convene officers recovery"
  }
}
