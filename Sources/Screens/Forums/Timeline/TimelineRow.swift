import Atlas
import Dates
import Logistics
import Terminal
import Typography

/// One lane as it is drawn: a character and a style for each column in sight.
struct TimelineRow {
  /// One column.
  struct Cell: Hashable {
    var text: Character = " "
    var style = Style.text
    /// What stands there, the higher over the lower; words give way to everything.
    var layer = Layer.ground

    enum Layer: Int, Comparable {
      case ground
      case window
      case words
      case bar
      case today
      case mark

      static func < (left: Layer, right: Layer) -> Bool { left.rawValue < right.rawValue }
    }
  }

  private(set) var cells: [Cell]
  private let lane: TimelineLane
  private let state: TimelineState
  private let sight: Sight

  /// The lane in the columns that the state has in sight.
  init(_ lane: TimelineLane, _ state: TimelineState, _ sight: Sight) {
    self.lane = lane
    self.state = state
    self.sight = sight
    cells = Array(repeating: Cell(), count: state.width)
    shade()
    drawBars()
    drawToday()
    let marked = drawMarks()
    nameBars()
    drawWords(beside: marked)
  }

  /// Whether anything of the lane lies before what is in sight, and after it.
  var isBeyond: (left: Bool, right: Bool) {
    let columns = lane.items.map { state.columns(of: $0) }
    return (
      columns.contains { $0.upperBound < state.left },
      columns.contains { $0.lowerBound >= state.left + state.width }
    )
  }

  /// Weekends and holidays of the lane's country, as far as a column is no more than some days.
  private mutating func shade() {
    guard let country = lane.country, state.zoom != .year else { return }
    let weekend = sight.atlas.weekend(of: country).value
    let calendar = sight.atlas.calendar(for: country)
    for x in cells.indices {
      let column = state.left + x
      let days = state.zoom.days(at: column)
      // The middle of a day's columns tells of the day.
      guard state.zoom.markColumn(days.first) == column else { continue }
      let closed = (days.first...days.last).filter { !calendar.isWorking($0) }
      if closed.contains(where: { !weekend.contains($0.weekday) }) {
        cells[x].text = sight.glyphs[.holiday]
      } else if !closed.isEmpty, state.zoom != .month {
        cells[x].text = sight.glyphs[.weekend]
      }
      cells[x].style = .border
    }
  }

  private mutating func drawBars() {
    for item in bars.sorted(by: { $0.kind.height < $1.kind.height }) {
      for x in seen(state.columns(of: item)) {
        cells[x] = Cell(
          text: item.kind.character(sight.glyphs), style: item.kind.style(on: lane.kind),
          layer: item.kind == .forumWindow ? .window : .bar)
      }
    }
  }

  /// What a stretch is stands in its middle, where no mark does.
  private mutating func nameBars() {
    for item in bars {
      let word = item.kind.word(on: lane.kind)
      let columns = seen(state.columns(of: item))
      guard !word.isEmpty, let run = longestRun(of: item.kind.character(sight.glyphs), in: columns),
        word.count + 4 <= run.count
      else { continue }
      for (x, character) in zip((run.lowerBound + (run.count - word.count - 2) / 2)..., " \(word) ") {
        cells[x].text = character
        cells[x].style = .dim
      }
    }
  }

  private var bars: [TimelineItem] { lane.items.filter(\.kind.isBar) }

  /// The most columns in a row that a stretch has for itself.
  private func longestRun(of character: Character, in columns: Range<Int>) -> Range<Int>? {
    var best: Range<Int>?
    var start: Int?
    for x in columns.lowerBound...columns.upperBound {
      if x < columns.upperBound, cells[x].layer == .bar, cells[x].text == character {
        start = start ?? x
      } else if let begun = start {
        if x - begun > best?.count ?? 0 { best = begun..<x }
        start = nil
      }
    }
    return best
  }

  private mutating func drawToday() {
    let x = state.zoom.markColumn(sight.today) - state.left
    guard cells.indices.contains(x) else { return }
    cells[x] = Cell(text: sight.glyphs[.vertical], style: Style(.key), layer: .today)
  }

  /// Puts the marks down, where several share a column their number, and gives the items by column.
  private mutating func drawMarks() -> [Int: [TimelineItem]] {
    let marks = Dictionary(grouping: lane.items.filter { !$0.kind.isBar }) {
      state.zoom.markColumn($0.span.first) - state.left
    }
    for (x, items) in marks where cells.indices.contains(x) {
      let kinds = Set(items.map(\.kind))
      let glyph: Character =
        kinds.count == 1 ? items[0].kind.character(sight.glyphs) : items.count > 9 ? "+" : Character("\(items.count)")
      cells[x] = Cell(text: glyph, style: style(of: items), layer: .mark)
    }
    return marks
  }

  /// The style of the most pressing.
  private func style(of items: [TimelineItem]) -> Style {
    let states = items.compactMap { $0.state(today: sight.today) }
    let most = Deadline.State.allCases.first { states.contains($0) }
    return (most?.style ?? items[0].kind.style(on: lane.kind)).with(.bold)
  }

  /// What a mark is stands beside it where nothing else does.
  private mutating func drawWords(beside marks: [Int: [TimelineItem]]) {
    // What the cursor stands on has the first choice of room.
    let chosen = state.currentLane == lane ? state.current : nil
    for x in marks.keys.sorted(by: { (isAt($0, chosen) ? 0 : 1, $0) < (isAt($1, chosen) ? 0 : 1, $1) }) {
      guard let items = marks[x], cells.indices.contains(x) else { continue }
      put(words(for: items), beside: x, style: .dim)
    }
    // The stage of a forum stands behind its days.
    guard case .forum(let stage) = lane.kind else { return }
    for item in lane.items where item.kind == .forumDays {
      guard let last = seen(state.columns(of: item)).last else { continue }
      put(stage.label, beside: last, over: .window, style: stage.style)
    }
  }

  private func isAt(_ x: Int, _ item: TimelineItem?) -> Bool {
    item.map { state.columns(of: $0).contains(x + state.left) } ?? false
  }

  private func words(for items: [TimelineItem]) -> String {
    guard Set(items.map(\.kind)).count == 1, let first = items.first else { return "" }
    if first.kind == .holiday { return first.subject }
    let count = items.reduce(0) { $0 + $1.count }
    return first.kind.word + (count > 1 ? " ×\(count)" : "")
  }

  /// Words beside a column, with a blank around them, where nothing but ground is, or what else they may stand over:
  /// behind it, else before it.
  private mutating func put(_ words: String, beside x: Int, over most: Cell.Layer = .ground, style: Style) {
    let units = TextWidth.units(words)
    guard !words.isEmpty, units.allSatisfy({ $0.width == 1 }) else { return }
    let size = units.count + 2
    for needed in [(x + 1)..<(x + 1 + size), (x - size)..<x] {
      guard needed.lowerBound >= 0, needed.upperBound <= cells.count,
        needed.allSatisfy({ cells[$0].layer <= most })
      else { continue }
      for (place, character) in zip(needed, " \(words) ") {
        cells[place] = Cell(text: character, style: style, layer: .words)
      }
      return
    }
  }

  /// The places of columns that are in sight.
  private func seen(_ columns: ClosedRange<Int>) -> Range<Int> {
    let first = max(0, columns.lowerBound - state.left)
    return first..<max(first, min(cells.count, columns.upperBound - state.left + 1))
  }
}
