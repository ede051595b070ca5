/// What makes a problem no problem that can be solved: a number out of bounds, or an index that leads nowhere.
public struct PlacementFault: Error, Equatable, CustomStringConvertible {
  public var description: String

  public init(_ description: String) { self.description = description }
}

extension PlacementProblem {
  /// No amount, and no number of days or hours, may be greater.
  static let greatest = 1_000_000_000

  /// Throws the first fault found; the engine takes no problem that has one.
  public func validate() throws(PlacementFault) {
    guard !venues.isEmpty else { throw PlacementFault("There is no venue.") }
    guard venues.count < 30_000, countries.count < 30_000 else {
      throw PlacementFault("There are more venues or countries than 30,000.")
    }
    try checkRange(horizon, "The horizon")
    guard horizon <= 100_000 else { throw PlacementFault("The horizon is beyond day 100,000.") }
    try checkRange(ready, "The day on which applications can be lodged")
    try checkRange(budget, "The budget")
    try checkRange(regionCap, "The most forums in a region")
    let named = [("hour", weights.hour), ("longest_hour", weights.longestHour), ("missed", weights.missed)]
    for (name, weight) in named + [("region_repeat", weights.regionRepeat)] {
      try checkRange(weight, "The weight \(name)")
    }
    for venue in venues { try check(venue) }
    for person in people { try check(person) }
    for forum in forums { try check(forum) }
    try checkSum()
  }

  private func checkRange(_ number: Int, _ what: String) throws(PlacementFault) {
    guard number >= 0 else { throw PlacementFault("\(what) is \(number), less than 0.") }
    guard number <= Self.greatest else { throw PlacementFault("\(what) is \(number), more than 1,000,000,000.") }
  }

  private func check(_ venue: Venue) throws(PlacementFault) {
    guard countries.indices.contains(venue.country), regions.indices.contains(venue.region) else {
      throw PlacementFault("Venue \(venue.name) is in a country or region that there is not.")
    }
    try checkRange(venue.capacity, "The capacity of venue \(venue.name)")
    try checkRange(venue.dayRate, "The day rate of venue \(venue.name)")
  }

  private func check(_ person: Person) throws(PlacementFault) {
    guard person.barred.allSatisfy(countries.indices.contains) else {
      throw PlacementFault("Person \(person.name) is barred from a country that there is not.")
    }
    guard person.leadDays.count == countries.count, person.holdDays.count == countries.count else {
      throw PlacementFault("Person \(person.name) needs lead and hold days for each of the countries.")
    }
    guard person.travelCost.count == venues.count, person.travelHours.count == venues.count else {
      throw PlacementFault("Person \(person.name) needs a travel cost and travel hours for each of the venues.")
    }
    for days in person.leadDays + person.holdDays where !(0...100_000).contains(days) {
      throw PlacementFault("Person \(person.name) has lead or hold days of \(days), out of 0 to 100,000.")
    }
    for number in person.travelCost + person.travelHours {
      try checkRange(number, "A travel cost or time of person \(person.name)")
    }
  }

  private func check(_ forum: Forum) throws(PlacementFault) {
    guard forum.days >= 1, forum.days <= horizon else {
      throw PlacementFault("Forum \(forum.name) takes \(forum.days) days, out of 1 to the horizon, \(horizon).")
    }
    try checkRange(forum.earliest, "The earliest start of forum \(forum.name)")
    try checkRange(forum.latest, "The latest start of forum \(forum.name)")
    guard forum.latest <= horizon else {
      throw PlacementFault("Forum \(forum.name) may begin on day \(forum.latest), after the horizon, \(horizon).")
    }
    let all = forum.required + forum.optional
    guard all.allSatisfy(people.indices.contains) else {
      throw PlacementFault("Forum \(forum.name) asks for a person that there is not.")
    }
    guard Set(all).count == all.count else {
      throw PlacementFault("Forum \(forum.name) asks for a person twice.")
    }
    for exclusion in forum.exclusions { try checkTerm(exclusion.venue, nil, exclusion.note, of: forum) }
    for charge in forum.charges {
      try checkTerm(charge.venue, charge.person, charge.note, of: forum)
      try checkRange(charge.amount, "A charge of forum \(forum.name)")
    }
  }

  private func checkTerm(_ venue: Int?, _ person: Int?, _ note: Int, of forum: Forum) throws(PlacementFault) {
    guard venue.map(venues.indices.contains) ?? true, person.map(people.indices.contains) ?? true,
      notes.indices.contains(note)
    else { throw PlacementFault("An exclusion or a charge of forum \(forum.name) names what there is not.") }
  }

  /// The search reckons with prices on money in whole numbers, which must not run over.
  private func checkSum() throws(PlacementFault) {
    let top = venues.indices.map { venue in
      forums.reduce(0) { sum, forum in
        let all = forum.required + forum.optional
        let cash = all.reduce(venues[venue].dayRate * forum.days) { $0 + people[$1].travelCost[venue] }
        let hours = all.reduce(0) { $0 + people[$1].travelHours[venue] }
        let charges = forum.charges.reduce(0) { $0 + $1.amount }
        return sum + min(1 << 40, charges) + min(1 << 40, cash) + min(1 << 20, hours)
          * (weights.hour + weights.longestHour)
          + all.count * weights.missed + weights.regionRepeat
      }
    }
    guard (top.max() ?? 0) < 1 << 36 else {
      throw PlacementFault("The sums are beyond 60,000,000,000. Give money in a larger unit.")
    }
  }
}
