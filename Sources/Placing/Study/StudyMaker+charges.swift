import Atlas
import Dates
import ForumPlan
import Logistics
import Scheduling

// What counts against a place or a day, beside the money.
extension StudyMaker {
  private typealias Charge = PlacementProblem.Charge

  /// The absence to be expected of everybody whose visa may be refused or late, by venue and days.
  mutating func absences(at forum: Int) -> [PlacementProblem.Charge] {
    var charges: [Charge] = []
    for attendance in coming[forum] {
      guard let seat = seats[attendance.person] else { continue }
      let weight = brief.weights.missed * (attendance.isRequired ? 3 : 1)
      for (index, venue) in venues.enumerated() {
        let key = PlacementStudy.Reachable(person: attendance.person, country: venue.place.country)
        guard let reach = reaches[forum][key] else { continue }
        for (place, sample) in reach.samples.enumerated() {
          let isLast = place + 1 == reach.samples.count
          let from = place == 0 ? 0 : sample.start - today
          let to = isLast ? problem.horizon : reach.samples[place + 1].start - today - 1
          // Whoever has no hope is missed already, if the forum can do without them.
          let isMissed = reach.need == .shut || (reach.need == .visa && sample.chance < Self.hope)
          guard from <= to, attendance.isRequired || !isMissed else { continue }
          let absence = reach.need == .unknown ? 0.5 : 1 - sample.chance
          let amount = Int((absence * Double(weight)).rounded())
          guard amount > 0 else { continue }
          charges.append(
            Charge(venue: index, starts: from...to, amount: amount, note: note(.absence), person: seat))
        }
      }
    }
    return charges
  }

  /// Whoever a venue keeps out is missed there; whoever had better not go there, by half.
  mutating func restrictions(at forum: Int) -> [PlacementProblem.Charge] {
    var charges: [Charge] = []
    for attendance in coming[forum] {
      guard let seat = seats[attendance.person] else { continue }
      for (index, venue) in venues.enumerated() {
        guard let restriction = restriction(on: attendance, at: venue) else { continue }
        // A required person who is barred rules the venue out; one whom the whole country keeps out is missed already.
        let isCounted = restriction.isBar && (attendance.isRequired || isKeptOut(people[seat], of: venue.place.country))
        guard !isCounted else { continue }
        let weight = brief.weights.missed * (attendance.isRequired ? 3 : 1)
        charges.append(
          Charge(
            venue: index, starts: 0...problem.horizon, amount: restriction.isBar ? weight : weight / 2,
            note: note(.restriction(attendance.person)), person: seat))
      }
    }
    return charges
  }

  /// The hours of whoever travelled far to the last forum, once more.
  mutating func burdens(at forum: Int) -> [PlacementProblem.Charge] {
    var charges: [Charge] = []
    for attendance in coming[forum] {
      guard let seat = seats[attendance.person], burdens[seat] >= Self.farHours else { continue }
      for (index, journey) in journeys[seat].enumerated() {
        guard let hours = journey?.hours, hours > 0 else { continue }
        charges.append(
          Charge(
            venue: index, starts: 0...problem.horizon, amount: hours * brief.weights.hour, note: note(.burden),
            person: seat))
      }
    }
    return charges
  }

  /// From so many hours on somebody has travelled far.
  static let farHours = 8

  /// Regions in which forums of the series were held.
  mutating func rotation(of forum: Int) -> [PlacementProblem.Charge] {
    let held = plan.heldRegions(atlas, today: today)
    var charges: [Charge] = []
    for (index, venue) in venues.enumerated() {
      let region = region(of: venue)
      let times = held.count { $0 == region }
      guard times > 0 else { continue }
      charges.append(
        Charge(
          venue: index, starts: 0...problem.horizon, amount: times * brief.weights.regionRepeat,
          note: note(.metBefore(region))))
    }
    return charges
  }

