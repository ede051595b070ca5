import Atlas
import Dates
import ForumPlan
import Logistics
import Scheduling

extension StudyMaker {
  /// Writes the problem: what is asked of venues, days, people and money.
  mutating func writeProblem() {
    let countries = venues.map(\.place.country).uniqued
    let regions = venues.map { region(of: $0) }.uniqued
    let windows = forums.map { window(of: $0) }
    let longest = max(forums.map(\.days).max() ?? 1, 1)
    problem.horizon = horizon
    problem.countries = countries.map(\.description)
    problem.regions = regions.map(\.label)
    problem.regionCap = brief.regionCap ?? forums.count
    problem.sharesVenues = false
    problem.weights = .init(
      hour: brief.weights.hour, longestHour: brief.weights.longestHour, missed: brief.weights.missed,
      regionRepeat: brief.weights.regionRepeat)
    problem.venues = venues.map { venue in
      PlacementProblem.Venue(
        name: venue.name, country: countries.firstIndex(of: venue.place.country) ?? 0,
        region: regions.firstIndex(of: region(of: venue)) ?? 0, capacity: PlacementProblem.unbounded,
        dayRate: venue.dayRate.flatMap(converter.convert)?.wholeUnits ?? 0,
        open: [0..<problem.horizon + longest])
    }
    problem.people = people.indices.map { person(at: $0, countries) }
    problem.forums = forums.indices.map { self.forum(at: $0, windows[$0]) }
    problem.budget = limit()
    problem.notes = causes.map { "\($0)" }
  }

  /// The last day of the problem: beyond all windows, and all days that are set.
  var horizon: Int {
    let last = forums.map { window(of: $0).last - today }.max() ?? 0
    let starts = forums.compactMap { $0.start.map { $0 - today } }.max() ?? 0
    return max(last, starts, 0) + max(forums.map(\.days).max() ?? 1, 1) + 1
  }

  func region(of venue: Venue) -> Region { atlas.region(of: venue.place.country) }

  private func person(at index: Int, _ countries: [CountryCode]) -> PlacementProblem.Person {
    let person = people[index]
    let isRequired = coming.joined().contains { $0.person == person.id && $0.isRequired }
    let shunned = plan.protection(of: person.id)?.avoids ?? []
    var barred: [Int] = []
    var leads: [Int] = []
    var holds: [Int] = []
    for (place, country) in countries.enumerated() {
      let key = PlacementStudy.Reachable(person: person.id, country: country)
      let known = reaches.compactMap { $0[key] }
      holds.append(known.flatMap { $0.samples.map(\.hold) }.max() ?? 0)
      // What keeps away whoever a forum cannot do without is said by exclusions, each with its cause.
      let isShut = !known.isEmpty && known.allSatisfy { $0.need == .shut }
      if !isRequired, isShut || shunned.contains(country) || isKeptOut(person, of: country) { barred.append(place) }
      let days = known.map { reach in
        reach.need == .visa ? reach.samples.first { $0.chance >= Self.hope }.map { $0.start - today } ?? 99_999 : 0
      }
      leads.append(isRequired ? 0 : max(0, days.min() ?? 0))
    }
    return PlacementProblem.Person(
      name: person.alias, busy: [], barred: barred, leadDays: leads, holdDays: holds,
      travelCost: journeys[index].map { $0?.fare?.wholeUnits ?? 0 },
      travelHours: journeys[index].map { $0?.hours ?? 0 })
  }

  /// Below this chance of a visa somebody is counted as not coming at all.
  static let hope = 0.05

  private mutating func forum(at index: Int, _ window: DateSpan) -> PlacementProblem.Forum {
    let forum = forums[index]
    let days = min(max(forum.days, 1), problem.horizon)
    func indices(_ isRequired: Bool) -> [Int] {
      coming[index].filter { $0.isRequired == isRequired }.compactMap { seats[$0.person] }.sorted()
    }
    var asked = PlacementProblem.Forum(
      name: forum.name, days: days, earliest: max(window.first - today, 1), latest: window.last - today - days + 1,
      required: indices(true), optional: indices(false))
    guard isMovable(index) else {
      let start = max(0, (forum.start ?? today) - today)
      (asked.earliest, asked.latest) = (start, start)
      asked.exclusions = venues.indices.filter { venues[$0].id != forum.venue }
        .map { .init(venue: $0, starts: 0...problem.horizon, note: note(.settled)) }
      return asked
    }
    // A window that is over has no day at all.
    if asked.latest < asked.earliest { (asked.earliest, asked.latest) = (1, 0) }
    asked.exclusions = venueExclusions(of: index) + peopleExclusions(of: index)
    asked.charges =
      absences(at: index) + restrictions(at: index) + burdens(at: index) + rotation(of: index) + lapses(of: index)
      + weekends(at: index) + blackouts(at: index) + changes(of: index)
    return asked
  }

  /// What venues and journeys may cost: as the brief says, else what is planned for them and what grants have left.
  private mutating func limit() -> Int {
    if let budget = brief.budget.flatMap(converter.convert) { return max(0, budget.wholeUnits) }
    guard plan.openCompartments.contains(.finance) else {
      gaps.append("The budget is closed to this key: money was no limit. Give one with --budget.")
      return PlacementProblem.unbounded
    }
    let asked = Set(forums.map(\.id))
    let lines = plan.budgetLines.filter { line in
      (line.category == .travel || line.category == .venue) && line.forum.map(asked.contains) == true
    }
    guard Set(lines.compactMap(\.forum)) == asked, !asked.isEmpty else {
      gaps.append("Not every forum has budget lines for its venue and journeys: money was no limit.")
      return PlacementProblem.unbounded
    }
    let planned = BudgetSummary.totals(of: lines, plan: plan, today: today).planned.wholeUnits
    return max(0, planned + max(0, BudgetSummary(plan: plan, today: today).left.wholeUnits))
  }
}

extension PlacementProblem {
  /// More than any problem reaches.
  static let unbounded = 1_000_000_000
}

extension Array where Element: Hashable {
  /// Each element once, in the order in which they first come.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
