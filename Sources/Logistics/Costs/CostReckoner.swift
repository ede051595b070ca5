import Atlas
import Dates
import ForumPlan

/// Reckons what forums cost by what the plan says of them: who comes from where, for how long, in which languages.
///
/// Every line carries its formula. What a forum needs and has no price is named, and never guessed; fares that nobody entered
/// are estimated, and say so.
public struct CostReckoner {
  let plan: Plan
  let today: CivilDate
  let travel: TravelPlanner
  var visas: VisaPlanner
  let atlas: Atlas
  /// Who attends which forum.
  let attendances: [ForumPlan.ID<Forum>: [Attendance]]

  /// A reckoner for a plan, its facts and a day.
  public init(plan: Plan, atlas: Atlas, today: CivilDate) {
    (self.plan, self.atlas, self.today) = (plan, atlas, today)
    attendances = Dictionary(grouping: plan.attendances, by: \.forum)
    travel = TravelPlanner(plan: plan, today: today)
    visas = VisaPlanner(plan: plan, atlas: atlas, today: today)
  }

  /// What follows for a forum.
  public struct Result: Hashable, Sendable {
    /// The lines, in the order of their rules.
    public var lines: [ReckonedLine] = []
    /// What has no price.
    public var missing: [MissingRate] = []
  }

  /// The lines of a forum, by those who are counted; nothing before it has a place and a first day.
  ///
  /// O(people × nights). Of two attendances of one forum none sees the other's costs.
  public mutating func lines(of forum: Forum, counting headcount: Headcount = .everyone) -> Result {
    guard let place = forum.place(in: plan), let span = forum.span else { return Result() }
    let attendances = (attendances[forum.id] ?? []).sorted { $0.id < $1.id }
    var costs = ForumCosts(
      forum: forum, place: place, span: span, venue: plan.venues[forum.venue], rates: CostRates(plan, in: place),
      guests: attendances.compactMap { CostGuest($0, at: forum, in: place, plan: plan, counting: headcount) })
    addTravel(to: &costs)
    costs.addTransfers()
    addVisas(of: attendances, counting: headcount, to: &costs)
    costs.addInsurance()
    costs.addStays()
    costs.addHouse()
    costs.addPeople()
    costs.addAfter()
    return Result(lines: costs.lines, missing: costs.missing)
  }
}

/// What is known of a forum whose costs are reckoned, and the lines so far.
struct ForumCosts {
  let forum: Forum
  let place: Place
  let span: DateSpan
  let venue: Venue?
  let rates: CostRates
  let guests: [CostGuest]
  var lines: [ReckonedLine] = []
  var missing: [MissingRate] = []

  var days: FixedPoint { FixedPoint(span.count) }

  /// Whether the organisers pay for something; while nobody decided, they are reckoned to pay for all.
  func covers(_ cost: CoveredCost) -> Bool { forum.covers.isEmpty || forum.covers.contains(cost) }

  mutating func add(
    _ rule: CostRule, _ subject: String, title: String, unit: String, quantity: FixedPoint,
    frequency: FixedPoint = .one, rate: Money, formula: String
  ) {
    guard quantity > .zero, frequency > .zero else { return }
    let figures = BudgetLine.Figures(
      title: title, unit: unit, quantity: quantity, frequency: frequency, unitRate: rate)
    lines.append(ReckonedLine(rule: rule, forum: forum.id, subject: subject, figures: figures, formula: formula))
  }

  /// Names what has no price, once.
  mutating func miss(_ item: CostItem, isLocal: Bool = true) {
    let lack = MissingRate(item: item, forum: forum.id, place: isLocal ? place.description : "")
    if !missing.contains(lack) { missing.append(lack) }
  }

  /// The groups of those who come, each with its people; companions are counted beside whom they help.
  func groups(where isWanted: (CostGuest) -> Bool) -> [(group: CostGroup, guests: [CostGuest])] {
    let wanted = guests.filter(isWanted)
    var groups = Dictionary(grouping: wanted, by: \.group)
    groups[.companions] = wanted.filter(\.hasCompanion)
    return CostGroup.allCases.compactMap { group in
      guard let guests = groups[group], !guests.isEmpty else { return nil }
      return (group, guests)
    }
  }
}
