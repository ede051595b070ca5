/// What a plan costs, broken down by cause, forum and person.
public struct PlacementCost: Sendable, Equatable {
  /// Every part that is not nothing.
  public private(set) var parts: [Part] = []

  /// All that is minimised: cash and weights.
  public var total: Int { parts.reduce(0) { $0 + $1.amount } }
  /// What is paid, and counts against the budget.
  public var cash: Int { parts.reduce(0) { $0 + ($1.cause.isCash ? $1.amount : 0) } }

  public enum Cause: Sendable, Hashable, CaseIterable {
    /// The venue's day rate.
    case venue
    /// A journey's price.
    case fare
    /// The hours of a journey.
    case hours
    /// The longest journey to a forum.
    case longest
    /// An optional person who cannot come.
    case missed
    /// A forum in a region beyond the first.
    case regionRepeat
    /// A charge of a forum.
    case charge

    public var isCash: Bool { self == .venue || self == .fare }
  }

  public struct Part: Sendable, Equatable {
    public var cause: Cause
    public var amount: Int
    /// Of which forum; nil for what a region adds.
    public var forum: Int?
    /// Whose journey, or who is missed.
    public var person: Int?
    /// Hours of the journey, or forums beyond the first.
    public var quantity: Int?
    public var region: Int?
    /// Why a charge is made: an index into the problem's notes.
    public var note: Int?
  }

  /// The cost of a plan: a placement for each forum, in the problem's order, whether it is allowed or not.
  public init(of plan: [Placement], in problem: PlacementProblem) {
    for (forum, placement) in plan.enumerated() { add(forum, placement, problem) }
    for region in problem.regions.indices {
      let more = plan.count { problem.venues[$0.venue].region == region } - 1
      guard more > 0 else { continue }
      add(.regionRepeat, problem.weights.regionRepeat * more, quantity: more, region: region)
    }
  }

  /// The sum of the parts of a cause, a forum or a person, or of those together.
  public func sum(_ cause: Cause? = nil, forum: Int? = nil, person: Int? = nil) -> Int {
    parts.reduce(0) { sum, part in
      let isMeant =
        (cause == nil || part.cause == cause) && (forum == nil || part.forum == forum)
        && (person == nil || part.person == person)
      return isMeant ? sum + part.amount : sum
    }
  }

  private mutating func add(_ forum: Int, _ placement: Placement, _ problem: PlacementProblem) {
    let series = problem.forums[forum]
    let weights = problem.weights
    add(.venue, problem.venues[placement.venue].dayRate * series.days, forum: forum)
    var longest: (person: Int, hours: Int)?
    // A required person who cannot come breaks a rule, and is reckoned as there.
    let missed = series.optional.filter { problem.hindrance(of: $0, to: forum, at: placement) != nil }
    for person in series.required + series.optional where !missed.contains(person) {
      let hours = problem.people[person].travelHours[placement.venue]
      add(.fare, problem.people[person].travelCost[placement.venue], forum: forum, person: person)
      add(.hours, weights.hour * hours, forum: forum, person: person, quantity: hours)
      if hours > longest?.hours ?? -1 { longest = (person, hours) }
    }
    if let longest {
      let amount = weights.longestHour * longest.hours
      add(.longest, amount, forum: forum, person: longest.person, quantity: longest.hours)
    }
    for person in missed { add(.missed, weights.missed, forum: forum, person: person) }
    for charge in series.charges where charge.covers(placement) {
      add(.charge, charge.amount, forum: forum, person: charge.person, note: charge.note)
    }
  }

  private mutating func add(
    _ cause: Cause, _ amount: Int, forum: Int? = nil, person: Int? = nil, quantity: Int? = nil, region: Int? = nil,
    note: Int? = nil
  ) {
    guard amount != 0 else { return }
    parts.append(
      Part(
        cause: cause, amount: amount, forum: forum, person: person, quantity: quantity, region: region,
        note: note))
  }
}
