import Terminal

/// Where the parts of the board above the Radar's list lie: the one truth for drawing and for the mouse.
///
/// The board leaves at least half of the body to the list. From the top: the weeks, as columns where there is room and
/// on one line elsewhere; the heads of columns and a line a forum; a rule that tells how many more there are.
struct RadarFrame {
  let weeks: Rect
  let showsColumns: Bool
  /// The heads of the forums' columns; empty where no forum is shown.
  let head: Rect
  /// A line for each forum shown.
  let forums: Rect
  /// The rule under the board.
  let rule: Rect
  /// How many forums there is no room for.
  let more: Int

  /// Lines it takes from the top of the body.
  var height: Int { rule.maxY - weeks.y }

  /// The board in a body; on a small screen only the line of weeks.
  init(in body: Rect, _ layout: ScreenFrame.Layout, forums count: Int) {
    // Where the detail stands below the list, both need their share.
    let room = layout == .stacked ? body.height * 3 / 10 : body.height / 2
    func line(_ y: Int, _ height: Int = 1) -> Rect { Rect(x: body.x, y: y, width: body.width, height: height) }
    showsColumns = body.width >= Self.widthOfColumns && room >= 15
    weeks = line(body.y, showsColumns ? Self.heightOfColumns : 1)
    let most = showsColumns ? room - weeks.height - 2 : min(5, room - 3)
    let shown = room < 8 ? 0 : min(count, max(0, most))
    head = line(weeks.maxY, shown > 0 ? 1 : 0)
    forums = line(head.maxY, shown)
    rule = line(forums.maxY, room < 8 ? 0 : 1)
    more = count - shown
  }

  /// Columns from which each week has one of its own.
  static let widthOfColumns = 104
  /// Three lines of columns, their numbers, and their days.
  static let heightOfColumns = 5
}
