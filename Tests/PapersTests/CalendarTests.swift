import Dates
import ForumPlan
import Logistics
import Papers
import Testing

struct CalendarTests {
  private let today = Gathering.today

  @Test func `An event of a day with alarms a week before and on the day`() {
    var event = CalendarEvent(
      identifier: "visa-1", when: .day(CivilDate("2026-12-31")!), summary: "Apply; Cedar 14, Tunis")
    event.details = "a\\b\nc"
    event.alarms = [7, 1, 0]
    #expect(
      CalendarRenderer(name: "North, 2027", today: today).render([event])
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Convene//Deadlines//EN", "CALSCALE:GREGORIAN",
          #"X-WR-CALNAME:North\, 2027"#, "BEGIN:VEVENT",
          // The first 16 bytes of the SHA-256 of “convene event 1\nvisa-1”, as a UUID of version 8.
          "UID:67008672-da24-8e45-b469-b708954205ba", "DTSTAMP:20261120T000000Z",
          "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", #"SUMMARY:Apply\; Cedar 14\, Tunis"#,
          #"DESCRIPTION:a\\b\nc"#, "TRANSP:TRANSPARENT",
          // Seven days before midnight is 168 hours; nine in the morning of that day is 159 hours before.
          "BEGIN:VALARM", "ACTION:DISPLAY", #"DESCRIPTION:Apply\; Cedar 14\, Tunis"#, "TRIGGER:-PT159H", "END:VALARM",
          "BEGIN:VALARM", "ACTION:DISPLAY", #"DESCRIPTION:Apply\; Cedar 14\, Tunis"#, "TRIGGER:-PT15H", "END:VALARM",
          "BEGIN:VALARM", "ACTION:DISPLAY", #"DESCRIPTION:Apply\; Cedar 14\, Tunis"#, "TRIGGER:PT9H", "END:VALARM",
          "END:VEVENT", "END:VCALENDAR", "",
        ].joined(separator: "\r\n"))
  }

  @Test(arguments: [1, 60, 74, 75, 76, 150, 400])
  func `Long lines are folded at 75 bytes and unfold to what they were`(length: Int) {
    let text = String("Zażółć gęślą jaźń 木の上 جمعية الحي 🌳 e\u{301}".prefix(40).cycled(to: length))
    let file = CalendarRenderer(name: "n", today: today)
      .render([CalendarEvent(identifier: "i", when: .day(today), summary: text)])
    #expect(file.utf8.split(separator: 0x0A).allSatisfy { $0.count <= 76 })
    let unfolded = file.replacing("\r\n ", with: "")
    #expect(unfolded.contains("SUMMARY:\(text)\r\n"))
  }

  @Test func `A name cannot begin a line of its own`() {
    let file = CalendarRenderer(name: "x\r\nATTACH:http://example.org", today: today)
      .render([CalendarEvent(identifier: "i", when: .day(today), summary: "a\r\nBEGIN:VALARM\u{1B}[31m")])
    #expect(!file.contains("\r\nATTACH"))
    #expect(file.components(of: "BEGIN:VALARM").count == 2 && !file.contains("\r\nBEGIN:VALARM"))
    #expect(!file.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `Every deadline has an identifier of its own, the same when it moves`() {
    let key = RecordKey(kind: .grant, rawID: 7)
    func deadline(_ by: String) -> Deadline {
      let by = CivilDate(by)!
      return Deadline(kind: .grantReport, subject: "G-1", record: key, by: by, daysLeft: by - today, because: "")
    }
    func identifiers(_ deadlines: [Deadline]) -> [Substring] {
      CalendarRenderer(name: "n", today: today).render(deadlines, plan: Plan()).split(separator: "\r\n")
        .filter { $0.hasPrefix("UID:") }
    }
    let before = identifiers([deadline("2026-12-01"), deadline("2027-06-01")])
    #expect(Set(before).count == 2)
    #expect(identifiers([deadline("2026-12-08"), deadline("2027-06-15")]) == before)
  }
}

extension StringProtocol {
  /// The text again and again up to so many characters.
  fileprivate func cycled(to length: Int) -> String {
    String(repeating: String(self), count: length / Swift.max(1, count) + 1).prefix(length).description
  }

  fileprivate func components(of separator: String) -> [Substring] { String(self).split(separator: separator) }
}
