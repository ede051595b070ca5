import Foundation
import Testing

/// What other programs make of our calendars, where they are installed; elsewhere these tests are left out.
@Suite("Calendars in other programs")
struct CalendarProgramTests {
  private static let hasCalcurse = run("calcurse", ["--version"]) != nil
  private static let hasICalendar = run("python3", ["-c", "import icalendar"]) != nil

  /// What a program prints; `nil` where it is not there or fails.
  private static func run(_ program: String, _ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, FileHandle.nullDevice)
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }

  /// The calendars of the example: the agenda in Tunis and all deadlines, each with how many events it has.
  private func calendars() throws -> (desk: Desk, files: [(name: String, events: Int)]) {
    let desk = try Desk()
    try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    try desk.plan("calendar", "--forum", "Tunis", "-o", "agenda.ics").expect()
    try desk.write(try desk.plan("due", "--format", "ics").expect().text, to: "due.ics")
    return (
      desk,
      try ["agenda.ics", "due.ics"].map { name in
        let text = String(decoding: try desk.bytes(name), as: UTF8.self)
        return (name, text.components(separatedBy: "BEGIN:VEVENT").count - 1)
      }
    )
  }

  @Test("calcurse takes in every event and skips none", .enabled(if: hasCalcurse))
  func calcurse() throws {
    let (desk, files) = try calendars()
    for file in files {
      let folder = desk.url("calcurse-\(file.name)").path
      let said = try #require(Self.run("calcurse", ["-D", folder, "-i", desk.url(file.name).path]))
      #expect(said.contains(" 0 skipped") && file.events > 0)
      let taken = try String(contentsOfFile: folder + "/apts", encoding: .utf8).split(separator: "\n").count
      #expect(taken == file.events)
    }
  }

  @Test("The icalendar package reads times with their zone, and nobody is invited", .enabled(if: hasICalendar))
  func icalendar() throws {
    let script = """
      import sys, icalendar, zoneinfo, datetime
      calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
      zones = [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")]
      events = calendar.walk("VEVENT")
      assert len({str(event["UID"]) for event in events}) == len(events)
      for event in events:
          assert not event.errors and "ATTENDEE" not in event and "ORGANIZER" not in event, event
          start = event["DTSTART"].dt
          if isinstance(start, datetime.datetime):
              zone = event["DTSTART"].params["TZID"]
              assert zone in zones and str(event["STATUS"]) == "CONFIRMED"
              assert start.utcoffset() == start.replace(tzinfo=zoneinfo.ZoneInfo(zone)).utcoffset()
      print(len(events))
      """
    let (desk, files) = try calendars()
    try desk.write(script, to: "check.py")
    for file in files {
      let count = Self.run("python3", [desk.url("check.py").path, desk.url(file.name).path])
      #expect(count == "\(file.events)\n", "\(file.name)")
    }
  }
}
