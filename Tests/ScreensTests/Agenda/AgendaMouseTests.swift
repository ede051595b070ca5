import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

@Suite("The mouse on the agenda")
struct AgendaMouseTests {
  /// Where a session of the first day stands on the screen.
  private func rect(_ title: String, _ stage: Stage) throws -> Rect {
    let grid = try #require(stage.workspace.grid)
    let block = try #require(grid.blocks.first { $0.session.title == title })
    return try #require(grid.rect(of: block))
  }

  private func session(_ title: String, _ stage: Stage) throws -> Session {
    try #require(stage.workspace.sight.agenda?.sessions.first { $0.title == title })
  }

  @Test("Dragging the body moves it: the room and the rows are those under the pointer")
  func drag() throws {
    var stage = AgendaGridTests.stage(160, 50)
    let before = stage.plan
    let box = try rect("At the door at night", stage)
    stage.click(box.x + 3, box.y + 1)
    stage.drag(box.x + 3, box.y + 2)
    stage.drag(box.x + box.width + 3, box.y + 4)
    #expect(stage.plan == before && stage.workspace.agenda.draft != nil)
    #expect(stage.text.contains("from here"))
    stage.release(box.x + box.width + 3, box.y + 4)
    #expect(stage.labels == ["Move At the door at night to Tue 16:00, Salle Sfax"])
    #expect(stage.workspace.agenda.draft == nil && stage.workspace.agenda.drag == nil)
    stage.press(.character("u"))
    #expect(stage.plan == before)
  }

  @Test("Dragging to the side keeps the minutes that a row does not show")
  func sideways() throws {
    var stage = AgendaGridTests.stage()
    let box = try rect("At the door at night", stage)
    stage.click(box.x + 3, box.y)
    stage.drag(box.x + 2 * box.width + 5, box.y)
    stage.release(box.x + 2 * box.width + 5, box.y)
    #expect(stage.labels == ["Move At the door at night to Tue 14:20, Patio"])
  }

  @Test("Dragging the lower edge stretches it")
  func stretch() throws {
    var stage = AgendaGridTests.stage(160, 50)
    let box = try rect("Supper", stage)
    stage.click(box.x + 3, box.maxY - 1)
    stage.drag(box.x + 3, box.maxY - 3)
    #expect(stage.text.contains("18:30–19:30"))
    stage.drag(box.x + 3, box.y - 5)
    stage.release(box.x + 3, box.y - 5)
    #expect(stage.labels == ["Make Supper last 30 minutes, not 2 hours"])
  }

  @Test("A click alone moves nothing, a second one opens it, and Escape lets go of what is dragged")
  func clicks() throws {
    var stage = AgendaGridTests.stage()
    let before = stage.plan
    let box = try rect("Lunch", stage)
    stage.click(box.x + 3, box.y)
    stage.release(box.x + 3, box.y)
    #expect(stage.workspace.target == (try session("Lunch", stage)).key)
    #expect(stage.labels.isEmpty)
    stage.click(box.x + 3, box.y)
    stage.drag(box.x + 3, box.y + 3)
    stage.press(.escape)
    stage.drag(box.x + 3, box.y + 4)
    stage.release(box.x + 3, box.y + 4)
    #expect(stage.plan == before && stage.labels.isEmpty)
    stage.click(box.x + 3, box.y, .doubleClick)
    #expect(stage.workspace.focus == .detail)
  }

  @Test("Over a day's tab it goes to that day, over those not placed it loses its time")
  func tabsAndShelf() throws {
    var stage = AgendaGridTests.stage(160, 40)
    let box = try rect("Coffee", stage)
    let grid = try #require(stage.workspace.grid)
    let second = try #require(grid.days.last)
    stage.click(box.x + 3, box.y)
    stage.drag(second.x + 2, grid.rect.y)
    stage.release(second.x + 2, grid.rect.y)
    #expect(stage.labels == ["Move Coffee to Wed 11:00, Salle Carthage"])
    stage.press(.character("u"))
    stage.click(second.x + 2, grid.rect.y)
    #expect(stage.workspace.agenda.day == 2)
    stage.release(second.x + 2, grid.rect.y)
    let close = try session("Close", stage)
    stage.press(.end, .character("m"), .character("t"), .enter)
    #expect(stage.plan.sessions[close.id]?.slot == nil)
    let shelf = try #require(stage.workspace.grid?.shelf.rect)
    let meal = try rect("Talking with the police without being taken for an informer", stage)
    stage.click(meal.x + 3, meal.y)
    stage.drag(shelf.x + 20, shelf.y)
    stage.release(shelf.x + 20, shelf.y)
    #expect(stage.labels.last?.hasPrefix("Take Talking with the police") == true)
    // And from there back onto the grid.
    let chip = try #require(stage.workspace.grid?.shelf.chips.first { $0.session.id == close.id })
    stage.click(chip.at.x + 1, chip.at.y)
    stage.drag(meal.x + 3, meal.y)
    stage.release(meal.x + 3, meal.y)
    #expect(stage.labels.last == "Place Close on Wed 09:00, Salle Carthage")
  }

  @Test("The wheel scrolls the hours and leaves the cursor")
  func wheel() throws {
    var stage = AgendaGridTests.stage()
    let spot = stage.workspace.agenda.spot
    stage.click(20, 10, .wheelDown)
    #expect(stage.workspace.grid?.top == 3 && stage.workspace.agenda.spot == spot)
    stage.click(20, 10, .wheelUp)
    #expect(stage.workspace.grid?.top == 0)
  }

  @Test("With a session in hand, a click says where it is to be")
  func clickWhileMoving() throws {
    var stage = AgendaGridTests.stage()
    stage.press(.down, .down, .character("m"))
    let grid = try #require(stage.workspace.grid)
    stage.click(grid.columns[2].x + 2, grid.body.y + 2)
    stage.release(grid.columns[2].x + 2, grid.body.y + 2)
    #expect(stage.workspace.agenda.draft != nil)
    stage.press(.enter)
    #expect(stage.labels == ["Move Coffee to Tue 09:00, Patio"])
  }
}

extension Stage {
  fileprivate mutating func drag(_ x: Int, _ y: Int) { handle(.mouse(MouseEvent(.drag, x: x, y: y))) }
  fileprivate mutating func release(_ x: Int, _ y: Int) { handle(.mouse(MouseEvent(.release, x: x, y: y))) }
}
