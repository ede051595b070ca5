import Atlas
import ForumPlan

/// Who is counted where a budget follows from people: those who are certain, as many as are likely, or all who may come.
public enum Headcount: Hashable, Sendable {
  /// Whoever confirmed or was there.
  case confirmed
  /// Everybody by the chance that their visa is there in time; whose chance nobody knows counts whole.
  case expected([ForumPlan.ID<Attendance>: FixedPoint])
  /// Everybody who may still come: what has to be budgeted for, and the dearest of the three.
  case everyone

  /// How much somebody counts, 0...1.
  func weight(of attendance: Attendance) -> FixedPoint {
    switch self {
    case .confirmed: attendance.status == .confirmed || attendance.status == .attended ? .one : .zero
    case .expected(let chances): chances[attendance.id] ?? .one
    case .everyone: .one
    }
  }
}

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
