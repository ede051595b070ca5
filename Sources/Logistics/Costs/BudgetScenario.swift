import Atlas
import Dates
import ForumPlan

/// What the budget would be if a forum met elsewhere, on other days, or with others: beside today's plan, line by line.
public struct BudgetScenario: Sendable {
  /// What is tried.
  public struct Wish: Hashable, Sendable {
    /// The forum of which something is tried.
    public var forum: ForumPlan.ID<Forum>
    /// Another venue.
    public var venue: ForumPlan.ID<Venue>?
    /// Another first day.
    public var start: CivilDate?
    /// People who would not come.
    public var without: Set<ForumPlan.ID<Person>> = []
    /// Who is counted.
    public var counting = Headcount.everyone

    /// A forum as it is.
    public init(forum: ForumPlan.ID<Forum>) { self.forum = forum }
  }

  /// A line now and then, in the base currency.
  public struct Row: Hashable, Sendable {
    /// The line as it is; `nil` for one that would be new.
    public var now: BudgetLine?
    /// The line as it would be; `nil` for one that would go.
    public var then: BudgetLine?
    /// What it costs now; `nil` without a rate.
    public var nowAmount: Money?
    /// What it would cost; `nil` without a rate.
    public var thenAmount: Money?

    /// The line's words.
    public var title: String { then?.title ?? now?.title ?? "" }
    /// Then less now; a line that is not there counts nothing.
    public var difference: Money? {
      guard let currency = (nowAmount ?? thenAmount)?.currency else { return nil }
      let nothing = Money(minorUnits: 0, currency: currency)
      if now != nil, nowAmount == nil { return nil }
      if then != nil, thenAmount == nil { return nil }
      return (thenAmount ?? nothing).minus(nowAmount ?? nothing)
    }
  }

  /// The lines of the forum, now and then, in the order of their codes.
  public let rows: [Row]
  /// What the forum costs now.
  public let now: Money
  /// What it would cost.
  public let then: Money
  /// What has no price in the place that is tried.
  public let missing: [MissingRate]

  /// Compares a wish with the plan; O(people × nights + lines).
  public init(_ wish: Wish, plan: Plan, atlas: Atlas, today: CivilDate) {
    var tried = plan
    if var forum = plan.forums[wish.forum] {
      if let venue = wish.venue { forum.venue = venue }
      if let start = wish.start { forum.start = start }
      tried.load(.forum(forum))
      // What was booked for other days or another place says nothing of these.
      if wish.venue != nil || wish.start != nil { tried.forgetBookings(of: forum.id) }
    }
    for person in wish.without {
      guard var attendance = tried.attendances[Attendance.id(of: person, at: wish.forum)] else { continue }
      attendance.status = .declined
      tried.load(.attendance(attendance))
    }
    let before = plan.budgetLines(of: wish.forum)
    var missing: [MissingRate] = []
    let after = Self.lines(
      of: tried, atlas: atlas, today: today, counting: wish.counting, forums: [wish.forum], missing: &missing
    ).filter { $0.forum == wish.forum }
    self.missing = missing
    let converter = Converter(programme: plan.programme, on: today)
    let pairs = Dictionary(after.map { ($0.id, $0) }) { first, _ in first }
    let known = Set(before.map(\.id))
    func row(_ now: BudgetLine?, _ then: BudgetLine?) -> Row {
      Row(
        now: now, then: then, nowAmount: now?.planned.flatMap(converter.convert),
        thenAmount: then?.planned.flatMap(converter.convert))
    }
    rows =
      (before.map { row($0, pairs[$0.id]) } + after.filter { !known.contains($0.id) }.map { row(nil, $0) })
      .sorted { ($0.code, $0.title) < ($1.code, $1.title) }
    now = BudgetSummary.totals(of: before, plan: plan, today: today).planned
    then = BudgetSummary.totals(of: after, plan: plan, today: today).planned
  }

  /// The lines of a plan as they would be with some people counted.
  static func lines(
    of plan: Plan, atlas: Atlas, today: CivilDate, counting headcount: Headcount,
    forums: Set<ForumPlan.ID<Forum>>? = nil
  ) -> [BudgetLine] {
    var missing: [MissingRate] = []
    return lines(
      of: plan, atlas: atlas, today: today, counting: headcount, forums: forums, missing: &missing)
  }

  private static func lines(
    of plan: Plan, atlas: Atlas, today: CivilDate, counting headcount: Headcount, forums: Set<ForumPlan.ID<Forum>>?,
    missing: inout [MissingRate]
  ) -> [BudgetLine] {
    var lines = Dictionary(plan.budgetLines.map { ($0.id, $0) }) { first, _ in first }
    let following = plan.followedForums
    var reckoner = CostReckoner(plan: plan, atlas: atlas, today: today)
    for (order, forum) in plan.forumsByDate.filter({ !$0.isOver(on: today) }).enumerated()
    where following.contains(forum.id) && forums?.contains(forum.id) ?? true {
      let own = lines.filter { $0.value.forum == forum.id }
      let result = reckoner.lines(of: forum, counting: headcount)
      missing += result.missing
      for (id, line) in LineFollowing(result, existing: own, number: forum.number ?? order + 1).changed {
        lines[id] = line
      }
    }
    return lines.values.sorted { $0.id < $1.id }
  }
}

extension BudgetScenario.Row {
  fileprivate var code: String { now?.code ?? then?.code ?? "" }
}

extension Plan {
  /// Takes days of arrival and departure off a forum's attendances.
  fileprivate mutating func forgetBookings(of forum: ForumPlan.ID<Forum>) {
    for var attendance in attendances(at: forum)
    where attendance.travel.arrival != nil || attendance.travel.departure != nil {
      (attendance.travel.arrival, attendance.travel.departure) = (nil, nil)
      load(.attendance(attendance))
    }
  }
}
