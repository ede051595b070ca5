import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Lists")
struct ListTests {
  @Test("The radar stands under how pressing things are, and the cursor leaps over headings")
  func headings() throws {
    var stage = Stage()
    #expect(stage.lines.contains { $0.hasPrefix(" Overdue 19 ") })
    #expect(stage.workspace.list.cursor == 1)
    let headings = stage.workspace.list.rows.compactMap(\.heading)
    #expect(headings == ["Overdue", "Today", "This week (to Thu 26 Nov)", "This month (to Sun 20 Dec)", "Later"])
    for _ in 0..<stage.workspace.list.rows.count {
      stage.press(.down)
      let current = try #require(stage.workspace.list.current)
      #expect(!current.isHeading)
    }
    #expect(stage.workspace.list.place == stage.workspace.list.count)
  }

  @Test("Rows that vanish while the list is out of sight leave it where it has rows")
  func vanishing() {
    var stage = Stage()
    stage.press(.end, .enter)
    #expect(stage.workspace.focus == .detail)
    #expect(stage.workspace.list.top > 0, "else this shows nothing")
    stage.workspace.take(.changed(Plan(), said: "", undo: nil, redo: nil))
    stage.workspace.take(.derived(Derivation(plan: Plan(), today: Stage.today)))
    #expect(stage.workspace.list.rows.isEmpty && stage.workspace.list.top == 0)
  }

  @Test("Deadlines are in order of days")
  func order() {
    let deadlines = Stage().workspace.sight.derived!.outlook.deadlines
    #expect(zip(deadlines, deadlines.dropFirst()).allSatisfy { $0.by <= $1.by })
    #expect(!deadlines.isEmpty)
  }

  @Test("The row under the cursor is always in view", arguments: [10, 24, 51])
  func reveal(height: Int) {
    var stage = Stage(height: height)
    stage.press(.character("3"))
    var generator = SeededGenerator(seed: 5)
    let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end, .character("j"), .character("k")]
    for _ in 0..<200 {
      stage.press(keys.randomElement(using: &generator)!)
      let list = stage.workspace.list
      #expect((list.top..<(list.top + height - 5)).contains(list.cursor))
    }
  }

  @Test("A filter keeps rows with every word, whatever case and marks, and Escape shows all")
  func filter() {
    var stage = Stage()
    stage.press(.character("3"))
    let all = stage.workspace.list.count
    stage.type("/police kenya")
    let found = stage.workspace.list.rows.compactMap { row in stage.plan.people[ID(rawValue: row.record!.rawID)] }
    let wanted = stage.plan.people.filter { person in
      let organisation = stage.plan.organisations[person.organisation]?.name ?? ""
      let isPolice = person.sector == .police || organisation.folded.contains("police")
      return isPolice && (person.nationalities + [person.residence?.country].compactMap { $0 }).contains("KE")
    }
    #expect(Set(found.map(\.id)) == Set(wanted.map(\.id)))
    #expect(!found.isEmpty && found.count < all)
    #expect(stage.status.hasPrefix(" / police kenya"))
    stage.press(.enter)
    stage.press(.escape)
    #expect(stage.workspace.list.count == all)
  }

  @Test("A filter that nothing passes says so")
  func filterWithoutRows() {
    var stage = Stage()
    stage.type("3/zzzz")
    #expect(stage.text.contains("Nothing here matches “zzzz”. Esc clears it."))
    stage.press(.enter, .enter, .down, .character("e"), .character("x"))
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test("Letters typed into a filter are text, not commands")
  func filterTakesLetters() {
    var stage = Stage()
    stage.type("/qux")
    #expect(stage.quits == 0)
    #expect(stage.workspace.list.filter == "qux")
    stage.press(.backspace, .ctrl("u"))
    #expect(stage.workspace.list.filter.isEmpty)
  }

  @Test("After a change the cursor stays on its record")
  func keepsPlace() {
    var stage = Stage()
    stage.press(.character("3"), .end)
    let before = stage.workspace.list.current?.record
    stage.press(.character("a"))
    stage.type("person")
    stage.press(.enter, .ctrl("s"))
    #expect(stage.plan.people.count == 71)
    stage.press(.character("u"))
    #expect(stage.plan.people.count == 70)
    stage.press(.end)
    #expect(stage.workspace.list.current?.record == before)
  }

  @Test("Columns use the room there is and give way in their order")
  func columns() {
    let columns = [
      ListColumn("A", 10, grow: 1), ListColumn("B", 5), ListColumn("C", 5, spare: 1), ListColumn("D", 5, spare: 2),
    ]
    for room in 17...60 {
      let fitted = ListColumn.fit(columns, to: room)
      let used = fitted.reduce(0) { $0 + $1.width } + 2 * (fitted.count - 1)
      #expect(used == room, "the first column takes what is left")
    }
    #expect(ListColumn.fit(columns, to: 30).map(\.index) == [0, 1, 2])
    #expect(ListColumn.fit(columns, to: 22).map(\.index) == [0, 1])
    #expect(ListColumn.fit(columns, to: 31).map(\.index) == [0, 1, 2, 3])
  }

  @Test("What no list leaves out has room on the smallest screen", arguments: Tab.allCases)
  func leastColumns(tab: Tab) {
    let columns = tab.list.columns(Stage().workspace.sight).filter(\.isUsual)
    let room = ListLayout.room(in: Rect(x: 0, y: 0, width: ScreenFrame.least.width, height: 1))
    let fitted = ListColumn.fit(columns, to: room)
    #expect(fitted.reduce(-2) { $0 + $1.width + 2 } <= room)
  }

  @Test("Wide and right-to-left names keep the columns in line")
  func wideText() throws {
    var plan = Plan()
    try plan.apply([
      .put(Organisation(id: ID(rawValue: 1), name: "東京警察", sector: .police)),
      .put(Organisation(id: ID(rawValue: 2), name: "جمعية الحي", sector: .civilSociety)),
      .put(Person(id: ID(rawValue: 3), alias: "松", sector: .police)),
      .put(Person(id: ID(rawValue: 4), alias: "أرز 14", sector: .civilSociety)),
      .put(Person(id: ID(rawValue: 5), alias: "Cedar 14", sector: .police)),
    ])
    var stage = Stage(plan)
    stage.press(.character("3"))
    let canvas = stage.workspace.canvas()
    // “Sector” begins in one column, whatever the scripts before it.
    let start = try #require((0..<80).first { canvas.cell(at: Point($0, 2))?.text == "S" })
    let initials = (3...5).map { canvas.cell(at: Point(start, $0))?.text }
    #expect(Set(initials) == ["P", "C"])
  }
}
