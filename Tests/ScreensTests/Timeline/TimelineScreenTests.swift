import Dates
import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

@Suite struct TimelineScreenTests {
  private func stage(_ width: Int = 80, _ height: Int = 24, _ keys: Key...) -> Stage {
    var stage = Stage(width: width, height: height)
    stage.press(.character("2"), .character("v"))
    for key in keys { stage.press(key) }
    return stage
  }

  @Test(arguments: [(80, 24), (120, 40), (160, 50)])
  func `All forums on one axis`(width: Int, height: Int) throws {
    try expectSnapshot(stage(width, height), "timeline-all-\(width)x\(height)")
  }

  @Test(arguments: [(80, 24), (120, 40), (160, 50)])
  func `The lanes of one forum`(width: Int, height: Int) throws {
    var stage = stage(width, height)
    stage.press(.enter)
    try expectSnapshot(stage, "timeline-forum-\(width)x\(height)")
  }

  @Test func `v shows the timeline and the list again, Enter goes into a forum and Escape back`() {
    var stage = stage()
    #expect(stage.lines[2].hasPrefix(" All forums"))
    // The cursor stands on what is due next, which is the Tunis dialogue's.
    #expect(stage.workspace.target.map { stage.plan.displayName(of: $0) } == "Tunis dialogue")
    stage.press(.enter)
    #expect(stage.lines[2].hasPrefix(" Tunis dialogue"))
    stage.press(.escape)
    #expect(stage.lines[2].hasPrefix(" All forums"))
    #expect(stage.workspace.timeline.currentLane?.title == "Tunis dialogue")
    stage.press(.escape)
    #expect(stage.lines[2].hasPrefix(" Forum "))
    #expect(stage.workspace.list.current?.record.map { stage.plan.displayName(of: $0) } == "Tunis dialogue")
    stage.press(.character("v"), .character("v"))
    #expect(stage.lines[2].hasPrefix(" Forum "))
  }

  @Test func `Tab goes from one thing to the next by day, and the foot tells each in words`() throws {
    var stage = stage(120, 40, .enter)
    var days: [CivilDate] = []
    for _ in 0..<15 {
      let item = try #require(stage.workspace.timeline.current)
      days.append(item.span.first)
      #expect(stage.text.contains(item.span.count > 1 ? item.span.long : item.span.first.long))
      #expect(stage.text.contains("  \(item.kind.label)"))
      #expect(stage.workspace.timeline.isInSight(item))
      #expect(stage.workspace.canvas().cursor != nil)
      stage.press(.tab)
    }
    #expect(days == days.sorted() && Set(days).count > 5)
    stage.press(.backtab)
    #expect(stage.workspace.timeline.current?.span.first == days.last)
    // At the end it stays.
    for _ in 0..<99 { stage.press(.tab) }
    let last = stage.workspace.timeline.current
    stage.press(.tab)
    #expect(stage.workspace.timeline.current == last)
  }

  @Test func `Enter on a visa's day opens the visa, and the timeline is still there`() {
    var stage = stage(160, 50, .enter)
    for _ in 0..<200 where stage.workspace.timeline.current?.kind != .deadline(.visaApply) { stage.press(.tab) }
    let record = stage.workspace.target
    stage.press(.enter)
    #expect(stage.workspace.tab == .visas && stage.workspace.list.current?.record == record)
    #expect(stage.workspace.focus == .detail)
    stage.press(.character("2"))
    #expect(stage.workspace.showsTimeline && stage.workspace.target == record)
  }

  @Test func `The holidays of the host country are told by name`() {
    var stage = stage(120, 40, .enter)
    stage.press(.home, .down)
    for _ in 0..<60 where stage.workspace.timeline.current?.subject != "Independence Day" { stage.press(.tab) }
    #expect(stage.text.contains("Sat 20 Mar 2027, in 120 days  Holiday  Independence Day"))
    stage.press(.character("+"), .character("+"))
    #expect(stage.text.contains(" Independence Day •"))
    stage.press(.up)
    for _ in 0..<4 where stage.workspace.timeline.current?.span.first.year != 2027 { stage.press(.tab) }
    #expect(stage.text.contains("8 Feb – 8 Mar 2027, in 80 days  Ramadan  1448 of the Islamic calendar"))
    #expect(stage.text.contains("a day earlier or later"))
  }

