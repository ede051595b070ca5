/// Shares an amount out in whole minor units.
public enum Apportionment {
  /// The shares of an amount in proportion to some weights, which add up to it exactly; O(n log n).
  ///
  /// By the method of largest remainders (Hamilton): each has its share rounded down, and the units left over go to
  /// those of whom most was cut off, the first of equals. Weights may be negative; where they do not add up to something
  /// above nothing, nobody has a share.
  public static func shares(of amount: Int64, among weights: [Int64]) -> [Int64] {
    let whole = weights.reduce(Int128(0)) { $0 + Int128($1) }
    guard whole > 0 else { return weights.map { _ in 0 } }
    var shares: [Int128] = []
    var remainders: [Int128] = []
    shares.reserveCapacity(weights.count)
    for weight in weights {
      let product = Int128(weight) * Int128(amount)
      let remainder = (product % whole + whole) % whole
      shares.append((product - remainder) / whole)
      remainders.append(remainder)
    }
    let left = Int(Int128(amount) - shares.reduce(0, +))
    let order = weights.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    for place in order.prefix(max(0, left)) { shares[place] += 1 }
    return shares.map { Int64(clamping: $0) }
  }
}
