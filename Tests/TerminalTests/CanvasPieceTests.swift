import Testing

@testable import Terminal

/// Rectangles taken from a canvas and laid down again.
@Suite struct CanvasPieceTests {
  private func drawn() -> Canvas {
    var canvas = Canvas(width: 20, height: 5)
    canvas.put("Cedar 日本 أمين", at: Point(1, 1), style: .title)
    canvas.put("Linden", at: Point(3, 3), style: .dim)
    return canvas
  }

  @Test("A piece laid down where it was taken changes nothing; on a blank canvas it brings its part back")
  func back() {
    let canvas = drawn()
    let rect = Rect(x: 0, y: 1, width: 20, height: 3)
    let piece = canvas.piece(rect)
    var same = canvas
    let isLaid = same.lay(piece, at: Point(0, 1))
    #expect(isLaid && same.cells == canvas.cells)
    var blank = Canvas(width: 20, height: 5)
    _ = blank.lay(piece, at: Point(0, 1))
    #expect(blank.cells == canvas.cells)
  }

  @Test("On another line it looks as if it were drawn there")
  func moved() {
    let piece = drawn().piece(Rect(x: 0, y: 1, width: 20, height: 1))
    var canvas = Canvas(width: 20, height: 5)
    _ = canvas.lay(piece, at: Point(0, 4))
    var other = Canvas(width: 20, height: 5)
    other.put("Cedar 日本 أمين", at: Point(1, 4), style: .title)
    #expect(canvas.cells == other.cells && canvas.flaws.isEmpty)
  }

  @Test("Where not all of it would be inside, nothing is laid down")
  func outside() {
    let piece = drawn().piece(Rect(x: 0, y: 1, width: 20, height: 2))
    for point in [Point(1, 0), Point(0, 4), Point(-1, 0), Point(0, -1)] {
      var canvas = Canvas(width: 20, height: 5)
      let isLaid = canvas.lay(piece, at: point)
      #expect(!isLaid && canvas.cells == Canvas(width: 20, height: 5).cells)
    }
    var small = Canvas(width: 10, height: 2)
    let isLaid = small.lay(piece, at: Point(0, 0))
    #expect(!isLaid)
    // Taken from beyond the edge, it is of less than its rectangle.
    let cut = drawn().piece(Rect(x: 15, y: 3, width: 9, height: 9))
    var canvas = drawn()
    let isCutLaid = canvas.lay(cut, at: Point(0, 0))
    #expect(!isCutLaid)
  }
}
