import Atlas
import Dates
import ForumPlan

/// What a plan costs and who pays, in its base currency, by forum, category and funder.
public struct BudgetSummary: Hashable, Sendable {
  /// The currency of all totals.
  public var currency: Currency
  /// Everything together.
  public var total: Totals
  /// By forum; lines of no forum under `nil`.
  public var byForum: [Row<ForumPlan.ID<Forum>?>] = []
  /// By category, in the order of the form.
  public var byCategory: [Row<BudgetCategory>] = []
  /// By funder, all who gave a grant among them; lines that nobody pays under `nil`.
  public var byFunder: [Row<ForumPlan.ID<Funder>?>] = []
  /// What the funders granted, all grants together.
  public var granted: Money
  /// Each grant with what stands under it, in order of references.
  public var byGrant: [GrantUse] = []
  /// Lines and grants in a currency without a rate; they are in no total.
  public var unconverted: [RecordKey] = []

  /// What of the grants is still free to be planned; below nothing where they are overdrawn all together.
  public var left: Money {
    Money(minorUnits: byGrant.reduce(0) { Totals.sum($0, $1.left.minorUnits) }, currency: currency)
  }

  /// What is planned and nobody pays.
  public var unfunded: Money {
    byFunder.first { $0.key == nil }?.totals.planned ?? Money(minorUnits: 0, currency: currency)
  }

  /// One line of the summary.
  public struct Row<Key: Hashable & Sendable>: Hashable, Sendable {
    /// What the totals are of.
    public var key: Key
    /// The totals.
    public var totals: Totals
    /// What is granted, by funder; `nil` for forums, categories, and for what nobody pays.
    public var granted: Money?

    /// What of the grants is still free to be planned; negative where more is planned than granted.
    public var left: Money? { granted.map { $0.minus(totals.planned) } }

    /// What runs over, the worst first.
    public var overruns: [Overrun] { totals.overruns(granted: granted) }
  }

  /// The summary of a plan by the rates of a day, with lines and grants that are still being written in place of those
  /// they would replace, or besides; O(lines).
  public init(plan: Plan, today: CivilDate, with drafts: [Entry] = []) {
    let drafts = Drafts(drafts)
    let converter = Converter(programme: plan.programme, on: today)
    currency = converter.base
    total = Totals(zero: currency)
    granted = Money(minorUnits: 0, currency: currency)
    let grants = drafts.grants(of: plan)
    addGrants(grants, converter)
    let places = Dictionary(byGrant.enumerated().map { ($1.grant, $0) }) { first, _ in first }
    var lines: [Counted] = []
    lines.reserveCapacity(plan.budgetLines.count)
    drafts.forEachLine(of: plan) { line in
      guard let totals = Totals(of: line, converter) else { return unconverted.append(line.key) }
      let place = line.grant.flatMap { places[$0] }
      if let place { byGrant[place].totals.add(totals) }
      lines.append(Counted(line, funder: line.grant.flatMap { grants[$0]?.funder }, place: place, totals))
    }
    cover(&lines)
    var forums: [ForumPlan.ID<Forum>?: Totals] = [:]
    var categories: [BudgetCategory: Totals] = [:]
    var funders: [ForumPlan.ID<Funder>?: Totals] = [:]
    for use in byGrant { funders[use.funder] = Totals(zero: currency) }
    for line in lines {
      total.add(line.totals)
      forums[line.forum, default: Totals(zero: currency)].add(line.totals)
      categories[line.category, default: Totals(zero: currency)].add(line.totals)
      funders[line.funder, default: Totals(zero: currency)].add(line.totals)
    }
    unconverted.sort { $0.rawID < $1.rawID }
    byForum = forums.map { Row(key: $0, totals: $1) }
      .sorted { Self.forumOrder($0.key, in: plan) < Self.forumOrder($1.key, in: plan) }
    byCategory = BudgetCategory.allCases.compactMap { category in
      categories[category].map { Row(key: category, totals: $0) }
    }
    byFunder = funders.map { Row(key: $0, totals: $1, granted: granted(by: $0)) }
      .sorted { Self.funderOrder($0.key, in: plan) < Self.funderOrder($1.key, in: plan) }
  }

  /// The totals of some lines, without what grants cover of them; a line in a currency without a rate is left out.
  public static func totals(of lines: some Sequence<BudgetLine>, plan: Plan, today: CivilDate) -> Totals {
    let converter = Converter(programme: plan.programme, on: today)
    var sum = Totals(zero: converter.base)
    for line in lines { if let totals = Totals(of: line, converter) { sum.add(totals) } }
    return sum
  }

