extension Canvas {
  /// What a reader sees, row by row, without the blanks at the end of each.
  public var lines: [String] {
    (0..<gridHeight).map { y in
      let row = cells[y * gridWidth..<(y + 1) * gridWidth]
      let text = row.map(\.text).joined()
      return String(text[..<(text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex)])
    }
  }

  /// What a reader sees as one text, without the empty rows at the end; for snapshots in tests.
  public var text: String {
    let lines = lines
    let used = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    return lines[..<used].joined(separator: "\n")
  }

  /// The styles of a row from left to right, such as `ui.key 0-1, ui.footer 2-79`; for tests.
  ///
  /// Columns count from zero and include both ends. A row outside the canvas has none.
  public func styles(line y: Int) -> String {
    guard y >= 0, y < gridHeight else { return "" }
    var runs: [(style: Style, first: Int, last: Int)] = []
    for (x, cell) in cells[y * gridWidth..<(y + 1) * gridWidth].enumerated() {
      if let last = runs.last, last.style == cell.style {
        runs[runs.count - 1].last = x
      } else {
        runs.append((cell.style, x, x))
      }
    }
    return runs.map { "\($0.style) \($0.first)-\($0.last)" }.joined(separator: ", ")
  }

  /// One mark for each cell whose role is in `legend` and a blank for the others, in the shape of `text`.
  public func marks(_ legend: [Role: Character]) -> String {
    (0..<gridHeight).map { y in
      let row = cells[y * gridWidth..<(y + 1) * gridWidth].map { legend[$0.style.role] ?? " " }
      return String(row[..<(row.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0)])
    }.joined(separator: "\n")
  }
}
