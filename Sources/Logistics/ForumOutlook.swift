import Atlas
import Dates
import ForumPlan

/// A forum in numbers: how long until it begins, who comes, whose visa worries, what it costs.
public struct ForumOutlook: Hashable, Sendable, Identifiable {
  /// The forum.
  public var id: ForumPlan.ID<Forum>
  /// Days until it begins; negative once it has.
  public var daysToGo: Int?
  /// People by status.
  public var statuses: [AttendanceStatus: Int] = [:]
  /// People by sector, whoever declined left out.
  public var sectors: [Sector: Int] = [:]
  /// People who take part from afar, who are among the others too.
  public var remote = 0
  /// Visas by state; those who take part from afar have none.
  public var visas: [VisaState: Int] = [:]
  /// The earliest last day to apply among visas still to be lodged.
  public var nextApplyBy: CivilDate?
  /// What it costs, in the base currency.
  public var money: BudgetSummary.Totals

  /// How many people will have their visas; `nil` for a forum that is over.
  public var chances: ForumChances?

  /// What is wrong with the visas of those who come, with the agenda and with who is brought together; nothing for a forum
  /// that is over.
  public var findings = FindingCount()
  /// Who would be brought together that must not be, the worst first.
  public var company: [CompanyFinding] = []

  /// People who have not declined.
  public var expected: Int { sectors.values.reduce(0, +) }

  /// Visas that need someone.
  public var openVisas: Int { visas.reduce(0) { $0 + ($1.key.needsSomeone ? $1.value : 0) } }

  /// All forums of a plan, by date and name; O(attendances).
  static func all(
    plan: Plan, visas: [VisaOutlook], budget: BudgetSummary, today: CivilDate
  ) -> [ForumOutlook] {
    let money = Dictionary(uniqueKeysWithValues: budget.byForum.map { ($0.key, $0.totals) })
    var outlooks: [ForumPlan.ID<Forum>: ForumOutlook] = [:]
    for forum in plan.forums {
      outlooks[forum.id] = ForumOutlook(
        id: forum.id, daysToGo: forum.start.map { $0 - today },
        money: money[forum.id] ?? BudgetSummary.Totals(zero: budget.currency))
    }
    for attendance in plan.attendances {
      outlooks[attendance.forum]?.statuses[attendance.status, default: 0] += 1
      guard attendance.status.isComing, let person = plan.people[attendance.person] else { continue }
      outlooks[attendance.forum]?.sectors[person.sector, default: 0] += 1
      if attendance.seat == .remote { outlooks[attendance.forum]?.remote += 1 }
    }
    for visa in visas where visa.state != .notComing && visa.state != .past {
      for finding in visa.findings { outlooks[visa.forum]?.findings.add(finding.severity) }
    }
    addAgendas(to: &outlooks, plan: plan, visas: visas, today: today)
    addCompany(to: &outlooks, plan: plan, today: today)
    for visa in visas where visa.seat == .inPerson {
      outlooks[visa.forum]?.visas[visa.state, default: 0] += 1
      guard visa.state.isToBeLodged, let by = visa.applyBy else { continue }
      let known = outlooks[visa.forum]?.nextApplyBy
      outlooks[visa.forum]?.nextApplyBy = known.map { min($0, by) } ?? by
    }
    for (id, chances) in ForumChances.all(visas: visas, plan: plan) {
      guard let forum = plan.forums[id], !forum.isOver(on: today) else { continue }
      outlooks[id]?.chances = chances
    }
    return outlooks.values.sorted { left, right in
      let (first, second) = (plan.forums[left.id], plan.forums[right.id])
      return (first?.start?.dayNumber ?? .max, first?.name ?? "", left.id)
        < (second?.start?.dayNumber ?? .max, second?.name ?? "", right.id)
    }
  }

  /// Looks who is brought together at forums that are still to be held.
  private static func addCompany(to outlooks: inout [ForumPlan.ID<Forum>: ForumOutlook], plan: Plan, today: CivilDate) {
    let isAsked =
      plan.people.contains { !$0.separations.isEmpty || !$0.encounter.isEmpty }
      || plan.organisations.contains { !$0.encounter.isEmpty }
    guard isAsked else { return }
    let attendances = Dictionary(grouping: plan.attendances) { $0.forum }
    for forum in plan.forums where !forum.isOver(on: today) {
      let found = CompanyCheck(forum, in: plan, attendances: attendances[forum.id] ?? []).findings
      outlooks[forum.id]?.company = found
      for finding in found { outlooks[forum.id]?.findings.add(finding.severity) }
    }
  }

  /// Counts what is wrong with the agendas of forums that are still to be held.
  private static func addAgendas(
    to outlooks: inout [ForumPlan.ID<Forum>: ForumOutlook], plan: Plan, visas: [VisaOutlook], today: CivilDate
  ) {
    let index = Set(plan.sessions.map(\.forum))
    let ahead = plan.forums.filter { index.contains($0.id) && !$0.isOver(on: today) }
    guard !ahead.isEmpty else { return }
    let states = Dictionary(visas.map { ($0.id, $0.state) }) { first, _ in first }
    for forum in ahead {
      let conflicts = AgendaConflicts(forum, in: plan) { states[$0] }
      for finding in conflicts.findings { outlooks[forum.id]?.findings.add(finding.severity) }
    }
  }
}
