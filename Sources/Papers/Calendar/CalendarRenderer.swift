import Dates
import ForumPlan

/// Sets events as an iCalendar file (RFC 5545) that calendar programs import.
public struct CalendarRenderer: Sendable {
  private let name: String
  private let today: CivilDate

  /// A renderer for a calendar of a name, as of a day, which is the stamp of its events.
  public init(name: String, today: CivilDate) {
    self.name = name
    self.today = today
  }

  /// The file: lines end in CR LF and are folded at 75 bytes; O(length).
  public func render(_ events: [CalendarEvent]) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Convene//Deadlines//EN", "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:\(Self.escaped(name))",
    ]
    lines += zones(of: events)
    for event in events { lines += self.lines(of: event) }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  /// The zones that events are told in, each over the years in which it is used.
  private func zones(of events: [CalendarEvent]) -> [String] {
    var years: [String: ClosedRange<Int>] = [:]
    for event in events {
      guard case .times(let day, _, _, let zone) = event.when else { continue }
      let known = years[zone] ?? day.year...day.year
      years[zone] = min(known.lowerBound, day.year)...max(known.upperBound, day.year)
    }
    return years.sorted { $0.key < $1.key }.flatMap { CalendarZone($0.key, years: $0.value)?.lines ?? [] }
  }

  private func lines(of event: CalendarEvent) -> [String] {
    var lines = ["BEGIN:VEVENT", "UID:\(event.uid)", "DTSTAMP:\(Self.digits(today))T000000Z"]
    switch event.when {
    case .day(let day):
      lines += ["DTSTART;VALUE=DATE:\(Self.digits(day))", "DTEND;VALUE=DATE:\(Self.digits(day + 1))"]
    case .times(let day, let start, let minutes, let zone):
      lines += [
        "DTSTART;TZID=\(zone):\(Self.digits(day))T\(Self.clock(start))",
        "DURATION:PT\(max(1, minutes))M",
      ]
    }
    lines.append("SUMMARY:\(Self.escaped(event.summary))")
    if !event.details.isEmpty { lines.append("DESCRIPTION:\(Self.escaped(event.details))") }
    if !event.place.isEmpty { lines.append("LOCATION:\(Self.escaped(event.place))") }
    if let sequence = event.sequence {
      lines += ["SEQUENCE:\(sequence)", "STATUS:\(event.isCancelled ? "CANCELLED" : "CONFIRMED")"]
    }
    if let visibility = event.visibility { lines.append("CLASS:\(visibility.rawValue)") }
    // A deadline does not keep anybody busy.
    if case .day = event.when { lines.append("TRANSP:TRANSPARENT") }
    for days in event.alarms {
      // Counted from midnight of the day: nine in the morning is PT9H, and the day before -PT15H.
      let hours = 9 - 24 * days
      lines += [
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(Self.escaped(event.summary))",
        "TRIGGER:\(hours < 0 ? "-" : "")PT\(abs(hours))H", "END:VALARM",
      ]
    }
    lines.append("END:VEVENT")
    return lines
  }

  /// `20270511`.
  static func digits(_ day: CivilDate) -> String { day.description.filter { $0 != "-" } }

  /// `093000` of the minutes after midnight.
  static func clock(_ minutes: Int) -> String { Session.Slot.clock(minutes).filter { $0 != ":" } + "00" }

  /// Text as RFC 5545, 3.3.11, writes it, without what could steer whoever reads it.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in SafeText.block(text).unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n": escaped.append(contentsOf: ["\\", "n"])
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// A line in pieces of at most 75 bytes, each but the first after a blank: RFC 5545, 3.1.
  ///
  /// No letter is parted from its marks, unless it has more of them than a line holds.
  private static func folded(_ line: String) -> String {
    guard line.utf8.count > 75 else { return line }
    var folded = ""
    var used = 0
    for character in line {
      let parts = character.utf8.count < 75 ? [String(character)] : character.unicodeScalars.map { String($0) }
      for part in parts {
        let size = part.utf8.count
        if used + size > 75 {
          folded += "\r\n "
          used = 1
        }
        folded += part
        used += size
      }
    }
    return folded
  }
}
