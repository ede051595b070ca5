import Terminal
import Testing

@testable import Screens

@Suite struct MapTests {
  private struct Generator {
    private var state: UInt64 = 11
    mutating func number(_ range: ClosedRange<Double>) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + (range.upperBound - range.lowerBound) * Double(state >> 11) / Double(1 << 53)
    }
  }

  @Test func `A point comes back from its dot, and north is up and east is right`() {
    var generator = Generator()
    for _ in 0..<300 {
      let map = MapProjection(
        north: generator.number(-70...80), east: generator.number(-180...180), scale: generator.number(0.02...2.5),
        width: 160, height: 80)
      let (x, y) = (generator.number(0...160), generator.number(0...80))
      let point = map.point(x: x, y: y)
      // Half the world to either side is all there is: beyond it the same point comes again.
      guard abs(x - 80) < map.halfWorld else { continue }
      let back = map.dot(north: point.north, east: point.east)
      #expect(abs(back.x - x) < 1e-6 && abs(back.y - y) < 1e-6)
      #expect(map.dot(north: point.north + 0.1, east: point.east).y < back.y)
      #expect(map.point(x: 80, y: 40).north == map.north)
    }
  }

  @Test func `Fitted points are all in sight, also across the date line`() {
    var generator = Generator()
    for round in 0..<200 {
      let middle = round % 3 == 0 ? 178.0 : generator.number(-180...180)
      let points = (0..<5).map { _ in
        (north: generator.number(-40...60), east: middle + generator.number(-30...30))
      }
      let map = MapProjection(fitting: points, width: 120, height: 70)
      for point in points {
        let dot = map.dot(north: point.north, east: point.east)
        #expect((0..<120).contains(dot.x) && (0..<70).contains(dot.y), "\(point)")
      }
    }
    #expect(MapProjection(fitting: [], width: 160, height: 80).scale == 2.25)
  }

  @Test func `Zoom keeps the middle, pan keeps the scale, and both have ends`() {
    var map = MapProjection(north: 10, east: 20, scale: 0.5, width: 100, height: 60)
    map.zoom(by: 2)
    #expect(map.scale == 0.25 && map.north == 10 && abs(map.east - 20) < 1e-9)
    map.pan(right: 40, down: -8)
    #expect(map.scale == 0.25 && map.north == 12 && map.east > 30)
    for _ in 0..<40 { map.zoom(by: 3) }
    #expect(map.scale == MapProjection.scales.lowerBound)
    for _ in 0..<40 { map.zoom(by: 1.0 / 3) }
    #expect(map.scale == MapProjection.scales.upperBound)
    for _ in 0..<100 { map.pan(right: 30, down: -30) }
    #expect(map.north == 85 && (-180..<180).contains(map.east))
  }

  @Test func `Lines are cut to the grid and meet their ends`() {
    var grid = BrailleGrid(columns: 3, rows: 2)
    grid.line(from: (0, 0), to: (5, 0))
    #expect((0..<3).map { grid.character(column: $0, row: 0) } == ["⠉", "⠉", "⠉"])
    #expect(grid.isEmpty(column: 0, row: 1) && grid.plainCharacter(column: 0, row: 0) == "'")
    grid.line(from: (1, -50), to: (1, 50))
    #expect((0..<2).map { grid.character(column: 0, row: $0) } == ["⢹", "⢸"])
    #expect(grid.plainCharacter(column: 0, row: 0) == ":")
    let before = grid
    for (from, to) in [((-9.0, 2.0), (-1.0, 3.0)), ((0.0, 9.0), (9.0, 20.0)), ((6.5, -3.0), (9.0, 4.0))] {
      grid.line(from: from, to: to)
    }
    #expect(grid == before, "nothing of these lies inside")
    var dotted = BrailleGrid(columns: 3, rows: 1)
    dotted.line(from: (0, 3), to: (5, 3), step: 3)
    #expect((0..<3).map { dotted.character(column: $0, row: 0) } == ["⡀", "⢀", "⠀"])
  }

  @Test func `Names never cover one another or a sign, and the first has the first choice`() {
    var generator = Generator()
    let bounds = Rect(x: 0, y: 0, width: 60, height: 14)
    for _ in 0..<100 {
      let requests = (0..<12).map { index in
        MapLabels.Request(
          text: String(repeating: "x", count: 3 + index),
          cell: Point(Int(generator.number(0...59)), Int(generator.number(0...13))))
      }
      let placed = MapLabels.placed(requests, in: bounds)
      for (place, label) in placed.enumerated() {
        #expect(label.rect.intersection(bounds) == label.rect)
        for other in placed[(place + 1)...] { #expect(label.rect.intersection(other.rect).isEmpty) }
        for (index, request) in requests.enumerated() where index != label.index {
          #expect(!label.rect.contains(request.cell))
        }
      }
      #expect(placed.map(\.index) == placed.map(\.index).sorted())
    }
    let first = MapLabels.placed([.init(text: "Tunis", cell: Point(10, 5))], in: bounds)
    #expect(first.map(\.at) == [Point(12, 5)])
    #expect(MapLabels.placed([.init(text: "Tunis", cell: Point(57, 5))], in: bounds).map(\.at) == [Point(51, 5)])
  }
}
