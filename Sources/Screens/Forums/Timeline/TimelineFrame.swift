import Terminal

/// Where the parts of a timeline lie: the one truth for drawing and for the mouse.
///
/// From the top: two rows of axis, the lanes of the calendar, the other lanes, a rule, and the words on what the cursor
/// stands on. At the left stand the lanes' names.
struct TimelineFrame: Equatable {
  /// The names of the lanes, beside all of them.
  let names: Rect
  /// The months and days.
  let axis: Rect
  /// The lanes of the calendar, which do not scroll up or down.
  let calendar: Rect
  /// The other lanes.
  let lanes: Rect
  /// What the cursor stands on, in words; the rule is the row above.
  let foot: Rect

  /// The frame in the body of the screen, with so many lanes of the calendar.
  init(in body: Rect, calendarLanes: Int) {
    let nameWidth = body.width < 60 ? 12 : body.width < 100 ? 20 : 30
    let footHeight = body.height < 12 ? 1 : body.height < 30 ? 3 : 5
    // Beside the lanes stand signs for what lies beyond their ends, and at the right edge the scroll bar.
    let left = body.x + 1 + nameWidth + 2
    let width = max(0, body.maxX - left - 3)
    let top = body.y + 2
    let calendarHeight = min(calendarLanes, max(0, body.height - 2))
    let lanesTop = top + calendarHeight
    let end = max(lanesTop, body.maxY - footHeight - 1)
    axis = Rect(x: left, y: body.y, width: width, height: min(2, body.height))
    calendar = Rect(x: left, y: top, width: width, height: calendarHeight)
    lanes = Rect(x: left, y: lanesTop, width: width, height: end - lanesTop)
    names = Rect(x: body.x + 1, y: body.y, width: nameWidth, height: end - body.y)
    foot = Rect(x: body.x + 1, y: end + 1, width: body.width - 2, height: max(0, body.maxY - end - 1))
  }
}
