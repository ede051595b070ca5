import Scheduling

/// The rules and the cost once more, as plainly as they can be written, and nothing of the engine's.
enum Judge {
  /// What a plan costs and how many rules it breaks, without those that are given up.
  struct Verdict: Equatable {
    var cost = 0
    var cash = 0
    var broken = 0
  }

  static func judge(
    _ plan: [Placement], in problem: PlacementProblem, without given: Set<PlacementRule> = []
  ) -> Verdict {
    var verdict = Verdict()
    for (f, placement) in plan.enumerated() {
      let own = own(f, placement, problem, given)
      verdict.cost += own.cost
      verdict.cash += own.cash
      verdict.broken += own.broken
    }
    for f in plan.indices {
      for g in plan.indices where g > f {
        verdict.broken += clashes(f, plan[f], g, plan[g], problem, given) ? 1 : 0
      }
    }
    let shared = regions(plan.map(\.venue), problem, given)
    verdict.cost += shared.cost
    verdict.broken += shared.broken
    if verdict.cash > problem.budget, !given.contains(.budget) { verdict.broken += 1 }
    return verdict
  }

  static func regions(_ venues: [Int], _ problem: PlacementProblem, _ given: Set<PlacementRule>) -> Verdict {
    var verdict = Verdict()
    for region in problem.regions.indices {
      let number = venues.filter { problem.venues[$0].region == region }.count
      verdict.cost += max(0, number - 1) * problem.weights.regionRepeat
      if number > problem.regionCap, !given.contains(.regionCap(region: region)) { verdict.broken += 1 }
    }
    return verdict
  }

  /// One forum by itself.
  static func own(
    _ f: Int, _ placement: Placement, _ problem: PlacementProblem, _ given: Set<PlacementRule>
  ) -> Verdict {
    let forum = problem.forums[f]
    let venue = problem.venues[placement.venue]
    let (first, last) = (placement.start, placement.start + forum.days - 1)
    var verdict = Verdict(cost: 0, cash: venue.dayRate * forum.days, broken: 0)
    // To give up a window forbids nothing that it allowed, even where it leads over the horizon.
    let isInside = first >= forum.earliest && first <= forum.latest
    let isPossible = given.contains(.window(forum: f)) && first >= 0 && last < problem.horizon
    if !isInside, !isPossible { verdict.broken += 1 }
    let isOpen = venue.open.contains { $0.contains(first) && $0.contains(last) }
    if !isOpen, !given.contains(.opening(forum: f)) { verdict.broken += 1 }
    let isSmall = venue.capacity < forum.required.count + forum.optional.count
    if isSmall, !given.contains(.capacity(forum: f)) { verdict.broken += 1 }
    for exclusion in forum.exclusions where !given.contains(.exclusion(forum: f, note: exclusion.note)) {
      let isThere = exclusion.venue == nil || exclusion.venue == placement.venue
      if isThere, exclusion.starts.contains(first) { verdict.broken += 1 }
    }
    for charge in forum.charges where charge.venue == nil || charge.venue == placement.venue {
      if charge.starts.contains(first) { verdict.cost += charge.amount }
    }
    var there: [Int] = []
    for p in forum.required + forum.optional {
      let person = problem.people[p]
      let away = first - 1...last + 1
      let comes =
        first - person.leadDays[venue.country] >= problem.ready && !person.barred.contains(venue.country)
        && !person.busy.contains { $0.contains { away.contains($0) } }
      let isRequired = forum.required.contains(p) && !given.contains(.attendance(person: p, forum: f))
      if comes || isRequired { there.append(p) }
      if !comes { if isRequired { verdict.broken += 1 } else { verdict.cost += problem.weights.missed } }
    }
    let hours = there.map { problem.people[$0].travelHours[placement.venue] }
    verdict.cash += there.map { problem.people[$0].travelCost[placement.venue] }.reduce(0, +)
    verdict.cost += verdict.cash + problem.weights.hour * hours.reduce(0, +)
    verdict.cost += problem.weights.longestHour * (hours.max() ?? 0)
    return verdict
  }

  /// Whether two forums need a person or a passport at once.
  static func clashes(
    _ f: Int, _ a: Placement, _ g: Int, _ b: Placement, _ problem: PlacementProblem, _ given: Set<PlacementRule>
  ) -> Bool {
    if !problem.sharesVenues, a.venue == b.venue, !given.contains(.sharedVenue(forum: min(f, g), other: max(f, g))) {
      let ends = (a.start + problem.forums[f].days, b.start + problem.forums[g].days)
      if a.start < ends.1, b.start < ends.0 { return true }
    }
    if given.contains(.passports(forum: min(f, g), other: max(f, g))) { return false }
    func days(_ p: Int, _ f: Int, _ placement: Placement) -> ClosedRange<Int>? {
      guard problem.forums[f].required.contains(p), !given.contains(.attendance(person: p, forum: f)) else {
        return nil
      }
      let hold = problem.people[p].holdDays[problem.venues[placement.venue].country]
      return placement.start - hold...placement.start + problem.forums[f].days
    }
    return problem.people.indices.contains { p in
      guard let one = days(p, f, a), let other = days(p, g, b) else { return false }
      return one.overlaps(other)
    }
  }
}
