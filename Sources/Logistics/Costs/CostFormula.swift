import Atlas
import ForumPlan

/// Formulas as people read them: `12 people × 3 nights × USD 95.00`.
enum CostFormula {
  /// Numbers with what they count, and the price at the end.
  static func text(_ factors: [(FixedPoint, String, String)], _ rate: Money, note: String = "") -> String {
    let counted = factors.map { number, one, many in "\(number) \(number == .one ? one : many)" }
    return (counted + [rate.description]).joined(separator: " × ") + (note.isEmpty ? "" : " (\(note))")
  }

  /// People, by how much each counts.
  static func people(_ guests: [CostGuest]) -> FixedPoint {
    FixedPoint(millionths: guests.reduce(0) { $0 + $1.weight.millionths })
  }

  static func people(_ number: FixedPoint) -> (FixedPoint, String, String) { (number, "person", "people") }
  static func days(_ number: FixedPoint) -> (FixedPoint, String, String) { (number, "day", "days") }
}

extension FixedPoint {
  /// The product with a weight or share, rounded half up to a millionth.
  func times(_ other: FixedPoint) -> FixedPoint {
    let product = Int128(millionths) * Int128(other.millionths)
    return FixedPoint(millionths: Int64(clamping: (product + 500_000) / 1_000_000))
  }

  static func + (left: Self, right: Self) -> Self {
    Self(millionths: left.millionths.addingReportingOverflow(right.millionths).partialValue)
  }
}
