import Dates
import ForumPlan
import Placing
import Scheduling
import Terminal
import Testing

@testable import Screens

/// The board of where and when forums meet, on the example: Geneva is placed, Tunis and Colombo are confirmed.
@Suite struct PlacementBoardTests {
  private func stage(_ width: Int = 80, _ height: Int = 24) -> Stage {
    var stage = Stage(width: width, height: height)
    stage.press(.character("2"), .character("w"))
    return stage
  }

  private func board(_ stage: Stage) throws -> PlacementBoard {
    guard case .placement(let board) = stage.workspace.layers.last else {
      throw Missing()
    }
    return board
  }

  private struct Missing: Error {}

  private func forum(_ stage: Stage, _ name: String) throws -> Forum {
    try #require(stage.plan.forums.first { $0.name == name })
  }

  @Test(arguments: [(60, 16), (80, 24), (160, 50)])
  func `The best is shown with its reasons`(width: Int, height: Int) throws {
    try expectSnapshot(stage(width, height), "placement-\(width)x\(height)")
  }

  @Test func `What one is told while it searches, and what was found before its end`() throws {
    var stage = Stage()
    stage.answersPlacements = false
    stage.press(.character("2"), .character("w"))
    #expect(stage.text.contains("Looking at visas, venues, journeys and money …"))
    let wish = try #require(stage.workspace.placementWish)
    let study = wish.study(of: stage.plan, today: Stage.today)
    let present = study.forums.indices.compactMap { study.present($0) }
    let report = study.problem.evaluate(present)
    let known = PlacementAnswer(plan: present, cost: report.cost.total, bound: 0, status: .feasible, nodes: 1)
    stage.workspace.take(.placement(PlacementNews(wish: wish, content: .better(PlacementOutcome(known, of: study)))))
    #expect(stage.text.contains("searching …") && stage.text.contains("It stays where it is."))
    // Escape ends the search, and only then closes the board.
    stage.press(.escape)
    #expect(stage.placingStops == 1 && stage.workspace.layers.count == 1)
    stage.workspace.take(.placement(PlacementNews(wish: wish, content: .done(PlacementOutcome(known, of: study)))))
    #expect(stage.text.contains("the best so far, at most 100% less may be possible"))
    stage.press(.escape)
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test func `What is shown is applied as one change, and undone as one`() throws {
    var stage = stage()
    let before = stage.plan
    let shown = try #require(try board(stage).shown)
    #expect(shown.moved.map { shown.study.forums[$0].name } == ["Geneva review"])
    stage.press(.character("a"))
    #expect(stage.workspace.layers.isEmpty && stage.labels == [shown.label])
    let geneva = try forum(stage, "Geneva review")
    #expect(geneva.venue == shown.venue(of: shown.moved[0]).id && geneva.start == shown.span(of: shown.moved[0]).first)
    stage.press(.character("u"))
    #expect(try forum(stage, "Geneva review") == before.forums[geneva.id])
  }

  @Test func `A forum is tried elsewhere, all is reckoned anew, and the best comes back`() throws {
    var stage = stage()
    let best = try #require(try board(stage).shown)
    stage.press(.down)
    // Hôtel des Palmiers is the third venue, and has steps: it can be tried, and it is asked before that is applied.
    stage.press(.down, .enter, .character("a"))
    #expect(stage.text.contains("It breaks what was asked: Hôtel des Palmiers has steps"))
    stage.press(.escape, .character("b"))
    #expect(stage.labels.isEmpty)
    for _ in 0..<7 { stage.press(.down) }
    let cell = try #require(try board(stage).cell)
    stage.press(.enter)
    let own = try board(stage)
    #expect(own.view == .own && own.shown?.placements[own.forum] == cell)
    #expect(stage.text.contains("your own: EUR "))
    let map = PlacementMap(of: own.forum, in: best)
    #expect(try #require(own.shown).report.cost.total - best.report.cost.total == map.cells[cell])
    stage.press(.character("b"))
    #expect(try board(stage).shown?.placements == best.placements)
  }

  @Test func `Space has a confirmed forum placed, Tab goes to the next, digits show other ways`() throws {
    var stage = stage()
    stage.press(.tab)
    #expect(stage.text.contains("Tunis dialogue  1 of 3  stays"))
    stage.press(.tab, .character(" "))
    let board = try board(stage)
    let study = try #require(board.study)
    #expect(study.movable.map { study.forums[$0].name } == ["Colombo dialogue", "Geneva review"])
    #expect(study.forums[board.forum].name == "Colombo dialogue" && !board.isSearching)
    let others = try #require(board.outcome).alternatives
    try #require(!others.isEmpty)
    stage.press(.character("1"))
    #expect(stage.text.contains("other way 1 of \(others.count)"))
    #expect(try self.board(stage).shown?.placements == others[0].placements)
  }

  @Test func `Who keeps out of a country is named only where names are shown`() throws {
    var plan = Stage.example
    let geneva = try #require(plan.forums.first { $0.name == "Geneva review" })
    let required = try #require(plan.attendances(at: geneva.id).first { $0.isRequired })
    var record = plan.protection(of: required.person) ?? ProtectionRecord(of: required.person)
    record.avoids = ["TN"]
    try plan.apply([.put(record)])
    let alias = try #require(plan.people[required.person]).alias
    for showsNames in [false, true] {
      var stage = Stage(plan)
      stage.press(.character("2"))
      if showsNames { stage.press(.character("n")) }
      stage.press(.character("w"))
      while try #require(try board(stage).map).venues[try board(stage).row] != 0 { stage.press(.up) }
      let words = try board(stage).words.joined(separator: " ")
      #expect(words.contains("\(alias) keeps out of Tunisia.") == showsNames, "\(words)")
      #expect(words.contains("Somebody it cannot be without keeps out of Tunisia.") == !showsNames)
    }
  }

  @Test func `What was tried is given up where the plan has changed below it`() throws {
    var stage = stage()
    stage.press(.down, .down, .enter, .character("a"))
    // It is applied although it breaks a rule: the board looks anew, and shows the best of the plan as it is now.
    stage.press(.character("Y"))
    #expect(stage.labels.count == 1)
    let board = try board(stage)
    #expect(board.view == .best && !board.isSearching)
    #expect(board.shown?.study.plan == stage.plan && board.study?.plan == stage.plan)
  }

  @Test func `Nothing to place is said, and what to do`() throws {
    var stage = Stage(Plan())
    stage.press(.character("2"), .character("w"))
    #expect(stage.text.contains("There is no forum ahead. Add one on the tab Forums"))
    stage.press(.escape)
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test func `A press of the mouse goes to a cell, and a second one tries it`() throws {
    var stage = stage()
    let layout = stage.workspace.placementLayout(try board(stage))
    let point = Point(layout.cells.x + 1, layout.cells.y + 6)
    stage.click(point.x, point.y)
    #expect(try board(stage).row == 6)
    #expect(try board(stage).column == 0)
    stage.click(point.x, point.y)
    #expect(try board(stage).view == .own)
  }

  @Test func `Amounts are as exact as there is room for`() {
    #expect(PlacementDrawing.short(1_404, to: 8) == "+1,404")
    #expect(PlacementDrawing.short(1_404, to: 5) == "+1.4k")
    #expect(PlacementDrawing.short(14_691, to: 6) == "+14k")
    #expect(PlacementDrawing.short(-854, to: 6) == "−854")
    #expect(PlacementDrawing.short(2_400_000, to: 6) == "+2M")
  }
}
