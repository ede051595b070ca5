import ForumPlan
import Terminal
import Typography

/// Where the fields of a form stand: each with its label, its rows, and what is said below it.
struct FormLayout {
  let frame: Rect
  let labelWidth: Int
  let valueWidth: Int
  /// The rows of each field, from the first row of all.
  let fields: [Placed]
  let top: Int

  /// A field's place among the rows of the form.
  struct Placed {
    let start: Int
    /// Rows of the value itself.
    let valueRows: Int
    /// What is said below: what is wrong, or what is allowed.
    let notes: [String]
    let isProblem: Bool

    var end: Int { start + valueRows + notes.count }
  }

  /// Rows of fields in view; the last row inside the frame is for why the plan refused.
  var visible: Int { max(1, frame.height - 3) }

  init(_ form: FormState, in size: Workspace.Size) {
    let width = min(100, size.width - 2)
    let labelWidth = min(20, max(10, width / 4))
    let valueWidth = max(10, width - labelWidth - 6)
    var start = 0
    var placed: [Placed] = []
    for (index, field) in form.fields.enumerated() {
      let hasFocus = index == form.focus
      let problem = form.problems[field.key]
      let note = problem ?? (hasFocus ? form.hintOfField : nil)
      let lines = form.buffers[index].lines.count
      let rows = field.kind.isMultiline ? min(max(lines, hasFocus ? 3 : 1), hasFocus ? 8 : 3) : 1
      let field = Placed(
        start: start, valueRows: rows, notes: note.map { TextWidth.wrapped($0, to: valueWidth) } ?? [],
        isProblem: problem != nil)
      placed.append(field)
      start = field.end
    }
    self.labelWidth = labelWidth
    self.valueWidth = valueWidth
    fields = placed
    let height = min(start + 3, max(5, size.height - 3))
    frame = Rect(
      x: (size.width - width) / 2, y: max(1, (size.height - 1 - height) / 2), width: width, height: height)
    top = form.top
  }

  /// The field at a point of the screen.
  func field(at point: Point) -> Int? {
    guard frame.inset(1, 1).contains(point) else { return nil }
    let row = point.y - frame.y - 1 + top
    return fields.firstIndex { row >= $0.start && row < $0.end }
  }
}

extension FormState {
  func layout(in size: Workspace.Size) -> FormLayout { FormLayout(self, in: size) }

  /// Scrolls so that the field with the focus is in view, with what is said of it.
  mutating func reveal(in size: Workspace.Size) {
    let layout = layout(in: size)
    let field = layout.fields[focus]
    top = max(top, field.end - layout.visible)
    top = min(top, field.start)
    top = min(max(0, top), max(0, (layout.fields.last?.end ?? 0) - layout.visible))
  }
}
