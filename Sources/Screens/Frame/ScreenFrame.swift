import Terminal

/// Where the parts of the screen lie: the one truth for drawing and for the mouse.
///
/// From the top: header, tabs, list and detail, a line for messages, the keys. With 120 columns the detail stands
/// beside the list; with fewer it takes the list's place while it is looked at.
struct ScreenFrame {
  /// Rows of the list with its head, or `nil` while the detail has its place.
  let list: (head: Rect, rows: Rect)?
  /// The lines under the list that weigh up its rows.
  let foot: Rect?
  /// The lines of the detail.
  let detail: Rect?
  let body: Rect
  let isNarrow: Bool
  /// Where each tab stands in the second row.
  let tabs: [(tab: Tab, start: Int, text: String)]

  /// The least size at which a plan can be read.
  static let least = Workspace.Size(width: 40, height: 10)

  init(_ workspace: Workspace) {
    let size = workspace.size
    body = Rect(x: 0, y: 2, width: size.width, height: max(0, size.height - 4))
    isNarrow = size.width < 120
    tabs = Self.tabs(width: size.width)
    if workspace.showsTimeline || workspace.venuesView != .list {
      (list, foot, detail) = (nil, nil, nil)
    } else if isNarrow {
      if workspace.focus == .detail {
        list = nil
        foot = nil
        detail = Rect(x: 1, y: body.y + 1, width: body.width - 2, height: body.height - 1)
      } else {
        (list, foot) = Self.list(in: body, foot: workspace.balance.count)
        detail = nil
      }
    } else {
      let left = size.width * 57 / 100
      (list, foot) = Self.list(
        in: Rect(x: 0, y: body.y, width: left, height: body.height), foot: workspace.balance.count)
      detail = Rect(x: left + 2, y: body.y + 1, width: size.width - left - 3, height: body.height - 1)
    }
  }

  /// A list with the lines at its foot, which are left out where rows would get scarce.
  private static func list(in rect: Rect, foot lines: Int) -> ((head: Rect, rows: Rect)?, foot: Rect?) {
    let foot = rect.height < 18 ? 0 : lines
    let head = Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)
    let rows = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: max(0, rect.height - 1 - foot))
    return ((head, rows), foot == 0 ? nil : Rect(x: rect.x, y: rows.maxY, width: rect.width, height: foot))
  }

  /// The tabs' words: closer together, then cut to their beginnings, where the screen is narrow.
  private static func tabs(width: Int) -> [(tab: Tab, start: Int, text: String)] {
    func words(_ make: (Tab) -> String) -> [String]? {
      let texts = Tab.allCases.map(make)
      return texts.reduce(0) { $0 + $1.count } <= width ? texts : nil
    }
    let texts =
      words { " \($0.rawValue) \($0.title) " } ?? words { " \($0.rawValue) \($0.title)" }
      ?? Tab.allCases.map { " \($0.rawValue) \($0.title.prefix(max(1, width / 8 - 3)))" }
    var start = 0
    return zip(Tab.allCases, texts).map { tab, text in
      defer { start += text.count }
      return (tab, start, text)
    }
  }

  /// The tab at a point.
  func tab(at point: Point) -> Tab? {
    guard point.y == 1 else { return nil }
    return tabs.first { point.x >= $0.start && point.x < $0.start + $0.text.count }?.tab
  }
}
