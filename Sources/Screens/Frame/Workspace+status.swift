import Terminal
import Typography

extension Workspace {
  /// The line above the keys: a message, or how the list is filtered, marked and arranged, and where in it one is.
  func drawStatus(_ frame: ScreenFrame, on canvas: inout Canvas) {
    let y = size.height - 2
    let line = Rect(x: 0, y: y, width: size.width, height: 1)
    if let toast {
      let style: Style = toast.isError ? .error : .toast
      canvas.fill(line, style: style)
      let said = toast.line(width: size.width - 2, ellipsis: sight.glyphs[.ellipsis])
      canvas.put(" \(said)", at: Point(0, y), style: style, maxWidth: size.width - 1, ellipsis: true)
      return
    }
    guard opening != nil else { return canvas.fill(line, style: .text) }
    if showsTimeline { return drawTimelineStatus(at: y, on: &canvas) }
    if let words = budgetStatus {
      canvas.fill(line, style: .text)
      canvas.put(words, at: Point(0, y), maxWidth: size.width - 1, ellipsis: true)
      return
    }
    let isList = venuesView == .list
    let place = list.count == 0 || !isList ? "" : " \(list.place)/\(list.count) "
    let room = size.width - place.count - 1
    if isFiltering || !isList {
      drawListStatus(frame, at: y, room: room, on: &canvas)
    } else {
      // The words stay while the cursor moves; only the place changes.
      painted.paint(.status, in: line, from: .status(statusKey(frame, room: room)), on: &canvas) {
        drawListStatus(frame, at: y, room: room, on: &$0)
      }
    }
    canvas.put(place, at: Point(size.width - place.count, y), style: .dim)
  }

  /// The filter and what is told of the list, in so many columns.
  private func drawListStatus(_ frame: ScreenFrame, at y: Int, room: Int, on canvas: inout Canvas) {
    canvas.fill(Rect(x: 0, y: y, width: size.width, height: 1), style: .text)
    var used = 0
    if isFiltering || !list.filter.isEmpty {
      used = canvas.put([Span(" / ", .key), Span(list.filter, .text)], at: Point(0, y), maxWidth: room, ellipsis: true)
      if isFiltering { canvas.cursor = Point(min(used, size.width - 1), y) }
    }
    let told = venuesView == .list ? told(frame, afterFilter: used > 0) : [Span(" \(venuesSummary)", .dim)]
    canvas.put(told, at: Point(used, y), maxWidth: max(0, room - used), ellipsis: true)
  }

  /// All that those words are made from while nobody types a filter.
  private func statusKey(_ frame: ScreenFrame, room: Int) -> PaintedParts.StatusKey {
    PaintedParts.StatusKey(
      tab: tab, generation: generation, room: room, filter: list.filter, marks: list.marks.count,
      hiddenMarks: list.marks.isEmpty ? 0 : list.hiddenMarks, order: arrangement.order,
      grouping: arrangement.grouping, summary: frame.foot == nil ? list.summary : nil)
  }

  private func drawTimelineStatus(at y: Int, on canvas: inout Canvas) {
    let place = timeline.place.map { " \($0.place)/\($0.count) " } ?? ""
    canvas.fill(Rect(x: 0, y: y, width: size.width, height: 1), style: .text)
    canvas.put(
      " \(TimelineWords(state: timeline, sight: sight).legend)", at: Point(0, y), style: .dim,
      maxWidth: size.width - place.count - 1, ellipsis: true)
    canvas.put(place, at: Point(size.width - place.count, y), style: .dim)
  }

  /// What is told of the list: marks, how it is arranged, and a line on all of it where there is room.
  private func told(_ frame: ScreenFrame, afterFilter: Bool) -> [Span] {
    var parts: [Span] = []
    if !list.marks.isEmpty {
      let hidden = list.hiddenMarks
      parts.append(Span("\(list.marks.count) marked" + (hidden == 0 ? "" : ", \(hidden) out of sight"), .focus))
      if !isFiltering { parts.append(Span(bulk, .dim)) }
    }
    if let order = arrangement.order { parts.append(Span("sorted \(order.words(source.all))", .dim)) }
    if let grouping = source.grouping { parts.append(Span("grouped by \(grouping.label)", .dim)) }
    if !afterFilter, list.marks.isEmpty {
      // Where the foot weighs the rows up, the line says what else can be done with them.
      parts.append(Span(frame.foot == nil ? list.summary : arranging, .dim))
    }
    let separator = Span(" \(sight.glyphs[.separator]) ", .dim)
    return parts.filter { !$0.text.isEmpty }.enumerated().flatMap { place, part in
      place == 0 ? [Span(afterFilter ? "  " : " ", .dim), part] : [separator, part]
    }
  }

  /// The keys with which something is done to all that is marked.
  private var bulk: String {
    let words =
      tab == .history
      ? [("change.take-back", "takes them back"), ("filter.clear", "lets go")]
      : [
        ("record.edit", "edits"), ("record.remove", "removes"), ("record.copy", "copies"), ("filter.clear", "lets go"),
      ]
    return words.map { "\(sight.key($0)) \($1)" }.joined(separator: ", ")
  }

  /// The keys with which a list is arranged.
  private var arranging: String {
    [
      ("mark.toggle", "marks"), ("list.columns", "chooses columns"), ("search.open", "searches"),
      ("cell.edit", "edits a cell"),
    ]
    .map { "\(sight.key($0)) \($1)" }.joined(separator: ", ")
  }

  /// The lines that weigh up the rows marked, or all that are shown.
  func drawBalance(in foot: Rect, on canvas: inout Canvas) {
    let lines = balanceLines(width: foot.width - 3)
    painted.paint(.foot, in: foot, from: .foot(lines, generation: generation), on: &canvas) { canvas in
      for (row, line) in lines.enumerated() { canvas.put(line, at: Point(foot.x + 1, foot.y + row)) }
    }
  }
}
