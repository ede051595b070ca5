/// A rule of the problem that can be broken, and given up.
public enum PlacementRule: Sendable, Hashable {
  /// A forum begins within its window. Given up, it may begin on any day up to the horizon.
  case window(forum: Int)
  /// A forum's venue is open on all its days.
  case opening(forum: Int)
  /// A forum's venue holds its people.
  case capacity(forum: Int)
  /// A required person can come to a forum. Given up, their coming is optional.
  case attendance(person: Int, forum: Int)
  /// Two forums leave the required people they share time for passports and journeys; the lower index comes first.
  case passports(forum: Int, other: Int)
  /// A forum keeps away from the start days that its exclusions with a note forbid.
  case exclusion(forum: Int, note: Int)
  /// Two forums are not in one venue on the same days; the lower index comes first.
  case sharedVenue(forum: Int, other: Int)
  /// All forums together stay within the budget.
  case budget
  /// A region has no more forums than its cap.
  case regionCap(region: Int)

  /// The forums that the rule is about; none if it is about all.
  public var forums: [Int] {
    switch self {
    case .window(let forum), .opening(let forum), .capacity(let forum), .attendance(_, let forum): [forum]
    case .exclusion(let forum, _): [forum]
    case .passports(let forum, let other), .sharedVenue(let forum, let other): [forum, other]
    case .budget, .regionCap: []
    }
  }

  /// The rule in a sentence.
  public func sentence(in problem: PlacementProblem) -> String {
    switch self {
    case .window(let forum):
      let series = problem.forums[forum]
      return "\(series.name) begins between day \(series.earliest) and day \(series.latest)."
    case .opening(let forum):
      return "\(problem.forums[forum].name) meets where the venue is open on all \(problem.forums[forum].days) days."
    case .capacity(let forum):
      return "\(problem.forums[forum].name) meets where there is room for \(problem.size(of: forum)) people."
    case .attendance(let person, let forum):
      return "\(problem.people[person].name) can come to \(problem.forums[forum].name)."
    case .passports(let forum, let other):
      let shared = problem.forums[forum].required.filter(problem.forums[other].required.contains)
      let names = shared.prefix(3).map { problem.people[$0].name }.joined(separator: ", ")
      let more = shared.count > 3 ? " and \(shared.count - 3) more" : ""
      return "\(problem.forums[forum].name) and \(problem.forums[other].name) leave time for the passports and "
        + "journeys of \(names)\(more)."
    case .exclusion(let forum, let note): return "\(problem.forums[forum].name): \(problem.notes[note])"
    case .sharedVenue(let forum, let other):
      return "\(problem.forums[forum].name) and \(problem.forums[other].name) are not in one venue on the same days."
    case .budget: return "All forums together cost no more than \(problem.budget)."
    case .regionCap(let region): return "At most \(problem.regionCap) forums meet in \(problem.regions[region])."
    }
  }
}

extension PlacementProblem {
  /// Every rule, those first that are facts of the world rather than wishes.
  public var rules: [PlacementRule] {
    let all = forums.indices
    var rules: [PlacementRule] = all.map { .opening(forum: $0) } + all.map { .capacity(forum: $0) }
    let teams = forums.map { Set($0.required) }
    for forum in all {
      for other in all where other > forum && !teams[forum].isDisjoint(with: teams[other]) {
        rules.append(.passports(forum: forum, other: other))
      }
    }
    if !sharesVenues {
      for forum in all { rules += all.filter { $0 > forum }.map { .sharedVenue(forum: forum, other: $0) } }
    }
    for forum in all {
      rules += Set(forums[forum].exclusions.map(\.note)).sorted().map { .exclusion(forum: forum, note: $0) }
    }
    for forum in all { rules += forums[forum].required.map { .attendance(person: $0, forum: forum) } }
    rules += regions.indices.map { .regionCap(region: $0) }
    rules += all.map { .window(forum: $0) }
    rules.append(.budget)
    return rules
  }

  /// The problem without some rules, as far as its own words can say that: windows, attendance and the budget.
  func relaxed(_ given: Set<PlacementRule>) -> PlacementProblem {
    var relaxed = self
    for rule in given {
      switch rule {
      case .window(let forum):
        relaxed.forums[forum].earliest = min(forums[forum].earliest, 0)
        relaxed.forums[forum].latest = max(forums[forum].latest, horizon - forums[forum].days)
      case .budget: relaxed.budget = Self.greatest * 1_000
      case .attendance, .opening, .capacity, .passports, .sharedVenue, .exclusion, .regionCap: break
      }
    }
    // In the forum's own order, so that the same rules give the same problem.
    for forum in forums.indices {
      let excused = forums[forum].required.filter { given.contains(.attendance(person: $0, forum: forum)) }
      guard !excused.isEmpty else { continue }
      relaxed.forums[forum].required.removeAll(where: excused.contains)
      relaxed.forums[forum].optional += excused
    }
    return relaxed
  }
}
