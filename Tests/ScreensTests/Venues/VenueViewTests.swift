import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

@Suite struct VenueViewTests {
  private func stage(_ width: Int = 80, _ height: Int = 24, views: Int) -> Stage {
    var stage = Stage(width: width, height: height)
    stage.press(.character("5"))
    for _ in 0..<views { stage.press(.character("v")) }
    return stage
  }

  @Test(arguments: [(80, 24), (120, 40), (160, 50)])
  func `Houses side by side`(width: Int, height: Int) throws {
    try expectSnapshot(stage(width, height, views: 1), "venues-comparison-\(width)x\(height)")
  }

  @Test(arguments: [(80, 24), (120, 40), (160, 50)])
  func `Houses on the map`(width: Int, height: Int) throws {
    try expectSnapshot(stage(width, height, views: 2), "venues-map-\(width)x\(height)")
  }

  @Test func `v goes round, Escape goes back, and the venue under the cursor stays`() {
    var stage = stage(views: 0)
    stage.press(.down, .down, .down)
    let venue = stage.workspace.target
    stage.press(.character("v"))
    #expect(stage.workspace.context == .comparison && stage.workspace.target == venue)
    stage.press(.character("v"))
    #expect(stage.workspace.context == .map)
    #expect(stage.workspace.venues.map.current?.venues.contains { $0.id.rawValue == venue?.rawID } == true)
    stage.press(.character("v"))
    #expect(stage.workspace.context == .list)
    stage.press(.character("v"), .right)
    let next = stage.workspace.target
    #expect(next != venue)
    stage.press(.escape)
    #expect(stage.workspace.list.current?.record == next)
    stage.press(.character("v"), .enter)
    #expect(stage.workspace.focus == .detail && stage.workspace.list.current?.record == next)
  }

  @Test func `Those that are marked are compared, and all again without marks`() {
    var stage = stage(views: 0)
    let all = stage.workspace.list.count
    stage.press(.down, .character(" "), .down, .character(" "))
    let marked = stage.workspace.list.marked
    #expect(marked.count == 2)
    stage.press(.character("v"))
    #expect(stage.workspace.venues.comparison?.prospects.map { RecordKey($0.id) } == marked)
    #expect(stage.status.contains("the 2 marked"))
    stage.press(.escape, .escape, .character("v"))
    #expect(stage.workspace.venues.comparison?.prospects.count == min(all, VenuesState.most))
  }

