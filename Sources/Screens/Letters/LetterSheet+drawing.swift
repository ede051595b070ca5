import ForumPlan
import Papers
import Terminal
import Typography

/// Where the parts of a sheet of letters stand.
struct LetterSheetLayout {
  let frame: Rect
  /// The rows of what is missing.
  let list: Rect
  /// What to do about the row under the cursor.
  let foot: Rect
  /// What is said above the rows.
  let head: [String]

  init(_ sheet: LetterSheet, in size: Workspace.Size) {
    let width = min(84, size.width - 2)
    head = [sheet.languageWords, sheet.stateWords].flatMap { TextWidth.wrapped($0, to: width - 4) }
    // A doubt is told whole, for its reason rarely has room in a row.
    let footHeight = sheet.gaps.isEmpty ? 0 : sheet.gaps.contains(where: \.isDoubt) ? 3 : 2
    let most = max(1, size.height - 6 - head.count - footHeight)
    let height = min(max(1, sheet.rows), most)
    frame = Rect(
      x: (size.width - width) / 2, y: max(1, (size.height - height - head.count - footHeight - 2) / 3), width: width,
      height: height + head.count + footHeight + 3)
    list = Rect(x: frame.x + 2, y: frame.y + 2 + head.count, width: width - 4, height: height)
    foot = Rect(x: list.x, y: list.maxY, width: list.width, height: footHeight)
  }
}

extension LetterSheet {
  func draw(on canvas: inout Canvas, _ plan: Plan) {
    let layout = LetterSheetLayout(self, in: Workspace.Size(width: canvas.width, height: canvas.height))
    canvas.fill(layout.frame)
    canvas.box(layout.frame, title: title(plan))
    for (row, line) in layout.head.enumerated() {
      let isState = row > 0 && failure != nil
      canvas.put(
        line, at: Point(layout.frame.x + 2, layout.frame.y + 1 + row), style: isState ? Style(.overdue) : .dim)
    }
    canvas.cursor = Point(layout.list.x, layout.list.y)
    for row in 0..<layout.list.height where top + row < rows {
      draw(row: top + row, at: Point(layout.list.x, layout.list.y + row), width: layout.list.width, on: &canvas)
    }
    guard gaps.indices.contains(cursor) else { return }
    let gap = gaps[cursor]
    let words = gap.isDoubt ? gap.description : "\(gap.remedy).".capitalisedFirst
    let remedy = TextWidth.wrapped(words, to: layout.foot.width)
    for (row, line) in remedy.prefix(layout.foot.height).enumerated() {
      canvas.put(line, at: Point(layout.foot.x, layout.foot.y + row), style: .dim)
    }
  }

  private func draw(row: Int, at point: Point, width: Int, on canvas: inout Canvas) {
    let isGap = gaps.indices.contains(row)
    let isDoubt = isGap && gaps[row].isDoubt
    let sign = isDoubt ? "!" : String(canvas.glyphs[isGap ? .failed : .arrowRight])
    let text = isGap ? gaps[row].what : wayOn
    canvas.put("\(sign) ", at: point, style: isDoubt ? Style(.urgent) : isGap ? Style(.blocked) : .dim)
    canvas.put(text, at: Point(point.x + 2, point.y), maxWidth: width - 2, ellipsis: true)
    guard row == cursor else { return }
    let area = Rect(x: point.x, y: point.y, width: width, height: 1)
    canvas.restyle(area) { style in style = style.role == .text ? .cursor : style.on(.cursor) }
    canvas.cursor = point
  }
}
