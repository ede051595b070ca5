import Dates
import ForumPlan
import Logistics
import Terminal

/// What the budget says of the plan and the plan of the budget: what follows, what if, month by month, and what is wrong.
///
/// It is made anew when the plan changes, and keeps the view, the forum and what is tried.
struct MoneyBoard: Sendable {
  private(set) var view = View.following
  /// What is tried; of the forum that all views but months are about.
  private(set) var wish: BudgetScenario.Wish?
  /// The forums that are ahead, by date.
  let forums: [Forum]
  /// The venues that can be tried, by name.
  let venues: [Venue]
  /// What stands on it.
  private(set) var page: MoneyPage
  private(set) var cursor = 0
  private(set) var top = 0
  /// Whether all forums whose lines follow are meant, and not one.
  private(set) var isOfAll: Bool
  private var counting = Counting.everyone
  private let makers: MoneyPageMaker
  private let generation: Int

  /// What is looked at.
  enum View: String, CaseIterable, Sendable {
    case following = "What follows"
    case scenario = "What if"
    case months = "Months"
    case findings = "Findings"
  }

  /// Who is counted in a scenario.
  enum Counting: String, CaseIterable, Sendable {
    case everyone = "all who may come"
    case expected = "as many as are likely"
    case confirmed = "who confirmed alone"
  }

  /// What a key led to.
  enum Result: Hashable, Sendable {
    case stay
    case close
    /// Bring lines up to date, or change the forum to what is tried.
    case apply
    case go(RecordKey)
    /// Why nothing happens.
    case refuse(String)
  }

  init(_ sight: Sight, forum: ForumPlan.ID<Forum>?, view: View = .following, generation: Int) {
    self.view = view
    self.generation = generation
    makers = MoneyPageMaker(sight)
    forums = sight.plan.forumsByDate.filter { !$0.isOver(on: sight.today) }
    venues = sight.plan.venues.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    let following = makers.following
    let chosen = forums.first { $0.id == forum } ?? forums.first { following.contains($0.id) } ?? forums.first
    wish = chosen.map { BudgetScenario.Wish(forum: $0.id) }
    isOfAll = !following.isEmpty
    page = MoneyPage()
    remake()
  }

  /// The board on a plan that has changed; `nil` where it is of this one.
  func renewed(_ sight: Sight, generation: Int) -> MoneyBoard? {
    guard generation != self.generation else { return nil }
    var board = MoneyBoard(sight, forum: wish?.forum, view: view, generation: generation)
    board.isOfAll = isOfAll
    board.counting = counting
    if let wish, board.forums.contains(where: { $0.id == wish.forum }) { board.wish = wish }
    board.remake()
    board.cursor = min(cursor, max(0, board.page.rows.count - 1))
    return board
  }

  /// The forum that the view is about; `nil` for all.
  var forum: Forum? {
    if view == .months || view == .findings || (view == .following && isOfAll) { return nil }
    return forums.first { $0.id == wish?.forum }
  }

  /// The row under the cursor.
  var row: MoneyPage.Row? { page.rows.indices.contains(cursor) ? page.rows[cursor] : nil }

  /// What stands over the rows at the right.
  var standing: String { view == .scenario ? counting.rawValue : "" }

  private mutating func remake() {
    page = makers.page(view, forum: forum?.id, wish: wish.map(counted), counting: counting)
    cursor = min(cursor, max(0, page.rows.count - 1))
  }

  private func counted(_ wish: BudgetScenario.Wish) -> BudgetScenario.Wish {
    var wish = wish
    wish.counting = makers.headcount(counting)
    return wish
  }

  // MARK: Keys

  mutating func handle(_ key: Key, height: Int) -> Result {
    switch key {
    case .escape, .character("q"): return .close
    case .up, .character("k"): cursor -= 1
    case .down, .character("j"): cursor += 1
    case .pageUp: cursor -= height
    case .pageDown: cursor += height
    case .home: cursor = 0
    case .end: cursor = page.rows.count - 1
    case .tab, .character("}"): turn(1)
    case Key(.tab, .shift), .character("{"): turn(-1)
    case .left, .character("h"): step(-1)
    case .right, .character("l"): step(1)
    case .enter: return enter()
    case .character("a") where view == .following || view == .scenario: return page.edits.isEmpty ? nothing : .apply
    default: if view == .scenario { tryOther(key) }
    }
    cursor = min(max(0, cursor), max(0, page.rows.count - 1))
    return .stay
  }

