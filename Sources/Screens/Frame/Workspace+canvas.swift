import Dates
import Terminal
import Typography

extension Workspace {
  /// The screen as it is now.
  func canvas() -> Canvas {
    if let lock { return lock.canvas(size, glyphs: sight.glyphs) }
    if let glance { return glance.canvas }
    var canvas = Canvas(width: size.width, height: size.height, glyphs: sight.glyphs)
    guard size.width >= ScreenFrame.least.width, size.height >= ScreenFrame.least.height else {
      canvas.paragraph(
        "Convene needs \(ScreenFrame.least.width)×\(ScreenFrame.least.height) here; make the window larger.",
        at: Point(0, 0), width: size.width, maxLines: size.height)
      return canvas
    }
    let frame = ScreenFrame(self)
    painted.paint(
      .header, in: line(0), from: .header(opening, names: sight.namesBadge, generation: generation), on: &canvas
    ) { drawHeader(on: &$0) }
    painted.paint(.tabs, in: line(1), from: .tabs(tab, generation: generation), on: &canvas) {
      drawTabs(frame, on: &$0)
    }
    if opening == nil {
      canvas.put("Opening \(fileName) …", at: Point(2, frame.body.y + 1), style: .dim)
      canvas.cursor = Point(2, frame.body.y + 1)
    } else {
      drawBody(frame, on: &canvas)
    }
    drawStatus(frame, on: &canvas)
    drawKeys(on: &canvas)
    for (place, layer) in layers.enumerated() {
      // A list from which something was chosen waits below what is asked about it.
      if case .chooser = layer, place < layers.count - 1 { continue }
      draw(layer, on: &canvas)
    }
    drawContinuations(on: &canvas)
    return canvas
  }

  /// A line over the whole width.
  private func line(_ y: Int) -> Rect { Rect(x: 0, y: y, width: size.width, height: 1) }

  private func drawHeader(on canvas: inout Canvas) {
    canvas.fill(Rect(x: 0, y: 0, width: size.width, height: 1), style: .header)
    var badges: [Span] = []
    if opening?.isReadOnly == true { badges.append(Span(" READ ONLY ", .warning)) }
    if let opening {
      badges.append(
        opening.isSealed
          ? Span(" sealed ", Style(.sealed, on: .header)) : Span(" NOT SEALED ", Style(.unsealed, on: .header)))
    }
    if let badge = sight.namesBadge { badges.insert(Span(" \(badge) ", sight.isPrivate ? .focus : .warning), at: 0) }
    if let badge = sight.checkInBadge { badges.insert(Span(" \(badge) ", Style(.overdue, on: .header, .bold)), at: 0) }
    let right = [Span(" \(sight.today.long) ", .header)] + badges
    let width = right.reduce(0) { $0 + TextWidth.width(of: $1.text) }
    let name = opening == nil ? fileName : sight.plan.programme.name
    let used = canvas.put(
      [Span(" Convene ", Style(.title, on: .header)), Span(" \(name)", Style(.header, on: nil, .bold))],
      at: Point(0, 0), maxWidth: max(0, size.width - width - 1), ellipsis: true)
    if opening != nil, name != fileName, used + width + fileName.count + 4 < size.width {
      canvas.put("  \(fileName)", at: Point(used, 0), style: Style(.dim, on: .header))
    }
    canvas.put(right, at: Point(size.width - width, 0))
  }

  private func drawTabs(_ frame: ScreenFrame, on canvas: inout Canvas) {
    canvas.fill(Rect(x: 0, y: 1, width: size.width, height: 1), style: .tab)
    // The open one last: its blank at the right takes the next one's at the left.
    for (tab, start, text) in frame.tabs.sorted(by: { left, _ in left.tab != tab }) {
      let isOpen = tab == self.tab
      canvas.put(
        isOpen && !text.hasSuffix(" ") ? text + " " : text, at: Point(start, 1), style: isOpen ? .tabActive : .tab)
    }
  }

