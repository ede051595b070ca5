import Dates
import ForumPlan

extension Maker {
  /// Protection records for one in three of civil society, with reviews overdue, due this week, and fine.
  mutating func addProtection(of guests: [Guest]) {
    var seen: Set<ID<Person>> = []
    var civil = 0
    for guest in guests where guest.person.sector == .civilSociety && seen.insert(guest.person.id).inserted {
      if civil % 3 == 0 { put(protection(of: guest.person.id, civil / 3)) }
      civil += 1
    }
  }

  private func protection(of person: ID<Person>, _ count: Int) -> ProtectionRecord {
    let threats: [ProtectionRecord.Threat] = [
      .init(source: "Officers named in a complaint", isStateActor: true, likelihood: 3, impact: 4),
      .init(source: "An armed group in the home district", isStateActor: false, likelihood: 2, impact: 5),
      .init(source: "Harassment online by strangers", isStateActor: false, likelihood: 4, impact: 2),
      .init(source: "Relatives who are against the work", isStateActor: false, likelihood: 3, impact: 3),
    ]
    var record = ProtectionRecord(of: person)
    record.threats = count % 5 == 0 ? [threats[0], threats[2]] : [threats[count % 4]]
    record.vulnerabilities = ["Known by sight in the home district", "Travels by the same road each time"]
    record.capacities = ["A neighbour with a car, told of each journey", "Has a lawyer"]
    record.measures = [
      .init(name: "Book under the alias", owner: "Protection officer", due: today - 9, done: today - 11),
      .init(name: "Agree on a call every evening", owner: "Planner", due: today + (count % 3 == 0 ? -2 : 6)),
      .init(name: "Two routes home", owner: "Protection officer", due: today + 24),
    ]
    record.residualRisk = [.high, .medium, .low, .medium, .critical][count % 5]
    let weighed: [(vulnerability: Int, capacity: Int)] = [(4, 3), (3, 3), (1, 3), (3, 2), (5, 2)]
    record.assessments = [
      .init(
        on: today - 60, phase: .dailyLife, forum: nil, vulnerability: weighed[count % 5].vulnerability,
        capacity: weighed[count % 5].capacity, residual: record.residualRisk, by: "Protection officer")
    ]
    // The next review falls a week ago, in three days, or in some days, as far as days between reviews go.
    let days = [.critical: 7, .high: 14, .medium: 30, .low: 90][record.residualRisk] ?? 7
    let last = min(today + [-7, 3, 25, 45][count % 4] - days, today)
    record.reviews = [
      .init(on: last - 60, by: "Protection officer", note: "First talk; measures agreed."),
      .init(on: last, by: "Protection officer", note: "Measures hold."),
    ]
    if count % 4 == 1 {
      record.incidents = [
        .init(on: today - 33, what: "Stopped and asked about the last meeting", response: "Route changed, lawyer told")
      ]
    }
    return record
  }
}
