import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// A passport under renewal is away: orders worked out by hand, and against every order walked day by day.
struct PassportRenewalOrderTests {
  private static let today = day("2027-03-01")

  private func renewal(_ days: Int, neededOn: CivilDate) -> PassportRenewal {
    PassportRenewal(
      neededOn: neededOn, allowance: .init(minimum: days, typical: days, maximum: days), confidence: 90)
  }

  /// A forum whose consulate takes the passport in a window, open every day, and keeps it so many days.
  private func stop(
    _ number: UInt64, lodge: String? = nil, hold: Int = 0, journey: String? = nil, renewing days: Int? = nil
  ) -> PassportStop {
    let window = lodge.map { given(DateSpan($0)) }
    let span = journey.map { given(DateSpan($0)) }
    return PassportStop(
      forum: ForumPlan.ID(rawValue: number), name: "F\(number)", passport: "KE", journey: span,
      application: window.map {
        PassportApplication(
          first: $0.first, last: $0.last, hold: [.calendar(hold)], calendar: WorkingCalendar(weekend: .none))
      }, renewal: days.map { renewal($0, neededOn: given(window?.last ?? span?.first) - 1) })
  }

  private func schedule(_ stops: PassportStop...) -> PassportSchedule {
    PassportOrder(stops: stops, today: Self.today).schedule()
  }

  /// `renew 2027-03-01..2027-03-11 +9`, `F2 2027-03-12..2027-03-14 +8`: in order of days.
  private func lines(_ schedule: PassportSchedule) -> [String] {
    schedule.steps.map { step in
      switch step {
      case .renewal(let renewal): "renew \(renewal.beginOn)..\(renewal.backOn) +\(renewal.slack)"
      case .lodging(let lodging): "F\(lodging.forum.rawValue) \(lodging.lodgeOn)..\(lodging.backOn) +\(lodging.slack)"
      }
    }
  }

  @Test func `What needs the new passport waits for it, by a day`() {
    // Ten days from 1 March: in hand on the 11th, lodged on the 12th. It could begin by 30 - 1 - 10 = 19 March.
    let alone = schedule(stop(1, lodge: "2027-03-01..2027-03-30", hold: 4, renewing: 10))
    #expect(lines(alone) == ["renew 2027-03-01..2027-03-11 +18", "F1 2027-03-12..2027-03-16 +18"])
    #expect(alone.smallestSlack == 18)
  }

