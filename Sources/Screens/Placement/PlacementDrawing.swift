import Dates
import Placing
import Scheduling
import Terminal
import Typography

/// Draws a placement: which forum where, its map of venues and weeks, and words.
struct PlacementDrawing {
  let board: PlacementBoard

  func draw(on canvas: inout Canvas) {
    let layout = PlacementLayout(board, in: Workspace.Size(width: canvas.width, height: canvas.height))
    canvas.fill(layout.frame)
    canvas.box(layout.frame, title: "Where and when")
    drawHead(layout, on: &canvas)
    drawMap(layout, on: &canvas)
    drawWords(layout, on: &canvas)
  }

  private func drawHead(_ layout: PlacementLayout, on canvas: inout Canvas) {
    let head = layout.head
    let standing = board.standing
    let width = TextWidth.width(of: standing)
    canvas.put(standing, at: Point(max(head.x, head.maxX - width), head.y), style: .dim, maxWidth: head.width)
    guard let study = board.study, study.forums.indices.contains(board.forum) else { return }
    let name = study.forums[board.forum].name
    let count = study.forums.count
    let place = count > 1 ? "  \(board.forum + 1) of \(count)" : ""
    let stays = study.movable.contains(board.forum) ? "" : "  stays"
    let used = canvas.put(
      name, at: Point(head.x, head.y), style: .title, maxWidth: max(8, head.width - width - 12), ellipsis: true)
    canvas.put(place + stays, at: Point(head.x + used, head.y), style: .dim, maxWidth: head.width - used - width - 1)
    guard let shown = board.shown else { return }
    let venue = shown.venue(of: board.forum)
    canvas.put(
      "\(venue.name), \(venue.place.name), \(shown.span(of: board.forum).long)  ·  all \(shown.moneyWords)",
      at: Point(head.x, head.y + 1), maxWidth: head.width, ellipsis: true)
  }

  private func drawMap(_ layout: PlacementLayout, on canvas: inout Canvas) {
    guard let map = board.map, let study = board.study, !map.venues.isEmpty else { return }
    drawWeeks(map, study, layout, on: &canvas)
    for (line, row) in (board.top..<map.venues.count).prefix(layout.cells.height).enumerated() {
      let venue = study.venues[map.venues[row]]
      let y = layout.cells.y + line
      let isChosen = row == board.row
      let used = canvas.put(
        venue.name, at: Point(layout.labels.x, y), style: isChosen ? .focus : .text, maxWidth: layout.labels.width,
        ellipsis: true)
      canvas.put(
        " \(venue.place.name)", at: Point(layout.labels.x + used, y), style: .dim,
        maxWidth: max(0, layout.labels.width - used), ellipsis: true)
      for (place, column) in (board.left..<map.weeks.count).prefix(layout.columns).enumerated() {
        let (text, style) = cell(row, column, map, layout.stride, canvas.glyphs)
        let x = layout.cells.x + place * layout.stride
        canvas.put(text, at: Point(x + max(0, layout.stride - 1 - TextWidth.width(of: text)), y), style: style)
        guard isChosen, column == board.column else { continue }
        canvas.restyle(Rect(x: x, y: y, width: layout.stride - (layout.stride > 2 ? 1 : 0), height: 1)) { style in
          style = style.role == .text ? .cursor : style.on(.cursor)
        }
        canvas.cursor = Point(x, y)
      }
    }
    canvas.scrollBar(
      at: Point(layout.frame.maxX - 1, layout.cells.y), length: layout.cells.height, offset: board.top,
      visible: layout.cells.height, total: map.venues.count)
  }

  /// The weeks' Mondays where there is room, else the months where they begin.
  private func drawWeeks(
    _ map: PlacementMap, _ study: PlacementStudy, _ layout: PlacementLayout, on canvas: inout Canvas
  ) {
    var free = layout.weeks.x
    var month = 0
    for (place, column) in (board.left..<map.weeks.count).prefix(layout.columns).enumerated() {
      let day = study.day(map.weeks[column].lowerBound)
      let x = layout.weeks.x + place * layout.stride
      let isNew = day.month != month
      month = day.month
      let text = layout.stride >= 7 ? day.short : String(day.short.drop { $0 != " " }.dropFirst())
      guard layout.stride >= 7 || isNew, x >= free else { continue }
      let used = canvas.put(
        text, at: Point(x + (layout.stride >= 7 ? max(0, layout.stride - 1 - text.count) : 0), layout.weeks.y),
        style: .heading, maxWidth: layout.weeks.maxX - x)
      free = x + used + 1
    }
    if board.left > 0 { canvas.put(.choiceLeft, at: Point(layout.weeks.x - 1, layout.weeks.y), style: .key) }
    if board.left + layout.columns < map.weeks.count {
      canvas.put(.choiceRight, at: Point(layout.weeks.maxX, layout.weeks.y), style: .key)
    }
  }

  private func cell(
    _ row: Int, _ column: Int, _ map: PlacementMap, _ stride: Int, _ glyphs: Glyphs
  ) -> (String, Style) {
    if let shown = board.shown, let at = map.place(of: shown.placements[board.forum]), at == (row, column) {
      return (String(glyphs[.best]), Style(.fine).with(.bold))
    }
    guard let best = map.best[row][column] else { return (String(glyphs[.blocked]), Style(.blocked)) }
    // Thirds of what the dearest cell costs.
    let part = Double(best.extra) / Double(map.most)
    let style = Style(part < 1.0 / 3 ? .fine : part < 2.0 / 3 ? .soon : .urgent)
    if stride >= 5 { return (Self.short(best.extra, to: stride - 1), style) }
    return ("\(max(0, min(9, Int(part * 10))))", style)
  }

  /// An amount in so many columns: `+1,404`, `+1.4k`, `+14k`.
  static func short(_ extra: Int, to width: Int) -> String {
    let sign = extra < 0 ? "−" : "+"
    let amount = abs(extra)
    let whole = String(amount)
    let grouped = whole.count > 3 ? "\(whole.dropLast(3)),\(whole.suffix(3))" : whole
    let thousands = amount < 10_000 ? "\(amount / 1_000).\(amount % 1_000 / 100)k" : "\(amount / 1_000)k"
    let texts = [amount < 1_000_000 ? grouped : "", amount < 1_000_000 ? thousands : "", "\(amount / 1_000_000)M"]
    return sign + (texts.first { !$0.isEmpty && $0.count < width } ?? "9")
  }

  private func drawWords(_ layout: PlacementLayout, on canvas: inout Canvas) {
    let foot = layout.foot
    if board.map != nil {
      canvas.horizontal(at: Point(layout.frame.x + 1, foot.y - 1), length: layout.frame.width - 2)
      canvas.put(" \(board.cellTitle) ", at: Point(foot.x, foot.y - 1), style: .heading, maxWidth: foot.width)
    }
    var lines: [(mark: Bool, text: String)] = []
    for sentence in board.words {
      for (row, line) in TextWidth.wrapped(sentence, to: foot.width - 2).enumerated() { lines.append((row == 0, line)) }
    }
    for (row, line) in lines.dropFirst(board.firstLine).prefix(foot.height).enumerated() {
      if line.mark { canvas.put(.separator, at: Point(foot.x, foot.y + row), style: .dim) }
      canvas.put(line.text, at: Point(foot.x + 2, foot.y + row), maxWidth: foot.width - 2)
    }
    canvas.scrollBar(
      at: Point(layout.frame.maxX - 1, foot.y), length: foot.height, offset: board.firstLine, visible: foot.height,
      total: lines.count)
  }
}
