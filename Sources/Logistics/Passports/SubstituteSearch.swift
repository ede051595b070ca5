import Atlas
import Dates
import ForumPlan

/// Judges one person after another for one seat.
struct SubstituteSearch {
  let seat: Attendance
  let forum: Forum
  /// Whose seat it is.
  let leaving: Person
  let plan: Plan
  let index: PlanIndex
  let atlas: Atlas
  let today: CivilDate
  var planner: VisaPlanner
  /// The list without the one who leaves.
  let balance: SeatBalance

  /// A person as substitute; `nil` when they are not of the reserve, or cannot come.
  mutating func substitute(_ person: Person) -> Substitute? {
    let own = index.attendances(of: person.id)
    let here = own.first { $0.forum == forum.id }
    guard person.id != leaving.id, person.sector == leaving.sector, here == nil || here?.status == .proposed
    else { return nil }
    let elsewhere = own.filter { $0.forum != forum.id && $0.status.isComing }
    var attendance = here ?? Attendance(person: person.id, forum: forum.id, role: seat.role)
    attendance.seat = seat.seat
    let overlapping = overlaps(of: attendance, with: elsewhere)
    guard overlapping.allSatisfy({ $0.status == .proposed }), isReleased(person, for: attendance) else { return nil }
    let visa = planner.outlook(of: attendance)
    guard visa.state.leavesHope else { return nil }

    let balance = balance.less(own.count { $0.forum == forum.id && $0.status.isComing }, person.gender)
    var reasons = [delegation(of: person), balance.effect(of: person.gender), way(of: visa)].compactMap(\.self)
    if here != nil { reasons.append("Already proposed for this forum.") }
    let doubts = doubts(about: attendance, visa: visa, overlapping: overlapping, elsewhere: elsewhere)
    return Substitute(
      person: person.id, attendance: attendance, visa: visa,
      prospect: doubts.isEmpty && visa.state.isSure ? .inTime : .doubtful,
      isSameDelegation: isSameDelegation(person), isProposed: here != nil,
      womenShort: balance.womenShort(adding: person.gender),
      reasons: reasons + doubts)
  }

  func isSameDelegation(_ person: Person) -> Bool {
    person.organisation != nil && person.organisation == leaving.organisation
  }

  private func delegation(of person: Person) -> String {
    let organisation = plan.organisations[person.organisation]
    let name = organisation.map { $0.shortName.isEmpty ? $0.name : $0.shortName }
    if isSameDelegation(person) { return "Of the same delegation" + (name.map { ", \($0)." } ?? ".") }
    return "Of the same sector, \(person.sector.label.lowercased())" + (name.map { ", from \($0)." } ?? ".")
  }

  private func way(of visa: VisaOutlook) -> String {
    let requirement = visa.requirement.map { "\($0)" } ?? "requirement unknown"
    let passport = visa.nationality.map { "On a \($0) passport: " } ?? ""
    switch visa.state {
    case .notNeeded, .granted, .atBorder, .lodged: return "\(passport)\(requirement), \(visa.state.label)."
    default:
      guard let by = visa.applyBy else { return visa.reason.isEmpty ? "\(passport)\(requirement)." : visa.reason }
      let left = by - today
      return "\(passport)\(requirement), to be lodged by \(by), in \(left) \(left == 1 ? "day" : "days")."
    }
  }

  // MARK: What stands in the way

  private func overlaps(of attendance: Attendance, with elsewhere: [Attendance]) -> [Attendance] {
    guard let days = days(of: attendance, at: forum) else { return [] }
    return elsewhere.filter { other in
      guard let forum = plan.forums[other.forum], let taken = self.days(of: other, at: forum) else { return false }
      return taken.crosses(days)
    }
  }

  /// The days an attendance takes: the journey's, or the forum's own from afar.
  private func days(of attendance: Attendance, at forum: Forum) -> DateSpan? {
    Journey(of: attendance, to: forum, in: plan).span ?? forum.span
  }

  /// Whether the organisation can release the person before the journey.
  private func isReleased(_ person: Person, for attendance: Attendance) -> Bool {
    guard let days = plan.organisations[person.organisation]?.releaseDays,
      let arrival = Journey(of: attendance, to: forum, in: plan).arrival
    else { return true }
    return today + min(max(days, 0), 3650) < arrival
  }

  private mutating func doubts(
    about attendance: Attendance, visa: VisaOutlook, overlapping: [Attendance], elsewhere: [Attendance]
  ) -> [String] {
    var doubts = overlapping.compactMap { plan.forums[$0.forum] }
      .map { "Also proposed for \($0.name), on overlapping days." }
    doubts += visa.findings.filter { $0.severity == .serious }.map(\.what)
    guard overlapping.isEmpty, !elsewhere.isEmpty else { return doubts }
    let others = elsewhere.map { (attendance: $0, visa: planner.outlook(of: $0)) }
    let order = PassportOrder.order(
      others + [(attendance: attendance, visa: visa)], plan: plan, atlas: atlas, today: today)
    return doubts + (order?.conflicts.filter { $0.forums.contains(forum.id) }.map(\.why) ?? [])
  }
}

extension VisaState {
  /// Whether somebody in this state may still come.
  fileprivate var leavesHope: Bool {
    switch self {
    case .overdue, .refused, .barred, .notComing, .past: false
    default: true
    }
  }

  /// Whether it is known what is needed, and by when.
  fileprivate var isSure: Bool { self != .unknown && self != .unplaced }
}
