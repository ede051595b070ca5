import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// Orders worked out by hand.
///
/// Offices here are open every day, and both ends of a stay count.
struct PassportOrderTests {
  private static let today = day("2027-03-01")

  private func stop(
    _ number: UInt64, _ passport: CountryCode = "KE", lodge: String? = nil, hold: Int = 0, journey: String? = nil
  ) -> PassportStop {
    let window = lodge.map { given(DateSpan($0)) }
    return PassportStop(
      forum: ForumPlan.ID(rawValue: number), name: "F\(number)", passport: passport,
      journey: journey.map { given(DateSpan($0)) },
      application: window.map {
        PassportApplication(
          first: $0.first, last: $0.last, hold: [.calendar(hold)], calendar: WorkingCalendar(weekend: .none))
      })
  }

  private func schedule(_ stops: PassportStop...) -> PassportSchedule {
    PassportOrder(stops: stops, today: Self.today).schedule()
  }

  /// `F2 2027-03-01..2027-03-06 +14`: the forum, the days the passport is away, the days to spare.
  private func lines(_ schedule: PassportSchedule) -> [String] {
    schedule.lodgings.map { "F\($0.forum.rawValue) \($0.lodgeOn)..\($0.backOn) +\($0.slack)" }
  }

  @Test func `The order that leaves most to spare where there is least`() {
    // F1 first: lodged 1 March (19 to spare), back the 11th; F2 on the 12th has 3 days to spare.
    // F2 first: lodged 1 March (14), back the 6th; F1 on the 7th has 13.
    let best = schedule(
      stop(1, lodge: "2027-03-01..2027-03-20", hold: 10), stop(2, lodge: "2027-03-01..2027-03-15", hold: 5))
    #expect(lines(best) == ["F2 2027-03-01..2027-03-06 +14", "F1 2027-03-07..2027-03-17 +13"])
    #expect(best.smallestSlack == 13 && best.conflicts.isEmpty && best.isExact)
  }

  @Test func `The earliest last day does not always go first`() {
    // F1 first: lodged 1 March (9 to spare), back the 13th; F2 on the 14th, its last day.
    // F2 first: lodged 1 March (13), back the 3rd; F1 on the 4th has 6.
    let best = schedule(
      stop(1, lodge: "2027-03-01..2027-03-10", hold: 12), stop(2, lodge: "2027-03-01..2027-03-14", hold: 2))
    #expect(lines(best) == ["F2 2027-03-01..2027-03-03 +13", "F1 2027-03-04..2027-03-16 +6"])
  }

  @Test func `It pays to leave the passport idle until a pressing window opens`() {
    // F1 opens on 3 March and closes on the 4th; ten days with F2 from 1 March would cost it.
    let best = schedule(
      stop(1, lodge: "2027-03-03..2027-03-04", hold: 3), stop(2, lodge: "2027-03-01..2027-03-30", hold: 10))
    #expect(lines(best) == ["F1 2027-03-03..2027-03-06 +1", "F2 2027-03-07..2027-03-17 +23"])
  }

  @Test func `A passport neither lies nor is lodged while it travels`() {
    // From 1 March it would be back on the 9th, in the middle of the journey; so it is lodged on the 11th.
    let best = schedule(
      stop(1, journey: "2027-03-08..2027-03-10"), stop(2, lodge: "2027-03-01..2027-03-20", hold: 8))
    #expect(lines(best) == ["F2 2027-03-11..2027-03-19 +9"])
    // Seven days: back on the 8th, the day of arrival, is a day late; six: in hand on the eve of the journey.
    let eve = schedule(stop(1, journey: "2027-03-08..2027-03-10"), stop(2, lodge: "2027-03-01..2027-03-20", hold: 6))
    #expect(lines(eve) == ["F2 2027-03-01..2027-03-07 +19"])
  }

