import Atlas
import ForumPlan

extension BudgetLedger {
  /// The sums by forum, category and funder, each rounded once.
  ///
  /// The parts of every view add up to the whole. O(places).
  /// Rounded parts are made to add up by largest remainders, so that a part may be off by one minor unit from itself rounded.
  public func summary(of plan: Plan) -> BudgetSummary {
    var summary = BudgetSummary(currency: converter.base)
    summary.unconverted = unconverted.sorted { ($0.kind.rawValue, $0.rawID) < ($1.kind.rawValue, $1.rawID) }
    addGrants(to: &summary)
    let granted = Dictionary(summary.byGrant.map { ($0.grant, $0.granted) }) { first, _ in first }
    var views = Views()
    let covered = covered(granted)
    for (place, cell) in cells {
      let payer = place.grant.flatMap { grants[$0] == nil ? nil : $0 }
      views.add(cell, covered[place] ?? ExactSum(), forum: place.forum, category: place.category, grant: payer)
    }
    let whole = views.whole.totals(in: converter.base)
    summary.total = whole
    summary.byForum = Sums.rounded(views.forums, in: converter.base, countsShares: false).map {
      .init(key: $0, totals: $1)
    }
    .sorted { BudgetSummary.forumOrder($0.key, in: plan) < BudgetSummary.forumOrder($1.key, in: plan) }
    let categories = Dictionary(uniqueKeysWithValues: Sums.rounded(views.categories, in: converter.base))
    summary.byCategory = BudgetCategory.allCases.compactMap { category in
      categories[category].map { .init(key: category, totals: $0) }
    }
    for use in summary.byGrant where views.grants[use.grant] == nil { views.grants[use.grant] = Sums() }
    let byGrant = Dictionary(uniqueKeysWithValues: Sums.rounded(views.grants, in: converter.base, countsShares: true))
    for place in summary.byGrant.indices {
      summary.byGrant[place].totals = byGrant[summary.byGrant[place].grant] ?? .init(zero: converter.base)
    }
    addFunders(to: &summary, byGrant, plan)
    return summary
  }

  /// What each grant gives; those in a currency without a rate are named and left out.
  private func addGrants(to summary: inout BudgetSummary) {
    for grant in grants.values {
      guard let amount = converter.convert(grant.amount) else {
        summary.unconverted.append(grant.key)
        continue
      }
      summary.granted = summary.granted.adding(amount)
      summary.byGrant.append(
        GrantUse(grant: grant.id, funder: grant.funder, granted: amount, totals: .init(zero: converter.base)))
    }
    summary.byGrant.sort { left, right in
      (grants[left.grant]?.reference ?? "", left.grant) < (grants[right.grant]?.reference ?? "", right.grant)
    }
    summary.unconverted.sort { $0.rawID < $1.rawID }
  }

  /// Grants added up by who gives them, so that both views are of the same figures.
  private func addFunders(
    to summary: inout BudgetSummary, _ byGrant: [ForumPlan.ID<Grant>?: BudgetSummary.Totals], _ plan: Plan
  ) {
    var rows: [ForumPlan.ID<Funder>?: BudgetSummary.Row<ForumPlan.ID<Funder>?>] = [:]
    let zero = Money(minorUnits: 0, currency: converter.base)
    let granted = Dictionary(summary.byGrant.map { ($0.grant, $0.granted) }) { first, _ in first }
    for (id, totals) in byGrant {
      guard let id, let funder = grants[id]?.funder else {
        rows[nil] = .init(key: nil, totals: totals)
        continue
      }
      var row = rows[funder] ?? .init(key: funder, totals: .init(zero: converter.base), granted: zero)
      row.totals.add(totals)
      row.granted = row.granted?.adding(granted[id] ?? zero)
      rows[funder] = row
    }
    summary.byFunder = rows.values.sorted {
      BudgetSummary.funderOrder($0.key, in: plan) < BudgetSummary.funderOrder($1.key, in: plan)
    }
  }