  private var nothing: Result {
    .refuse(view == .scenario ? "Nothing is tried that could be applied." : "Every line says what it should.")
  }

  private mutating func enter() -> Result {
    switch view {
    case .following: return page.edits.isEmpty ? nothing : .apply
    case .scenario, .months: return .stay
    case .findings: return row?.target.map(Result.go) ?? .refuse("There is no one record to look at.")
    }
  }

  private mutating func turn(_ step: Int) {
    let views = View.allCases
    let place = (views.firstIndex(of: view) ?? 0) + step + views.count
    view = views[place % views.count]
    (cursor, top) = (0, 0)
    remake()
  }

  /// Goes to another forum, in what follows by way of all of them.
  private mutating func step(_ step: Int) {
    guard view == .following || view == .scenario, !forums.isEmpty else { return }
    let hasAll = view == .following && !makers.following.isEmpty
    let count = forums.count + (hasAll ? 1 : 0)
    let first = hasAll ? 1 : 0
    let now = hasAll && isOfAll ? 0 : first + (forums.firstIndex { $0.id == wish?.forum } ?? 0)
    let next = (now + step + count) % count
    isOfAll = hasAll && next == 0
    if !isOfAll { wish = BudgetScenario.Wish(forum: forums[next - first].id) }
    (cursor, top) = (0, 0)
    remake()
  }

  private mutating func tryOther(_ key: Key) {
    guard var wish, let forum = forums.first(where: { $0.id == wish.forum }) else { return }
    switch key {
    case .character("v"), .character("V"):
      // The forum's own venue is among them, by which nothing else is tried.
      guard !venues.isEmpty else { return }
      let now = venues.firstIndex { $0.id == wish.venue ?? forum.venue } ?? (key == .character("v") ? -1 : venues.count)
      let next = venues[(now + (key == .character("v") ? 1 : -1) + venues.count) % venues.count].id
      wish.venue = next == forum.venue ? nil : next
    case .character("+"), .character("-"), .character("."), .character(","):
      let days = [Key.character("+"): 7, .character("-"): -7, .character("."): 1, .character(","): -1]
      guard let start = wish.start ?? forum.start, let step = days[key] else { return }
      wish.start = start + step == forum.start ? nil : max(makers.today, start + step)
    case .character("c"):
      let all = Counting.allCases
      counting = all[((all.firstIndex(of: counting) ?? 0) + 1) % all.count]
    case .character("0"):
      wish = BudgetScenario.Wish(forum: wish.forum)
      counting = .everyone
    default: return
    }
    self.wish = wish
    remake()
  }

  mutating func select(_ row: Int) { cursor = min(max(0, row), max(0, page.rows.count - 1)) }

  /// Brings the cursor among the rows that there is room for.
  mutating func reveal(_ room: Int) {
    top = min(max(top, cursor - room + 1, 0), cursor, max(0, page.rows.count - room))
  }

  var hints: [KeyHint] {
    var hints: [KeyHint] = []
    switch view {
    case .following: if !page.edits.isEmpty { hints.append(KeyHint("Enter", "bring up to date")) }
    case .scenario:
      hints += [KeyHint("v", "venue"), KeyHint("+ −", "a week"), KeyHint(". ,", "a day"), KeyHint("c", "who counts")]
      if !page.edits.isEmpty { hints.append(KeyHint("a", "apply")) }
    case .months: break
    case .findings: if row?.target != nil { hints.append(KeyHint("Enter", "look")) }
    }
    if view == .following || view == .scenario, forums.count > 1 { hints.append(KeyHint("←→", "forum")) }
    return hints + [KeyHint("Tab", "next view"), KeyHint("Esc", "close")]
  }
}
