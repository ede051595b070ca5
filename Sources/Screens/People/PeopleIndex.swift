import ForumPlan
import Logistics

/// What of an outlook is about each person, worked out once after each change.
struct PeopleIndex: Sendable {
  /// The visas of each person, the most pressing first.
  private(set) var visas: [ForumPlan.ID<Person>: [Int]] = [:]
  /// The first deadline of each person.
  private(set) var deadlines: [ForumPlan.ID<Person>: Int] = [:]

  /// Looks once through visas and deadlines; O(visas + deadlines).
  init(_ outlook: Outlook, _ plan: Plan) {
    for (place, visa) in outlook.visas.enumerated() { visas[visa.person, default: []].append(place) }
    for (place, deadline) in outlook.deadlines.enumerated() {
      guard let person = Self.person(of: deadline, plan), deadlines[person] == nil else { continue }
      deadlines[person] = place
    }
  }

  /// Whom a deadline is about.
  private static func person(of deadline: Deadline, _ plan: Plan) -> ForumPlan.ID<Person>? {
    let bits = deadline.record.rawID
    switch deadline.record.kind {
    case .person, .identity, .protection: return ForumPlan.ID(rawValue: bits)
    case .attendance, .visaCase: return plan.attendances[ForumPlan.ID(rawValue: bits)]?.person
    case .commitment: return plan.commitments[ForumPlan.ID(rawValue: bits)]?.person
    default: return nil
    }
  }
}
