import Crypto
import Dates

/// Something in a calendar.
public struct CalendarEvent: Hashable, Sendable {
  /// What stays the same when the event is sent again, so that a calendar replaces it.
  public var identifier: String
  /// When it is.
  public var when: When
  /// One line.
  public var summary: String
  /// More on it.
  public var details = ""
  /// Where it is.
  public var place = ""
  /// How many days before the calendar should ring, at nine in the morning; none for no alarm.
  public var alarms: [Int] = []
  /// How often it was changed since it was first known; `nil` for what is not sent round: RFC 5545, 3.8.7.4.
  public var sequence: Int?
  /// Whether it was taken off the agenda: a calendar that has it strikes it out.
  public var isCancelled = false
  /// Who may see it in somebody's shared calendar.
  public var visibility: Visibility?

  /// An event.
  public init(identifier: String, when: When, summary: String) {
    self.identifier = identifier
    self.when = when
    self.summary = summary
  }

  /// When something is.
  public enum When: Hashable, Sendable {
    /// A whole day, of no time zone: it is the same day everywhere.
    case day(CivilDate)
    /// From so many minutes after midnight on, so many minutes long, by the clock of a zone of the tz database.
    case times(CivilDate, start: Int, minutes: Int, zone: String)
  }

  /// The classes of RFC 5545, 3.8.1.3.
  public enum Visibility: String, Hashable, Sendable {
    case everyone = "PUBLIC"
    case owner = "PRIVATE"
    case confidential = "CONFIDENTIAL"
  }

  /// The UID: a UUID of version 8 (RFC 9562, 5.8), as RFC 7986, 5.3, wants it, which tells nothing of who made it.
  var uid: String {
    var bytes = Array(SHA256.hash(data: Array("convene event 1\n\(identifier)".utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16]
    return groups.map { digits[$0].joined() }.joined(separator: "-")
  }
}