  @Test func `Each measure is told in a sentence, and the best is marked`() {
    var stage = stage(120, 40, views: 1)
    #expect(stage.text.contains("★"))
    for measure in VenueMeasure.allCases {
      #expect(stage.workspace.venues.measure == measure)
      let text = stage.text
      #expect(text.contains(measure.label))
      stage.press(.down)
      if measure == .confirmBy { #expect(text.contains("For nine of ten to keep their chance of a visa:")) }
      if measure == .safety { #expect(text.contains("Nobody looked at the safety checklist.")) }
      // The first two have one sentence; below the last there is nowhere to go.
      if measure != .arrivals, measure != VenueMeasure.allCases.last { #expect(stage.text != text) }
    }
  }

  @Test func `c holds the forum there, says what that does to visas, and can be undone`() throws {
    var stage = stage(120, 40, views: 1)
    let forum = try #require(stage.workspace.sight.agendaForum)
    let current = try #require(forum.venue)
    let other = try #require(stage.workspace.venues.comparison?.prospects.firstIndex { $0.id != current })
    stage.press(.home)
    for _ in 0..<other { stage.press(.right) }
    let chosen = try #require(stage.workspace.venues.current?.id)
    stage.press(.character("c"))
    #expect(stage.labels.last == "Hold \(forum.name) at \(try #require(stage.plan.venues[chosen]).name)")
    #expect(stage.plan.forums[forum.id]?.venue == chosen)
    #expect(stage.workspace.venues.current?.isChosen == true)
    // It is held there already: the key says so.
    stage.press(.character("c"))
    #expect(stage.status.contains("is to be held here already"))
    stage.press(.character("u"))
    #expect(stage.plan.forums[forum.id]?.venue == current)
  }

  @Test func `Braces look at venues for another forum, and a filter compares fewer`() {
    var stage = stage(120, 40, views: 1)
    let first = stage.workspace.venues.comparison?.forum
    stage.press(.character("}"))
    #expect(stage.workspace.venues.comparison?.forum != first)
    stage.press(.character("{"))
    #expect(stage.workspace.venues.comparison?.forum == first)
    stage.press(.escape, .character("/"))
    stage.type("tunis")
    stage.press(.enter, .character("v"))
    #expect(stage.workspace.venues.comparison?.prospects.count == 2)
    stage.press(.character("v"))
    #expect(stage.workspace.venues.map.sites.count { !$0.venues.isEmpty } == 1)
  }

  @Test func `The map zooms, moves, goes from city to city, and takes the mouse`() throws {
    var stage = stage(120, 40, views: 2)
    let map = { stage.workspace.venues.map }
    let scale = try #require(map().projection?.scale)
    stage.press(.character("+"))
    #expect(try #require(map().projection).scale < scale)
    stage.press(.character("-"), .character("-"))
    #expect(try #require(map().projection).scale > scale)
    let north = try #require(map().projection?.north)
    stage.press(.up)
    #expect(try #require(map().projection).north > north)
    for _ in 0..<(map().sites.count + 1) {
      stage.press(.tab)
      let site = try #require(map().current)
      #expect(map().cell(of: site) != nil)
      #expect(stage.text.contains(site.place.name))
    }
    stage.press(.character("*"))
    #expect(map().sites.allSatisfy { map().cell(of: $0) != nil })
    let last = try #require(map().sites.last)
    let cell = try #require(map().cell(of: last))
    stage.click(cell.x, cell.y + ScreenFrame(stage.workspace).body.y)
    #expect(map().current.flatMap { map().cell(of: $0) }.map { abs($0.x - cell.x) <= 4 } == true)
    stage.click(10, 10, .wheelUp)
    #expect(try #require(map().projection).scale < scale * 1.01)
  }

  @Test func `Without braille the coast is drawn in points`() {
    var stage = stage(100, 30, views: 2)
    stage.workspace.sight.glyphs = Glyphs(in: .ascii)
    let text = stage.text
    #expect(text.contains("'") && text.contains(":") && text.allSatisfy { !("\u{2800}"..."\u{28FF}").contains($0) })
  }

  @Test func `No venues and small windows are no trouble`() {
    var empty = Stage(Plan())
    empty.press(.character("5"), .character("v"))
    #expect(empty.text.contains("there is none yet"))
    empty.press(.right, .down, .enter, .character("c"), .character("v"), .tab, .character("+"), .up, .character("*"))
    #expect(empty.text.contains("No venue has coordinates"))
    for views in [1, 2] {
      var stage = stage(40, 10, views: views)
      for (width, height) in [(40, 10), (41, 12), (60, 16), (79, 23), (200, 60), (10, 3)] {
        stage.handle(.resize(width: width, height: height))
        for key in [Key.down, .right, .end, .home, .pageDown, .tab] {
          stage.press(key)
          #expect(stage.lines.count == height)
        }
      }
    }
  }

  @Test func `What the footer offers does something`() throws {
    for views in [1, 2] {
      let prepared = stage(160, 40, views: views)
      let context = try #require(prepared.workspace.context)
      for command in prepared.workspace.footerCommands(in: context) {
        var stage = prepared
        for key in try #require(stage.workspace.keymap.key(of: command.id, in: context)).keys { stage.press(key) }
        let isAtRest = command.id == "venues.choose" || command.id.hasPrefix("move.")
        #expect(isAtRest || stage.text != prepared.text || stage.quits > 0, "\(command.id)")
      }
    }
  }
}

/// Measures of venues, weighed.
@Suite struct VenueWeightTests {
  @Test func `A measure counts more or less at a key, and undo takes that back`() throws {
    var stage = Stage(width: 120, height: 40)
    stage.press(.character("5"), .character("v"))
    let before = try #require(stage.workspace.venues.comparison).together
    let measure = stage.workspace.venues.measure
    #expect(measure == .arrivals && stage.plan.programme.weight(of: measure) == 5)
    stage.press(.character("+"))
    #expect(stage.status.contains("In time (90%) counts as much as it can already."))
    for _ in 0..<5 { stage.press(.character("-")) }
    #expect(stage.plan.programme.venueWeights == [.arrivals: 0] && stage.labels.last == "In time (90%) counts 0 of 5")
    #expect(stage.workspace.venues.comparison?.together != before)
    stage.press(.character("u"))
    #expect(stage.plan.programme.weight(of: .arrivals) == 1)
  }

  @Test func `P offers the comparison as a paper`() throws {
    var stage = Stage(width: 120, height: 40)
    stage.press(.character("5"), .character("v"), .character("P"))
    #expect(stage.text.contains("Venues side by side"))
    stage.press(.enter)
    #expect(stage.text.contains("Venues compared, ") && stage.text.contains("Together"))
  }
}
