import Dates
import ForumPlan
import Testing

@testable import Logistics

@Suite("Conflicts of an agenda")
struct AgendaConflictTests {
  @Test("Nobody can be in two sessions at once, and neighbours in time do not touch")
  func personTwice() {
    var table = Timetable()
    let kite = table.guest("Kite")
    table.add("One", at: "1 09:00", in: "Hall") { $0.facilitators = [kite] }
    table.add("Two", at: "1 09:45", in: "Annexe") { $0.rapporteur = kite }
    table.add("Three", at: "1 10:45", in: "Hall") { $0.speakers = [kite] }
    table.add("Four", at: "2 09:30", in: "Hall") { $0.speakers = [kite] }
    let found = table.found(.personTwice)
    #expect(found.map(\.what) == ["Kite is in “One” and “Two” at the same time, Tue 09:45–10:00."])
    #expect(found.first?.severity == .serious && found.first?.people == [kite])
  }

  @Test("A room taken twice names a room that is free and large enough")
  func roomTwice() {
    var table = Timetable()
    table.invite(12)
    table.add("One", at: "1 09:00", for: 90)
    table.add("Two", at: "1 10:00")
    // Each of two groups has six: the Annexe seats eight, the Cellar four.
    #expect(table.found(.roomTwice).map(\.what) == ["Hall is taken twice, Tue 10:00–10:30: “One” and “Two”."])
    #expect(table.found(.roomTwice).map(\.advice) == ["Annexe is free then."])
    table.add("Three", at: "1 10:15", for: 15, in: "Annexe")
    #expect(table.found(.roomTwice).map(\.advice) == ["Cellar is free then."], "three groups have four each")
    table.add("Bus", at: "1 09:00", in: "Hall", .transport)
    #expect(table.found(.roomTwice).count == 1, "a bus takes no room")
  }

  @Test("A room must seat whom it is for: all, a share of all, or a circle")
  func seats() {
    var table = Timetable()
    table.invite(9)
    for name in ["A", "B"] { _ = table.guest(name) { $0.gender = .female } }
    let all = table.add("All", at: "1 09:00", in: "Annexe", .plenary)
    let left = table.add("Left", at: "1 11:00", in: "Annexe")
    let right = table.add("Right", at: "1 11:30", in: "Hall")
    let women = table.add("Women", at: "1 14:00", in: "Cellar", .caucus) { $0.caucus = "women only" }
    let coffee = table.add("Coffee", at: "1 10:00", in: "Cellar", .break)
    #expect(table.conflicts.expected == [all: 11, left: 6, right: 6, women: 2])
    #expect(table.conflicts.expected[coffee] == nil)
    #expect(table.found(.roomTooSmall).map(\.what) == ["Annexe seats 8, and 11 people are expected at “All”."])
    #expect(table.found(.roomTooSmall).map(\.advice) == ["Hall seats 80 and is free then."])
  }

  @Test("Who takes part from afar needs no chair, and is heard in a language all the same")
  func remote() {
    var table = Timetable()
    table.forum.languages = ["fr"]
    table.invite(8)
    _ = table.guest("Afar") { ($0.isRemote, $0.needsStepFree, $0.languages) = (true, true, ["sw"]) }
    let all = table.add("All", at: "1 09:00", in: "Annexe", .plenary)
    table.add("Below", at: "1 11:00", in: "Cellar", .plenary)
    #expect(table.conflicts.expected[all] == 8)
    #expect(table.found(.roomTooSmall).map(\.sessions.count) == [1], "eight people fit the Annexe")
    #expect(table.found(.stepFree).isEmpty)
    #expect(table.found(.interpretation).count == 1)
  }

