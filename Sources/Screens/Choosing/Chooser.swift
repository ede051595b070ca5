import ForumPlan
import Terminal
import Typography

/// A list to choose one thing from, by arrows or by typing part of its name.
struct Chooser: Sendable {
  let title: String
  let items: [Item]
  private let side: Side
  /// What is asked for when nothing is chosen, to take a preview back.
  let leaving: Effect?
  private(set) var filter = ""
  private var cursor = 0
  private var top = 0

  /// Something to choose.
  struct Item: Sendable {
    var text: String
    /// A word on it, at the right.
    var note = ""
    /// Why it cannot be chosen now, where it cannot.
    var refusal: String?
    /// Other words for it, by which typing finds it too.
    var otherWords = ""
    var action: Action
    /// What is asked for when the cursor comes to it, so that it is seen before it is chosen.
    var preview: Effect?
  }

  /// What choosing does.
  enum Action: Sendable {
    case begin(RecordKind, [RecordKey])
    case edit(RecordKey)
    case fill(String)
    /// Note something of the visa under the cursor, after asking for the day.
    case mark(VisaMark)
    case ask(Effect)
    /// Sort the list by a column, or in its own order.
    case sort(String?)
    /// Edit a field of the records marked of a kind.
    case editMarked(RecordKind, field: String)
    case search(SavedSearch)
    /// Print a paper, after asking what is not known of it yet.
    case print(PrintJob)
    /// Choose among the papers that are handed out at a forum.
    case handOuts(ForumPlan.ID<Forum>)
    /// Go on adding an officer who holds some compartments.
    case holding(name: String, Set<Compartment>)
    /// Keep the filter at hand as a search.
    case keepSearch

    /// Whether it asks more, so that Esc leads back to what was asked before.
    var asksMore: Bool {
      switch self {
      case .print, .handOuts: true
      default: false
      }
    }
  }

  /// Where on the screen it stands.
  enum Side: Sendable {
    case middle
    /// Beside what it changes.
    case right
  }

  /// What a key led to.
  enum Result: Sendable {
    case stay
    case cancel
    case choose(Action)
    /// What was chosen cannot be, and why.
    case refuse(String)
  }

  init(title: String, items: [Item], cursor: Int = 0, side: Side = .middle, leaving: Effect? = nil) {
    self.title = title
    self.items = items
    self.cursor = cursor
    self.side = side
    self.leaving = leaving
  }

  /// What the item under the cursor asks for before it is chosen.
  var preview: Effect? {
    let shown = shown
    return shown.indices.contains(cursor) ? shown[cursor].preview : nil
  }

  /// The items that hold every word typed.
  var shown: [Item] { places.map { items[$0] } }

  /// Their places among all.
  private var places: [Int] {
    let words = filter.folded.split(separator: " ")
    return items.indices.filter { place in
      let item = items[place]
      let text = words.isEmpty ? "" : "\(item.text) \(item.note) \(item.otherWords)".folded
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// The list as whoever comes back to it finds it: whole, with the cursor on what they chose.
  func returned(height: Int) -> Chooser {
    let places = places
    var whole = self
    whole.setFilter("")
    if places.indices.contains(cursor) { whole.cursor = places[cursor] }
    whole.top = max(0, whole.cursor - height + 1)
    return whole
  }

  mutating func setFilter(_ text: String) {
    filter = text
    cursor = 0
    top = 0
  }

  /// Takes a key, with so many rows in view.
  mutating func handle(_ key: Key, height: Int) -> Result {
    let shown = shown
    switch key {
    case .escape, .ctrl("c"): return .cancel
    case .enter:
      guard shown.indices.contains(cursor) else { return .stay }
      return chosen(shown[cursor])
    case .up: cursor -= 1
    case .down: cursor += 1
    case .pageUp: cursor -= height
    case .pageDown: cursor += height
    case .home: cursor = 0
    case .end: cursor = shown.count
    case .backspace: setFilter(String(filter.dropLast()))
    case .ctrl("u"): setFilter("")
    default:
      if let typed = key.typed { setFilter(filter + String(typed)) }
    }
    cursor = min(max(0, cursor), max(0, self.shown.count - 1))
    top = min(max(top, cursor - height + 1), cursor)
    return .stay
  }

  /// Takes a press of the mouse: on an item it chooses, outside the frame it cancels.
  mutating func press(_ point: Point, in size: Workspace.Size) -> Result {
    let frame = frame(in: size)
    guard frame.contains(point) else { return .cancel }
    let row = top + point.y - frame.y - 2
    let shown = shown
    guard point.y >= frame.y + 2, point.y < frame.maxY - 1, shown.indices.contains(row) else { return .stay }
    cursor = row
    return chosen(shown[row])
  }

  private func chosen(_ item: Item) -> Result { item.refusal.map(Result.refuse) ?? .choose(item.action) }

  /// How many items are in view on a screen.
  static func height(in size: Workspace.Size) -> Int { max(1, min(16, size.height - 7)) }

  private func frame(in size: Workspace.Size) -> Rect {
    let width = min(side == .right ? 48 : 72, size.width - 2)
    let height = min(max(1, items.count), Self.height(in: size)) + 3
    let x = side == .right ? size.width - width - 1 : (size.width - width) / 2
    return Rect(x: x, y: max(2, (size.height - height) / 3), width: width, height: height)
  }

  func draw(on canvas: inout Canvas) {
    let frame = frame(in: Workspace.Size(width: canvas.width, height: canvas.height))
    canvas.fill(frame)
    canvas.box(frame, title: title)
    let field = Point(frame.x + 2, frame.y + 1)
    let isEmpty = filter.isEmpty
    canvas.field(
      isEmpty ? "Type to find" : filter, at: field, width: frame.width - 4, style: isEmpty ? .placeholder : .input)
    let shown = shown
    let height = frame.height - 3
    if shown.isEmpty {
      canvas.put("Nothing matches.", at: Point(frame.x + 2, frame.y + 2), style: .dim)
      canvas.cursor = field
    }
    for (row, item) in shown.dropFirst(top).prefix(height).enumerated() {
      let y = frame.y + 2 + row
      let width = frame.width - 4
      let isChosen = top + row == cursor
      let dim = Style(.dim, on: isChosen ? .cursor : nil)
      let usual = item.refusal == nil ? .text : Style.dim
      canvas.field(" \(item.text)", at: Point(frame.x + 2, y), width: width, style: isChosen ? .cursor : usual)
      // Why it cannot be is told as far as there is room; all of it once somebody tries.
      let note = item.refusal.map { TextWidth.truncated($0, to: max(0, width - item.text.count - 4)) } ?? item.note
      let room = TextWidth.width(of: note)
      if room > 0, item.text.count + room + 4 <= width {
        canvas.put(note, at: Point(frame.x + 1 + width - room, y), style: dim)
      }
      if isChosen { canvas.cursor = Point(frame.x + 2, y) }
    }
    canvas.scrollBar(
      at: Point(frame.maxX - 1, frame.y + 2), length: height, offset: top, visible: height, total: shown.count)
  }
}
