import Terminal

/// Where the parts of the screen lie: the one truth for drawing and for the mouse.
///
/// From the top: header, tabs, list and detail, a line for messages, the keys. With 120 columns the detail stands
/// beside the list, with 34 rows below it; with fewer of both it takes the list's place while it is looked at.
struct ScreenFrame {
  /// What stands above the Radar's list.
  let board: RadarFrame?
  /// Rows of the list with its head, or `nil` while the detail has its place.
  let list: (head: Rect, rows: Rect)?
  /// The lines under the list that weigh up its rows.
  let foot: Rect?
  /// The lines of the detail.
  let detail: Rect?
  let body: Rect
  let layout: Layout

  /// How list and detail share the body.
  enum Layout: Hashable, Sendable {
    case sideBySide
    /// The list above, the detail below: on a screen that is narrow and high.
    case stacked
    /// One at a time.
    case single

    init(_ size: Workspace.Size) {
      self = size.width >= 120 ? .sideBySide : size.height >= 34 ? .stacked : .single
    }
  }

  /// The least size at which a plan can be read.
  static let least = Workspace.Size(width: 60, height: 16)

  init(_ workspace: Workspace) {
    let size = workspace.size
    body = Rect(x: 0, y: 2, width: size.width, height: max(0, size.height - 4))
    layout = Layout(size)
    if workspace.showsAnother {
      (board, list, foot, detail) = (nil, nil, nil, nil)
    } else {
      board = Self.board(of: workspace, in: body, layout)
      let taken = board?.height ?? 0
      let rest = Rect(x: body.x, y: body.y + taken, width: body.width, height: body.height - taken)
      (list, foot, detail) = Self.parts(
        of: rest, layout, showsDetail: workspace.focus == .detail, foot: workspace.balance.count)
    }
  }

  private static func board(of workspace: Workspace, in body: Rect, _ layout: Layout) -> RadarFrame? {
    guard workspace.tab == .radar, let board = workspace.sight.derived?.board, !board.isEmpty,
      layout != .single || workspace.focus != .detail
    else { return nil }
    return RadarFrame(in: body, layout, forums: board.forums.count)
  }

  private static func parts(
    of body: Rect, _ layout: Layout, showsDetail: Bool, foot: Int
  ) -> (list: (head: Rect, rows: Rect)?, foot: Rect?, detail: Rect?) {
    switch layout {
    case .sideBySide:
      let left = body.width * 57 / 100
      let parts = list(in: Rect(x: 0, y: body.y, width: left, height: body.height), foot: foot)
      let detail = Rect(x: left + 2, y: body.y + 1, width: body.width - left - 3, height: body.height - 1)
      return (parts.list, parts.foot, detail)
    case .stacked:
      let upper = body.height * 48 / 100
      let parts = list(in: Rect(x: 0, y: body.y, width: body.width, height: upper), foot: foot)
      let detail = Rect(x: 1, y: body.y + upper + 1, width: body.width - 2, height: body.height - upper - 1)
      return (parts.list, parts.foot, detail)
    case .single:
      if showsDetail {
        return (nil, nil, Rect(x: 1, y: body.y + 1, width: body.width - 2, height: body.height - 1))
      }
      let parts = list(in: body, foot: foot)
      return (parts.list, parts.foot, nil)
    }
  }

  /// A list with the lines at its foot, which are left out where rows would get scarce.
  private static func list(in rect: Rect, foot lines: Int) -> (list: (head: Rect, rows: Rect)?, foot: Rect?) {
    let foot = rect.height < 18 ? 0 : lines
    let head = Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)
    let rows = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: max(0, rect.height - 1 - foot))
    return ((head, rows), foot == 0 ? nil : Rect(x: rect.x, y: rows.maxY, width: rect.width, height: foot))
  }

  /// Where each tab stands in the second row; its words closer together, then the longest cut to their beginnings, where the screen is narrow.
  var tabs: [(tab: Tab, start: Int, text: String)] {
    let width = body.width
    func fitting(_ make: (Tab) -> String) -> [String]? {
      let texts = Tab.allCases.map(make)
      return texts.reduce(0) { $0 + $1.count } <= width ? texts : nil
    }
    func cut(_ form: (letters: Int, blank: String)) -> [String]? {
      // The blank at the edge goes before a letter does.
      fitting { "\($0 == Tab.allCases.first ? "" : " ")\($0.digit)\(form.blank)\($0.title.prefix(form.letters))" }
    }
    // Whole words before blanks, blanks before more than the end of the longest word.
    let forms = [(10, " "), (7, " "), (10, ""), (7, "")] + (1...6).reversed().map { ($0, "") }
    let texts =
      fitting { " \($0.digit) \($0.title) " } ?? fitting { " \($0.digit) \($0.title)" }
      ?? forms.lazy.compactMap { cut((letters: $0.0, blank: $0.1)) }.first ?? Tab.allCases.map { "\($0.digit)" }
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
