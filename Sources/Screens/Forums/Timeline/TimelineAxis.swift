import Dates
import Terminal

/// The two rows over a timeline: months and days, or years and months where a column is a week.
struct TimelineAxis {
  private let state: TimelineState
  private let today: CivilDate

  init(_ state: TimelineState, today: CivilDate) {
    self.state = state
    self.today = today
  }

  /// A word that stands on the axis.
  struct Tick: Hashable {
    var column: Int
    var text: String
    var style: Style
  }

  /// The words of the upper row: a month with its year, or a year.
  var upper: [Tick] {
    let isYears = state.zoom == .year
    return ticks(.heading) { date, isFirst in
      let (year, month, day) = date.fields
      guard isFirst || day == 1 && (!isYears || month == 1) else { return nil }
      return isYears ? "\(year)" : String(date.medium.drop { $0 != " " }.dropFirst())
    }
  }

  /// The words of the lower row: days as close as there is room, or months; and an arrow at today.
  func lower(_ glyphs: Glyphs) -> [Tick] {
    let ticks = ticks(.dim) { date, _ in
      switch state.zoom {
      case .day: date.day < 10 ? " \(date.day)" : "\(date.day)"
      case .week: date.weekday == .monday ? "\(date.day)" : nil
      case .month: [1, 11, 21].contains(date.day) ? "\(date.day)" : nil
      case .year: date.day == 1 ? String(date.short.drop { $0 != " " }.dropFirst()) : nil
      }
    }
    let column = state.zoom.markColumn(today) - state.left
    guard (0..<state.width).contains(column) else { return ticks }
    let mark = Tick(column: column, text: String(glyphs[.arrowDown]), style: Style(.key))
    return Self.spaced(ticks, around: mark)
  }

  /// A word for each day that has one, where it does not touch the one before.
  private func ticks(_ style: Style, _ word: (_ date: CivilDate, _ isFirst: Bool) -> String?) -> [Tick] {
    var ticks: [Tick] = []
    var pending: Tick?
    for date in state.days.first...state.days.last {
      guard let text = word(date, date == state.days.first) else { continue }
      let column = max(0, state.zoom.column(date) - state.left)
      let tick = Tick(column: column, text: text, style: style)
      // The month that has begun before gives way to the one that begins in sight.
      if let last = pending, last.column + last.text.count < column { ticks.append(last) }
      pending = tick
    }
    if let pending { ticks.append(pending) }
    return ticks.filter { $0.column + $0.text.count <= state.width }
  }

  private static func spaced(_ ticks: [Tick], around mark: Tick) -> [Tick] {
    let kept = ticks.filter {
      $0.column + $0.text.count <= mark.column || $0.column >= mark.column + mark.text.count
    }
    return (kept + [mark]).sorted { $0.column < $1.column }
  }
}
