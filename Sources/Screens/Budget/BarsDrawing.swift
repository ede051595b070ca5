import Atlas
import ForumPlan
import Logistics
import Terminal

/// Draws groups of the budget with their sums and a bar for each, all bars to one scale, and the whole below.
struct BarsDrawing {
  let groups: [BudgetGroup]
  let whole: BudgetGroup
  let grouping: BudgetGrouping
  /// What no total holds, in a sentence; empty where all is counted.
  let note: String
  let state: BudgetState
  let frame: BarsFrame
  let hasFocus: Bool

  /// The words over the amounts, left to right.
  static func titles(isGranted: Bool) -> [String] {
    ["Planned", "Committed", "Paid"] + (isGranted ? ["Granted"] : [])
  }

  func draw(on canvas: inout Canvas) {
    let currency = whole.totals.planned.currency.code
    canvas.put(
      "By \(grouping.rawValue), \(currency)", at: Point(frame.head.x + 1, frame.head.y), style: .heading,
      maxWidth: frame.nameWidth)
    for (place, title) in Self.titles(isGranted: grouping == .funder).prefix(frame.amounts).enumerated() {
      canvas.field(
        title, at: Point(frame.x(ofAmount: place), frame.head.y), width: frame.amountWidth, align: .trailing,
        style: .heading)
    }
    let most = groups.map(\.most).max() ?? 0
    for (line, place) in groups.indices.dropFirst(state.top).prefix(frame.groups).enumerated() {
      let y = frame.rows.y + line * frame.stride
      draw(groups[place], most: most, at: y, name: .text, on: &canvas)
      guard place == state.cursor, hasFocus else { continue }
      canvas.restyle(Rect(x: frame.rows.x, y: y, width: frame.rows.width - 1, height: 1)) { style in
        style = style.role == .text ? Style(.cursor) : style.on(.cursor)
      }
      canvas.cursor = Point(frame.rows.x + 1, y)
    }
    canvas.scrollBar(
      at: Point(frame.rows.maxX - 1, frame.rows.y), length: frame.rows.height, offset: state.top,
      visible: frame.groups, total: groups.count)
    canvas.horizontal(at: Point(frame.foot.x, frame.foot.y), length: frame.foot.width)
    draw(whole, most: whole.most, at: frame.foot.y + 1, name: .title, on: &canvas)
    guard !note.isEmpty, frame.foot.height > 1 + frame.stride else { return }
    canvas.put(
      "\(canvas.glyphs[.overdue]) \(note)", at: Point(frame.foot.x + 1, frame.foot.y + 1 + frame.stride),
      style: Style(.overdue), maxWidth: frame.foot.width - 2, ellipsis: true)
  }

  private func draw(_ group: BudgetGroup, most: Int64, at y: Int, name: Style, on canvas: inout Canvas) {
    canvas.put(
      group.name, at: Point(frame.head.x + 1, y), style: name, maxWidth: frame.nameWidth, ellipsis: true)
    let amounts: [(Money?, Bool)] = [
      (group.totals.planned, group.runsOver(.plannedOverGrant)),
      (group.totals.committed, group.runsOver(.committedOverPlan)),
      (group.totals.paid, group.runsOver(.paidOverPlan, .paidOverCommitted)), (group.granted, false),
    ]
    for (place, (amount, isOver)) in amounts.prefix(frame.amounts).enumerated() {
      let text = (isOver ? String(canvas.glyphs[.overdue]) : "") + (amount?.amountText ?? "–")
      canvas.field(
        text, at: Point(frame.x(ofAmount: place), y), width: frame.amountWidth, align: .trailing,
        style: isOver ? Style(.overdue) : .text)
    }
    let placed = frame.bar(at: y)
    canvas.put(
      BudgetBar(group, most: most).spans(width: placed.bar.width, canvas.glyphs),
      at: Point(placed.bar.x, placed.bar.y))
    canvas.put(words(of: group, canvas.glyphs), at: placed.words, maxWidth: placed.room, ellipsis: true)
  }

  /// What runs over, or else what is left of what is granted, or else how much of the plan is paid.
  private func words(of group: BudgetGroup, _ glyphs: Glyphs) -> [Span] {
    if let warning = group.warning { return [Span("\(glyphs[.overdue]) \(warning)", Style(.overdue))] }
    if let granted = group.granted {
      return [Span("\(granted.minus(group.totals.planned).amountText) left", .dim)]
    }
    return group.paidShare.map { [Span("\($0)% paid", .dim)] } ?? []
  }
}

extension BudgetGroup {
  /// Percent of what is planned that is paid, rounded down, so that only all of it is 100; `nil` where nothing is
  /// planned.
  var paidShare: Int? {
    let (planned, paid) = (totals.planned.minorUnits, totals.paid.minorUnits)
    guard planned > 0, paid >= 0 else { return nil }
    return Int(clamping: Int128(paid) * 100 / Int128(planned))
  }
}
