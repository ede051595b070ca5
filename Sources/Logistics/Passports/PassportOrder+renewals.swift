import Atlas
import Dates
import ForumPlan

extension PassportOrder {
  /// The renewal that the best passport of a visa's nationality needs before it will do; `nil` when none.
  ///
  /// For a visa that is lodged or granted it asks for nothing: that visa stands in the passport there is.
  static func renewal(
    for visa: VisaOutlook, _ attendance: Attendance, journey: Journey, plan: Plan, atlas: Atlas, today: CivilDate
  ) -> PassportRenewal? {
    guard visa.state != .lodged, visa.state != .granted, let nationality = visa.nationality,
      let passports = plan.identity(of: visa.person)?.passports
    else { return nil }
    let bench = PassportBench(
      journey: journey, atlas: atlas, today: today,
      allowance: .init(for: attendance, to: visa.destination, plan: plan, atlas: atlas, today: today),
      confidence: plan.programme.confidence)
    return passports.enumerated().filter { $0.element.nationality == nationality }
      .map { bench.option(visa, nationality, $0.element, at: $0.offset) }
      .min { $0.rank.lexicographicallyPrecedes($1.rank) }?.renewal
  }

  /// Says where a visa stands in a passport that is renewed before its journey.
  static func visasInOldPassports(
    _ schedule: PassportSchedule, stops: [PassportStop], granted: Set<ForumPlan.ID<Forum>>
  ) -> [Finding] {
    schedule.renewals.flatMap { renewal in
      let lodgedBefore = schedule.lodgings.filter { $0.passport == renewal.passport && $0.backOn < renewal.beginOn }
      let visas = granted.union(lodgedBefore.map(\.forum))
      return stops.filter { stop in
        stop.passport == renewal.passport && (visas.contains(stop.forum) || stop.lodged != nil)
          && stop.journey.map { $0.first > renewal.beginOn } ?? false
      }.map { stop in
        Finding(
          .warning,
          "The visa for \(stop.name) stands in the passport that is renewed from \(renewal.beginOn).",
          about: .order,
          advice: "Have the old passport given back uncancelled, ask the consulate, and travel on both.")
      }
    }
  }
}
