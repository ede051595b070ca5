import Dates
import ForumPlan
import Terminal

/// The front end in lines, for those who listen or feel: the state of the screens, told as pages, and asked by typing.
///
/// It is a value, as the screens are: `take(_:)` reads a typed line and gives the effects it asks for, `report()` tells
/// what is new. All commands are those of the screens, for it runs them on the same `Workspace`.
struct PlainSession: Sendable {
  var workspace: Workspace
  var stance = Stance.tabs
  /// What a search for commands and records found.
  var finder: Palette?
  /// Whether the page of what can be done here is told.
  var showsHelp = false
  /// The lines of a long text typed so far, while one is written.
  var writing: [String]?
  /// Whether all fields of the form were asked.
  var isAtEnd = false
  /// What the field under the cursor may have been going to say.
  var offers: [Candidate] = []
  /// The text that was not taken, of which something was offered in its place.
  var rejected: String?
  /// Where one came from by going to another record.
  var past: [Visit] = []
  /// The title of the form whose beginning was told.
  var toldForm = ""
  /// How many things to choose were told of the page.
  private var told = 0
  private var toldIdentity = ""
  private var toldNumbering = 0
  private var toldStatus: [String] = []
  /// How far pages were told, and what their numbers stood for.
  private var memory: [String: (told: Int, numbering: Int)] = [:]
  /// Whether one comes back to a page from what lay over it, or by asking to.
  var isReturning = false
  /// What is to be said before the page.
  private var said: [String] = []

  /// Which page of a tab is told.
  enum Stance: Sendable {
    /// The tabs themselves.
    case tabs
    case list
    /// The record under the cursor.
    case record
  }

  /// A place to go back to.
  struct Visit: Sendable {
    var tab: Tab
    var record: RecordKey?
    var stance: Stance
  }

  /// The size of the screen that nobody sees: there is room for everything at once.
  private static let size = Workspace.Size(width: 240, height: 120)

  init(fileName: String, today: CivilDate, seed: UInt64, author: String = "", keymap: Keymap = .standard) {
    workspace = Workspace(
      fileName: fileName, plan: Plan(), today: today, size: Self.size, seed: seed, keymap: keymap)
    workspace.author = author
    // People are asked about one by one: what each needs stands together.
    workspace.arrangements[.visas] = Arrangement(grouping: VisaGrouping.person.rawValue)
  }

  /// Forgets all of a plan that is locked: pages, words not yet said, what was typed and found.
  mutating func forget() {
    workspace.forget()
    var empty = PlainSession(
      fileName: workspace.fileName, today: workspace.sight.today, seed: workspace.generator.next(),
      keymap: workspace.keymap)
    empty.workspace = workspace
    empty.stance = stance
    self = empty
  }

  /// Takes what the world answered.
  mutating func take(_ outcome: Outcome) {
    if case .stillLocked(let why) = outcome { say(why) }
    workspace.take(outcome)
    settle()
  }

  /// Says something before the next page.
  mutating func say(_ text: String) { said.append(text) }

  /// Tells the page again from its beginning.
  mutating func tellAgain() {
    toldIdentity = ""
    isReturning = false
  }

  /// What is to be printed now: what happened, and the page where it is another.
  mutating func report(width: Int) -> String {
    var texts = said + [workspace.toast?.whole].compactMap(\.self)
    said = []
    workspace.toast = nil
    let page = page
    // Who comes back knows the page, and Enter tells it again; but numbers that stand for something else now are told.
    let isSame = page.identity == toldIdentity
    let known = isSame ? (told, toldNumbering) : isReturning ? memory[page.identity] : nil
    if let known {
      told = known.0
      if isSame, page.status != toldStatus { texts += page.status }
      if known.1 != page.numbering {
        told = max(0, told - page.size)
        texts += next(of: page)
      }
    } else {
      told = 0
      texts += page.intro + page.status + next(of: page)
    }
    (isReturning, toldStatus) = (page.isOver, page.status)
    (toldIdentity, toldNumbering) = (page.identity, page.numbering)
    if !page.isOver { memory[page.identity] = (told, page.numbering) }
    return texts.flatMap { PlainWords.lines(PlainWords.spoken($0), width: width) }.map { $0 + "\n" }.joined()
  }

