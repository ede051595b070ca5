import Atlas
import Dates
import ForumPlan
import Foundation
import Testing

@testable import Papers

@Suite("The agenda as a calendar")
struct AgendaCalendarTests {
  private let today = Gathering.today
  private var forum: Forum {
    var forum = Forum(id: ID(rawValue: 1), name: "Geneva dialogue", days: 2)
    forum.start = CivilDate("2027-03-27")
    forum.place = Place(name: "Geneva", country: "CH", timeZone: "Europe/Zurich")
    return forum
  }

  private func session(_ id: UInt64, _ title: String, at start: Int?, day: Int = 1) -> Session {
    var session = Session(id: ID(rawValue: id), forum: forum.id, title: title, format: .plenary, minutes: 90)
    session.slot = start.map { Session.Slot(day: day, start: $0, room: "Salle A") }
    return session
  }

  private func entry(_ number: Int, _ edits: [Edit], inverse: [Edit] = []) -> JournalEntry {
    JournalEntry(number: number, change: Change(label: "", author: "", time: 0, edits: edits), inverse: inverse)
  }

  private func lines(_ plan: Plan, _ journal: [JournalEntry], for audience: Audience = .participants) -> [String] {
    let calendar = AgendaCalendar(plan: plan, today: today)
    let bytes = calendar.issue(of: forum, for: audience, AgendaRevisions(of: forum.id, in: journal)).bytes
    return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "")
      .components(separatedBy: "\r\n")
  }

  /// The clock goes forward on 28 March 2027, the second day: at 01:00 UTC, which is 02:00 by the clock before.
  @Test("Times are local, with a zone that tells of each change of the clock in the year")
  func zone() throws {
    var plan = Plan()
    try plan.apply([.put(forum), .put(session(2, "Opening", at: 570)), .put(session(3, "Second day", at: 540, day: 2))])
    let lines = lines(plan, [])
    #expect(lines.contains("DTSTART;TZID=Europe/Zurich:20270327T093000") && lines.contains("DURATION:PT90M"))
    #expect(lines.contains("DTSTART;TZID=Europe/Zurich:20270328T090000"))
    let zone = lines.drop { $0 != "BEGIN:VTIMEZONE" }.prefix { $0 != "END:VTIMEZONE" }
    #expect(
      Array(zone.dropFirst(8).prefix(6)) == [
        "BEGIN:DAYLIGHT", "DTSTART:20270328T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:+0200",
        "END:DAYLIGHT",
      ])
    #expect(zone.contains("DTSTART:20271031T030000") && zone.count { $0.hasPrefix("BEGIN:") } == 4)
    #expect(lines.contains("LOCATION:Salle A\\, Geneva") && !lines.contains { $0.hasPrefix("ATTENDEE") })
  }

  @Test("A session keeps its UID when it moves, counts its changes, and is struck out when it is taken off")
  func revisions() throws {
    let (first, moved) = (session(2, "Opening", at: 570), session(2, "Opening", at: 600))
    let other = session(3, "Closing", at: 900)
    var plan = Plan()
    try plan.apply([.put(forum), .put(moved)])
    let journal = [
      entry(1, [.put(first), .put(other)]), entry(2, [.put(moved)], inverse: [.put(first)]),
      entry(3, [.remove(other.id)], inverse: [.put(other)]),
    ]
    let lines = lines(plan, journal)
    let before = self.lines(
      try {
        var plan = Plan()
        try plan.apply([.put(forum), .put(first)])
        return plan
      }(), [])
    let uid = try #require(before.first { $0.hasPrefix("UID:") })
    #expect(lines.contains(uid) && !uid.contains("@"))
    let events = lines.joined(separator: "\n").components(separatedBy: "BEGIN:VEVENT").dropFirst()
    #expect(events.count == 2)
    let opening = try #require(events.first { $0.contains("SUMMARY:Opening") })
    #expect(opening.contains("SEQUENCE:1\nSTATUS:CONFIRMED") && opening.contains("T100000"))
    let closing = try #require(events.first { $0.contains("SUMMARY:Closing") })
    #expect(closing.contains("SEQUENCE:1\nSTATUS:CANCELLED") && closing.contains("T150000"))
  }

  @Test("Without a day or a zone it says what is missing")
  func obstacles() {
    var forum = forum
    let calendar = AgendaCalendar(plan: Plan(), today: today)
    #expect(calendar.obstacle(of: forum) == nil)
    forum.place = Place(name: "Nowhere", country: "ZZ")
    #expect(calendar.obstacle(of: forum)?.contains("no time zone") == true)
    forum.start = nil
    #expect(calendar.obstacle(of: forum)?.contains("no first day") == true)
  }
}
