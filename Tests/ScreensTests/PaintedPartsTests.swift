import ForumPlan
import Terminal
import Testing

@testable import Screens

/// Parts of the screen that are kept as they were painted.
@Suite struct PaintedPartsTests {
  @Test(
    "Whatever is kept, the screen is what it would be if nothing were",
    arguments: [(80, 24), (120, 40), (160, 50), (60, 16)])
  func same(width: Int, height: Int) {
    var stage = Stage(width: width, height: height)
    let keys = "jjk3jjj j  kGg3/flint\u{1B}s4jjkk|nn4G5jj6jj8jjbb9jj1jjj2jjt3\t\tjj:theme\u{1B}uU?\u{1B}7jjnj"
    for character in keys {
      switch character {
      case "\u{1B}": stage.press(.escape)
      case "\t": stage.press(.tab)
      default: stage.type(String(character))
      }
      let kept = stage.workspace.canvas()
      var anew = stage.workspace
      anew.painted = PaintedParts()
      #expect(anew.canvas().isSame(as: kept), "after \(character)")
    }
  }

  @Test("Other characters for signs are everywhere at once")
  func glyphs() {
    var stage = Stage()
    stage.press(.enter)
    _ = stage.workspace.canvas()
    stage.workspace.take(.themed(Glyphs(in: .ascii), said: ""))
    var anew = stage.workspace
    anew.painted = PaintedParts()
    #expect(anew.canvas().isSame(as: stage.workspace.canvas()))
  }

  @Test("A part is painted once for a key and a place")
  func once() {
    let parts = PaintedParts()
    var canvas = Canvas(width: 10, height: 3)
    var times = 0
    func paint(_ key: PaintedParts.Key, y: Int) {
      parts.paint(.bar, in: Rect(x: 0, y: y, width: 10, height: 1), from: key, on: &canvas) {
        times += 1
        $0.put("\(times)", at: Point(0, y))
      }
    }
    paint(.bar(top: 0, count: 3, generation: 1), y: 0)
    paint(.bar(top: 0, count: 3, generation: 1), y: 0)
    #expect(times == 1)
    paint(.bar(top: 1, count: 3, generation: 1), y: 0)
    #expect(times == 2 && canvas.lines[0].hasPrefix("2"))
    paint(.bar(top: 1, count: 3, generation: 1), y: 1)
    #expect(times == 3)
  }
}
