import Dates
import ForumPlan
import Logistics
import Papers
import Terminal

/// All that the front end knows: the plan on view, where the user stands in it, and what is open on top.
///
/// It is a value: `handle(_:)` takes an event and gives the effects it asks for, `canvas()` draws it. Only
/// `Workbench` knows a terminal and a file.
struct Workspace: Sendable {
  /// The file's name, for the header.
  let fileName: String
  /// Who changes the plan here, as the history calls them.
  var author = ""
  /// Whether the plan's file needs a passphrase; of use while it is not open.
  var isSealed = true
  /// Whether it was opened with a key file, so that one is asked for where it is locked.
  var opensByKeyFile = false
  /// What stands on the screen while the plan is locked.
  var lock: LockScreen?
  /// Where to go back to, until what follows from a plan that was unlocked is there.
  var returning: Trail.Visit?
  /// How the plan's file was opened; `nil` while it is being opened.
  var opening: Opening?
  /// What was kept of the first screen, shown until the plan and what follows from it are there.
  var glance: Glance?
  /// Keys, clicks and pastes that came before the plan was there; they wait for it.
  var held: [Event] = []
  /// The first keys of a command of several; the next one says which.
  var pending: [Key] = []
  /// Where the user has been.
  var trail = Trail()
  /// The commands chosen last in the palette, the latest first.
  var recentCommands: [Command.ID] = []
  /// What is drawn from.
  var sight: Sight
  /// Columns and rows of the terminal.
  var size: Size
  var tab = Tab.radar
  var lists: [Tab: ListState] = [:]
  /// How the user has each tab's list.
  var arrangements: [Tab: Arrangement] = [:]
  /// The column of each tab in which a cell was edited last.
  var lastCell: [Tab: Int] = [:]
  /// The record to which the cursor goes when the plan has taken a change.
  var destination: RecordKey?
  /// The tabs whose rows are older than the plan.
  var stale = Set(Tab.allCases)
  var focus = Focus.list
  /// The place of the forum under the cursor above the Radar's list; `nil` while the arrows move in the list.
  var boardCursor: Int?
  /// Where the user stands on the timeline of forums.
  var timeline = TimelineState()
  /// Where the user stands on the grid of the agenda.
  var agenda = AgendaState()
  /// How the venues are looked at.
  var venues = VenuesState()
  /// How the budget is looked at.
  var budget = BudgetState()
  /// What lies over the lists, the topmost last.
  var layers: [Layer] = []
  /// The donors' forms of budget, once it is known that there are others than the shipped ones.
  var budgetForms: [BudgetLayouts.Form]?
  /// The printer chosen last.
  var lastPrinter: PrintJob.Printer?
  /// The half minute in which check-ins were looked at last; `nil` where the plan has changed since.
  var checkInsSeen: Int64?
  /// Whether the history is to be read to its beginning.
  var wantsWholeHistory = false
  /// Whether keys go to the filter.
  var isFiltering = false
  var toast: Toast?
  /// What undo would take back and redo do again.
  var undoLabel: String?
  var redoLabel: String?
  /// The lines told of the row under the cursor, kept until the row or what it is drawn from changes.
  private(set) var detail: [DetailLine] = []
  private var detailOf: DetailKey?
  /// Those lines in the room there was for them last.
  private var detailLayout: (key: LayoutKey, rows: [DetailRow])?
  /// Whether the detail may stay behind while the cursor goes through the list, or a figure is typed; it follows when the
  /// keys rest.
  var detailWaits = false
  /// Counts what lists and details are drawn from: plan, outlook, names shown.
  var generation = 0
  /// Makes identifiers and aliases; a test gives one that is seeded.
  var generator: SeededGenerator

  /// What stands at the foot of the open tab's list.
  var foot = ListFoot()
  /// What was painted last of parts that most keys leave as they are.
  var painted = PaintedParts()

  fileprivate struct DetailKey: Hashable, Sendable {
    var tab: Tab
    var row: ListRow?
    var generation: Int
    var draft: BudgetDraft.Source?

    /// Whether it is of the same but for what is being typed.
    func isSame(as other: DetailKey) -> Bool {
      tab == other.tab && row == other.row && generation == other.generation
    }
  }

  struct LayoutKey: Hashable, Sendable {
    fileprivate var detail: DetailKey?
    var width: Int
    var glyphs: Glyphs
  }

  /// The row that the detail tells of: the one under the cursor, or the one before while the detail stays behind.
  var toldRow: ListRow? {
    guard let detailOf, detailWaits, focus == .list, detailOf.tab == tab, detailOf.generation == generation else {
      return currentRow
    }
    return detailOf.row
  }

  /// Tells of the row under the cursor anew where it is another or has changed.
  mutating func refreshDetail() {
    let row = toldRow
    let draft = tab == .budget ? sight.budgetDraft?.source : nil
    let key = DetailKey(tab: tab, row: row, generation: generation, draft: draft)
    guard key != detailOf else { return }
    // The totals follow a figure at once, key by key; the detail does when it is typed.
    if detailWaits, let detailOf, detailOf.draft != nil, draft != nil, key.isSame(as: detailOf) { return }
    detailOf = key
    detailLayout = nil
    detail = row.map { tab.list.detail(of: $0, sight) } ?? []
  }

  /// Lays the detail out in the room there is, once for all that ask for its rows.
  mutating func layOutDetail() {
    let key = layoutKey
    if detailLayout?.key != key { detailLayout = (key, Self.rows(of: detail, key)) }
  }

  /// What the lines of the detail are and stand by.
  var layoutKey: LayoutKey {
    LayoutKey(detail: detailOf, width: ScreenFrame(self).detail?.width ?? size.width, glyphs: sight.glyphs)
  }

  private static func rows(of detail: [DetailLine], _ key: LayoutKey) -> [DetailRow] {
    DetailLayout.rows(detail, width: max(10, key.width - 2), glyphs: key.glyphs)
  }

  /// Has the detail told anew.
  mutating func forgetDetail() { detailOf = nil }

  /// Makes every list and detail be drawn anew.
  mutating func outdate() {
    stale = Set(Tab.allCases)
    generation += 1
  }

  /// How the plan's file was opened.
  struct Opening: Hashable, Sendable {
    var isSealed: Bool
    var isReadOnly: Bool
  }

  /// Columns and rows.
  struct Size: Hashable, Sendable {
    var width: Int
    var height: Int
  }

  /// Which part of a tab the arrows move in.
  enum Focus: Hashable, Sendable {
    case list
    case detail
  }

  init(
    fileName: String, plan: Plan, today: CivilDate, size: Size, seed: UInt64, keymap: Keymap = .standard
  ) {
    self.fileName = fileName
    self.size = size
    sight = Sight(plan: plan, today: today, keymap: keymap)
    generator = SeededGenerator(seed: seed)
  }

  /// Which keys ask for what.
  var keymap: Keymap { sight.keymap }

  /// The list of the open tab.
  var list: ListState {
    get { lists[tab] ?? ListState() }
    set { lists[tab] = newValue }
  }

  /// The detail's lines as they stand in the room there is for them.
  var detailRows: [DetailRow] {
    let key = layoutKey
    if let detailLayout, detailLayout.key == key { return detailLayout.rows }
    return Self.rows(of: detail, key)
  }

  /// The record that `e` and `x` are about.
  var target: RecordKey? {
    if showsTimeline { return timelineTarget }
    if venuesView != .list { return venuesTarget }
    if showsBars { return barsGroup?.record }
    guard focus == .detail else { return currentRow?.record }
    return detailRows.compactMap(\.record).dropFirst(list.detailCursor).first ?? currentRow?.record
  }
}
