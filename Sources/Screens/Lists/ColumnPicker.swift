import Terminal

/// The columns of a list to choose from and to put in order.
struct ColumnPicker: Sendable {
  let tab: Tab
  /// The room there is for them.
  private let room: Int
  /// All columns, in the order in which they would stand.
  private(set) var columns: [ListColumn]
  private(set) var chosen: Set<String>
  private(set) var cursor = 0
  private var top = 0

  /// What a key led to.
  enum Result: Hashable, Sendable {
    case stay
    case cancel
    /// The columns chosen, by id and in order; `nil` for the usual ones.
    case choose([String]?)
  }

  init(_ source: ListSource, tab: Tab, room: Int) {
    self.tab = tab
    self.room = room
    chosen = Set(source.columns.map(\.id))
    // What is shown keeps its order, and the rest follows in that of the list.
    columns = source.columns + source.all.indices.filter { !source.shown.contains($0) }.map { source.all[$0] }
  }

  /// Takes a key, with so many rows in view.
  mutating func handle(_ key: Key, height: Int) -> Result {
    switch key {
    case .escape, .character("q"): return .cancel
    case .enter, .ctrl("s"): return .choose(result)
    case .character(" "): toggle()
    case .up, .character("k"): cursor -= 1
    case .down, .character("j"): cursor += 1
    case .home: cursor = 0
    case .end: cursor = columns.count - 1
    case .pageUp: cursor -= height
    case .pageDown: cursor += height
    case Key(.up, .shift), .character("K"): carry(-1)
    case Key(.down, .shift), .character("J"): carry(1)
    case .character("0"): reset()
    default: break
    }
    cursor = min(max(0, cursor), columns.count - 1)
    top = min(max(top, cursor - height + 1), cursor)
    return .stay
  }

  /// Takes a press of the mouse: on a column it toggles, outside the frame it cancels.
  mutating func press(_ point: Point, in size: Workspace.Size) -> Result {
    let frame = frame(in: size)
    guard frame.contains(point) else { return .cancel }
    let row = top + point.y - frame.y - 1
    guard point.y > frame.y, point.y < frame.maxY - 2, columns.indices.contains(row) else { return .stay }
    cursor = row
    toggle()
    return .stay
  }

  private var result: [String]? {
    let ids = columns.filter { chosen.contains($0.id) }.map(\.id)
    let usual = tab.list.columns.filter(\.isUsual).map(\.id)
    return ids == usual || ids.isEmpty ? nil : ids
  }

  /// Shows the column under the cursor, or leaves it out; one column always stays.
  private mutating func toggle() {
    let id = columns[cursor].id
    if chosen.contains(id), chosen.count > 1 { chosen.remove(id) } else { chosen.insert(id) }
  }

  /// Takes the column under the cursor along, a place to the left or right in the list.
  private mutating func carry(_ step: Int) {
    guard columns.indices.contains(cursor + step) else { return }
    columns.swapAt(cursor, cursor + step)
    cursor += step
  }

  private mutating func reset() {
    columns = tab.list.columns
    chosen = Set(columns.filter(\.isUsual).map(\.id))
  }

  /// How many columns are in view on a screen.
  func height(in size: Workspace.Size) -> Int { frame(in: size).height - 3 }

  private func frame(in size: Workspace.Size) -> Rect {
    let width = min(44, size.width - 2)
    let height = min(columns.count + 3, max(5, size.height - 4))
    return Rect(x: (size.width - width) / 2, y: max(1, (size.height - height) / 3), width: width, height: height)
  }

  func draw(on canvas: inout Canvas) {
    let frame = frame(in: Workspace.Size(width: canvas.width, height: canvas.height))
    canvas.fill(frame)
    canvas.box(frame, title: "Columns of \(tab.title)")
    let height = frame.height - 3
    let wanted = columns.filter { chosen.contains($0.id) }
    let order = result == nil ? wanted : ListColumn.chosen(wanted)
    let fitting = Set(ListColumn.fit(order, to: room).map { order[$0.index].id })
    for (row, column) in columns.dropFirst(top).prefix(height).enumerated() {
      let y = frame.y + 1 + row
      let isChosen = chosen.contains(column.id)
      let sign = isChosen ? String(canvas.glyphs[.done]) : " "
      let title = column.title.isEmpty ? "(without a title)" : column.title
      let isCurrent = top + row == cursor
      canvas.field(
        " \(sign) \(title)", at: Point(frame.x + 2, y), width: frame.width - 4,
        style: isCurrent ? .cursor : isChosen ? .text : .dim)
      if isChosen, !fitting.contains(column.id) {
        canvas.put(
          "no room", at: Point(frame.maxX - 10, y), style: Style(.dim, on: isCurrent ? .cursor : nil))
      }
      if isCurrent { canvas.cursor = Point(frame.x + 2, y) }
    }
    canvas.put(
      "Shift-↑↓ moves a column, 0 shows the usual", at: Point(frame.x + 2, frame.maxY - 2), style: .dim,
      maxWidth: frame.width - 4, ellipsis: true)
    canvas.scrollBar(
      at: Point(frame.maxX - 1, frame.y + 1), length: height, offset: top, visible: height, total: columns.count)
  }
}
