import Atlas
import Dates
import ForumPlan

/// Which visas cannot all be had, for one passport cannot be in two places: for everybody of a plan.
public struct VisaConflicts: Sendable {
  /// What stands against an attendance, in words.
  public private(set) var byAttendance: [ForumPlan.ID<Attendance>: [String]] = [:]
  /// In which order people hand their passports in, where there is more than one thing to do with them.
  public private(set) var orders: [ForumPlan.ID<Person>: PassportSchedule] = [:]

  /// No conflicts.
  public init() {}

  /// The conflicts among some visas; those of whoever attends one forum alone, on a good passport, cost nothing.
  public init(_ visas: [VisaOutlook], plan: Plan, atlas: Atlas, today: CivilDate) {
    for (id, own) in Dictionary(grouping: visas, by: \.person) where own.count > 1 || own.contains(where: \.isUnfit) {
      guard let person = plan.people[id],
        let schedule = PassportOrder.plan(for: person, visas: own, plan: plan, today: today, atlas: atlas)
      else { continue }
      if schedule.steps.count > 1 { orders[id] = schedule }
      for visa in own {
        let words =
          schedule.conflicts.filter { $0.forums.contains(visa.forum) }.map(\.why)
          + schedule.leftOut.filter { $0.forum == visa.forum }.map(\.why)
        if !words.isEmpty { byAttendance[visa.id] = words }
      }
    }
  }
}

extension VisaOutlook {
  /// Whether no passport of the nationality will do as it is.
  fileprivate var isUnfit: Bool { findings.contains { $0.topic == .passport && $0.severity == .serious } }
}
