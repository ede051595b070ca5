import Dates
import Terminal
import Typography

extension DatePicker {
  func draw(on canvas: inout Canvas) {
    let layout = DatePickerLayout(self, in: Workspace.Size(width: canvas.width, height: canvas.height))
    let frame = layout.frame
    canvas.fill(frame)
    canvas.box(frame, title: title)
    let inner = frame.width - 4
    canvas.put(
      facts.words(year: cursor.year), at: Point(frame.x + 2, frame.y + 1), style: .dim, maxWidth: inner, ellipsis: true)
    for month in layout.months { draw(month.grid, at: month.x, layout, on: &canvas) }
    drawSayings(layout, on: &canvas)
    canvas.cursor = layout.point(of: cursor).map { Point($0.x + 1, $0.y) } ?? Point(frame.x + 2, frame.y + 1)
  }

  private func draw(_ month: MonthGrid, at x: Int, _ layout: DatePickerLayout, on canvas: inout Canvas) {
    let top = layout.frame.y + 2
    let width = 7 * DatePickerLayout.dayWidth
    canvas.field(month.title, at: Point(x, top), width: width, align: .center, style: .heading)
    for (column, weekday) in month.weekdays.enumerated() {
      canvas.put(
        String(weekday.abbreviation.prefix(2)), at: Point(x + column * DatePickerLayout.dayWidth + 1, top + 1),
        style: .dim)
    }
    for (day, mark) in zip(month.span.first...month.span.last, facts.marks(in: month.span)) {
      if let point = layout.point(of: day), point.x >= x, point.x < x + width {
        draw(day, mark, at: point, on: &canvas)
      }
    }
  }

  /// A day: a sign for what happens, its number, a sign for why nobody works.
  private func draw(_ day: CivilDate, _ mark: DayFacts.Mark, at point: Point, on canvas: inout Canvas) {
    let marked = anchor == nil && purpose == .span ? until ?? chosen : chosen
    let isChosen = marked.contains(day)
    var before: Character = mark.isDue ? "!" : mark.isForum ? "#" : day == facts.today ? ">" : " "
    var after: Character = mark.isHoliday ? "*" : mark.isWeekend ? "·" : mark.isRamadan ? "~" : " "
    if isChosen, marked.count > 1 {
      if day == marked.first { before = "[" }
      if day == marked.last { after = "]" }
    }
    let ground: Role? = day == cursor ? .cursor : isChosen ? .selection : nil
    let isOff = mark.isHoliday || mark.isWeekend
    var number: Style = isOff ? .dim : .text
    if mark.isHoliday { number = Style(.estimated) }
    if day == facts.today { number = number.with([.bold, .underline]) }
    if let ground { number = number.role == .text ? Style(ground, number.attributes) : number.on(ground) }
    let signStyle = Style(mark.isDue ? .urgent : .dim, on: ground)
    let digits = day.day < 10 ? " \(day.day)" : "\(day.day)"
    canvas.put(
      [Span(String(before), before == "[" ? number : signStyle), Span(digits, number), Span(String(after), number)],
      at: point)
  }

  private func drawSayings(_ layout: DatePickerLayout, on canvas: inout Canvas) {
    let frame = layout.frame
    let (x, width) = (frame.x + 2, frame.width - 4)
    let top = layout.weeksTop + layout.weeks.count
    canvas.put(headline, at: Point(x, top), style: .title, maxWidth: width, ellipsis: true)
    let lines = (warning.map { [(sign: Character("?"), text: $0)] } ?? []) + facts.lines(on: cursor)
    let room = layout.sayings - 1
    for (row, line) in lines.prefix(room).enumerated() {
      let more = row == room - 1 && lines.count > room ? ", and \(lines.count - room) more" : ""
      let text = TextWidth.truncated(line.text, to: max(0, width - 2 - more.count))
      let isPressing = line.sign == "!" || line.sign == "?"
      canvas.put(
        [Span("\(line.sign) ", isPressing ? Style(.urgent) : .dim), Span(text + more, .text)],
        at: Point(x, top + 1 + row))
    }
    let foot = Point(x, frame.maxY - 2)
    if let jump {
      let isDay = jump.day(working: facts.working) != nil
      canvas.put([Span(" \(jump.text) ", .input), Span(isDay ? "" : " no day yet", .dim)], at: foot, maxWidth: width)
    } else {
      canvas.put("Type 15, mon, +3w or 2027-03-02 to leap; t is today", at: foot, style: .dim, maxWidth: width)
    }
    canvas.put(
      "! due  # forum  * holiday  · weekend  ~ Ramadan  > today", at: Point(x, foot.y - 1), style: .dim, maxWidth: width
    )
  }

  /// What Enter would choose, in words.
  private var headline: String {
    let span = chosen
    let distance = DayCount.words(span.first - facts.today)
    guard span.count > 1 else {
      return purpose == .span && anchor == nil
        ? "First day: \(cursor.long), \(distance)" : "\(cursor.long), \(distance)"
    }
    let working = facts.working.count(from: span.first, to: span.last + 1)
    return "\(span.long), \(distance): \(span.count) days, \(working == 0 ? "none" : "\(working)") of them worked"
  }

  /// What speaks against the day, as far as the record itself says.
  private var warning: String? {
    guard case .day(_, let within?) = purpose, !within.contains(chosen.first) || !within.contains(chosen.last) else {
      return nil
    }
    return "Outside the window, \(within.long)"
  }
}

extension MonthGrid {
  /// The month and year as a head: `March 2027`.
  fileprivate var title: String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return "\(names[first.month - 1]) \(first.year)"
  }
}
