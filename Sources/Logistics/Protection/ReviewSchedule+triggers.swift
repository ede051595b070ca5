import Atlas
import Dates
import ForumPlan

/// What asks for a review at once.
extension ReviewSchedule {
  func triggers(
    _ record: ProtectionRecord, since last: ProtectionRecord.Review, _ attendances: [Attendance]
  ) -> [Due] {
    [incident(record, since: last), withdrawal(attendances, since: last)].compactMap(\.self)
      + moves(attendances, since: last) + [delegation(record, attendances, since: last)].compactMap(\.self)
  }

  private func due(on day: CivilDate?, _ because: String) -> Due {
    Due(by: min(day ?? today, today), because: because, isTriggered: true)
  }

  private func incident(_ record: ProtectionRecord, since last: ProtectionRecord.Review) -> Due? {
    let new =
      last.basis.map { record.incidents.dropFirst($0.incidents) } ?? record.incidents.filter { $0.on > last.on }[...]
    return new.map(\.on).min().map { due(on: $0, "An incident on \($0.medium), after the last review.") }
  }

  private func withdrawal(_ attendances: [Attendance], since last: ProtectionRecord.Review) -> Due? {
    let withdrawals = Self.withdrawals(of: attendances)
    let new = last.basis.map { withdrawals.dropFirst($0.withdrawals) } ?? withdrawals.filter { $0 > last.on }[...]
    return new.first.map { due(on: $0, "A consent was taken back on \($0.medium).") }
  }

  /// The days on which consents were taken back, in order.
  private static func withdrawals(of attendances: [Attendance]) -> [CivilDate] {
    attendances.flatMap { attendance in
      attendance.consents.enumerated().filter { index, consent in
        // A first “no” takes nothing back.
        !consent.isGiven && attendance.consents[..<index].contains { $0.purpose == consent.purpose && $0.isGiven }
      }.map(\.element.on)
    }.sorted()
  }

  private func moves(_ attendances: [Attendance], since last: ProtectionRecord.Review) -> [Due] {
    guard let basis = last.basis else { return [] }
    let known = Dictionary(basis.houses.map { ($0.forum, $0) }) { first, _ in first }
    return houses(of: attendances).compactMap { house in
      guard let before = known[house.forum], before != house, let forum = plan.forums[house.forum] else { return nil }
      let what = before.country == house.country ? "another venue" : "another country"
      return due(on: nil, "\(forum.name) has \(what) than at the last review.")
    }
  }

  /// Where the forums ahead are to meet.
  private func houses(of attendances: [Attendance]) -> [ProtectionRecord.Basis.House] {
    attendances.compactMap { attendance in
      guard let forum = plan.forums[attendance.forum], forum.stage < .held else { return nil }
      return .init(forum: forum.id, venue: forum.venue, country: forum.place(in: plan)?.country)
    }
  }

  private func delegation(
    _ record: ProtectionRecord, _ attendances: [Attendance], since last: ProtectionRecord.Review
  ) -> Due? {
    guard let basis = last.basis else { return nil }
    let new = hostile(to: record, attendances).filter { !basis.hostile.contains($0) }
    guard let first = new.first, let forum = plan.attendances[first].flatMap({ plan.forums[$0.forum] }) else {
      return nil
    }
    return due(on: nil, "Somebody from the source of a threat is on the list of \(forum.name) now.")
  }

  private func hostile(to record: ProtectionRecord, _ attendances: [Attendance]) -> [ForumPlan.ID<Attendance>] {
    attendances.filter { plan.forums[$0.forum].map { $0.stage < .held } ?? false }
      .flatMap { index.hostile(to: record, at: $0.forum) }.sorted()
  }

  /// What a review held now looks at, by which a change after it is noticed.
  public func basis(of record: ProtectionRecord) -> ProtectionRecord.Basis {
    let attendances = index.attendances(of: record.person)
    return ProtectionRecord.Basis(
      incidents: record.incidents.count, withdrawals: Self.withdrawals(of: attendances).count,
      houses: houses(of: attendances), hostile: hostile(to: record, attendances))
  }
}
