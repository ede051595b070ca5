/// A problem made ready for the search: the spans of every forum, and who conflicts with whom.
struct PlacementModel: Sendable {
  /// Bounds are reckoned in whole numbers of this part of a unit of money, so that a price on money is exact.
  static let unit = 1024

  let forums: Int
  /// By region: the most forums.
  let caps: [Int]
  /// What each forum of a region beyond the first costs.
  let again: Int
  let budget: Int
  let conflicts: PlacementConflicts
  /// By forum; nil where no choice is left.
  let domains: [PlacementDomain?]

  /// The model of a problem without some rules.
  init(_ whole: PlacementProblem, without given: Set<PlacementRule> = []) {
    let problem = given.isEmpty ? whole : whole.relaxed(given)
    forums = problem.forums.count
    caps = problem.regions.indices.map {
      given.contains(.regionCap(region: $0)) ? problem.forums.count : problem.regionCap
    }
    again = problem.weights.regionRepeat
    budget = problem.budget
    conflicts = PlacementConflicts(problem, without: given)
    let choices = PlacementChoices(problem, without: given)
    domains = problem.forums.indices.map { Self.domain(choices, choices.range(of: $0), problem) }
  }

  /// The model of some forums by themselves or beside others, where their domains are known.
  ///
  /// - Parameters:
  ///   - problem: The problem as it is without the rules that are given up.
  ///   - given: Those rules.
  ///   - named: The forums, that count as 0, 1 and so on.
  ///   - domains: Their domains, in the same order.
  ///   - isAlone: Whether neither the budget nor a region's cap counts.
  init(
    _ problem: PlacementProblem, without given: Set<PlacementRule>, of named: [Int], domains: [PlacementDomain?],
    isAlone: Bool
  ) {
    forums = named.count
    caps = problem.regions.indices.map {
      isAlone || given.contains(.regionCap(region: $0)) ? named.count : problem.regionCap
    }
    again = problem.weights.regionRepeat
    budget = isAlone ? Int.max / 4 : problem.budget
    conflicts = PlacementConflicts(problem, without: given, of: named)
    self.domains = domains
  }

  /// What is allowed to one forum of a problem without some rules; nil if nothing is.
  static func domain(of forum: Int, in problem: PlacementProblem, without given: Set<PlacementRule>)
    -> PlacementDomain?
  {
    let choices = PlacementChoices(problem, of: forum, without: given)
    return domain(choices, 0..<choices.count, problem)
  }

  /// A model whose plans are allowed in the other but for the budget, and whose objective is their cash.
  init(cashOf other: PlacementModel) {
    forums = other.forums
    caps = other.caps
    again = 0
    budget = Int.max / 4
    conflicts = other.conflicts
    domains = other.domains.map { domain in
      domain.map { domain in
        let spans = domain.spans.map { span in
          var span = span
          span.cost = span.cash
          return span
        }
        return PlacementDomain(spans.sorted(by: Self.precedes))
      }
    }
  }

  /// No plan costs more than this.
  var ceiling: Int { domains.reduce(again * forums) { $0 + ($1?.spans.last?.cost ?? 0) } }

  /// Whether some plan could cost more cash than there is.
  var isBudgetTight: Bool { domains.reduce(0) { $0 + ($1?.spans.map(\.cash).max() ?? 0) } > budget }

  private static func domain(_ choices: PlacementChoices, _ range: Range<Int>, _ problem: PlacementProblem)
    -> PlacementDomain?
  {
    var spans: [PlacementSpan] = []
    for choice in range {
      let start = choices.start[choice]
      let cost = choices.cost[choice]
      let cash = choices.cash[choice]
      let venue = Int16(choices.venue[choice])
      if let last = spans.last, last.venue == venue, last.to == start - 1, last.cost == cost, last.cash == cash {
        spans[spans.count - 1].to = start
      } else {
        let place = problem.venues[Int(venue)]
        spans.append(
          PlacementSpan(
            from: start, to: start, cost: cost, cash: cash, venue: venue, country: Int16(place.country),
            region: Int16(place.region)))
      }
    }
    return spans.isEmpty ? nil : PlacementDomain(spans.sorted(by: precedes))
  }

  private static func precedes(_ a: PlacementSpan, _ b: PlacementSpan) -> Bool {
    (a.cost, a.cash, a.venue, a.from) < (b.cost, b.cash, b.venue, b.from)
  }
}
