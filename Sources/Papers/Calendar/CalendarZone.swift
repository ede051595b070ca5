import Dates
import Foundation

/// A time zone as a calendar file carries it: VTIMEZONE of RFC 5545, 3.6.5, so that no reader has to know the zone.
///
/// The offsets come from the machine's tz database, each change of the clock by itself: rules that a country gives up
/// would else outlive it.
struct CalendarZone {
  private let zone: TimeZone
  private let years: ClosedRange<Int>

  /// A zone of the tz database over some years; `nil` where the machine does not know it.
  init?(_ name: String, years: ClosedRange<Int>) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.zone = zone
    self.years = years
  }

  /// The lines of the component.
  var lines: [String] {
    let start = Self.seconds(years.lowerBound)
    let end = Self.seconds(years.upperBound + 1)
    var lines = ["BEGIN:VTIMEZONE", "TZID:\(zone.identifier)"]
    let first = zone.secondsFromGMT(for: start)
    lines += observance(from: first, at: start)
    var moment = start
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < end, next > moment {
      let before = zone.secondsFromGMT(for: next.addingTimeInterval(-1))
      if before != zone.secondsFromGMT(for: next) { lines += observance(from: before, at: next) }
      moment = next
    }
    return lines + ["END:VTIMEZONE"]
  }

  /// What holds from a moment on; the moment is told by the clock as it was before.
  private func observance(from before: Int, at moment: Date) -> [String] {
    let kind = zone.isDaylightSavingTime(for: moment) ? "DAYLIGHT" : "STANDARD"
    let local = Int(moment.timeIntervalSince1970.rounded(.down)) + before
    let day = CivilDate(dayNumber: Int((Double(local) / 86_400).rounded(.down)))
    let minutes = (local - day.dayNumber * 86_400) / 60
    return [
      "BEGIN:\(kind)", "DTSTART:\(CalendarRenderer.digits(day))T\(CalendarRenderer.clock(minutes))",
      "TZOFFSETFROM:\(Self.offset(before))", "TZOFFSETTO:\(Self.offset(zone.secondsFromGMT(for: moment)))",
      "TZNAME:\(Self.offset(zone.secondsFromGMT(for: moment)))", "END:\(kind)",
    ]
  }

  /// Midnight UTC at the beginning of a year.
  private static func seconds(_ year: Int) -> Date {
    let day = CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
    return Date(timeIntervalSince1970: Double(day) * 86_400)
  }

  private static func offset(_ seconds: Int) -> String {
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + CalendarRenderer.clock(minutes).dropLast(2)
  }
}
