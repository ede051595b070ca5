import Dates
import Logistics
import Terminal
import Typography

/// Draws how much is due week by week: what is overdue first, then twelve weeks.
struct RadarWeeks {
  let workload: Workload
  let today: CivilDate

  /// The weeks on one line, as many as there is room for: a column an eighth to a whole line high, and the number.
  func line(width: Int, _ glyphs: Glyphs) -> [Span] {
    var spans = [
      workload.overdue > 0
        ? Span("\(glyphs[.overdue])\(workload.overdue) overdue", Style(.overdue)) : Span("0 overdue", .dim)
    ]
    var used = spans[0].text.count
    for (place, week) in workload.weeks.enumerated() {
      let month = Self.month(of: week, after: place > 0 ? workload.weeks[place - 1] : nil)
      let bar = week.count > 0 ? String(glyphs[level(week.count)]) : " "
      let text = "\(bar)\(week.count)"
      let size = 1 + (month.isEmpty ? 0 : month.count + 2) + text.count
      guard used + size <= width else { break }
      used += size
      if !month.isEmpty { spans.append(Span("  \(month)", .dim)) }
      spans += [Span(" "), Span(text, style(of: week))]
    }
    return spans
  }

  /// The weeks as columns side by side, their numbers and first days below.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let width = min(12, (rect.width - 2) / (workload.weeks.count + 1))
    let bars = rect.height - 2
    for (place, column) in self.columns.enumerated() {
      let x = rect.x + 1 + place * width
      let eighths = Self.share(column.count, of: most, in: 8 * bars)
      for row in 0..<bars {
        let filled = min(8, eighths - 8 * (bars - 1 - row))
        guard filled > 0 else { continue }
        let sign = String(canvas.glyphs[Sign.levels[filled - 1]])
        canvas.put(String(repeating: sign, count: width - 4), at: Point(x, rect.y + row), style: column.style)
      }
      let sign = column.isOverdue && column.count > 0 ? String(canvas.glyphs[.overdue]) : ""
      canvas.put(
        "\(sign)\(column.count)", at: Point(x, rect.y + bars), style: column.count > 0 ? column.style : .dim,
        maxWidth: width)
      canvas.put(column.label, at: Point(x, rect.y + bars + 1), style: .dim, maxWidth: width)
    }
  }

  private struct Column {
    var count: Int
    var style: Style
    var label: String
    var isOverdue = false
  }

  private var columns: [Column] {
    [Column(count: workload.overdue, style: Style(.overdue), label: "overdue", isOverdue: true)]
      + workload.weeks.map { Column(count: $0.count, style: style(of: $0), label: $0.first.short) }
  }

  /// The most of any week, and of what is overdue.
  private var most: Int { max(workload.overdue, workload.weeks.map(\.count).max() ?? 0) }

  private func level(_ count: Int) -> Sign {
    Sign.levels[Self.share(count, of: workload.weeks.map(\.count).max() ?? 0, in: 8) - 1]
  }

  /// A number as so many of some steps; something for anything above nothing.
  private static func share(_ count: Int, of most: Int, in steps: Int) -> Int {
    count == 0 ? 0 : max(1, min(steps, (count * steps + most / 2) / max(1, most)))
  }

  private func style(of week: Workload.Week) -> Style {
    week.count == 0 ? .dim : Deadline.State(daysLeft: week.first - today).style
  }

  /// The first week's day, and the month where another begins.
  private static func month(of week: Workload.Week, after before: Workload.Week?) -> String {
    guard let before else { return week.first.short }
    let words = week.first.short.split(separator: " ")
    return before.first.month == week.first.month ? "" : String(words.last ?? "")
  }
}
