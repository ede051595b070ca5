import Atlas
import Dates
import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("The calendar")
struct DatePickerTests {
  /// A forum in a city, to choose its first day for.
  private func stage(at place: String, width: Int = 80, height: Int = 24, start: String = "2027-03-16") throws -> Stage
  {
    var forum = Forum(id: ID(rawValue: 5), name: "Dialogue", days: 3)
    let city = try #require(Atlas.shipped.place(named: place))
    forum.place = city
    forum.start = CivilDate(start)
    var plan = Plan()
    try plan.apply([.put(forum)])
    var stage = Stage(plan, width: width, height: height)
    stage.press(.character("2"), .character("e"))
    for _ in 0..<5 { stage.press(.tab) }
    stage.press(.ctrl("d"))
    return stage
  }

  private func picker(_ stage: Stage) throws -> DatePicker {
    guard case .calendar(let picker)? = stage.workspace.layers.last else { throw Missing() }
    return picker
  }

  private func value(_ stage: Stage) throws -> String {
    guard case .form(let form)? = stage.workspace.layers.last else { throw Missing() }
    return form.buffers[form.focus].text
  }

  private struct Missing: Error {}

  @Test("Algeria in March 2027: weeks from Sunday, Friday and Saturday off, three days of Eid")
  func algeria() throws {
    let stage = try stage(at: "Algiers, DZ", width: 60, height: 18)
    #expect(
      stage.lines[1...16].joined(separator: "\n") == """
        ╭─ First day · Forum · Dialogue ───────────────────────────╮
        │ Algeria, where it is to meet; weekend Fri+Sat            │
        │                        March 2027                        │
        │                Su  Mo  Tu  We  Th  Fr  Sa                │
        │                     1~  2~  3~  4~  5·  6·               │
        │                 7~  8~  9* 10* 11* 12· 13·               │
        │                14  15 [16  17  18] 19· 20·               │
        │                21  22  23  24  25  26· 27·               │
        │                28  29  30  31                            │
        │                                                          │
        │ 16–18 Mar 2027, in 116 days: 3 days, 3 of them worked    │
        │                                                          │
        │                                                          │
        │ ! due  # forum  * holiday  · weekend  ~ Ramadan  > today │
        │ Type 15, mon, +3w or 2027-03-02 to leap; t is today      │
        ╰──────────────────────────────────────────────────────────╯
        """)
  }

  @Test("Nepal rests on Saturday alone, and its week begins on Sunday")
  func nepal() throws {
    let stage = try stage(at: "Kathmandu, NP")
    let facts = try picker(stage).facts
    #expect(facts.weekend.days == [.saturday] && facts.firstWeekday == .sunday)
    let march = try #require(DateSpan(first: .init("2027-03-01")!, last: .init("2027-03-31")!))
    let marks = facts.marks(in: march)
    #expect(marks.indices.filter { marks[$0].isWeekend }.map { $0 + 1 } == [6, 13, 20, 27])
    // From Friday the 12th to Sunday the 14th two days are worked.
    #expect(facts.working.count(from: .init("2027-03-12")!, to: .init("2027-03-15")!) == 2)
  }

  @Test("A holiday is named when the cursor is on it, and says when it is estimated")
  func holiday() throws {
    var stage = try stage(at: "Tunis, TN", start: "2027-03-20")
    #expect(stage.text.contains("* Independence Day"))
    #expect(stage.text.contains("Tunisia, where it is to meet; weekend Sat+Sun"))
    stage.type("9 mar")
    #expect(stage.text.contains("* Eid al-Fitr, estimated"))
    stage.press(.left)
    #expect(stage.text.contains("~ Ramadan, reckoned"))
  }

  @Test("Deadlines of the plan and other forums are marked and told, by alias")
  func deadlines() throws {
    var stage = Stage()
    stage.press(.character("2"), .home, .character("e"))
    for _ in 0..<5 { stage.press(.tab) }
    stage.press(.ctrl("d"))
    let facts = try picker(stage).facts
    let deadline = try #require(stage.workspace.sight.derived?.outlook.deadlines.last)
    #expect(facts.lines(on: deadline.by).contains { $0.sign == "!" && $0.text.contains(deadline.subject) })
    let other = try #require(stage.plan.forums.first { $0.name == "Tunis dialogue" }?.span)
    #expect(facts.lines(on: other.last).contains { $0.text == "Tunis dialogue meets" })
    #expect(facts.marks(in: other).allSatisfy { $0.isForum })
  }

  @Test("Days, weeks, months and their ends; what is typed leaps; Enter takes, Esc leaves")
  func keys() throws {
    var stage = try stage(at: "Tunis, TN")
    func cursor() throws -> String { try picker(stage).cursor.description }
    stage.press(.character("l"), .character("j"))
    #expect(try cursor() == "2027-03-24")
    stage.press(.character("h"), .character("k"), .right, .left, .up, .down)
    #expect(try cursor() == "2027-03-16")
    stage.press(.home)
    #expect(try cursor() == "2027-03-15")
    stage.press(.home)
    #expect(try cursor() == "2027-03-01")
    stage.press(.end)
    #expect(try cursor() == "2027-03-07")
    stage.press(.end)
    #expect(try cursor() == "2027-03-31")
    stage.press(.pageUp)
    #expect(try cursor() == "2027-02-28")
    stage.press(.pageDown, Key(.down, .ctrl))
    #expect(try cursor() == "2028-03-28")
    stage.type("+3w")
    #expect(try cursor() == "2028-04-18")
    stage.press(.backspace, .backspace, .backspace)
    #expect(try cursor() == "2028-03-28")
    stage.type("2027-05-11")
    stage.press(.enter)
    #expect(try value(stage) == "2027-05-11")
    stage.press(.ctrl("d"), .right, .escape)
    #expect(try value(stage) == "2027-05-11")
  }

  @Test("t is today, tu and thu are weekdays all the same")
  func today() throws {
    var stage = try stage(at: "Tunis, TN")
    func cursor() throws -> String { try picker(stage).cursor.description }
    stage.type("t")
    #expect(try cursor() == "2026-11-20")
    stage.type("h")
    #expect(try cursor() == "2026-11-19")
    stage.type("u")
    #expect(try cursor() == "2027-03-18", "the Thursday after the day one began on")
    stage.type("l")
    stage.type("tue")
    #expect(try cursor() == "2027-03-23")
    stage.type("t15")
    #expect(try cursor() == "2026-11-15")
  }

  @Test("Half a date typed is never taken")
  func halfTyped() throws {
    var stage = try stage(at: "Tunis, TN")
    stage.type("2027-02-3")
    stage.type("1")
    stage.press(.enter)
    #expect(stage.text.contains("no day yet"))
    stage.press(.escape)
    #expect(try picker(stage).cursor == CivilDate("2027-03-16"))
  }

  @Test("Both ends of a window, in whichever order, with the days between and those that are worked")
  func span() throws {
    var stage = try stage(at: "Tunis, TN")
    stage.press(.escape, .backtab, .ctrl("d"))
    stage.type("2027-03-22")
    stage.press(.enter)
    stage.type("2027-03-15")
    // Monday to Monday: eight days, six of them weekdays; Independence Day is on a Saturday.
    #expect(stage.text.contains("15–22 Mar 2027, in 115 days: 8 days, 6 of them worked"))
    stage.press(.enter)
    #expect(try value(stage) == "2027-03-15..2027-03-22")
    stage.press(.ctrl("d"), .enter, .right, .escape)
    #expect(try picker(stage).anchor == nil, "the first end is given up before the calendar is left")
    stage.press(.escape)
    #expect(try value(stage) == "2027-03-15..2027-03-22")
  }

  @Test("A day outside the window says so")
  func window() throws {
    var stage = try stage(at: "Tunis, TN")
    stage.press(.escape, .backtab)
    stage.type("2027-03-01..2027-03-17")
    stage.press(.tab, .ctrl("d"))
    #expect(stage.text.contains("? Outside the window, 1–17 Mar 2027"), "its third day is the 18th")
    stage.press(.left)
    #expect(!stage.text.contains("Outside the window"))
  }

  @Test("A click puts the cursor on a day, a second one takes it")
  func mouse() throws {
    var stage = try stage(at: "Tunis, TN")
    let wanted = try #require(CivilDate("2027-04-08"))
    let layout = DatePickerLayout(try picker(stage), in: stage.workspace.size)
    let point = try #require(layout.point(of: wanted))
    for column in 0..<4 { #expect(layout.day(at: Point(point.x + column, point.y)) == wanted) }
    stage.click(point.x + 1, point.y)
    #expect(try picker(stage).cursor == wanted)
    stage.click(point.x + 2, point.y)
    #expect(try value(stage) == "2027-04-08")
  }

  @Test(
    "The cursor is on the screen after any keys, at any size", arguments: [(60, 16), (80, 24), (160, 50), (61, 40)])
  func anywhere(width: Int, height: Int) throws {
    var stage = try stage(at: "Kathmandu, NP", width: width, height: height)
    var generator = SeededGenerator(seed: 9)
    let keys: [Key] = [
      .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, Key(.down, .ctrl), .character("+"),
      .character("9"), .character("w"), .character("t"), .character("u"), .character("m"), .backspace,
    ]
    for _ in 0..<150 {
      stage.press(keys.randomElement(using: &generator)!)
      let picker = try picker(stage)
      let point = try #require(stage.workspace.canvas().cursor)
      #expect(DatePickerLayout(picker, in: stage.workspace.size).day(at: point) == picker.cursor)
    }
  }

  @Test("Three months where there is room for three")
  func wide() throws {
    let stage = try stage(at: "Tunis, TN", width: 160, height: 50)
    let heads = try #require(stage.lines.first { $0.contains("March 2027") })
    #expect(heads.contains("April 2027") && heads.contains("May 2027"))
  }
}