  private func drawBody(_ frame: ScreenFrame, on canvas: inout Canvas) {
    if showsTimeline {
      TimelineDrawing(state: timeline, sight: sight, frame: timelineFrame).draw(on: &canvas)
      return
    }
    guard venuesView == .list else { return drawVenues(in: frame.body, on: &canvas) }
    if showsBars { return drawBars(on: &canvas) }
    if let grid {
      drawGrid(grid, on: &canvas)
    } else if let list = frame.list {
      ListDrawing(
        source: source, state: self.list, hasFocus: focus == .list && layers.isEmpty && boardPlace == nil,
        painted: painted,
        seen: .init(tab: tab, revision: self.list.revision, generation: generation)
      ).draw(head: list.head, rows: list.rows, on: &canvas)
    }
    if let board = frame.board { drawBoard(board, on: &canvas) }
    if let foot = frame.foot { drawBalance(in: foot, on: &canvas) }
    guard let detail = frame.detail else { return }
    switch frame.layout {
    case .sideBySide: canvas.vertical(at: Point(detail.x - 2, detail.y - 1), length: detail.height + 1)
    case .stacked: canvas.horizontal(at: Point(0, detail.y - 1), length: frame.body.width)
    case .single: break
    }
    func draw(on canvas: inout Canvas) {
      let title = title
      DetailDrawing(
        title: frame.layout == .stacked && !title.isEmpty ? " \(title) " : title, rows: detailRows,
        top: self.list.detailTop, chosen: focus == .detail ? self.list.detailCursor : nil
      ).draw(in: detail, on: &canvas)
    }
    // In the detail the cursor moves; beside a grid, what it is about hangs on more than its row.
    guard focus != .detail, !isGrid else { return draw(on: &canvas) }
    // Its title stands on the line above.
    painted.paint(
      .detail, in: Rect(x: detail.x, y: detail.y - 1, width: detail.width, height: detail.height + 1),
      from: .detail(layoutKey, top: self.list.detailTop), on: &canvas, draw)
  }

  /// What the detail is about.
  private var title: String {
    if let change = toldRow?.change { return "Change \(change)" }
    guard let record = toldRow?.record else { return isGrid ? "Agenda · \(sight.agendaForum?.name ?? "")" : "" }
    return "\(record.kind.noun.capitalisedFirst) · \(sight.plan.displayName(of: record))"
  }

  /// Help and quit keep their place at the right; of the others those stand that there is room for.
  private func drawKeys(on canvas: inout Canvas) {
    guard opening != nil, pending.isEmpty, let context else { return draw(footerHints, on: &canvas) }
    let places = footerPlaces(in: context)
    let key = PaintedParts.Key.keys(places, context, generation: generation)
    painted.paint(.keys, in: line(size.height - 1), from: key, on: &canvas) { draw(footerHints, on: &$0) }
  }

  private func draw(_ hints: (here: [KeyHint], always: [KeyHint]), on canvas: inout Canvas) {
    let y = size.height - 1
    canvas.fill(Rect(x: 0, y: y, width: size.width, height: 1), style: .footer)
    func width(_ hint: KeyHint) -> Int { TextWidth.width(of: hint.key) + 3 + TextWidth.width(of: hint.word) }
    let (hints, last) = hints
    let end = size.width - last.reduce(0) { $0 + width($1) }
    func put(_ hints: [KeyHint], from start: Int, to end: Int) {
      var x = start
      for hint in hints {
        guard x + width(hint) - 2 <= end else { return }
        canvas.put([Span(hint.key, .key), Span(" \(hint.word)", .footer)], at: Point(x, y))
        x += width(hint)
      }
    }
    put(hints, from: 1, to: end - 1)
    put(last, from: end + 1, to: size.width)
  }

  private func draw(_ layer: Layer, on canvas: inout Canvas) {
    canvas.cursor = nil
    switch layer {
    case .form(let form): form.draw(on: &canvas)
    case .chooser(let chooser): chooser.draw(on: &canvas)
    case .question(let question): question.draw(on: &canvas)
    case .help(let help): help.draw(on: &canvas)
    case .columns(let picker): picker.draw(on: &canvas)
    case .prompt(let prompt): prompt.draw(on: &canvas)
    case .cell(let editor):
      if let place = place(of: editor) { editor.draw(over: place, in: ScreenFrame(self).body, on: &canvas) }
    case .palette(let palette): palette.draw(on: &canvas, sight)
    case .calendar(let picker): picker.draw(on: &canvas)
    case .note(let note): note.draw(on: &canvas)
    case .stage(let check): check.draw(on: &canvas)
    case .letters(let sheet): sheet.draw(on: &canvas, sight.plan)
    case .preview(let preview): preview.draw(on: &canvas, sight)
    case .officers(let board): board.draw(on: &canvas, clock: sight.clock)
    case .placement(let board): PlacementDrawing(board: board).draw(on: &canvas)
    case .money(let board): MoneyDrawing(board: board).draw(on: &canvas)
    }
  }
}
