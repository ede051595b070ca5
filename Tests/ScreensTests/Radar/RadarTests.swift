import Atlas
import Dates
import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

@Suite("The Radar")
struct RadarTests {
  @Test("Weeks, forums and what is due, at each size", arguments: [(60, 16), (80, 24), (80, 50), (120, 40), (160, 50)])
  func snapshots(width: Int, height: Int) throws {
    var stage = Stage(width: width, height: height)
    try expectSnapshot(stage, "radar-\(width)x\(height)")
    guard height > 16 else { return }
    stage.press(.up, .up)
    try expectSnapshot(stage, "radar-forum-\(width)x\(height)")
  }

  @Test("With ASCII alone the bars are drawn too")
  func ascii() throws {
    var stage = Stage()
    stage.press(.character("T"), .end, .enter)
    try expectSnapshot(stage, "radar-ascii-80x24")
  }

  @Test("Up from the first row leads onto the forums, down from the last of them back to what is due")
  func arrows() {
    var stage = Stage()
    let first = stage.workspace.list.cursor
    stage.press(.up)
    #expect(stage.workspace.context == .board && stage.workspace.boardPlace == 3)
    for _ in 0..<10 { stage.press(.up) }
    #expect(stage.workspace.boardPlace == 0)
    #expect(stage.workspace.target?.kind == .forum)
    stage.press(.down, .down, .down, .down)
    #expect(stage.workspace.context == .list && stage.workspace.list.cursor == first)
    stage.press(.up, .escape)
    #expect(stage.workspace.context == .list)
    stage.press(.up, .end)
    #expect(stage.workspace.list.place == stage.workspace.list.count)
  }

  @Test("Enter on a forum goes to it, and back comes back to its line")
  func enter() throws {
    var stage = Stage()
    stage.press(.up, .up)
    let forum = try #require(stage.workspace.target)
    stage.press(.enter)
    #expect(stage.workspace.tab == .forums && stage.workspace.list.current?.record == forum)
    stage.press(.ctrl("o"))
    #expect(stage.workspace.tab == .radar && stage.workspace.target == forum)
  }

  @Test("The mouse takes a forum, and a second press opens it")
  func mouse() throws {
    var stage = Stage(width: 160, height: 50)
    let row = try #require(stage.lines.firstIndex { $0.contains("Geneva review") })
    stage.click(5, row)
    #expect(stage.plan.displayName(of: try #require(stage.workspace.target)) == "Geneva review")
    #expect(stage.text.contains("Forum · Geneva review"))
    stage.click(5, row)
    #expect(stage.workspace.tab == .forums)
  }

  @Test("Sorting and filtering are about what is due; the forums stay as they are")
  func arranging() {
    var stage = Stage()
    let forums = stage.lines[2...7]
    stage.type(">")
    #expect(stage.lines[2...7] == forums)
    stage.type("/protection")
    #expect(stage.lines[2...7] == forums)
    #expect(stage.workspace.list.rows.allSatisfy { $0.record?.kind == .protection })
    stage.press(.up, .up)
    #expect(stage.workspace.boardPlace == nil)
    stage.press(.enter, .up)
    #expect(stage.workspace.boardPlace == 3)
    stage.type("/")
    #expect(stage.workspace.boardPlace == nil && stage.workspace.isFiltering)
  }

  @Test("The board leaves at least half of the body to the list, whatever the size and the number of forums")
  func half() {
    for width in stride(from: 60, through: 200, by: 11) {
      for height in 16...70 {
        let layout = ScreenFrame.Layout(.init(width: width, height: height))
        for forums in [0, 1, 4, 5, 6, 40] {
          let body = Rect(x: 0, y: 2, width: width, height: height - 4)
          let frame = RadarFrame(in: body, layout, forums: forums)
          #expect(2 * frame.height <= body.height)
          #expect(frame.forums.height + frame.more == forums)
          if height >= 24 { #expect(frame.forums.height >= min(forums, 4)) }
          if height == 16 { #expect(frame.height == 1) }
        }
      }
    }
  }

  private func plan(forums: Int, tasks: [Int] = []) -> Plan {
    var plan = Plan()
    for number in 0..<forums {
      var forum = Forum(id: ForumPlan.ID(rawValue: UInt64(number + 1)), name: "Forum \(number)", days: 2)
      forum.start = Stage.today + 200 - number
      plan.load(.forum(forum))
    }
    for (number, days) in tasks.enumerated() {
      var task = PlanTask(id: ForumPlan.ID(rawValue: UInt64(number + 1)), title: "Task \(number)")
      task.due = Stage.today + days
      plan.load(.task(task))
    }
    return plan
  }

  @Test("Of forty forums the next ones are shown, and how many more there are")
  func forty() {
    var stage = Stage(plan(forums: 40, tasks: [3]))
    #expect(stage.text.contains("+35 more, 2 shows them"))
    #expect(stage.lines[4].contains("Forum 39") && stage.lines[8].contains("Forum 35"))
    stage.press(.up, .home)
    #expect(stage.workspace.target == RecordKey(kind: .forum, rawID: 40))
  }

  @Test("Without forums there are the weeks; without anything the list says what to do")
  func none() {
    let weeks = Stage(plan(forums: 0, tasks: [-1, 20]))
    #expect(weeks.lines[2].contains("!1 overdue"))
    #expect(weeks.text.contains("Nothing is due today") && weeks.text.contains("Nothing more this week"))
    var nothing = Stage(Plan())
    #expect(nothing.text.contains("Nothing is planned yet."))
    nothing.press(.up, .up)
    #expect(nothing.workspace.context == .list)
    let quiet = Stage(plan(forums: 1))
    #expect(quiet.lines[2].contains("0 overdue"))
    #expect(quiet.text.contains("Nothing is due. Next: Forum 0, in 200 days."))
  }

  @Test("A forum that has gone meanwhile leaves its line empty until the outlook is there")
  func gone() throws {
    var stage = Stage(plan(forums: 2, tasks: [1]))
    stage.press(.up)
    var plan = stage.plan
    try plan.apply([.remove(RecordKey(kind: .forum, rawID: 1))])
    stage.workspace.take(.changed(plan, said: "", undo: nil, redo: nil))
    stage.press(.enter)
    #expect(stage.workspace.tab == .radar && !stage.text.contains("Forum 0"))
  }

  @Test("Whoever lacks the key of the finances sees no amount")
  func shut() {
    var plan = Stage.example
    plan.openCompartments = [.logistics]
    let stage = Stage(plan, width: 160, height: 50)
    let amounts = BudgetSummary(plan: Stage.example, today: Stage.today).byForum.map(\.totals.planned.amountText)
    #expect(!stage.lines[8...12].contains { line in amounts.contains { line.contains($0.prefix { $0 != "." }) } })
  }

  @Test(
    "Amounts in few characters",
    arguments: [
      (95, "1"), (95_000, "950"), (100_000, "1k"), (950_000, "9.5k"), (9_999_999, "100k"), (120_000_000, "1.2M"),
      (-4_500_000, "-45k"), (Int64.max, "92233720G"),
    ] as [(Int64, String)])
  func rounded(units: Int64, text: String) {
    #expect(Money(minorUnits: units, currency: .euro).rounded == text)
  }
}