  @Test func `The old passport serves what presses before the renewal`() {
    // F2 does with the old one and closes on the 5th: renewed first, it would be lodged on the 12th at the earliest.
    // F2 on 1 March, back the 3rd; renewed from the 4th to the 14th (its last day to begin is the 19th); F1 the 15th.
    let both = schedule(
      stop(1, lodge: "2027-03-01..2027-03-30", hold: 4, renewing: 10), stop(2, lodge: "2027-03-01..2027-03-05", hold: 2)
    )
    #expect(
      lines(both) == [
        "F2 2027-03-01..2027-03-03 +4", "renew 2027-03-04..2027-03-14 +15", "F1 2027-03-15..2027-03-19 +15",
      ])
  }

  @Test func `No renewal while the passport travels`() {
    // It travels 8 to 10 March; ten days from 1 March would run into that, so it begins on the 11th.
    let travels = schedule(
      stop(1, lodge: "2027-03-01..2027-03-30", hold: 4, renewing: 10), stop(2, journey: "2027-03-08..2027-03-10"))
    #expect(lines(travels) == ["renew 2027-03-11..2027-03-21 +8", "F1 2027-03-22..2027-03-26 +8"])
    // Six days: in hand on the 7th, the eve of the journey; lodged on the 11th, for it would travel while away.
    let eve = schedule(
      stop(1, lodge: "2027-03-01..2027-03-30", hold: 4, renewing: 6), stop(2, journey: "2027-03-08..2027-03-10"))
    #expect(lines(eve) == ["renew 2027-03-01..2027-03-07 +22", "F1 2027-03-11..2027-03-15 +19"])
  }

  @Test func `A journey without a visa waits for the new passport too`() {
    // In hand on 19 March, the eve of the journey: begun by the 9th. F2, lodged first, would leave 9 - 4 = 5 days;
    // the renewal first leaves it 8 and F2, on the 12th, 3; so F2 goes first.
    let journey = schedule(
      stop(1, journey: "2027-03-20..2027-03-22", renewing: 10), stop(2, lodge: "2027-03-01..2027-03-15", hold: 2))
    #expect(lines(journey) == ["F2 2027-03-01..2027-03-03 +14", "renew 2027-03-04..2027-03-14 +5"])
  }

  @Test func `One renewal serves all that need it, for the first of them`() {
    // F1 must be lodged by the 20th, so begun by 20 - 1 - 7 = 12 March; F2 closes on the 30th.
    let both = schedule(
      stop(1, lodge: "2027-03-01..2027-03-20", hold: 3, renewing: 7),
      stop(2, lodge: "2027-03-01..2027-03-30", hold: 3, renewing: 7))
    #expect(
      lines(both) == [
        "renew 2027-03-01..2027-03-08 +11", "F1 2027-03-09..2027-03-12 +11", "F2 2027-03-13..2027-03-16 +17",
      ])
    #expect(both.renewals.map { $0.forums.map(\.rawValue) } == [[1, 2]])
  }

  @Test func `A renewal that leaves no room is a conflict, and one that is too late says when it had to begin`() {
    // Renewed 1 to 21 March it misses F2, which closes on the 15th; F2 first, lodged on its first day the 8th, back
    // on the 10th, leaves F1, to be renewed by 30 - 1 - 20 = 9 March, two days too few.
    let conflict = schedule(
      stop(1, lodge: "2027-03-01..2027-03-30", hold: 2, renewing: 20), stop(2, lodge: "2027-03-08..2027-03-15", hold: 2)
    )
    #expect(conflict.conflicts.map { $0.forums.map(\.rawValue) } == [[2, 1]])
    #expect(
      conflict.conflicts.first?.why.hasSuffix(
        "for F1 it must be renewed first, in about 20 days and the consulate takes it between 2027-03-01 and 2027-03-30, and keeps it about 2 days."
      ) == true)
    let late = schedule(stop(1, lodge: "2027-03-01..2027-03-30", hold: 2, renewing: 29))
    #expect(
      late.leftOut.map(\.why) == ["For F1 the passport must be renewed, in 29 days: that had to begin by 2027-02-28."])
    #expect(late.renewals.isEmpty)
  }

  // MARK: Against the slow reference

  private static func stops(_ count: Int, _ generator: inout SeededGenerator) -> [PassportStop] {
    PassportOrderPropertyTests.stops(count, today: today, &generator).map { stop in
      var stop = stop
      guard stop.lodged == nil, Int.random(in: 0..<3, using: &generator) == 0 else { return stop }
      let days = Int.random(in: 0...25, using: &generator)
      stop.renewal = PassportRenewal(
        neededOn: given(stop.application?.last ?? stop.journey?.first) - 1,
        allowance: .init(minimum: days, typical: days, maximum: days), confidence: 90)
      return stop
    }
  }

  @Test func `With renewals too the order is the best of all, and the conflicts are the smallest`() {
    var generator = SeededGenerator(seed: 20_270_301)
    var (renewed, conflicting) = (0, 0)
    for instance in 0..<240 {
      let stops = Self.stops(1 + instance % 4, &generator)
      let clerk = DeskClerk(today: Self.today, stops: stops)
      let schedule = PassportOrder(stops: stops, today: Self.today).schedule()
      let kept = stops.filter { stop in !schedule.leftOut.contains { $0.forum == stop.forum } }
      let worth = [
        kept.filter(\.isRequired).count, kept.count, kept.filter { $0.lodged != nil }.count,
        schedule.smallestSlack ?? .max,
      ]
      #expect(worth == clerk.best(), "instance \(instance)")
      #expect(Set(schedule.conflicts.map { Set($0.forums) }) == clerk.conflicts(), "instance \(instance)")
      #expect(Set(schedule.renewals.flatMap(\.forums)) == Set(kept.filter { $0.renewal != nil }.map(\.forum)))
      if !schedule.renewals.isEmpty { renewed += 1 }
      if !schedule.conflicts.isEmpty { conflicting += 1 }
    }
    #expect(renewed > 60 && conflicting > 30, "\(renewed) renewed, \(conflicting) conflicting")
  }

  @Test func `Eight forums and a renewal are still ordered as the best of all orders`() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<2 {
      let stops = (0..<8).map { number in
        let last = Self.today + Int.random(in: 90...190, using: &generator)
        return PassportStop(
          forum: ForumPlan.ID(rawValue: UInt64(number)), name: "", passport: "KE",
          application: PassportApplication(
            first: last - Int.random(in: 40...90, using: &generator), last: last,
            hold: [.calendar(Int.random(in: 3...12, using: &generator))], calendar: WorkingCalendar(weekend: .none)),
          renewal: number % 2 == 0 ? renewal(21, neededOn: last - 1) : nil)
      }
      let schedule = PassportOrder(stops: stops, today: Self.today).schedule()
      #expect(schedule.leftOut.isEmpty && schedule.isExact && schedule.renewals.count == 1)
      #expect(schedule.smallestSlack == bestSlack(of: stops, isRenewed: false))
    }
  }

  /// Every order of the stops that are left and of the renewal, one after the other; windows alone are heeded.
  private func bestSlack(
    of left: [PassportStop], isRenewed: Bool, from day: CivilDate = today, least: Int = .max
  ) -> Int {
    guard !left.isEmpty else { return least }
    var best = Int.min
    if !isRenewed, let needed = left.compactMap({ $0.renewal?.neededOn }).min() {
      best = bestSlack(of: left, isRenewed: true, from: day + 22, least: min(least, needed - 21 - day))
    }
    for (index, stop) in left.enumerated() where isRenewed || stop.renewal == nil {
      guard let application = stop.application else { continue }
      var rest = left
      rest.remove(at: index)
      let lodge = max(day, application.first)
      best = max(
        best,
        bestSlack(
          of: rest, isRenewed: isRenewed, from: lodge + application.hold[0].days + 1,
          least: min(least, application.last - lodge)))
    }
    return best
  }

  @Test func `Beyond eight forums what is planned can still be done`() {
    var generator = SeededGenerator(seed: 78)
    for instance in 0..<60 {
      let stops = Self.stops(9 + instance % 4, &generator)
      let schedule = PassportOrder(stops: stops, today: Self.today).schedule()
      let kept = stops.filter { stop in !schedule.leftOut.contains { $0.forum == stop.forum } }
      for stop in kept where stop.renewal != nil {
        let renewal = given(schedule.renewals.first { $0.passport == stop.passport })
        #expect(renewal.slack >= 0 && renewal.backOn <= given(stop.renewal).neededOn, "instance \(instance)")
        if let lodging = schedule.lodgings.first(where: { $0.forum == stop.forum }) {
          #expect(lodging.lodgeOn > renewal.backOn, "instance \(instance)")
        }
        #expect(
          kept.filter { $0.passport == stop.passport }.compactMap(\.journey).allSatisfy {
            !$0.overlaps(DateSpan(renewal.beginOn...renewal.backOn))
          })
      }
    }
  }
}
