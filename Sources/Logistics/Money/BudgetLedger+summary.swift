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
    let views = views(lacking(granted))
    let whole = views.whole.totals(in: converter.base)
    summary.total = whole
    summary.byForum = CoveredSums.rounded(views.forums, in: converter.base, countsShares: false).map {
      (order: BudgetSummary.forumOrder($0, in: plan), row: BudgetSummary.Row(key: $0, totals: $1))
    }
    .sorted { $0.order < $1.order }.map(\.row)
    let categories = Dictionary(uniqueKeysWithValues: CoveredSums.rounded(views.categories, in: converter.base))
    summary.byCategory = BudgetCategory.allCases.compactMap { category in
      categories[category].map { .init(key: category, totals: $0) }
    }
    var grants = views.grants
    for use in summary.byGrant where grants[use.grant] == nil { grants[use.grant] = CoveredSums() }
    let byGrant = Dictionary(uniqueKeysWithValues: CoveredSums.rounded(grants, in: converter.base, countsShares: true))
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

  /// What grants lack of what stands under them, by place; nothing where all of them cover it, as is usual.
  ///
  /// O(grants), and O(places) where one is overdrawn.
  /// An overdrawn grant covers the same share of every place. One that is in a currency without a rate covers nothing.
  private func lacking(_ granted: [ForumPlan.ID<Grant>: Money]) -> [Place: ExactSum] {
    let short = byGrant.filter { id, sums in
      id.map { sums.cell.planned.rounded > max(0, granted[$0]?.minorUnits ?? 0) } ?? false
    }
    guard !short.isEmpty else { return [:] }
    var places: [ForumPlan.ID<Grant>?: [Place]] = [:]
    for place in cells.keys where short[place.grant] != nil { places[place.grant, default: []].append(place) }
    var lacking: [Place: ExactSum] = [:]
    for (grant, places) in places {
      let ordered = places.sorted { $0.order < $1.order }
      let most = grant.flatMap { granted[$0]?.minorUnits } ?? 0
      let shares = Apportionment.shares(
        of: max(0, most), among: ordered.map { max(0, cells[$0]?.planned.rounded ?? 0) })
      for (place, share) in zip(ordered, shares) {
        lacking[place] = (cells[place]?.planned ?? ExactSum()) - ExactSum(minorUnits: share)
      }
    }
    return lacking
  }

  /// The groups of each view with what grants cover of them.
  private func views(_ lacking: [Place: ExactSum]) -> Views {
    var views = Views(
      whole: CoveredSums(whole), forums: forums.mapValues { CoveredSums($0) },
      categories: categories.mapValues { CoveredSums($0) }, grants: [:])
    for (id, sums) in byGrant {
      // What stands under a grant that is not in the plan is paid by nobody.
      let payer = id.flatMap { grants[$0] == nil ? nil : $0 }
      views.grants[payer, default: CoveredSums()] += CoveredSums(sums)
    }
    for (place, lack) in lacking {
      views.whole.covered -= lack
      views.forums[place.forum]?.covered -= lack
      views.categories[place.category]?.covered -= lack
      views.grants[place.grant.flatMap { grants[$0] == nil ? nil : $0 }]?.covered -= lack
    }
    return views
  }
}

extension BudgetLedger {
  /// All together, without what grants cover of it; O(1).
  var totals: BudgetSummary.Totals { whole.cell.totals(in: converter.base) }
}

extension BudgetLedger.Place {
  fileprivate var order: (UInt64, Int) { (forum?.rawValue ?? .max, category.place) }
}

/// Exact sums of one group, with what grants cover of it.
private struct CoveredSums {
  var cell = BudgetLedger.Cell()
  var covered = ExactSum()

  init() {}

  init(_ sums: BudgetLedger.Sums) {
    cell = sums.cell
    covered = sums.cell.planned - sums.unpaid
  }

  static func += (left: inout Self, right: Self) {
    left.cell += right.cell
    left.covered += right.covered
  }

  /// Rounded by themselves.
  func totals(in currency: Currency, countsShares: Bool = false) -> BudgetSummary.Totals {
    var totals = cell.totals(in: currency)
    totals.covered.minorUnits = covered.rounded
    if countsShares { (totals.lines, totals.linesOver) = (cell.shares, cell.sharesOver) }
    return totals
  }

  /// Groups rounded so that they add up to their sum rounded once, in no particular order.
  static func rounded<Key: Hashable & Comparable>(
    _ groups: [Key?: CoveredSums], in currency: Currency, countsShares: Bool
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
    _ groups: [BudgetCategory: CoveredSums], in currency: Currency
  ) -> [(BudgetCategory, BudgetSummary.Totals)] {
    let ordered = BudgetCategory.allCases.compactMap { category in groups[category].map { (category, $0) } }
    let totals = rounded(ordered.map(\.1), in: currency, countsShares: false)
    return zip(ordered, totals).map { ($0.0, $1) }
  }

  private static func rounded(
    _ sums: [CoveredSums], in currency: Currency, countsShares: Bool
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
  var whole: CoveredSums
  var forums: [ForumPlan.ID<Forum>?: CoveredSums]
  var categories: [BudgetCategory: CoveredSums]
  var grants: [ForumPlan.ID<Grant>?: CoveredSums]
}