  /// How much of what is planned in each place its grant covers: all, or its share where more is planned than granted.
  private func covered(_ granted: [ForumPlan.ID<Grant>: Money]) -> [Place: ExactSum] {
    var planned: [ForumPlan.ID<Grant>: ExactSum] = [:]
    for (place, cell) in cells {
      if let grant = place.grant { planned[grant, default: ExactSum()] += cell.planned }
    }
    var covered: [Place: ExactSum] = [:]
    var overdrawn: [ForumPlan.ID<Grant>: [Place]] = [:]
    for (place, cell) in cells {
      guard let grant = place.grant, let most = granted[grant], let sum = planned[grant] else { continue }
      if sum.rounded <= max(0, most.minorUnits) {
        covered[place] = cell.planned
      } else {
        overdrawn[grant, default: []].append(place)
      }
    }
    for (grant, places) in overdrawn {
      let ordered = places.sorted { $0.order < $1.order }
      let shares = Apportionment.shares(
        of: max(0, granted[grant]?.minorUnits ?? 0), among: ordered.map { max(0, cells[$0]?.planned.rounded ?? 0) })
      for (place, share) in zip(ordered, shares) { covered[place] = ExactSum(minorUnits: share) }
    }
    return covered
  }
}

extension BudgetLedger.Place {
  fileprivate var order: (UInt64, String) { (forum?.rawValue ?? .max, category.rawValue) }
}

/// Exact sums of one group.
struct Sums: Hashable, Sendable {
  var cell = BudgetLedger.Cell()
  var covered = ExactSum()

  mutating func add(_ other: BudgetLedger.Cell, _ more: ExactSum) {
    cell += other
    covered += more
  }

  /// Rounded by themselves.
  func totals(in currency: Currency, countsShares: Bool = false) -> BudgetSummary.Totals {
    var totals = BudgetSummary.Totals(zero: currency)
    totals.planned.minorUnits = cell.planned.rounded
    totals.committed.minorUnits = cell.committed.rounded
    totals.paid.minorUnits = cell.paid.rounded
    totals.covered.minorUnits = covered.rounded
    totals.lines = countsShares ? cell.shares : cell.lines
    totals.linesOver = countsShares ? cell.sharesOver : cell.linesOver
    return totals
  }

  /// Groups rounded so that they add up to their sum rounded once, in no particular order.
  static func rounded<Key: Hashable & Comparable>(
    _ groups: [Key?: Sums], in currency: Currency, countsShares: Bool
  ) -> [(Key?, BudgetSummary.Totals)] {
    // One order for all, so that the same plan is always rounded in the same way.
    let ordered = groups.sorted { left, right in
      guard let first = left.key, let second = right.key else { return left.key != nil && right.key == nil }
      return first < second
    }
    let totals = rounded(ordered.map(\.value), in: currency, countsShares: countsShares)
    return zip(ordered, totals).map { ($0.key, $1) }
  }

  static func rounded(
    _ groups: [BudgetCategory: Sums], in currency: Currency
  ) -> [(BudgetCategory, BudgetSummary.Totals)] {
    let ordered = BudgetCategory.allCases.compactMap { category in groups[category].map { (category, $0) } }
    let totals = rounded(ordered.map(\.1), in: currency, countsShares: false)
    return zip(ordered, totals).map { ($0.0, $1) }
  }

  private static func rounded(
    _ sums: [Sums], in currency: Currency, countsShares: Bool
  ) -> [BudgetSummary.Totals] {
    let planned = ExactSum.rounded(parts: sums.map(\.cell.planned))
    let committed = ExactSum.rounded(parts: sums.map(\.cell.committed))
    let paid = ExactSum.rounded(parts: sums.map(\.cell.paid))
    let covered = ExactSum.rounded(parts: sums.map(\.covered))
    return sums.indices.map { place in
      var totals = sums[place].totals(in: currency, countsShares: countsShares)
      totals.planned.minorUnits = planned[place]
      totals.committed.minorUnits = committed[place]
      totals.paid.minorUnits = paid[place]
      totals.covered.minorUnits = covered[place]
      return totals
    }
  }
}

/// The groups of each view, exact.
private struct Views {
  var whole = Sums()
  var forums: [ForumPlan.ID<Forum>?: Sums] = [:]
  var categories: [BudgetCategory: Sums] = [:]
  var grants: [ForumPlan.ID<Grant>?: Sums] = [:]

  mutating func add(
    _ cell: BudgetLedger.Cell, _ covered: ExactSum, forum: ForumPlan.ID<Forum>?, category: BudgetCategory,
    grant: ForumPlan.ID<Grant>?
  ) {
    whole.add(cell, covered)
    forums[forum, default: Sums()].add(cell, covered)
    categories[category, default: Sums()].add(cell, covered)
    grants[grant, default: Sums()].add(cell, covered)
  }
}
