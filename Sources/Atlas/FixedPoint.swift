/// A decimal number with six digits behind the point, exact: quantities and exchange rates.
public struct FixedPoint: Hashable, Sendable, Comparable {
  /// The number in millionths.
  public var millionths: Int64

  /// A number given in millionths.
  public init(millionths: Int64) { self.millionths = millionths }

  /// A whole number.
  public init(_ whole: Int) { millionths = Int64(whole) * 1_000_000 }

  /// One.
  public static let one = FixedPoint(1)

  /// Zero.
  public static let zero = FixedPoint(0)

  public static func < (left: Self, right: Self) -> Bool { left.millionths < right.millionths }

  /// The exact product of money and numbers, rounded once, half away from zero; `nil` beyond 64 bits.
  public static func product(_ money: Money, _ factors: [FixedPoint]) -> Money? {
    var value = Int64(money.minorUnits)
    for factor in factors {
      let (high, low) = value.multipliedFullWidth(by: factor.millionths)
      guard let rounded = rounding(high: high, low: low) else { return nil }
      value = rounded
    }
    return Money(minorUnits: value, currency: money.currency)
  }

  private static func rounding(high: Int64, low: UInt64) -> Int64? {
    let half: Int64 = 500_000
    let wide = Int128(high) << 64 | Int128(low)
    let adjusted = wide >= 0 ? wide + Int128(half) : wide - Int128(half)
    return Int64(exactly: adjusted / 1_000_000)
  }
}

extension FixedPoint: CustomStringConvertible, LosslessStringConvertible {
  /// The number without trailing zeros: `1.5`.
  public var description: String {
    let whole = millionths.magnitude / 1_000_000
    var fraction = String(millionths.magnitude % 1_000_000)
    fraction = String(repeating: "0", count: 6 - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return (millionths < 0 ? "-" : "") + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Reads `1,234.5` or `-0.25`; `nil` for other text or more than six decimals.
  public init?(_ text: String) {
    guard let value = Self.scaled(text, digits: 6) else { return nil }
    millionths = value
  }

  /// A decimal text times ten to the `digits`, with commas between groups of three, or of two above the first three as in
  /// India; `nil` when it does not fit.
  ///
  /// A comma elsewhere is no group mark: `1,50` may be meant as one and a half, and must not be read as 150.
  static func scaled(_ text: String, digits: Int) -> Int64? {
    var body = Substring(text)
    let negative = body.first == "-"
    if negative { body = body.dropFirst() }
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty else { return nil }
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    guard isGrouped(groups) else { return nil }
    let whole = groups.joined()
    let fraction = parts.count == 2 ? parts[1] : ""
    guard !whole.isEmpty, fraction.count <= digits, (whole + fraction).allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    let padded = whole + fraction + String(repeating: "0", count: digits - fraction.count)
    return Int64((negative ? "-" : "") + padded)
  }

  private static func isGrouped(_ groups: [Substring]) -> Bool {
    guard let first = groups.first, let last = groups.last, groups.count > 1 else { return true }
    let middle = groups.dropFirst().dropLast()
    guard last.count == 3 else { return false }
    return middle.allSatisfy { $0.count == 3 } && (1...3).contains(first.count)
      || middle.allSatisfy { $0.count == 2 } && (1...2).contains(first.count)
  }
}

extension FixedPoint: Codable {
  public init(from decoder: any Decoder) throws {
    millionths = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(millionths)
  }
}
