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
  /// Rows at the foot for what follows from what is typed.
  let footRows: Int

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
  var visible: Int { max(1, frame.height - 3 - footRows) }

  /// Columns for labels and for values.
  static func widths(in size: Workspace.Size) -> (frame: Int, label: Int, value: Int) {
    let frame = min(100, size.width - 2)
    let label = min(20, max(10, frame / 4))
    return (frame, label, max(10, frame - label - 6))
  }

  init(_ form: FormState, in size: Workspace.Size) {
    let widths = Self.widths(in: size)
    var start = 0
    var placed: [Placed] = []
    for (index, field) in form.fields.enumerated() {
      let hasFocus = index == form.focus
      let problem = form.problem(of: field)
      let note = problem ?? (hasFocus ? form.hintOfField : nil)
      let place = Placed(
        start: start, valueRows: Self.rows(of: index, in: form, width: widths.value),
        notes: note.map { TextWidth.wrapped($0, to: widths.value) } ?? [], isProblem: problem != nil)
      placed.append(place)
      start = place.end
    }
    labelWidth = widths.label
    valueWidth = widths.value
    fields = placed
    let most = max(5, size.height - 3)
    // Nine rows of fields stay, or all of them; on a small screen the foot has still the rows that matter most.
    let room = most - 3
    footRows = min(form.foot.count, max(min(3, room - 5), room - min(start, 9)))
    let height = min(start + 3 + footRows, most)
    frame = Rect(
      x: (size.width - widths.frame) / 2, y: max(1, (size.height - 1 - height) / 2), width: widths.frame,
      height: height)
    top = form.top
  }

  /// A text of several lines has up to three rows, and up to eight while it is written.
  private static func rows(of index: Int, in form: FormState, width: Int) -> Int {
    guard form.fields[index].kind.isMultiline, !form.isHidden(index) else { return 1 }
    guard index == form.focus else { return min(3, preview(form.buffers[index].text, width: width).count) }
    return min(8, max(3, form.rows?.flow.count ?? 3))
  }

  /// The first rows of a text that is not being written, as far as a form shows them.
  static func preview(_ text: String, width: Int) -> TextFlow {
    TextFlow(String(text.prefix(4 * max(2, width))), width: width - 1)
  }

  /// The first row shown of the text under the cursor.
  func firstRow(of form: FormState) -> Int {
    guard let flow = form.rows?.flow else { return 0 }
    return max(0, flow.row(at: form.buffers[form.focus].cursor) - fields[form.focus].valueRows + 1)
  }

  /// Where a row of a field's value begins on the screen.
  func point(of field: Int, row: Int = 0) -> Point {
    Point(frame.x + labelWidth + 3, frame.y + 1 + fields[field].start + row - top)
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

  /// Lays the text under the cursor out, and scrolls so that its field is in view with what is said of it.
  mutating func reveal(in size: Workspace.Size) {
    let columns = FormLayout.widths(in: size).value
    let text = buffers[focus]
    if !field.kind.isMultiline || isHidden(focus) {
      rows = nil
    } else if rows == nil {
      rows = TextRows(text, columns: columns)
    } else {
      rows?.follow(text, columns: columns)
    }
    let layout = layout(in: size)
    let field = layout.fields[focus]
    top = max(top, field.end - layout.visible)
    top = min(top, field.start)
    top = min(max(0, top), max(0, (layout.fields.last?.end ?? 0) - layout.visible))
  }
}
