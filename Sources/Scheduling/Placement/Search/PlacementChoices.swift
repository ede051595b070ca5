/// Every way in which a forum may be placed, with what it costs: a venue and a start day that its own rules allow.
///
/// The choices of a forum lie side by side, ordered by venue and start.
struct PlacementChoices {
  /// The choices of forum f are `first[f]..<first[f + 1]`.
  private(set) var first: [Int] = [0]
  private(set) var venue: [Int32] = []
  private(set) var start: [Int32] = []
  /// What the choice adds to the objective, without what regions add.
  private(set) var cost: [Int] = []
  private(set) var cash: [Int] = []

  var count: Int { venue.count }

  /// Works out all choices of all forums of a problem without some rules.
  ///
  /// - Complexity: O(forums × venues × days of the window × (optional people + exclusions + charges)).
  init(_ problem: PlacementProblem, without given: Set<PlacementRule> = []) {
    for forum in problem.forums.indices {
      let days = ForumDays(problem, forum)
      for venue in problem.venues.indices { append(forum, venue, days, problem, given) }
      first.append(count)
    }
  }

  /// Works out the choices of one forum without some rules, as the first of its list.
  init(_ problem: PlacementProblem, of forum: Int, without given: Set<PlacementRule> = []) {
    let days = ForumDays(problem, forum)
    for venue in problem.venues.indices { append(forum, venue, days, problem, given) }
    first.append(count)
  }

  func range(of forum: Int) -> Range<Int> { first[forum]..<first[forum + 1] }

  private mutating func append(
    _ forum: Int, _ venue: Int, _ days: ForumDays, _ problem: PlacementProblem,
    _ given: Set<PlacementRule>
  ) {
    let place = problem.venues[venue]
    guard place.capacity >= problem.size(of: forum) || given.contains(.capacity(forum: forum)) else { return }
    let series = problem.forums[forum]
    guard !series.required.contains(where: { problem.people[$0].barred.contains(place.country) }) else { return }
    let lead = series.required.map { problem.people[$0].leadDays[place.country] }.max() ?? 0
    let lowest = series.required.isEmpty ? series.earliest : max(series.earliest, problem.ready + lead)
    guard lowest <= series.latest else { return }
    let excluded = series.exclusions.filter { exclusion in
      (exclusion.venue ?? venue) == venue && !given.contains(.exclusion(forum: forum, note: exclusion.note))
    }.map(\.starts)
    let tally = ForumTally(problem, forum, venue, days, from: lowest)
    // Spans may overlap; the next day to look at only grows.
    var day = lowest
    let always = [0..<problem.horizon + series.days]
    let spans = given.contains(.opening(forum: forum)) ? always : place.open.sorted { $0.lowerBound < $1.lowerBound }
    for span in spans {
      let last = min(series.latest, span.upperBound - series.days)
      day = max(day, span.lowerBound)
      while day <= last {
        if days.isFree(day), !excluded.contains(where: { $0.contains(day) }) {
          self.venue.append(Int32(venue))
          start.append(Int32(day))
          let (cash, cost) = tally.cost(day)
          self.cash.append(cash)
          self.cost.append(cost)
        }
        day += 1
      }
    }
  }
}

/// On which start days the people of a forum are free, wherever it is.
private struct ForumDays {
  let earliest: Int
  private let required: [Bool]
  let optional: [[Bool]]

  init(_ problem: PlacementProblem, _ forum: Int) {
    let series = problem.forums[forum]
    earliest = series.earliest
    let length = max(0, series.latest - series.earliest + 1)
    func free(_ people: [Int]) -> [Bool] {
      var free = [Bool](repeating: true, count: length)
      for person in people {
        for busy in problem.people[person].busy where !busy.isEmpty {
          // `busy` meets `start - 1..<start + days + 1` just if start lies between these.
          let from = max(series.earliest, busy.lowerBound - series.days)
          let to = min(series.latest, busy.upperBound)
          if from <= to { for day in from...to { free[day - series.earliest] = false } }
        }
      }
      return free
    }
    required = free(series.required)
    optional = series.optional.map { free([$0]) }
  }

  func isFree(_ day: Int) -> Bool { required[day - earliest] }
}

/// What a forum costs at a venue on each start day.
private struct ForumTally {
  private let from: Int
  private var cash: [Int]
  private var extra: [Int]
  private var longest: [Int]
  private let longestHour: Int

  init(_ problem: PlacementProblem, _ forum: Int, _ venue: Int, _ days: ForumDays, from: Int) {
    let series = problem.forums[forum]
    let place = problem.venues[venue]
    let weights = problem.weights
    self.from = from
    longestHour = weights.longestHour
    let length = series.latest - from + 1
    var base = place.dayRate * series.days
    var hours = 0
    var top = 0
    for person in series.required {
      base += problem.people[person].travelCost[venue]
      hours += problem.people[person].travelHours[venue]
      top = max(top, problem.people[person].travelHours[venue])
    }
    cash = [Int](repeating: base, count: length)
    // All are taken as missed; who comes takes that back.
    extra = [Int](repeating: hours * weights.hour + weights.missed * series.optional.count, count: length)
    longest = [Int](repeating: top, count: length)
    for charge in series.charges where (charge.venue ?? venue) == venue {
      let first = max(from, charge.starts.lowerBound)
      let last = min(series.latest, charge.starts.upperBound)
      if first <= last { for day in first...last { extra[day - from] += charge.amount } }
    }
    for (seat, person) in series.optional.enumerated() {
      let who = problem.people[person]
      guard !who.barred.contains(place.country) else { continue }
      let lowest = max(from, problem.ready + who.leadDays[place.country])
      guard lowest <= series.latest else { continue }
      let fare = who.travelCost[venue]
      let time = who.travelHours[venue]
      let gain = time * weights.hour - weights.missed
      let free = days.optional[seat]
      for day in lowest...series.latest where free[day - days.earliest] {
        cash[day - from] += fare
        extra[day - from] += gain
        longest[day - from] = max(longest[day - from], time)
      }
    }
  }

  /// The cash on a start day, and all it adds to the objective.
  func cost(_ day: Int) -> (cash: Int, cost: Int) {
    let place = day - from
    return (cash[place], cash[place] + extra[place] + longest[place] * longestHour)
  }
}
