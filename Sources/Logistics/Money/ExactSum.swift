import Atlas

/// An amount of the base currency in billionths of its minor unit, so that sums are rounded once and for all at their end.
public struct ExactSum: Hashable, Sendable, Comparable {
  /// Billionths of the minor unit.
  public var billionths: Int128 = 0

  static let unit: Int128 = 1_000_000_000

  /// So many billionths of the minor unit.
  public init(billionths: Int128 = 0) { self.billionths = billionths }

  /// Whole minor units.
  public init(minorUnits: Int64) { billionths = Int128(minorUnits) * Self.unit }

  public static func + (left: Self, right: Self) -> Self { Self(billionths: left.billionths + right.billionths) }
  public static func - (left: Self, right: Self) -> Self { Self(billionths: left.billionths - right.billionths) }
  public static func += (left: inout Self, right: Self) { left.billionths += right.billionths }
  public static func -= (left: inout Self, right: Self) { left.billionths -= right.billionths }
  public static func < (left: Self, right: Self) -> Bool { left.billionths < right.billionths }

  /// Rounded once to minor units, half away from zero; stops at the largest and the smallest amount.
  public var rounded: Int64 {
    let half = billionths >= 0 ? Self.unit / 2 : -Self.unit / 2
    return Int64(clamping: (billionths + half) / Self.unit)
  }

  /// Rounded parts that add up to the rounded sum of all, by largest remainders; O(n log n).
  ///
  /// Each is rounded down, and the units that are missing go to those of whom most was cut off, the first of equals.
  public static func rounded(parts: [ExactSum]) -> [Int64] {
    var floors: [Int64] = []
    var remainders: [Int128] = []
    floors.reserveCapacity(parts.count)
    remainders.reserveCapacity(parts.count)
    var sum = ExactSum()
    for part in parts {
      let remainder = (part.billionths % unit + unit) % unit
      floors.append(Int64(clamping: (part.billionths - remainder) / unit))
      remainders.append(remainder)
      sum += part
    }
    let floored = floors.reduce(Int128(0)) { $0 + Int128($1) }
    let missing = Int128(sum.rounded) - floored
    guard missing > 0 else { return floors }
    let order = parts.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    for place in order.prefix(Int(clamping: missing)) { floors[place] += 1 }
    return floors
  }
}
