/// Judges a plan by the words of the problem alone, in the plainest way: what the search does must stand before it.
public enum PlacementCheck {
  /// Every rule that a plan breaks, forum by forum, then those between forums.
  ///
  /// - Parameters:
  ///   - plan: A placement for each forum, in the problem's order.
  ///   - problem: The problem.
  /// - Returns: Nothing if the plan is allowed.
  /// - Complexity: O(forums × people of a forum), and people × the square of their forums.
  public static func breaches(of plan: [Placement], in problem: PlacementProblem) -> [PlacementBreach] {
    var breaches: [PlacementBreach] = []
    for (forum, placement) in plan.enumerated() { breaches += own(forum, placement, problem) }
    breaches += passports(plan, problem)
    if !problem.sharesVenues { breaches += venues(plan, problem) }
    let spent = PlacementCost(of: plan, in: problem).cash
    if spent > problem.budget { breaches.append(PlacementBreach(rule: .budget, how: .amount(spent))) }
    for region in problem.regions.indices {
      let number = plan.count { problem.venues[$0.venue].region == region }
      if number > problem.regionCap {
        breaches.append(PlacementBreach(rule: .regionCap(region: region), how: .amount(number)))
      }
    }
    return breaches
  }

  private static func own(_ forum: Int, _ placement: Placement, _ problem: PlacementProblem) -> [PlacementBreach] {
    let series = problem.forums[forum]
    var breaches: [PlacementBreach] = []
    if placement.start < series.earliest || placement.start > series.latest {
      breaches.append(PlacementBreach(rule: .window(forum: forum), how: .start(placement.start)))
    }
    if !problem.isOpen(placement.venue, for: forum, from: placement.start) {
      breaches.append(PlacementBreach(rule: .opening(forum: forum), how: .venue(placement.venue)))
    }
    if problem.venues[placement.venue].capacity < problem.size(of: forum) {
      breaches.append(PlacementBreach(rule: .capacity(forum: forum), how: .venue(placement.venue)))
    }
    for note in series.exclusions.filter({ $0.covers(placement) }).map(\.note).sorted().uniqued {
      breaches.append(
        PlacementBreach(rule: .exclusion(forum: forum, note: note), how: .start(placement.start)))
    }
    for person in series.required {
      guard let hindrance = problem.hindrance(of: person, to: forum, at: placement) else { continue }
      let rule = PlacementRule.attendance(person: person, forum: forum)
      breaches.append(PlacementBreach(rule: rule, how: .hindrance(hindrance)))
    }
    return breaches
  }

  private static func passports(_ plan: [Placement], _ problem: PlacementProblem) -> [PlacementBreach] {
    var forumsOf = [[Int]](repeating: [], count: problem.people.count)
    for forum in plan.indices {
      for person in problem.forums[forum].required { forumsOf[person].append(forum) }
    }
    var breaches: [PlacementBreach] = []
    for (person, forums) in forumsOf.enumerated() {
      for (place, forum) in forums.enumerated() {
        let bound = problem.boundDays(of: person, by: forum, at: plan[forum])
        for other in forums[(place + 1)...]
        where bound.overlaps(problem.boundDays(of: person, by: other, at: plan[other])) {
          let rule = PlacementRule.passports(forum: forum, other: other)
          breaches.append(PlacementBreach(rule: rule, how: .person(person)))
        }
      }
    }
    return breaches
  }

  private static func venues(_ plan: [Placement], _ problem: PlacementProblem) -> [PlacementBreach] {
    var breaches: [PlacementBreach] = []
    for (other, placement) in plan.enumerated() {
      for forum in 0..<other where plan[forum].venue == placement.venue {
        let days = plan[forum].start..<plan[forum].start + problem.forums[forum].days
        guard days.overlaps(placement.start..<placement.start + problem.forums[other].days) else { continue }
        breaches.append(
          PlacementBreach(rule: .sharedVenue(forum: forum, other: other), how: .venue(placement.venue)))
      }
    }
    return breaches
  }
}

extension [Int] {
  /// Each number once, of numbers in order.
  fileprivate var uniqued: [Int] { indices.filter { $0 == 0 || self[$0] != self[$0 - 1] }.map { self[$0] } }
}
