import Atlas
import ForumPlan

/// Who goes where and who of a threat's source goes there too; made once for all records, O(attendances).
struct ProtectionIndex {
  private let plan: Plan
  private var byPerson: [ForumPlan.ID<Person>: [Attendance]] = [:]
  private var byOrganisation: [Place<ForumPlan.ID<Organisation>>: [ForumPlan.ID<Attendance>]] = [:]
  private var officials: [Place<CountryCode>: [ForumPlan.ID<Attendance>]] = [:]

  private struct Place<Key: Hashable & Sendable>: Hashable {
    let forum: ForumPlan.ID<Forum>
    let key: Key
  }

  init(_ plan: Plan) {
    self.plan = plan
    guard !plan.protectionRecords.isEmpty else { return }
    for attendance in plan.attendances where attendance.status.isComing {
      guard let person = plan.people[attendance.person] else { continue }
      if plan.protection(of: person.id) != nil { byPerson[person.id, default: []].append(attendance) }
      if let organisation = person.organisation {
        byOrganisation[Place(forum: attendance.forum, key: organisation), default: []].append(attendance.id)
      }
      guard person.sector == .police || person.sector == .government else { continue }
      for country in Set(person.nationalities + [person.residence?.country].compactMap(\.self)) {
        officials[Place(forum: attendance.forum, key: country), default: []].append(attendance.id)
      }
    }
  }

  /// The forums that somebody goes to, or went to, the earliest first.
  func attendances(of person: ForumPlan.ID<Person>) -> [Attendance] {
    (byPerson[person] ?? []).sorted { (start(of: $0), $0.id) < (start(of: $1), $1.id) }
  }

  private func start(of attendance: Attendance) -> Int { plan.forums[attendance.forum]?.start?.dayNumber ?? .max }

  /// Those at a forum who come from a source of somebody's threats: from the organisation named, or, where a state is the
  /// source and no organisation, officials of the country in which the person lives.
  func hostile(to record: ProtectionRecord, at forum: ForumPlan.ID<Forum>) -> [ForumPlan.ID<Attendance>] {
    var found: Set<ForumPlan.ID<Attendance>> = []
    for threat in record.threats {
      if let organisation = threat.organisation {
        found.formUnion(byOrganisation[Place(forum: forum, key: organisation)] ?? [])
      } else if threat.isStateActor, let home = plan.people[record.person]?.residence?.country {
        found.formUnion(officials[Place(forum: forum, key: home)] ?? [])
      }
    }
    found.remove(Attendance.id(of: record.person, at: forum))
    return found.sorted()
  }
}
