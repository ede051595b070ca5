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
    /// Choose from the plan's records of a kind.
    case list(RecordKind)
    /// Keep what stands in the cell and go on.
    case keep(Step)
  }

  /// Takes a key: those that go to another cell keep this one; all others are the field's.
  mutating func handle(_ key: Key, sight: Sight) -> Result {
    switch key {
    case .escape: return .cancel
    case .enter, .ctrl("s"): return .keep(.close)
    case .tab: return .keep(.sideways(1))
    case .backtab: return .keep(.sideways(-1))
    case .down: return .keep(.along(1))
    case .up: return .keep(.along(-1))
    default:
      if case .list(let kind) = form.handle(key, sight: sight) { return .list(kind) }
      return .stay
    }
  }

  /// Draws it over its cell, with what is allowed or wrong below, or above where there is no room.
  func draw(over cell: Rect, in body: Rect, on canvas: inout Canvas) {
    let width = min(max(cell.width, 22), body.maxX - cell.x - 1)
    let field = Rect(x: cell.x, y: cell.y, width: width, height: 1)
    canvas.fill(field, style: .input)
    let cursor = form.drawValue(0, in: field, on: &canvas)
    let problem = form.problems[form.field.key] ?? form.refusal
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
    canvas.cursor = cursor
  }
}
