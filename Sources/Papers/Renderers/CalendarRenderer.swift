import Dates

/// Something on one day of a calendar.
public struct CalendarEvent: Hashable, Sendable {
  /// What stays the same when the event is sent again, so that a calendar replaces it: RFC 5545, 3.8.4.7.
  public var identifier: String
  /// The day, of no time zone: it is the same day everywhere.
  public var day: CivilDate
  /// One line.
  public var summary: String
  /// More on it.
  public var details: String
  /// How many days before the calendar should ring, at nine in the morning; none for no alarm.
  public var alarms: [Int]

  /// An event of a whole day.
  public init(identifier: String, day: CivilDate, summary: String, details: String = "", alarms: [Int] = []) {
    self.identifier = identifier
    self.day = day
    self.summary = summary
    self.details = details
    self.alarms = alarms
  }
}

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
    for event in events { lines += self.lines(of: event) }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func lines(of event: CalendarEvent) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:\(Self.escaped(event.identifier))", "DTSTAMP:\(Self.digits(today))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.digits(event.day))", "DTEND;VALUE=DATE:\(Self.digits(event.day + 1))",
      "SUMMARY:\(Self.escaped(event.summary))",
    ]
    if !event.details.isEmpty { lines.append("DESCRIPTION:\(Self.escaped(event.details))") }
    // A deadline does not keep anybody busy.
    lines.append("TRANSP:TRANSPARENT")
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

  private static func digits(_ day: CivilDate) -> String { day.description.filter { $0 != "-" } }

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