  @Test func `Two passports lie at two consulates at once, but nobody lodges from abroad`() {
    let best = schedule(
      stop(1, lodge: "2027-03-01..2027-03-05", hold: 20), stop(2, "UG", lodge: "2027-03-01..2027-03-05", hold: 20))
    #expect(best.smallestSlack == 4)
    let abroad = schedule(
      stop(1, journey: "2027-03-01..2027-03-03"), stop(2, "UG", lodge: "2027-03-01..2027-03-05", hold: 20))
    #expect(lines(abroad) == ["F2 2027-03-04..2027-03-24 +1"])
    let never = schedule(
      stop(1, journey: "2027-03-01..2027-03-05"), stop(2, "UG", lodge: "2027-03-01..2027-03-05", hold: 2))
    #expect(never.conflicts.map(\.cause) == [.absence])
    #expect(never.conflicts.first?.why.hasPrefix("Nobody can lodge a passport while away: for F1 it travels") == true)
  }

  @Test func `A journey and an application that exclude each other are a conflict`() {
    let journey = stop(1, journey: "2027-03-10..2027-03-20")
    // Opens on the 8th: back on the 13th at the earliest; after the journey the last day has passed.
    var application = stop(2, lodge: "2027-03-08..2027-03-15", hold: 5)
    let other = stop(3, lodge: "2027-03-01..2027-03-30", hold: 2)
    let best = schedule(journey, application, other)
    #expect(best.conflicts.map { $0.forums.map(\.rawValue) } == [[1, 2]])
    #expect(
      best.conflicts.map(\.why) == [
        "One passport cannot serve F1 and F2: for F1 it travels 2027-03-10..2027-03-20; for F2 the consulate takes it between 2027-03-08 and 2027-03-15, and keeps it about 5 days."
      ])
    #expect(best.leftOut.map(\.forum.rawValue) == [2] || best.leftOut.map(\.forum.rawValue) == [1])
    application.isRequired = true
    #expect(schedule(journey, application, other).leftOut.map(\.forum.rawValue) == [1])
  }

  @Test func `Three that fit in pairs but not together are one conflict of three`() {
    // Each takes five days and must be lodged by the 6th: the 1st and the 6th are two places for three.
    let best = schedule(
      stop(1, lodge: "2027-03-01..2027-03-06", hold: 4), stop(2, lodge: "2027-03-01..2027-03-06", hold: 4),
      stop(3, lodge: "2027-03-01..2027-03-06", hold: 4))
    #expect(best.conflicts.map { $0.forums.map(\.rawValue) } == [[1, 2, 3]])
    #expect(best.lodgings.count == 2 && best.leftOut.count == 1)
  }

  @Test func `Journeys may meet on a day, but not overlap`() {
    let meeting = schedule(stop(1, journey: "2027-03-08..2027-03-10"), stop(2, journey: "2027-03-10..2027-03-12"))
    #expect(meeting.conflicts.isEmpty)
    let crossing = schedule(stop(1, journey: "2027-03-08..2027-03-10"), stop(2, journey: "2027-03-09..2027-03-12"))
    #expect(crossing.conflicts.map(\.cause) == [.journeys])
    #expect(
      crossing.conflicts.map(\.why)
        == ["The journeys to F1 (2027-03-08..2027-03-10) and F2 (2027-03-09..2027-03-12) overlap."])
  }

  @Test func `What cannot be had even alone is no conflict, and says why`() {
    let best = schedule(
      stop(1, lodge: "2027-02-01..2027-02-20", hold: 4), stop(2, lodge: "2027-03-03..2027-03-09", hold: 4),
      stop(3, lodge: "2027-03-02..2027-03-04", hold: 9, journey: "2027-03-01..2027-03-08"))
    #expect(best.conflicts.isEmpty)
    #expect(
      best.leftOut.map(\.why) == [
        "The last day to lodge for F1, 2027-02-20, has passed.",
        "Between 2027-03-02 and 2027-03-04 no day to lodge for F3 is left.",
      ])
    #expect(lines(best) == ["F2 2027-03-09..2027-03-13 +0"] || lines(best) == ["F2 2027-03-03..2027-03-07 +6"])
  }

  @Test func `Nothing to order is an empty schedule`() {
    let empty = schedule()
    #expect(empty.lodgings.isEmpty && empty.conflicts.isEmpty && empty.leftOut.isEmpty)
    #expect(empty.isExact && empty.smallestSlack == nil)
  }
}
