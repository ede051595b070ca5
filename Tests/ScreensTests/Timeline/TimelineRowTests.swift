import Dates
import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

/// Every lane of the example, at every zoom and many places.
@Suite struct TimelineRowTests {
  private static let outlook = Derivation(plan: Stage.example, today: Stage.today)

  private static let sight: Sight = {
    var sight = Sight(plan: Stage.example, today: Stage.today)
    sight.derived = outlook
    return sight
  }()

  private func state(_ forum: ForumPlan.ID<Forum>?, width: Int) -> TimelineState {
    var state = TimelineState()
    state.isShown = true
    state.show(forum)
    state.update(in: Rect(x: 0, y: 2, width: width, height: 20), sight: Self.sight, generation: 1)
    return state
  }

  @Test func `No mark is lost and every stretch lies where its days are`() {
    var generator = SeededGenerator(seed: 4)
    for forum in [nil] + Stage.example.forums.map(\.id) {
      var state = state(forum, width: 100)
      for _ in 0..<12 {
        state.zoom(by: Int.random(in: -2...2, using: &generator))
        state.scroll(by: Int.random(in: -300...300, using: &generator))
        for lane in state.timeline?.lanes ?? [] { check(TimelineRow(lane, state, Self.sight), lane, state) }
      }
    }
  }

  private func check(_ row: TimelineRow, _ lane: TimelineLane, _ state: TimelineState) {
    #expect(row.cells.count == state.width)
    let seen = lane.items.filter(state.isInSight)
    let marks = Dictionary(grouping: seen.filter { !$0.kind.isBar }) { state.columns(of: $0).lowerBound - state.left }
    for (x, cell) in row.cells.enumerated() {
      #expect((cell.layer == .mark) == (marks[x] != nil), "\(lane.title) at \(x)")
      if let items = marks[x], Set(items.map(\.kind)).count > 1 { #expect(cell.text == Character("\(items.count)")) }
      let isCovered = seen.contains { $0.kind.isBar && state.columns(of: $0).contains(x + state.left) }
      if cell.layer == .bar || cell.layer == .window { #expect(isCovered) }
      if isCovered, cell.layer == .ground { Issue.record("\(lane.title): a stretch has a gap at \(x)") }
    }
    // What is out of sight is told at the edges.
    let unseen = lane.items.filter { !state.isInSight($0) }
    if !unseen.isEmpty { #expect(row.isBeyond.left || row.isBeyond.right) }
  }

  @Test func `Every item can be reached by Tab and is then in sight`() throws {
    for forum in [nil] + Stage.example.forums.map(\.id) {
      var state = state(forum, width: 60)
      let path = try #require(state.timeline).path
      state.select(path[0])
      for position in path {
        #expect(state.lane == position.lane && state.item == position.item)
        #expect(try state.isInSight(#require(state.current)))
        #expect(state.lane - state.calendarLanes >= state.top)
        #expect(state.lane - state.calendarLanes < state.top + state.height)
        state.step(by: 1)
      }
    }
  }
}
