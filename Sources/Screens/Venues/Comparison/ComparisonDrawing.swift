import ForumPlan
import Logistics
import Terminal
import Typography

/// Draws houses side by side for a forum.
struct ComparisonDrawing {
  let state: VenuesState
  let sight: Sight
  let frame: ComparisonFrame

  func draw(on canvas: inout Canvas) {
    guard let comparison = state.comparison, let forum = sight.plan.forums[comparison.forum] else {
      let text =
        sight.derived == nil
        ? "Working out who needs a visa …" : "Venues are compared for a forum, and there is none yet."
      canvas.put(text, at: Point(frame.labels.x, frame.head.y), style: .dim)
      return
    }
    let measures = Array(VenueMeasure.allCases.enumerated().dropFirst(state.top).prefix(frame.cells.height))
    canvas.put("For", at: Point(frame.labels.x, frame.head.y), style: .dim)
    canvas.paragraph(
      forum.name, at: Point(frame.labels.x, frame.head.y + 1), width: frame.labels.width, maxLines: 2, style: .title)
    for (line, (row, measure)) in measures.enumerated() {
      canvas.put(
        measure.label, at: Point(frame.labels.x, frame.labels.y + line), style: row == state.row ? .focus : .heading,
        maxWidth: frame.labels.width)
      drawWeight(comparison.weights[measure] ?? 0, on: frame.labels.y + line, &canvas)
    }
    canvas.put("Together", at: Point(frame.labels.x, frame.head.y + 3), style: .title)
    let together = comparison.together
    let houses = Array(comparison.prospects.enumerated().dropFirst(state.left).prefix(frame.columns))
    for (place, (column, prospect)) in houses.enumerated() {
      let x = frame.cells.x + place * frame.stride
      drawHead(prospect, isChosen: column == state.column, x: x, on: &canvas)
      if let score = together[column] {
        let isBest = comparison.bestTogether.contains(column)
        let used = canvas.put("\(score) of 100", at: Point(x, frame.head.y + 3), style: isBest ? .title : .text)
        if isBest { canvas.put(.best, at: Point(x + used + 1, frame.head.y + 3), style: Style(.fine)) }
      }
      let text = ComparisonText(prospect: prospect, forum: forum, sight: sight)
      for (line, (row, measure)) in measures.enumerated() {
        let isBest = comparison.best(in: measure).contains(column)
        let isChosen = column == state.column && row == state.row
        draw(text.cell(measure), isBest, isChosen, at: Point(x, frame.cells.y + line), on: &canvas)
      }
    }
    drawEdges(of: comparison, on: &canvas)
    drawFoot(comparison, forum, on: &canvas)
  }

  /// A weight as a slider, or as a number where there is no room for one.
  private func drawWeight(_ weight: Int, on y: Int, _ canvas: inout Canvas) {
    let x = frame.weights.x
    guard frame.weights.width >= VenueMeasure.weights.upperBound else {
      canvas.put("\(weight)", at: Point(x, y), style: weight == 0 ? .dim : .text)
      return
    }
    for step in 0..<VenueMeasure.weights.upperBound {
      canvas.put(step < weight ? .barFull : .barLight, at: Point(x + step, y), style: step < weight ? .focus : .dim)
    }
  }

  private func drawHead(_ prospect: VenueProspect, isChosen: Bool, x: Int, on canvas: inout Canvas) {
    guard let venue = sight.plan.venues[prospect.id] else { return }
    let width = frame.stride - 2
    canvas.paragraph(
      venue.name, at: Point(x, frame.head.y), width: width, maxLines: 2, style: isChosen ? .focus : .text)
    let city = prospect.isChosen ? "\(venue.place.name), chosen" : venue.place.description
    canvas.put(city, at: Point(x, frame.head.y + 2), style: .dim, maxWidth: width, ellipsis: true)
  }

  private func draw(_ cell: ListCell, _ isBest: Bool, _ isChosen: Bool, at point: Point, on canvas: inout Canvas) {
    let width = frame.stride - 2
    let style = isBest ? cell.style.with(.bold) : cell.style
    let used = canvas.put(cell.text, at: point, style: style, maxWidth: width - 2, ellipsis: true)
    if isBest { canvas.put(.best, at: Point(point.x + used + 1, point.y), style: Style(.fine)) }
    guard isChosen else { return }
    canvas.restyle(Rect(x: point.x, y: point.y, width: width, height: 1)) { style in
      style = style.role == .text ? .cursor : style.on(.cursor)
    }
    canvas.cursor = point
  }

  private func drawEdges(of comparison: VenueComparison, on canvas: inout Canvas) {
    if state.left > 0 { canvas.put(.choiceLeft, at: Point(frame.cells.x - 1, frame.head.y), style: .key) }
    if state.left + frame.columns < comparison.prospects.count {
      canvas.put(.choiceRight, at: Point(frame.cells.maxX, frame.head.y), style: .key)
    }
  }

  private func drawFoot(_ comparison: VenueComparison, _ forum: Forum, on canvas: inout Canvas) {
    guard frame.foot.height > 0, let prospect = state.current, let venue = sight.plan.venues[prospect.id] else {
      return
    }
    canvas.horizontal(at: Point(frame.foot.x - 1, frame.foot.y - 1), length: frame.foot.width + 2)
    let text = ComparisonText(prospect: prospect, forum: forum, sight: sight)
    var y = frame.foot.y
    y += canvas.paragraph(
      "\(venue.name): \(text.sentence(state.measure))", at: Point(frame.foot.x, y), width: frame.foot.width,
      maxLines: min(2, frame.foot.height))
    guard !venue.notes.isEmpty, y < frame.foot.maxY else { return }
    canvas.paragraph(
      venue.notes, at: Point(frame.foot.x, y), width: frame.foot.width, maxLines: frame.foot.maxY - y, style: .dim)
  }
}
