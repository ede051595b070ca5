import Dates
import ForumPlan
import Logistics
import Terminal

/// What a forum's next stage asks for and the plan does not have: to be mended one by one, or passed over with a reason.
struct StageCheck: Sendable {
  let move: StageMove
  /// The row chosen: something missing, or behind the last the way on.
  private(set) var cursor = 0

  /// What a key led to.
  enum Result: Hashable, Sendable {
    case stay
    case cancel
    /// Go where something missing is put in.
    case mend(StageRequirement.Remedy)
    /// Go on without, and say why.
    case goOn
  }

  init(_ move: StageMove) { self.move = move }

  /// What keeps the forum from that stage whatever the reason: a rule of the record itself.
  var bar: String? { move.forum.problems.first?.message }

  private var count: Int { move.missing.count + (bar == nil ? 1 : 0) }

  /// Takes a key.
  mutating func handle(_ key: Key) -> Result {
    switch key {
    case .escape, .character("q"): return .cancel
    case .up, .character("k"): cursor -= 1
    case .down, .character("j"), .tab: cursor += 1
    case .home: cursor = 0
    case .end: cursor = count - 1
    case .enter: return chosen
    default: break
    }
    cursor = min(max(0, cursor), count - 1)
    return .stay
  }

  private var chosen: Result { cursor < move.missing.count ? .mend(move.missing[cursor].remedy) : .goOn }

  /// Takes a press of the mouse on a row; outside the frame it leaves.
  mutating func press(_ point: Point, in size: Workspace.Size) -> Result {
    let layout = StageCheckLayout(self, in: size)
    guard layout.frame.contains(point) else { return .cancel }
    let row = layout.rows.firstIndex { point.y >= $0.y && point.y < $0.y + $0.lines.count }
    guard let row, row < count else { return .stay }
    cursor = row
    return chosen
  }
}

extension StageMove {
  /// The change that moves the forum, without a reason where nothing is missing.
  func effect(because reason: String? = nil, today: CivilDate) -> Effect {
    guard let reason else { return .apply(label: label, edits: [.put(forum)]) }
    let moved = forum(movedOnBecause: reason, today: today)
    return .apply(label: "\(label) because \(reason.shortened)", edits: [.put(moved)])
  }
}