  @Test("What is for everyone runs alone, and nothing runs over a meal or a prayer")
  func everyone() {
    var table = Timetable()
    table.add("All", at: "1 09:00", .plenary)
    table.add("Some", at: "1 09:30", in: "Annexe")
    table.add("Lunch", at: "1 12:00", in: "Annexe", .meal)
    table.add("Talk", at: "1 11:30")
    table.add("Prayer", at: "1 14:00", for: 20, in: "Cellar", .prayer)
    table.add("Panel", at: "1 14:10", .panel)
    #expect(
      table.found(.everyoneTwice).map(\.what)
        == ["“All” is for everyone, and “Some” runs at the same time, Tue 09:30–10:00."])
    #expect(
      table.found(.overRest).map(\.what) == [
        "“Talk” runs over “Lunch”, Tue 12:00–12:30.", "“Panel” runs over “Prayer”, Tue 14:10–14:20.",
      ])
    #expect(table.found(.overRest).last?.advice == "Whoever prays misses it; begin it later, or end it sooner.")
  }

  @Test("The forum's days and the working day hold it")
  func days() {
    var table = Timetable()
    table.add("Third", at: "3 09:00")
    table.add("Early", at: "1 07:30")
    table.add("Late", at: "1 18:30")
    table.add("Night", at: "2 23:30", .meal)
    table.add("Supper", at: "1 20:00", .meal)
    #expect(table.found(.outsideForum).map(\.what) == ["“Third” is on day 3, and the forum lasts 2 days."])
    #expect(
      table.found(.outsideHours).map(\.what) == [
        "“Early” begins at 07:30, before 08:00.", "“Late” ends at 19:30, after 19:00.",
        "“Night” ends after midnight, at 00:30.",
      ])
  }

  @Test("Pauses are long enough, and come often enough")
  func pauses() {
    var table = Timetable()
    table.add("One", at: "1 09:00", for: 90)
    table.add("Two", at: "1 10:30", for: 60, in: "Annexe")
    table.add("Coffee", at: "1 11:30", for: 10, .break)
    table.add("Three", at: "1 11:40", for: 60)
    #expect(table.found(.longStretch).isEmpty)
    table.add("Four", at: "1 11:35", for: 5, in: "Annexe")
    let found = table.found(.longStretch)
    #expect(found.map(\.what) == ["Work goes on for 3 h 40 without a break, Tue 09:00–12:40."])
    #expect(found.first?.sessions.count == 4)
    #expect(table.found(.shortRest).map(\.what) == ["“Coffee” lasts 10 minutes, Tue 11:30–11:40."])
  }

  @Test("A circle has members, and those named in it belong; who did not say is not judged")
  func circles() {
    var table = Timetable()
    let man = table.guest("Man") { $0.gender = .male }
    let woman = table.guest("Woman") { $0.gender = .female }
    let silent = table.guest("Silent") { $0.sector = .media }
    table.add("Open", at: "1 09:00", .caucus)
    table.add("Women", at: "1 11:00", in: "Annexe", .caucus) {
      $0.caucus = "Women only"
      $0.speakers = [woman, silent, man]
    }
    table.add("Officers", at: "1 11:30", .caucus) { $0.caucus = "police only" }
    table.add("Press", at: "1 15:00", .caucus) { $0.caucus = "government" }
    table.add("Youth", at: "1 16:00", .caucus) { $0.caucus = "under 25 only" }
    #expect(
      table.found(.circleUnclear).map(\.what) == [
        "“Open” does not say whom it is closed to.",
        "“Press” is closed to government, and nobody who comes belongs there.",
      ])
    #expect(table.found(.outsider).map(\.people) == [[man]])
    #expect(
      table.found(.circlesTwice).map(\.what)
        == ["1 person belongs in both “Women” and “Officers”, Tue 11:30–12:00."])
    #expect(table.found(.circlesTwice).map(\.people) == [[]], "a caucus does not tell who is in it")
  }

  @Test("Who is named and will not be there is told once, with all their sessions")
  func absence() {
    var table = Timetable()
    let gone = table.guest("Gone") { $0.standing = .declined }
    let stranger = table.guest("Stranger") { $0.standing = .notListed }
    let refused = table.guest("Refused") { $0.visa = .refused }
    let late = table.guest("Late") { $0.visa = .overdue }
    let traveller = table.guest("Traveller") { $0.arrival = day("2026-12-30") }
    for (number, person) in [gone, stranger, refused, late, traveller].enumerated() {
      table.add("S\(number)", at: "1 \(9 + number):00") { $0.speakers = [person] }
    }
    table.add("S5", at: "2 09:00") { $0.speakers = [gone, traveller] }
    let found = table.conflicts.findings.filter { [.absent, .visa, .travel].contains($0.topic) }
    #expect(
      found.map(\.what) == [
        "Gone declined: “S0” and “S5”.", "Stranger is not on the forum's list: “S1”.",
        "Refused was refused the visa: “S2”.", "Traveller arrives on 30 Dec 2026: “S4”.",
        "Late has no visa, and the last day to apply has passed: “S3”.",
      ])
    #expect(found.map(\.severity) == [.serious, .serious, .serious, .serious, .warning])
  }

  @Test("People must understand what is said, and interpreters need booths")
  func languages() {
    var table = Timetable()
    table.forum.languages = ["ar", "fr"]
    table.forum.interpretation = ["en"]
    for (alias, languages) in [("A", ["fr-TN"]), ("B", ["sw", "en"]), ("C", ["sw"]), ("D", [])] {
      _ = table.guest(alias) { $0.languages = languages }
    }
    table.add("Bare", at: "1 09:00", .plenary)
    table.add("Full", at: "1 10:00", .plenary) { $0.interpretation = ["en"] }
    table.add("Again", at: "1 11:00", .plenary) { $0.interpretation = ["en"] }
    table.add("Room", at: "1 14:00", in: "Annexe") { $0.interpretation = ["en"] }
    #expect(
      table.found(.interpretation).map(\.what) == [
        "“Bare” is not interpreted into en, as the forum is, and 2 people would not understand.",
        "1 person at “Full” and “Again” speaks none of ar, fr, en.",
      ])
    #expect(table.found(.interpretation).last?.advice == "Have it interpreted into sw.")
    #expect(table.found(.booths).map(\.what) == ["“Room” is interpreted into en, and Annexe has no booth."])
  }

  @Test("Steps keep nobody out, but of a house nobody asked about nothing is said")
  func steps() {
    var table = Timetable()
    let kite = table.guest("Kite") { $0.needsStepFree = true }
    table.add("All", at: "1 09:00", in: "Cellar", .plenary)
    table.add("Group", at: "1 11:00", in: "Cellar")
    table.add("Hers", at: "1 14:00", in: "Cellar") { $0.facilitators = [kite] }
    #expect(table.found(.stepFree).count == 2)
    #expect(
      table.found(.stepFree).first?.what == "Cellar cannot be reached without steps, and Kite needs that: “All”.")
    for index in table.venue.rooms.indices { table.venue.rooms[index].isStepFree = false }
    #expect(table.found(.stepFree).isEmpty)
    table.venue.isStepFree = false
    #expect(table.found(.stepFree).count == 2)
  }

  @Test("The worst comes first, then the order of the agenda")
  func order() {
    var table = Timetable()
    table.add("Not placed", at: "")
    table.add("Nowhere", at: "1 09:00", in: "")
    table.add("Loft", at: "1 11:00", in: "Loft")
    table.add("Third", at: "3 09:00")
    table.add("Tea", at: "1 10:00", for: 5, in: "", .break)
    #expect(
      table.conflicts.findings.map(\.topic) == [.outsideForum, .noRoom, .roomUnknown, .noTime, .shortRest])
    #expect(table.conflicts.summary == "1 serious, 3 warnings, 1 note")
    #expect(table.conflicts.worst.count == 5)
  }
}
