import ForumPlan
import Logistics

/// How a user looks at the venues, and where they stand.
struct VenuesState: Sendable {
  /// What stands in place of the list.
  var view = View.list
  /// The houses side by side; `nil` until they are looked at.
  private(set) var comparison: VenueComparison?
  /// The house and the measure under the cursor.
  private(set) var column = 0
  private(set) var row = 0
  /// The first house and measure shown.
  private(set) var left = 0
  private(set) var top = 0
  var map = MapState()
  private var madeOf: Source?

  /// The views of the tab, in the order in which the key goes through them.
  enum View: CaseIterable, Sendable {
    case list
    case comparison
    case map
  }

  /// What the comparison was made of.
  private struct Source: Hashable {
    var forum: ForumPlan.ID<Forum>
    var venues: [ForumPlan.ID<Venue>]
    var generation: Int
  }

  /// The most houses that are compared at a time: more than that nobody weighs up.
  static let most = 12

  /// The house under the cursor of the comparison.
  var current: VenueProspect? {
    guard let prospects = comparison?.prospects, prospects.indices.contains(column) else { return nil }
    return prospects[column]
  }

  /// The measure under the cursor.
  var measure: VenueMeasure { VenueMeasure.allCases[row] }

  /// Compares houses for a forum where they, the forum or the plan are others than before.
  mutating func compare(_ venues: [Venue], for forum: Forum?, _ sight: Sight, generation: Int) {
    guard let forum, let outlook = sight.derived?.outlook else {
      comparison = nil
      return
    }
    let source = Source(forum: forum.id, venues: venues.map(\.id), generation: generation)
    guard source != madeOf else { return }
    let before = current?.id
    madeOf = source
    var planner = VisaPlanner(plan: sight.plan, atlas: outlook.atlas, today: sight.today)
    let prospects = planner.prospects(of: forum, at: Array(venues.prefix(Self.most)))
    comparison = VenueComparison(forum: forum.id, prospects: prospects, weighedBy: sight.plan.programme)
    column = prospects.firstIndex { $0.id == before } ?? min(column, max(0, prospects.count - 1))
  }

  /// Moves the cursor by houses and measures.
  mutating func move(right: Int, down: Int) {
    column = min(max(0, column + right), max(0, (comparison?.prospects.count ?? 0) - 1))
    row = min(max(0, row + down), VenueMeasure.allCases.count - 1)
  }

  /// Puts the cursor on a house and a measure.
  mutating func select(column: Int, row: Int) {
    (self.column, self.row) = (0, 0)
    move(right: column, down: row)
  }

  /// Puts the cursor on a house.
  mutating func select(_ venue: ForumPlan.ID<Venue>) {
    if let found = comparison?.prospects.firstIndex(where: { $0.id == venue }) { column = found }
  }

  /// Brings the cursor into the houses and measures that there is room for.
  mutating func reveal(columns: Int, rows: Int) {
    let houses = comparison?.prospects.count ?? 0
    left = min(max(left, column - columns + 1, 0), column, max(0, houses - columns))
    top = min(max(top, row - rows + 1, 0), row, max(0, VenueMeasure.allCases.count - rows))
  }
}