  /// What each grant gives; those in a currency without a rate are named and left out.
  private mutating func addGrants(_ grants: [ForumPlan.ID<Grant>: Grant], _ converter: Converter) {
    for grant in grants.values {
      guard let amount = converter.convert(grant.amount) else {
        unconverted.append(grant.key)
        continue
      }
      granted.minorUnits = Totals.sum(granted.minorUnits, amount.minorUnits)
      byGrant.append(
        GrantUse(grant: grant.id, funder: grant.funder, granted: amount, totals: Totals(zero: currency)))
    }
    byGrant.sort { left, right in
      (grants[left.grant]?.reference ?? "", left.grant) < (grants[right.grant]?.reference ?? "", right.grant)
    }
  }

  /// How much of each line its grant covers: all, or its share where more is planned than granted.
  private mutating func cover(_ lines: inout [Counted]) {
    var shared: [Int: [Int]] = [:]
    for index in lines.indices {
      guard let place = lines[index].place else { continue }
      if byGrant[place].isOverdrawn {
        shared[place, default: []].append(index)
      } else {
        lines[index].totals.covered = lines[index].totals.planned
      }
    }
    for (place, indices) in shared {
      let ordered = indices.sorted { lines[$0].id < lines[$1].id }
      let shares = Apportionment.shares(
        of: max(0, byGrant[place].granted.minorUnits), among: ordered.map { lines[$0].totals.planned.minorUnits })
      for (index, share) in zip(ordered, shares) { lines[index].totals.covered.minorUnits = share }
    }
    for place in byGrant.indices { byGrant[place].settleCovered() }
  }

  /// What a funder granted, all grants together; `nil` for what nobody pays.
  private func granted(by funder: ForumPlan.ID<Funder>?) -> Money? {
    guard funder != nil else { return nil }
    return byGrant.reduce(into: Money(minorUnits: 0, currency: currency)) { sum, use in
      if use.funder == funder { sum.minorUnits = Totals.sum(sum.minorUnits, use.granted.minorUnits) }
    }
  }

  /// Forums by date, then by name; costs of no forum last.
  private static func forumOrder(_ id: ForumPlan.ID<Forum>?, in plan: Plan) -> (Int, String, UInt64) {
    guard let id, let forum = plan.forums[id] else { return (Int.max, "\u{10FFFF}", id?.rawValue ?? .max) }
    return (forum.start?.dayNumber ?? Int.max, forum.name, id.rawValue)
  }

  /// Funders by name; what nobody pays last.
  private static func funderOrder(_ id: ForumPlan.ID<Funder>?, in plan: Plan) -> (String, UInt64) {
    (plan.funders[id]?.name ?? "\u{10FFFF}", id?.rawValue ?? .max)
  }
}

/// What is summed up of a line, without its words.
private struct Counted {
  let id: ForumPlan.ID<BudgetLine>
  let forum: ForumPlan.ID<Forum>?
  let category: BudgetCategory
  let funder: ForumPlan.ID<Funder>?
  /// The place of its grant among those that are counted.
  let place: Int?
  var totals: BudgetSummary.Totals

  init(_ line: BudgetLine, funder: ForumPlan.ID<Funder>?, place: Int?, _ totals: BudgetSummary.Totals) {
    (id, forum, category) = (line.id, line.forum, line.category)
    (self.funder, self.place, self.totals) = (funder, place, totals)
  }
}

/// Lines and grants that are still being written.
private struct Drafts {
  private var lines: [ForumPlan.ID<BudgetLine>: BudgetLine] = [:]
  private var grants: [ForumPlan.ID<Grant>: Grant] = [:]

  init(_ entries: [Entry]) {
    for entry in entries {
      switch entry {
      case .budgetLine(let line): lines[line.id] = line
      case .grant(let grant): grants[grant.id] = grant
      default: break
      }
    }
  }

  func forEachLine(of plan: Plan, _ body: (BudgetLine) -> Void) {
    for line in plan.budgetLines where lines.isEmpty || lines[line.id] == nil { body(line) }
    for line in lines.values { body(line) }
  }

  func grants(of plan: Plan) -> [ForumPlan.ID<Grant>: Grant] {
    Dictionary(plan.grants.map { ($0.id, $0) }) { first, _ in first }.merging(grants) { $1 }
  }
}
