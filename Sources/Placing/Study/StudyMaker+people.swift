import Atlas
import Dates
import ForumPlan
import Logistics

extension StudyMaker {
  /// Journeys from every home to every venue, and how far each person went to the last forum that was held.
  mutating func estimateJourneys() {
    let planner = TravelPlanner(plan: plan, today: today)
    journeys = people.map { person in
      venues.map { venue in person.residence.flatMap { planner.estimate(from: $0, to: venue) } }
    }
    let homeless = people.count { $0.residence?.latitude == nil }
    if homeless > 0 {
      gaps.append(
        homeless == 1
          ? "The home of one person is not known: their journey counts nothing."
          : "The homes of \(homeless) people are not known: their journeys count nothing.")
    }
    if journeys.contains(where: { $0.contains { $0 != nil && $0?.fare == nil } }) {
      gaps.append(
        "There is no rate of exchange from EUR to \(plan.programme.baseCurrency): fares count nothing. Enter one.")
    }
    let held = plan.forums.filter { $0.isOver(on: today) && $0.start != nil }
      .sorted { ($0.start?.dayNumber ?? 0, $0.id) > ($1.start?.dayNumber ?? 0, $1.id) }
    var last: [ForumPlan.ID<Person>: Int] = [:]
    for forum in held {
      guard let venue = plan.venues[forum.venue] else { continue }
      for attendance in plan.attendances(at: forum.id) where attendance.travels && last[attendance.person] == nil {
        guard let home = plan.people[attendance.person]?.residence else { continue }
        last[attendance.person] = planner.estimate(from: home, to: venue)?.hours
      }
    }
    burdens = people.map { last[$0.id] ?? 0 }
  }

  /// How far the visas of everybody reach, by forum and country; forums are shared out among the cores.
  mutating func lookAtVisas() {
    let countries = venues.firstOfEachCountry
    let teacher = VisaPlanner(plan: plan, atlas: atlas, today: today)
    let (forums, coming, today) = (forums, coming, today)
    // Where a forum stays, its day alone counts; else all of its window does.
    let windows = forums.indices.map { forum in
      let reach = DateSpan(today...(today + horizon))
      return isMovable(forum) ? reach : forums[forum].span ?? reach
    }
    // Shares by forum and country, so that two cores have work with one forum too.
    let shares = forums.indices.flatMap { forum in
      (isMovable(forum) ? countries : venues.filter { $0.id == forums[forum].venue }).map { (forum, $0) }
    }
    let found = Cores.map(shares.count) { number in
      let (forum, venue) = shares[number]
      var planner = teacher
      let days = windows[forum]
      return coming[forum].map { attendance in
        planner.reach(
          of: attendance, to: forums[forum], at: venue, from: max(today, days.first), to: max(today, days.last))
      }
    }
    reaches = Array(repeating: [:], count: forums.count)
    for (share, row) in zip(shares, found) {
      for (attendance, reach) in zip(coming[share.0], row) {
        let key = PlacementStudy.Reachable(person: attendance.person, country: share.1.place.country)
        reaches[share.0][key] = reach
      }
    }
  }

  /// The days between which a forum must begin and end: its own window, else the programme's days, else a year.
  func window(of forum: Forum) -> DateSpan {
    if let window = forum.window { return window }
    if let period = plan.programme.period, period.last > today { return period }
    return DateSpan((today + 14)...(today + 379))
  }
}

extension [Venue] {
  /// A venue of each country: visas hang on the country.
  fileprivate var firstOfEachCountry: [Venue] {
    var seen: Set<CountryCode> = []
    return filter { seen.insert($0.place.country).inserted }
  }
}