  @Test func `Zoom keeps what is under the cursor where it is, scrolling keeps the zoom, t finds today again`() {
    var stage = stage(120, 40, .enter, .tab, .tab)
    let state = { stage.workspace.timeline }
    func column() -> Int { state().zoom.column(state().current?.span.first ?? Stage.today) - state().left }
    let (before, item) = (column(), state().current)
    for key in ["-", "-", "+", "+", "+"] {
      stage.type(key)
      #expect(column() == before && state().current == item)
    }
    let zoom = state().zoom
    for _ in 0..<30 { stage.press(.right) }
    #expect(state().zoom == zoom && !state().days.contains(Stage.today))
    stage.type("t")
    #expect(state().days.contains(Stage.today))
    #expect(state().current.map { state().isInSight($0) } ?? true)
  }

  @Test func `A click chooses what is drawn there, a second opens, the wheel scrolls`() throws {
    var stage = stage(120, 40)
    let frame = stage.workspace.timelineFrame
    let geneva = try #require(stage.workspace.timeline.timeline?.lanes.firstIndex { $0.title == "Geneva review" })
    let y = frame.lanes.y + geneva - stage.workspace.timeline.calendarLanes
    let days = try #require(stage.workspace.timeline.timeline?.lanes[geneva].items.first { $0.kind == .forumDays })
    let x = frame.axis.x + stage.workspace.timeline.columns(of: days).lowerBound - stage.workspace.timeline.left
    stage.click(x, y)
    #expect(stage.workspace.timeline.current == days)
    let left = stage.workspace.timeline.left
    stage.click(x, y, .wheelDown)
    #expect(stage.workspace.timeline.left == left + stage.workspace.timeline.stride)
    stage.click(x, y, .wheelUp)
    stage.click(x, y)
    #expect(stage.lines[2].hasPrefix(" Geneva review"))
  }

  @Test func `What is added, edited and undone is on it at once, and the cursor stays`() {
    var stage = stage(120, 40, .enter)
    let item = stage.workspace.timeline.current
    stage.press(.character("e"))
    #expect(stage.workspace.layers.count == 1)
    stage.press(.escape)
    var forum = stage.plan.forumsByDate[1]
    forum.confirmedOn = Stage.today - 1
    stage.workspace.take(.changed(changed(stage.plan, forum), said: "", undo: nil, redo: nil))
    stage.workspace.take(.derived(Derivation(plan: stage.plan, today: Stage.today)))
    #expect(stage.workspace.timeline.current == item)
    #expect(
      stage.workspace.timeline.timeline?.lanes.contains { lane in
        lane.items.contains { $0.kind == .confirmed && $0.span.first == Stage.today - 1 }
      } == true)
  }

  private func changed(_ plan: Plan, _ forum: Forum) -> Plan {
    var plan = plan
    plan.load(.forum(forum))
    return plan
  }

  @Test func `No plan and small windows are no trouble`() {
    var empty = Stage(Plan())
    empty.press(.character("2"), .character("v"), .tab, .down, .enter, .left)
    #expect(empty.text.contains("No forum yet. Press a to add one."))
    var stage = stage(40, 10)
    for (width, height) in [(40, 10), (41, 12), (60, 16), (79, 23), (200, 60), (10, 3)] {
      stage.handle(.resize(width: width, height: height))
      for key in [Key.down, .enter, .tab, .character("-"), .pageDown, .escape, .character("v"), .character("v")] {
        stage.press(key)
        #expect(stage.lines.count == height)
      }
      if !stage.workspace.showsTimeline { stage.press(.character("v")) }
    }
  }

  @Test func `Names stay aliases until they are shown`() throws {
    var stage = stage(160, 50, .enter)
    let attendance = try #require(
      stage.workspace.timeline.timeline?.lanes.first { $0.record?.kind == .attendance }?.record)
    let person = try #require(stage.plan.attendances[.init(rawValue: attendance.rawID)]?.person)
    let name = try #require(stage.plan.identity(of: person)?.fullName)
    #expect(!stage.text.contains(name))
    stage.press(.character("n"))
    #expect(stage.text.contains(name.prefix(10)))
  }

  @Test func `What the footer offers on it does something`() throws {
    var prepared = stage(120, 40, .enter, .tab)
    prepared.press(.left)
    let context = try #require(prepared.workspace.context)
    #expect(context == .timeline)
    let offered = prepared.workspace.footerCommands(in: context)
    #expect(offered.contains { $0.id == "timeline.next" } && offered.contains { $0.id == "timeline.closer" })
    for command in offered {
      var stage = prepared
      for key in try #require(stage.workspace.keymap.key(of: command.id, in: context)).keys { stage.press(key) }
      #expect(stage.text != prepared.text || stage.quits > 0, "\(command.id)")
    }
  }
}
