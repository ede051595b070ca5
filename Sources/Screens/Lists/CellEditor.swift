import ForumPlan
import Terminal
import Typography

/// A cell of a list being edited in its place.
struct CellEditor: Sendable {
  /// The form of the one field that the cell shows.
  var form: FormState
  /// The place of the column among all of the list.
  let column: Int
  /// Where the editor goes once the plan has taken the change.
  var next = Step.close

  /// What follows on a cell that was kept.
  enum Step: Hashable, Sendable {
    case close
    /// The next cell of the row that can be edited, or the one before.
    case sideways(Int)
    /// The same column a row further down or up.
    case along(Int)
  }

  /// What a key led to.
  enum Result: Sendable {
    case stay
    case cancel
    /// Open what the field asked for: a list, a calendar.
    case open(FormState.Result)
    /// Keep what stands in the cell and go on.
    case keep(Step)
  }

  /// Takes a key: those that go to another cell keep this one; all others are the field's.
  mutating func handle(_ key: Key, sight: Sight) -> Result {
    // The list below the cell has its keys first, where something is chosen in it.
    if form.completion?.chosen != nil, form.inCompletion(key, sight) { return .stay }
    switch key {
    case .escape where form.completion != nil: form.completion = nil
    case .tab where form.takeCompletion(sight): break
    case .ctrl("l"), .function(4): return .open(form.listed(sight))
    case .ctrl("d"), .function(3): return .open(form.calendar(sight))
    case .ctrl("t") where form.hasSecrets, .function(5) where form.hasSecrets: form.toggleMask()
    case .escape: return .cancel
    case .enter, .ctrl("s"): return .keep(.close)
    case .tab: return .keep(.sideways(1))
    case .backtab: return .keep(.sideways(-1))
    case .down: return .keep(.along(1))
    case .up: return .keep(.along(-1))
    default:
      _ = form.handle(key, sight: sight)
    }
    return .stay
  }

  /// Draws it over its cell, with what is allowed or wrong below, or above where there is no room.
  func draw(over cell: Rect, in body: Rect, on canvas: inout Canvas) {
    let width = min(max(cell.width, 22), body.maxX - cell.x - 1)
    let field = Rect(x: cell.x, y: cell.y, width: width, height: 1)
    canvas.fill(field, style: .input)
    let cursor = form.drawValue(0, in: field, on: &canvas)
    canvas.cursor = cursor
    if let completion = form.completion {
      let size = Workspace.Size(width: canvas.width, height: canvas.height)
      return completion.draw(in: completion.frame(below: Point(field.x, field.y), in: size), on: &canvas)
    }
    let problem = form.problem(of: form.field) ?? form.refusal
    let note = problem ?? (form.others.isEmpty ? "" : "For all \(form.others.count) marked. ") + form.hintOfField
    let noteWidth = min(56, body.width - 2)
    let lines = TextWidth.wrapped(note, to: noteWidth - 2).prefix(4)
    let x = min(cell.x, body.maxX - noteWidth - 1)
    let isBelow = cell.y + 1 + lines.count <= body.maxY
    let top = isBelow ? cell.y + 1 : cell.y - lines.count
    for (row, line) in lines.enumerated() {
      canvas.field(
        " \(line)", at: Point(x, top + row), width: noteWidth, style: problem == nil ? .placeholder : .error)
    }
  }
}
