/// A node of the search: what is left for each forum, and which pairs have their order.
struct PlacementState: Sendable {
  var domains: [PlacementDomain]
  /// By pair: 1 if the first comes before the second, 2 if after it, 0 where that is open.
  var order: [UInt8]
  /// The price on a unit of money that served last, in parts of `PlacementModel.unit`.
  var money = 0
  /// Forums whose neighbours are to be looked at.
  var touched: [Int]

  /// All that a model allows; nil if a forum can be nowhere.
  init?(_ model: PlacementModel) {
    domains = model.domains.compactMap { $0 }
    guard domains.count == model.forums else { return nil }
    order = Array(repeating: 0, count: model.forums * model.forums)
    touched = Array(0..<model.forums)
  }

  /// Puts a forum before another.
  mutating func put(_ f: Int, before g: Int) {
    order[f * domains.count + g] = 1
    order[g * domains.count + f] = 2
    touched += [f, g]
  }

  mutating func set(_ domain: PlacementDomain, for f: Int) {
    domains[f] = domain
    touched.append(f)
  }
}
