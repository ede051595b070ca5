import Testing

@testable import Atlas

@Suite struct OutlineTests {
  let outlines = Atlas.shipped.outlines.value

  @Test func everyLineIsReadAndStaysOnTheGlobe() {
    #expect(outlines.count == 445)
    #expect(outlines.count { $0.kind == .coast } == 120)
    for outline in outlines {
      #expect(outline.points.count >= 2)
      for point in outline.points {
        #expect((-1800...1800).contains(point.east) && (-600...900).contains(point.north))
      }
    }
  }

  @Test func islandsCloseAndStepsAreShort() {
    // Sri Lanka, Madagascar, Iceland … are rings; a coast ends only where it meets a border or the date line.
    let rings = outlines.filter { $0.kind == .coast && $0.points.first == $0.points.last }
    #expect(rings.count > 50)
    #expect(
      rings.contains { ring in ring.points.allSatisfy { (790...825).contains($0.east) && (55...105).contains($0.north) }
      })
    for outline in outlines {
      for (from, to) in zip(outline.points, outline.points.dropFirst()) {
        #expect(abs(to.east - from.east) < 450 && abs(to.north - from.north) < 450)
      }
    }
  }
}
