/// Why a problem has no plan, and what could be given up.
public struct PlacementDiagnosis: Sendable, Equatable {
  /// Sets of rules that cannot hold together, with no rule in two.
  ///
  /// If one rule is given up of each, there may be a plan.
  public var cores: [Core]
  /// What could be given up, the cheapest first: one rule of each core, and of others that show then.
  public var waysOut: [WayOut]

  public struct Core: Sendable, Equatable {
    public var rules: [PlacementRule]
    /// Whether it is proven that without any one of these rules the others could hold.
    public var isMinimal: Bool

    /// The forums that the rules are about, ascending.
    public var forums: [Int] { Set(rules.flatMap(\.forums)).sorted() }
  }

  public struct WayOut: Sendable, Equatable {
    public var rules: [PlacementRule]
    /// The best plan found without those rules, and what it costs by all the rest.
    public var plan: [Placement]
    public var cost: Int
  }
}