  /// What grants do not pay for the forum on days outside their windows: other money has to be found for that.
  mutating func lapses(of forum: Int) -> [PlacementProblem.Charge] {
    let lines = plan.budgetLines.filter { $0.forum == forums[forum].id }
    let ledger = BudgetLedger(of: lines, plan: plan, today: today)
    var charges: [Charge] = []
    for id in Set(lines.flatMap(\.payers)).sorted() {
      guard let window = plan.grants[id]?.window else { continue }
      let amount = ledger.planned(under: id).wholeUnits
      let first = window.first - today
      let last = window.last - today - max(forums[forum].days, 1) + 1
      let before = 0...max(0, min(first - 1, problem.horizon))
      let after = min(max(0, last + 1), problem.horizon)...problem.horizon
      guard amount > 0 else { continue }
      if first > 0 { charges.append(Charge(starts: before, amount: amount, note: note(.grant(id)))) }
      if last < problem.horizon { charges.append(Charge(starts: after, amount: amount, note: note(.grant(id)))) }
    }
    return charges
  }

  /// Days of the forum that fall on a weekend where it meets: everybody's, and the venue's.
  mutating func weekends(at forum: Int) -> [PlacementProblem.Charge] {
    let days = max(forums[forum].days, 1)
    let each = brief.weights.blackoutDay * coming[forum].count
    var charges: [Charge] = []
    for country in venues.map(\.place.country).uniqued {
      let weekend = atlas.weekend(of: country).value
      let own = venues.indices.filter { venues[$0].place.country == country }
      for start in 0...problem.horizon {
        let lost = (0..<days).count { weekend.contains((today + start + $0).weekday) }
        guard lost > 0, each > 0 else { continue }
        charges += own.map { index in
          Charge(venue: index, starts: start...start, amount: lost * each, note: note(.blackout("The weekend")))
        }
      }
    }
    return charges
  }

  /// Days of the forum on which some of its people keep a holiday, fast, vote or whatever the planners entered.
  ///
  /// Each person counts once a day; a weekend of the country counts as such already.
  mutating func blackouts(at forum: Int) -> [PlacementProblem.Charge] {
    let days = max(forums[forum].days, 1)
    let reach = DateSpan(today...(today + problem.horizon + days - 1))
    let dates = BlackoutDates(plan: plan, atlas: atlas)
    var charges: [Charge] = []
    for country in venues.map(\.place.country).uniqued {
      let weekend = atlas.weekend(of: country).value
      let own = venues.indices.filter { venues[$0].place.country == country }
      var amounts: [String: [Int]] = [:]
      for day in dates.days(for: forums[forum], in: country, on: reach) where !weekend.contains(day.date.weekday) {
        let number = day.date - today
        for start in max(0, number - days + 1)...min(number, problem.horizon) {
          amounts[day.name, default: Array(repeating: 0, count: problem.horizon + 1)][start] +=
            day.people * brief.weights.blackoutDay
        }
      }
      for (name, amounts) in amounts.sorted(by: { $0.key < $1.key }) {
        let note = note(.blackout(name))
        for starts in amounts.runs where amounts[starts.lowerBound] > 0 {
          charges += own.map { Charge(venue: $0, starts: starts, amount: amounts[starts.lowerBound], note: note) }
        }
      }
    }
    return charges
  }

  /// What it counts to change what was planned: little, so that nothing is moved for nothing.
  mutating func changes(of forum: Int) -> [PlacementProblem.Charge] {
    let planned = forums[forum]
    var charges: [Charge] = []
    if planned.venue != nil {
      charges += venues.indices.filter { venues[$0].id != planned.venue }
        .map { Charge(venue: $0, starts: 0...problem.horizon, amount: 20, note: note(.change)) }
    }
    if let start = planned.start.map({ $0 - today }) {
      for day in 0...problem.horizon where day != start {
        charges.append(Charge(starts: day...day, amount: min(abs(day - start), 60), note: note(.change)))
      }
    }
    return charges
  }
}

extension [Int] {
  /// The ranges of places within which all elements are alike, in order.
  fileprivate var runs: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for place in indices {
      if let last = runs.last, self[last.lowerBound] == self[place] {
        runs[runs.count - 1] = last.lowerBound...place
      } else {
        runs.append(place...place)
      }
    }
    return runs
  }
}
