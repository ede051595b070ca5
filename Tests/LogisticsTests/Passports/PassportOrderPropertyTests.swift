import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// The order against every permutation, walked day by day.
struct PassportOrderPropertyTests {
  private static let today = day("2027-01-04")

  private static func office(_ today: CivilDate, _ generator: inout SeededGenerator) -> WorkingCalendar {
    let weekends: [WeekendSet] = [.none, .saturdaySunday, .fridaySaturday, [.friday, .sunday]]
    let holidays = (0..<8).map { _ in today + Int.random(in: 0...120, using: &generator) }
    return WorkingCalendar(
      weekend: weekends.randomElement(using: &generator) ?? .none, holidays: holidays)
  }

  /// Some forums within four months, with windows, holds and journeys that often get in each other's way.
  static func stops(
    _ count: Int, today: CivilDate = today, _ generator: inout SeededGenerator
  ) -> [PassportStop] {
    let ease = Int.random(in: 1...4, using: &generator)
    return (0..<count).map { number in
      let arrival = today + Int.random(in: 15...(40 * ease), using: &generator)
      var stop = PassportStop(
        forum: ForumPlan.ID(rawValue: UInt64(number + 1)), name: "Forum \(number + 1)",
        passport: Int.random(in: 0..<6, using: &generator) == 0 ? "UG" : "KE",
        isRequired: Int.random(in: 0..<4, using: &generator) == 0,
        journey: DateSpan(arrival...(arrival + Int.random(in: 0...5, using: &generator))))
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: break
      case 1:
        let back = today + Int.random(in: 0...20, using: &generator)
        stop.lodged = DateSpan((today - 5)...back)
      default:
        let last = arrival - Int.random(in: 3...20, using: &generator)
        stop.application = PassportApplication(
          first: last - Int.random(in: -2...60, using: &generator), last: last,
          hold: [
            DayDuration(
              days: Int.random(in: 0...12, using: &generator),
              unit: Bool.random(using: &generator) ? .working : .calendar),
            .working(Int.random(in: 0...2, using: &generator)),
          ], calendar: office(today, &generator))
      }
      return stop
    }
  }

  @Test func `The order is the best of all orders, and the conflicts are the smallest there are`() {
    var generator = SeededGenerator(seed: 20_270_104)
    var (complete, conflicting) = (0, 0)
    for instance in 0..<400 {
      let stops = Self.stops(1 + instance % 5, &generator)
      let clerk = DeskClerk(today: Self.today, stops: stops)
      let schedule = PassportOrder(stops: stops, today: Self.today).schedule()
      let kept = stops.filter { stop in !schedule.leftOut.contains { $0.forum == stop.forum } }
      let worth = [
        kept.filter(\.isRequired).count, kept.count, kept.filter { $0.lodged != nil }.count,
        schedule.smallestSlack ?? .max,
      ]
      #expect(worth == clerk.best(), "instance \(instance)")
      #expect(Set(schedule.conflicts.map { Set($0.forums) }) == clerk.conflicts(), "instance \(instance)")
      #expect(schedule.isExact)
      if schedule.leftOut.isEmpty { complete += 1 }
      if !schedule.conflicts.isEmpty { conflicting += 1 }
    }
    #expect(complete > 100 && conflicting > 100, "\(complete) complete, \(conflicting) conflicting")
  }

  @Test func `No choice of days beats lodging as early as the order allows`() {
    var generator = SeededGenerator(seed: 300)
    for instance in 0..<120 {
      let stops = (0..<3).map { number in
        let first = Self.today + Int.random(in: 0...8, using: &generator)
        let last = first + Int.random(in: 4...12, using: &generator)
        return PassportStop(
          forum: ForumPlan.ID(rawValue: UInt64(number)), name: "", passport: "KE",
          journey: number == 0 ? DateSpan((last + 2)...(last + 3)) : nil,
          application: PassportApplication(
            first: first, last: last, hold: [.calendar(Int.random(in: 1...4, using: &generator))],
            calendar: WorkingCalendar(weekend: .none)))
      }
      let schedule = PassportOrder(stops: stops, today: Self.today).schedule()
      let best = bestOfAllDays(stops)
      #expect(schedule.leftOut.isEmpty == (best != nil), "instance \(instance)")
      if let best { #expect(schedule.smallestSlack == best, "instance \(instance)") }
    }
  }

  /// Every application on every day of its window.
  private func bestOfAllDays(_ stops: [PassportStop], taken: [DateSpan] = []) -> Int? {
    let journeys = stops.compactMap(\.journey)
    guard taken.count < stops.count, let application = stops[taken.count].application else {
      return zip(stops, taken).compactMap { stop, stay in stop.application.map { $0.last - stay.first } }.min()
    }
    return (application.first...application.last).compactMap { day in
      let stay = DateSpan(day...(day + application.hold[0].days))
      guard !(taken + journeys).contains(where: { $0.overlaps(stay) }) else { return nil }
      return bestOfAllDays(stops, taken: taken + [stay])
    }.max()
  }

  @Test func `Eight applications in a row are ordered as the best of all 40,320 orders`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<3 {
      let stops = (0..<8).map { number in
        let last = Self.today + Int.random(in: 90...190, using: &generator)
        return PassportStop(
          forum: ForumPlan.ID(rawValue: UInt64(number)), name: "", passport: "KE",
          application: PassportApplication(
            first: last - Int.random(in: 40...90, using: &generator), last: last,
            hold: [.calendar(Int.random(in: 3...12, using: &generator))], calendar: WorkingCalendar(weekend: .none)))
      }
      let schedule = PassportOrder(stops: stops, today: Self.today).schedule()
      #expect(schedule.leftOut.isEmpty && schedule.smallestSlack == bestSlack(of: stops.compactMap(\.application)))
    }
  }

  /// Every order, one application after the other as soon as its window is open; no calendar, no journeys.
  private func bestSlack(of left: [PassportApplication], from day: CivilDate = today, least: Int = .max) -> Int {
    left.indices.map { index in
      var rest = left
      let next = rest.remove(at: index)
      let lodge = max(day, next.first)
      return bestSlack(of: rest, from: lodge + next.hold[0].days + 1, least: min(least, next.last - lodge))
    }.max() ?? least
  }

  @Test func `What is planned can be done: windows, open days, and one claim on a passport at a time`() {
    var generator = SeededGenerator(seed: 77)
    for instance in 0..<200 {
      let stops = Self.stops(2 + instance % 10, &generator)
      let schedule = PassportOrder(stops: stops, today: Self.today).schedule()
      let kept = stops.filter { stop in !schedule.leftOut.contains { $0.forum == stop.forum } }
      #expect(schedule.lodgings.map(\.forum).sorted() == kept.filter { $0.application != nil }.map(\.forum).sorted())
      #expect(schedule.isExact == (stops.count <= 8))
      var claims: [CountryCode: [DateSpan]] = [:]
      for stop in kept {
        claims[stop.passport, default: []] += [stop.journey, stop.lodged].compactMap(\.self).filter {
          $0 != stop.lodged
        }
      }
      for lodging in schedule.lodgings {
        let stop = given(kept.first { $0.forum == lodging.forum })
        let application = given(stop.application)
        #expect(lodging.slack >= 0 && lodging.lodgeOn >= max(application.first, Self.today))
        #expect(application.calendar.isWorking(lodging.lodgeOn))
        #expect(kept.allSatisfy { $0.journey?.contains(lodging.lodgeOn) != true })
        let stay = DateSpan(lodging.lodgeOn...lodging.backOn)
        #expect(claims[stop.passport]?.contains { $0.overlaps(stay) } == false)
        claims[stop.passport, default: []].append(stay)
      }
    }
  }

  @Test func `The same forums in another order give the same schedule`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<50 {
      let stops = Self.stops(5, &generator)
      let schedule = PassportOrder(stops: stops, today: Self.today).schedule()
      #expect(PassportOrder(stops: stops.shuffled(using: &generator), today: Self.today).schedule() == schedule)
    }
  }
}
