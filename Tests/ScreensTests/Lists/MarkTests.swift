import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Marking rows and changing many at once")
struct MarkTests {
  @Test("Space marks and goes on, * turns the marks of what is shown round, Esc lets go")
  func marks() {
    var stage = Stage()
    stage.type("3")
    stage.press(.character(" "), .character(" "))
    #expect(stage.workspace.list.marks.count == 2)
    #expect(stage.workspace.list.cursor == 2)
    #expect(stage.lines[3].hasPrefix("●") && stage.lines[4].hasPrefix("●") && stage.lines[5].hasPrefix(" "))
    #expect(stage.status.hasPrefix(" 2 marked"))
    stage.type("*")
    #expect(stage.workspace.list.marks.count == stage.plan.people.count - 2)
    stage.type("/kenya")
    stage.press(.enter, .escape)
    #expect(!stage.workspace.list.marks.isEmpty, "Esc shows all first")
    stage.press(.escape)
    #expect(stage.workspace.list.marks.isEmpty)
  }

  @Test("Marks outlive a filter, and the status says how many it hides")
  func hidden() {
    var stage = Stage()
    stage.type("3")
    stage.press(.character(" "))
    stage.type("/kenya")
    stage.press(.enter)
    stage.type("*")
    let found = stage.workspace.list.count
    #expect(stage.workspace.list.marks.count == found + 1)
    #expect(stage.status.contains("\(found + 1) marked, 1 out of sight"))
  }

  @Test("One field of all marked is one change, and one undo takes it back")
  func bulkEdit() throws {
    var stage = Stage()
    stage.type("3")
    stage.press(.character(" "), .character(" "), .character(" "), .character("e"))
    #expect(stage.text.contains("Edit which field of 3 people?"))
    stage.type("diet")
    stage.press(.enter)
    stage.type("vegan")
    let before = stage.plan
    stage.press(.enter)
    #expect(stage.labels == ["Edit diet of 3 people"])
    let marked = stage.workspace.list.marked
    #expect(marked.count == 3, "the marks stay for the next field")
    for record in marked { #expect(stage.plan.people[ID(rawValue: record.rawID)]?.diet == "vegan") }
    #expect(stage.plan.people.count { $0.diet == "vegan" } == 3)
    stage.press(.character("u"))
    #expect(stage.plan == before)
  }

  @Test("What protection records say is not told of them while names are hidden")
  func secrets() {
    var stage = Stage()
    stage.type("7")
    stage.press(.character("*"), .character("e"))
    #expect(stage.text.contains("Edit which field of"))
    let measures = stage.plan.protectionRecords.flatMap(\.capacities)
    #expect(!measures.isEmpty)
    for text in measures { #expect(!stage.text.contains(String(text.prefix(20)))) }
    stage.press(.escape)
    stage.type("n")
    stage.press(.character("e"))
    #expect(stage.text.contains("several values"))
  }

  @Test("Esc leaves several values that nobody typed over, without a question")
  func untouched() {
    var stage = Stage()
    stage.type("3")
    stage.press(.character(" "), .character(" "), .character("e"))
    stage.type("lives in")
    stage.press(.enter)
    #expect(stage.text.contains("They have several values"))
    stage.press(.escape)
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test("Nothing typed over several values changes none of them; clearing them is asked for")
  func bulkKeepsValues() {
    var stage = Stage()
    stage.type("3*e")
    stage.type("nationalities")
    stage.press(.enter)
    #expect(stage.text.contains("They have several values"))
    stage.press(.enter)
    #expect(stage.labels.isEmpty && stage.workspace.layers.isEmpty)
    stage.type("e")
    stage.type("diet")
    stage.press(.enter, .backspace, .enter)
    #expect(stage.text.contains("Clear diet of") && stage.labels.isEmpty)
    stage.press(.character("Y"))
    #expect(stage.plan.people.allSatisfy(\.diet.isEmpty) && stage.labels.count == 1)
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test("A value that one of them cannot have changes none, and says whose it is")
  func bulkRefuses() {
    var stage = Stage()
    stage.type("3")
    stage.press(.character(" "), .character(" "), .character("e"))
    stage.type("nationalities")
    stage.press(.enter)
    stage.type("Atlantis")
    stage.press(.enter)
    #expect(stage.labels.isEmpty)
    let name = stage.plan.displayName(of: stage.workspace.list.marked[0])
    #expect(stage.text.contains(name) && stage.text.contains("Atlantis"))
    #expect(stage.workspace.layers.count == 1)
  }

  @Test("Removing all marked is one change after a question that counts what hangs on them")
  func bulkRemove() {
    var stage = Stage()
    stage.type("3/norw")
    stage.press(.enter)
    stage.type("*x")
    let marked = stage.workspace.list.marked
    #expect(stage.text.contains("Remove \(marked.count) people and"))
    let before = stage.plan
    stage.press(.character("Y"))
    if stage.labels.isEmpty {
      // Somebody speaks at a session: the plan says so, and nothing is gone.
      #expect(stage.plan == before && stage.status.contains("cannot be removed"))
    } else {
      #expect(stage.plan.people.count == before.people.count - marked.count)
      stage.press(.character("u"))
      #expect(stage.plan == before)
    }
  }

  @Test("d copies what is under the cursor and goes there; a person's copy is nobody yet")
  func duplicate() throws {
    var stage = Stage()
    stage.type("3")
    let first = try #require(stage.workspace.list.current?.record)
    stage.type("d")
    let copy = try #require(stage.workspace.list.current?.record)
    #expect(copy != first && stage.plan.people.count == 71)
    let (one, other) = (
      try #require(stage.plan.people[ID(rawValue: first.rawID)]),
      try #require(stage.plan.people[ID(rawValue: copy.rawID)])
    )
    #expect(one.organisation == other.organisation && one.alias != other.alias)
    #expect(stage.plan.identity(of: other.id) == nil && stage.plan.attendances(of: other.id).isEmpty)
    stage.type("2")
    let name = try #require(stage.workspace.list.current?.record.map { stage.plan.displayName(of: $0) })
    stage.type("d")
    #expect(stage.plan.forums.contains { $0.name == "\(name) 2" && $0.start == nil && $0.stage == .scoping })
    stage.type("u")
    stage.press(.character("u"))
    #expect(stage.plan == Stage.example)
  }

  @Test("Marked records are copied in one change, each under a name of its own")
  func duplicateMany() {
    var stage = Stage()
    stage.type("2*d")
    #expect(stage.labels == ["Copy \(Stage.example.forums.count) records"])
    #expect(Set(stage.plan.forums.map(\.name)).count == 2 * Stage.example.forums.count)
    stage.press(.character("u"))
    #expect(stage.plan == Stage.example)
  }

  @Test("What another record has only one of is not copied")
  func duplicateSingle() {
    var stage = Stage()
    stage.type("4d")
    #expect(stage.labels.isEmpty && stage.status.contains("cannot be copied"))
  }

  @Test("Marks of records that are gone are gone")
  func vanished() throws {
    var stage = Stage()
    stage.type("3d")
    stage.press(.character(" "))
    #expect(stage.workspace.list.marks.count == 1)
    stage.press(.character("u"))
    #expect(stage.workspace.list.marks.isEmpty)
  }
}