  /// The last words, without a page.
  mutating func farewell(width: Int) -> String {
    (toldIdentity, toldNumbering) = (page.identity, page.numbering)
    say("Everything is kept.")
    return report(width: width)
  }

  /// Where one is.
  var prompt: String {
    if let lock = workspace.lock { return "\(lock.question) " }
    return writing == nil ? "\(PlainWords.spoken(page.name)): " : "text: "
  }

  /// Whether what is typed next must not be seen.
  var hidesTyping: Bool { workspace.lock != nil || (writing == nil && page.isSecret) }

  /// Tells more of the page.
  mutating func tellMore() {
    // Who hears one page of the history may want the next.
    if workspace.tab == .history, stance == .list { workspace.wantsWholeHistory = true }
    let lines = next(of: page)
    if lines.isEmpty { say("That is all.") }
    for line in lines { say(line) }
    if !page.isOver { memory[page.identity]?.told = told }
  }

  /// The next part of a page, as lines with their numbers.
  private mutating func next(of page: PlainPage) -> [String] {
    var lines: [String] = []
    var (number, place) = (0, 0)
    for item in page.items {
      if item.isChoice { number += 1 }
      // A line without a number is told with what follows it, or at the end.
      place = page.countsLines ? place + 1 : item.isChoice ? number : min(number + 1, max(1, page.choices.count))
      if place > told, place <= told + page.size { lines.append(item.isChoice ? "\(number). \(item.text)" : item.text) }
    }
    let total = page.countsLines ? place : max(number, place)
    told = min(told + page.size, total)
    if total > told { lines.append("\(total - told) more\(page.countsLines ? " lines" : ""), m tells them.") }
    return lines
  }

  /// Brings the state of the screens to what can be told, after anything happened.
  mutating func settle() {
    _ = workspace.handle(.tick)
    workspace.isFiltering = false
    workspace.pending = []
    if workspace.focus == .detail {
      workspace.focus = .list
      stance = .record
    }
    if workspace.boardCursor != nil { workspace.boardCursor = nil }
    if workspace.agenda.draft == nil { workspace.agenda.showsList = true }
    switch workspace.layers.last {
    case .help:
      workspace.layers.removeLast()
      showsHelp = true
    case .palette(let palette):
      workspace.layers.removeLast()
      finder = palette
    case .note:
      workspace.layers.removeLast()
      beginWriting()
    default: break
    }
    if workspace.topForm == nil { (toldForm, isAtEnd, offers, rejected, writing) = ("", false, [], nil, nil) }
    _ = workspace.handle(.tick)
  }

  /// The page of where one is.
  var page: PlainPage {
    if let lock = workspace.lock {
      return PlainPage(name: lock.question, identity: "locked")
    }
    if workspace.opening == nil { return PlainPage(name: "Opening", identity: "opening") }
    guard var over = pageOver else { return pageBelow }
    over.isOver = true
    return over
  }

  /// What lies over the pages of the tabs.
  private var pageOver: PlainPage? {
    if showsHelp { return helpPage }
    if let finder { return page(of: finder) }
    if let layer = workspace.layers.last { return page(of: layer) }
    return workspace.agenda.draft == nil ? nil : movingPage
  }

  private var pageBelow: PlainPage {
    switch stance {
    case .tabs: return tabsPage
    case .list:
      if workspace.showsTimeline { return timelinePage }
      if workspace.showsBars { return barsPage }
      switch workspace.venuesView {
      case .comparison: return comparisonPage
      case .map: return mapPage
      case .list: return listPage
      }
    case .record: return recordPage
    }
  }
}

extension Workspace {
  /// The form on top, or that of the cell being edited.
  var topForm: FormState? {
    switch layers.last {
    case .form(let form): form
    case .cell(let editor): editor.form
    default: nil
    }
  }
}
