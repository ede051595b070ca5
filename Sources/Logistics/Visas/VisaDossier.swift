import Atlas
import Dates
import ForumPlan

/// All that is worth knowing of one visa: more than a list needs, so it is worked out for one at a time.
public struct VisaDossier: Sendable {
  /// How many of those who could take the seat it tells of.
  public static let substitutes = 8

  /// The visa.
  public let visa: VisaOutlook
  /// The passport to travel on, and why that one.
  public let passport: PassportChoice?
  /// The order of all the person's applications, where one keeps the passport.
  public let schedule: PassportSchedule?
  /// The best of those who could take the seat; empty while the visa may still be had.
  public let substitutes: [Substitute]
  /// What is left once the visa is out of reach; `nil` before.
  public let left: WhatIsLeft?
  /// The day on which the visa will be in hand, were nothing refused; `nil` where nothing is to come.
  public let inHand: DaySpread?
  /// The day by which it must be: the day of entry less the safety margin.
  public let neededBy: CivilDate?
  /// What is wrong or doubtful, each once, the worst first.
  public let findings: [Finding]

  /// The dossier of a visa in an outlook; looks through the plan once.
  public init(of visa: VisaOutlook, outlook: Outlook, plan: Plan) {
    self.init(of: visa, outlook: outlook, plan: plan, reserve: Reserve(plan, index: PlanIndex(plan)))
  }

  /// The same with the reserve of the plan, which whoever wants many dossiers makes once: each then takes a fraction of a
  /// millisecond, however many people there are.
  public init(of visa: VisaOutlook, outlook: Outlook, plan: Plan, reserve: Reserve) {
    let (atlas, today) = (outlook.atlas, outlook.today)
    self.visa = visa
    var planner = outlook.planner
    inHand = plan.attendances[visa.id].flatMap { planner.inHand(of: $0) }
    neededBy = visa.travelOn.map { $0 - max(plan.programme.safetyMargin, 0) }
    guard let attendance = plan.attendances[visa.id], visa.state != .past, visa.state != .notComing,
      visa.seat == .inPerson
    else {
      (passport, schedule, substitutes, left, findings) = (nil, nil, [], nil, visa.findings)
      return
    }
    passport = PassportChoice.best(for: attendance, plan: plan, atlas: atlas, today: today, using: &planner)
    // The reserve may be of the plan as it was a moment ago.
    let attendances = reserve.index.attendances(of: visa.person).compactMap { plan.attendances[$0.id] }
    schedule = plan.people[visa.person].flatMap { person in
      let own = attendances.compactMap { outlook.visa(of: $0.id) }
      let order = PassportOrder.plan(for: person, visas: own, plan: plan, today: today, atlas: atlas)
      // One application alone needs no order, but for a renewal that must come first.
      return own.count > 1 || order?.renewals.isEmpty == false ? order : nil
    }
    substitutes =
      visa.state.losesSeat
      ? Substitutes.best(Self.substitutes, for: attendance, reserve: reserve, planner: planner) : []
    left = WhatIsLeft(
      after: visa, substitutes: substitutes, plan: plan, atlas: atlas, today: today, planner: planner)
    let stays = StayCheck.findings(for: attendance, among: attendances, plan: plan, atlas: atlas, today: today)
    var seen: Set<String> = []
    let all = visa.findings + (passport?.findings ?? []) + (schedule?.findings ?? []) + stays
    findings = all.filter { seen.insert($0.what).inserted }.enumerated()
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
  }
}
