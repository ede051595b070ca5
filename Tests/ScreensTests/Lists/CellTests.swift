import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Editing a cell in its place")
struct CellTests {
  /// The person under the cursor of the People tab.
  private func person(_ stage: Stage) throws -> Person {
    let record = try #require(stage.workspace.list.current?.record)
    return try #require(stage.plan.people[ID(rawValue: record.rawID)])
  }

  @Test("i edits the first cell that is a field, Enter keeps it, and it is one change")
  func edit() throws {
    var stage = Stage()
    stage.type("3i")
    stage.press(.ctrl("u"))
    stage.type("Aardvark 1")
    #expect(stage.lines[3].contains("Aardvark 1"))
    stage.press(.enter)
    #expect(stage.workspace.layers.isEmpty)
    #expect(try person(stage).alias == "Aardvark 1")
    #expect(stage.labels == ["Edit person Aardvark 1"])
  }

  @Test("Tab goes to the next cell, and what was not changed is no change")
  func tab() throws {
    var stage = Stage()
    stage.type("3i")
    stage.press(.tab)
    let before = try person(stage).sector
    stage.press(.right, .tab)
    let sectors = Sector.allCases
    let next = sectors[(sectors.firstIndex(of: before)! + 1) % sectors.count]
    #expect(try person(stage).sector == next)
    #expect(stage.labels.count == 1)
    guard case .cell(let editor) = stage.workspace.layers.last else {
      Issue.record("The editor goes on to the organisation.")
      return
    }
    #expect(stage.workspace.source.all[editor.column].id == "organisation")
    stage.press(.backtab, .escape)
    #expect(stage.workspace.layers.isEmpty && stage.labels.count == 1)
    // The next time it begins where it was.
    stage.type("i")
    guard case .cell(let again) = stage.workspace.layers.last else { return }
    #expect(stage.workspace.source.all[again.column].id == "sector")
  }

  @Test("↓ keeps the cell and edits the one below")
  func down() throws {
    var stage = Stage()
    stage.type("3i")
    stage.press(.tab, .tab, .tab)
    let first = try person(stage)
    stage.press(.ctrl("u"))
    stage.type("FR")
    stage.press(.down)
    #expect(stage.plan.people[first.id]?.nationalities == ["FR"])
    #expect(try person(stage).id != first.id)
    guard case .cell = stage.workspace.layers.last else {
      Issue.record("The cell below is being edited.")
      return
    }
  }

  @Test("What cannot be read stays in the cell with the reason below it")
  func refused() {
    var stage = Stage()
    stage.type("3i")
    stage.press(.tab, .tab, .tab, .ctrl("u"))
    stage.type("Atlantis")
    stage.press(.enter)
    #expect(stage.labels.isEmpty && stage.workspace.layers.count == 1)
    #expect(stage.text.contains("“Atlantis” is not one"))
    stage.press(.escape)
    // What the plan refuses stays too: an alias is borne once.
    let taken = stage.plan.displayName(of: stage.workspace.list.rows[1].record!)
    stage.type("i")
    stage.press(.backtab, .backtab, .backtab, .ctrl("u"))
    stage.type(taken)
    stage.press(.enter)
    #expect(stage.text.contains("already called"))
    #expect(stage.workspace.layers.count == 1)
  }

  @Test("In a marked row it is kept for all marked")
  func marked() {
    var stage = Stage()
    stage.type("3")
    stage.press(.character(" "), .character(" "), .up, .character("i"), .tab)
    #expect(stage.text.contains("For all 2 marked."))
    stage.type("m")
    stage.press(.enter)
    let marked = stage.workspace.list.marked
    #expect(marked.allSatisfy { stage.plan.people[ID(rawValue: $0.rawID)]?.sector == .media })
    #expect(stage.labels == ["Edit sector of 2 people"])
  }

  @Test("Role and status are those of the forum the row stands under")
  func attendance() throws {
    var stage = Stage(width: 110)
    stage.workspace.arrangements[.people] = Arrangement(columns: ["person", "role", "status"], grouping: "forum")
    stage.type("3")
    let row = try #require(stage.workspace.list.current)
    let attendances = stage.plan.attendances(of: ID(rawValue: row.record!.rawID))
    let wanted = try #require(attendances.first { RecordKey($0.forum).idText == row.facet })
    stage.type("i")
    stage.press(.tab)
    stage.type("m")
    stage.press(.enter)
    #expect(stage.plan.attendances[wanted.id]?.role == .monitor)
  }

  @Test("Every column's field is one that its record has", arguments: Tab.allCases)
  func fields(tab: Tab) {
    let sight = Stage().workspace.sight
    let kinds = Set(tab.list.rows(sight).compactMap(\.record?.kind)).union(
      tab == .people ? [.attendance, .identity] : [])
    let keys = Set(kinds.flatMap { RecordForm.fields(of: $0) }.map(\.key))
    for column in tab.list.columns {
      if let field = column.field { #expect(keys.contains(field), "\(tab) \(column.id)") }
    }
  }

  @Test("A list without fields in its cells says how to edit the record")
  func nothingToEdit() {
    var stage = Stage()
    stage.type("1i")
    #expect(stage.workspace.layers.isEmpty && stage.status.contains("No cell of this row is a field"))
  }
}
