import Atlas
import Dates
import ForumPlan
import HashTreeCollections

/// What each forum, category and grant has of a budget, exact; a line that changes is taken out and put in again.
///
/// Sums stand in billionths of the minor unit of the base currency, and are rounded once, when a summary is made. That makes
/// a line typed anew cost no more than its own shares, however many lines there are.
public struct BudgetLedger: Sendable {
  /// Where an amount belongs.
  struct Place: Hashable, Sendable {
    var forum: ForumPlan.ID<Forum>?
    var category: BudgetCategory
    /// The grant that pays; `nil` for none, and for one in a currency without a rate.
    var grant: ForumPlan.ID<Grant>?

    /// Words of eight bytes, where the category's own hash would read its letters: a ledger asks for a place with each share.
    func hash(into hasher: inout Hasher) {
      hasher.combine(forum?.rawValue ?? 0)
      hasher.combine(grant?.rawValue ?? 0)
      hasher.combine(category.place)
    }
  }

  /// What stands in a place.
  struct Cell: Hashable, Sendable {
    var planned = ExactSum()
    var committed = ExactSum()
    var paid = ExactSum()
    /// The lines of which the first share stands here, so that each is counted once.
    var lines = 0
    var linesOver = 0
    /// All lines that have a share here.
    var shares = 0
    var sharesOver = 0
  }

  /// What stands in one group of a view.
  struct Sums: Hashable, Sendable {
    var cell = Cell()
    /// What of it no grant pays.
    var unpaid = ExactSum()
  }

  let converter: Converter
  /// What stands where; a copy costs nothing, for each key that is typed makes one.
  private(set) var cells: TreeDictionary<Place, Cell> = [:]
  /// The views, added to with each line, so that a summary need not go through all places.
  private(set) var whole = Sums()
  private(set) var forums: [ForumPlan.ID<Forum>?: Sums] = [:]
  private(set) var categories: [BudgetCategory: Sums] = [:]
  private(set) var byGrant: [ForumPlan.ID<Grant>?: Sums] = [:]
  private(set) var grants: [ForumPlan.ID<Grant>: Grant] = [:]
  private(set) var unconverted: Set<RecordKey> = []

  /// The ledger of a plan by the rates of a day; O(lines × shares).
  public init(plan: Plan, today: CivilDate) {
    converter = Converter(programme: plan.programme, on: today)
    for grant in plan.grants { grants[grant.id] = grant }
    fill(with: plan.budgetLines)
  }

  /// The ledger of some lines alone, without grants.
  public init(of lines: some Sequence<BudgetLine>, plan: Plan, today: CivilDate) {
    converter = Converter(programme: plan.programme, on: today)
    fill(with: lines)
  }

  /// Adds all lines to their places, and then places to views: there are fewer of them than of shares.
  private mutating func fill(with lines: some Sequence<BudgetLine>) {
    var filled: [Place: Cell] = [:]
    for line in lines {
      forEachShare(of: line) { _, share, place in filled[place, default: Cell()] += share }
    }
    for (place, cell) in filled { putInViews(cell, place) }
    cells = TreeDictionary(uniqueKeysWithValues: filled.lazy.map { ($0.key, $0.value) })
  }

  /// The ledger with lines and grants that are still being written, in place of those of the plan that they would replace;
  /// O(shares of these lines), and a copy of the views.
  public func with(_ drafts: [Entry], plan: Plan) -> BudgetLedger {
    var ledger = self
    for draft in drafts {
      switch draft {
      case .budgetLine(let line): ledger.replace(plan.budgetLines[line.id], with: line)
      case .grant(let grant): ledger.grants[grant.id] = grant
      default: break
      }
    }
    return ledger
  }

  /// The ledger of the plan that some edits make of another, of which this one is; O(edits) and a copy of the views.
  ///
  /// Other rates of exchange, or another currency of all totals, make it anew.
  public func following(_ edits: [Edit], from plan: Plan, to next: Plan, today: CivilDate) -> BudgetLedger {
    let money = edits.filter { [.budgetLine, .grant, .programme].contains($0.key.kind) }
    guard !money.isEmpty else { return self }
    let (old, new) = (plan.programme, next.programme)
    guard old.rates == new.rates, old.baseCurrency == new.baseCurrency else {
      return BudgetLedger(plan: next, today: today)
    }
    var ledger = self
    // A record may be put twice: only what it was and what it is now count.
    for key in Set(money.map(\.key)) {
      switch key.kind {
      case .budgetLine:
        let id = ForumPlan.ID<BudgetLine>(rawValue: key.rawID)
        ledger.replace(plan.budgetLines[id], with: next.budgetLines[id])
      case .grant:
        let id = ForumPlan.ID<Grant>(rawValue: key.rawID)
        ledger.grants[id] = next.grants[id]
      default: break
      }
    }
    return ledger
  }

  /// What a grant pays of what is planned, in the base currency, rounded once; O(1).
  public func planned(under grant: ForumPlan.ID<Grant>) -> Money {
    Money(minorUnits: byGrant[grant]?.cell.planned.rounded ?? 0, currency: converter.base)
  }

  /// Takes a line out and puts another in; either may be none.
  mutating func replace(_ old: BudgetLine?, with new: BudgetLine?) {
    if let old { add(old, sign: -1) }
    if let new { add(new) }
  }

  private mutating func add(_ line: BudgetLine, sign: Int = 1) {
    forEachShare(of: line, sign: sign) { ledger, share, place in
      ledger.cells[place, default: Cell()] += share
      if ledger.cells[place]?.shares == 0 { ledger.cells[place] = nil }
      ledger.putInViews(share, place)
    }
  }

  /// Gives each share of a line with its place, or notes that the line is in no total.
  private mutating func forEachShare(
    of line: BudgetLine, sign: Int = 1, _ body: (inout BudgetLedger, Cell, Place) -> Void
  ) {
    let isCounted = converter.forEachShare(of: line, sign: sign) { share, grant in
      body(&self, share, Place(forum: line.forum, category: line.category, grant: grant))
    }
    guard !isCounted else { return }
    if sign > 0 { unconverted.insert(line.key) } else { unconverted.remove(line.key) }
  }

  private mutating func putInViews(_ share: Cell, _ place: Place) {
    let isUnpaid = place.grant == nil
    whole.add(share, isUnpaid)
    forums[place.forum, default: Sums()].add(share, isUnpaid)
    categories[place.category, default: Sums()].add(share, isUnpaid)
    byGrant[place.grant, default: Sums()].add(share, isUnpaid)
    // A group of which nothing is left is in no view.
    if share.shares < 0 {
      if forums[place.forum]?.cell.shares == 0 { forums[place.forum] = nil }
      if categories[place.category]?.cell.shares == 0 { categories[place.category] = nil }
      if byGrant[place.grant]?.cell.shares == 0 { byGrant[place.grant] = nil }
    }
  }
}

extension BudgetLedger.Sums {
  mutating func add(_ share: BudgetLedger.Cell, _ isUnpaid: Bool) {
    cell += share
    if isUnpaid { unpaid += share.planned }
  }
}

extension BudgetLedger.Cell {
  static func += (left: inout Self, right: Self) {
    left.planned += right.planned
    left.committed += right.committed
    left.paid += right.paid
    left.lines += right.lines
    left.linesOver += right.linesOver
    left.shares += right.shares
    left.sharesOver += right.sharesOver
  }
}
