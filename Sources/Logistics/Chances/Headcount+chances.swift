import Atlas
import ForumPlan

extension Headcount {
  /// As many as are likely by their visas, to a hundredth of a person.
  public static func expected(_ visas: some Sequence<VisaOutlook>) -> Headcount {
    var chances: [ForumPlan.ID<Attendance>: FixedPoint] = [:]
    for visa in visas {
      guard let chance = visa.probability else { continue }
      chances[visa.id] = FixedPoint(millionths: Int64((min(max(chance, 0), 1) * 100).rounded()) * 10_000)
    }
    return .expected(chances)
  }
}
