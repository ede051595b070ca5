import Foundation
import Testing

@Suite struct DueTests {
  @Test func jsonGivesTheEarliestFirst() throws {
    let due = try Desk.withPeople().plan("due", "--format", "json").expect()
    for object in try due.objects {
      #expect(Set(["kind", "subject", "by", "daysLeft", "state"]).isSubset(of: Set(object.keys)))
    }
    let days = try due.column("by")
    #expect(days == days.sorted())
    // Each of the four to apply has to begin, and then to lodge.
    #expect(
      try due.column("kind").sorted() == ["forumConfirm"] + Array(repeating: "visaApply", count: 4)
        + Array(repeating: "visaBegin", count: 4))
    #expect(try due.objects.first?["daysLeft"] as? Int == 124)
  }

  @Test func checkEndsWithOneWhenSomethingIsOverdue() throws {
    let desk = try Desk.withPeople()
    #expect(try desk.plan("due", "--check").status == 0)
    let late = try desk.convene("due", "--plan", "p.convene", "--today", "2027-04-12", "--check", "--format", "json")
    #expect(late.status == 1)
    // Of one person the nationality is unknown, and silence about a visa must not pass for nothing to do.
    #expect(late.error == "1 visa has no deadline here, for something is not known. “convene visas” names them.\n")
    #expect(try late.column("state").contains("overdue"))
  }

  @Test func theSheetForTheWallSaysWhatIsPressingAndNothingOfProtection() throws {
    let desk = try Desk()
    try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    let due = try desk.plan("due", "--format", "json").expect().column("kind")
    #expect(due.contains("protectionReview"))
    try desk.plan("due", "-o", "wall.txt").expect()
    let sheet = String(decoding: try desk.bytes("wall.txt"), as: UTF8.self)
    let groups = ["Overdue (", "Within a week (", "Within a month (", "Later ("].map { sheet.range(of: $0)?.lowerBound }
    #expect(groups.allSatisfy { $0 != nil } && groups.compactMap(\.self) == groups.compactMap(\.self).sorted())
    #expect(!sheet.contains("Protection") && sheet.contains("For organisers only"))
    #expect(sheet.count { $0 == "☐" } == due.count { !$0.hasPrefix("protection") })
    try desk.plan("due", "-o", "due.ics").expect()
    let calendar = String(decoding: try desk.bytes("due.ics"), as: UTF8.self)
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n") && !calendar.contains("Protection"))
    #expect(try !desk.plan("due", "--format", "ics").expect().text.contains("Protection"))
    #expect(try desk.plan("papers", "--format", "json").expect().column("kind").count { $0 == "deadlines" } == 2)
    try desk.plan("due", "--format", "json", "-o", "x.json").expectFailure(64, "With -o the file’s name says")
  }

  @Test func withinKeepsWhatIsOverdue() throws {
    let desk = try Desk.withPeople()
    #expect(try desk.plan("due", "--within", "7").expect().text == "Nothing is due.\n")
    let soon = ["due", "--plan", "p.convene", "--today", "2027-04-10", "--within", "9", "--format", "json"]
    #expect(try desk.convene(soon).column("daysLeft").allSatisfy { (Int($0) ?? 99) <= 9 })
    #expect(try desk.convene(soon).column("state").contains("overdue"))
  }

  @Test func afterTheForumItsVisasAreHistory() throws {
    let desk = try Desk.withPeople()
    let after = ["due", "--plan", "p.convene", "--today", "2027-06-01"]
    // What is left of it is their passports, which nobody needs any more.
    #expect(try desk.convene(after + ["--format", "json"]).expect().column("kind") == ["purge"])
    #expect(try desk.convene(after + ["--check"]).status == 1)
    try desk.convene("purge", "--yes", "--plan", "p.convene", "--today", "2027-06-01").expect()
    #expect(try desk.convene(after + ["--check"]).expect().text == "Nothing is due.\n")
  }

  @Test func icsIsACalendarWithAnEventForEachDeadline() throws {
    let desk = try Desk.withPeople()
    let calendar = try desk.plan("due", "--format", "ics").expect().text
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && calendar.hasSuffix("END:VCALENDAR\r\n"))
    let events = calendar.split(separator: "\r\n").filter { $0 == "BEGIN:VEVENT" }
    #expect(try events.count == desk.plan("due", "--format", "json").expect().objects.count)
  }
}
