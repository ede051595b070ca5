/// A sign that the screens draw with; a theme says which character stands for it.
///
/// Drawing code asks `canvas.glyphs[.scrollThumb]` and never writes the character itself, so that a theme may
/// change it and a terminal that lacks it gets another.
public enum Sign: String, CaseIterable, Sendable {
  case horizontal = "line-horizontal"
  case vertical = "line-vertical"
  case cornerTopLeft = "corner-top-left"
  case cornerTopRight = "corner-top-right"
  case cornerBottomLeft = "corner-bottom-left"
  case cornerBottomRight = "corner-bottom-right"
  case teeLeft = "tee-left"
  case teeRight = "tee-right"
  case teeTop = "tee-top"
  case teeBottom = "tee-bottom"
  case cross = "line-cross"

  case scrollThumb = "scroll-thumb"
  case scrollTrack = "scroll-track"

  /// Bars, from solid to faint.
  case barFull = "bar-full"
  case barDark = "bar-dark"
  case barMedium = "bar-medium"
  case barLight = "bar-light"

  /// Lines of a timeline: the days that something must fall within, and those that money is given for.
  case barWindow = "bar-window"
  case barDouble = "bar-double"

  /// Heights of a column in a bar line, from an eighth to the whole.
  case level1 = "level-1"
  case level2 = "level-2"
  case level3 = "level-3"
  case level4 = "level-4"
  case level5 = "level-5"
  case level6 = "level-6"
  case level7 = "level-7"
  case level8 = "level-8"

  /// A step that is done, one that failed, one that is still to come.
  case done = "done"
  case failed = "failed"
  case pending = "pending"
  /// A row chosen for a change of many.
  case marked = "marked"
  /// The best of several.
  case best = "best"
  /// A record that can be opened from here.
  case pointer = "pointer"
  /// Where today stands on a scale, and a day that matters.
  case today = "today"
  case milestone = "milestone"
  /// Days on which offices are closed.
  case weekend = "weekend"
  case holiday = "holiday"
  case sortUp = "sort-up"
  case sortDown = "sort-down"
  case foldOpen = "fold-open"
  case foldClosed = "fold-closed"
  /// What stands for each letter of what is out of sight.
  case hidden = "hidden"
  /// A session that is closed to one group.
  case circle = "circle"
  /// Around a choice that arrows change.
  case choiceLeft = "choice-left"
  case choiceRight = "choice-right"
  case arrowLeft = "arrow-left"
  case arrowRight = "arrow-right"
  case arrowUp = "arrow-up"
  case arrowDown = "arrow-down"
  /// Where text was cut, and between two pieces of it.
  case ellipsis = "ellipsis"
  case separator = "separator"

  /// What stands beside a state's colour where no word does.
  case overdue = "state-overdue"
  case urgent = "state-urgent"
  case soon = "state-soon"
  case fine = "state-fine"
  case unknown = "state-unknown"
  case blocked = "state-blocked"
  case estimated = "state-estimated"

  /// The heights of a bar line, lowest first.
  public static let levels: [Sign] = [.level1, .level2, .level3, .level4, .level5, .level6, .level7, .level8]

  /// The characters for it, the best first; the last is ASCII.
  var characters: [Character] {
    switch self {
    case .horizontal: ["─", "-"]
    case .vertical, .scrollTrack: ["│", "|"]
    case .cornerTopLeft: ["╭", "┌", "+"]
    case .cornerTopRight: ["╮", "┐", "+"]
    case .cornerBottomLeft: ["╰", "└", "+"]
    case .cornerBottomRight: ["╯", "┘", "+"]
    case .teeLeft: ["├", "+"]
    case .teeRight: ["┤", "+"]
    case .teeTop: ["┬", "+"]
    case .teeBottom: ["┴", "+"]
    case .cross: ["┼", "+"]
    case .scrollThumb: ["┃", "█", "#"]
    case .barFull, .level8: ["█", "#"]
    case .barDark: ["▓", "%"]
    case .barMedium: ["▒", "="]
    case .barLight: ["░", "."]
    case .barWindow: ["┄", "-"]
    case .barDouble: ["═", "="]
    case .level1: ["▁", "."]
    case .level2: ["▂", ":"]
    case .level3: ["▃", "-"]
    case .level4: ["▄", "="]
    case .level5: ["▅", "▄", "+"]
    case .level6: ["▆", "▄", "*"]
    case .level7: ["▇", "█", "%"]
    case .done: ["✓", "√", "v"]
    case .failed, .blocked: ["✗", "x"]
    case .pending, .separator: ["·", "-"]
    case .fine, .weekend: ["·", "."]
    case .holiday, .hidden: ["•", "*"]
    case .best: ["★", "*"]
    case .marked: ["●", "•", "*"]
    case .pointer, .foldClosed: ["▸", "►", ">"]
    case .today, .sortUp: ["▲", "^"]
    case .sortDown: ["▼", "v"]
    case .milestone: ["◆", "♦", "*"]
    case .circle: ["◉", "○", "@"]
    case .foldOpen: ["▾", "▼", "v"]
    case .choiceLeft: ["‹", "«", "<"]
    case .choiceRight: ["›", "»", ">"]
    case .arrowLeft: ["←", "<"]
    case .arrowRight: ["→", ">"]
    case .arrowUp: ["↑", "^"]
    case .arrowDown: ["↓", "v"]
    case .ellipsis: ["…", "~"]
    case .overdue: ["!"]
    case .urgent: ["◆", "♦", "^"]
    case .soon: ["◇", "○", "-"]
    case .unknown: ["?"]
    case .estimated: ["~"]
    }
  }
}
