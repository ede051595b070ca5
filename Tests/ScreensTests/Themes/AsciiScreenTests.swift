import Terminal
import Testing

@testable import Screens

@Suite struct AsciiScreenTests {
  /// What is drawn is ASCII; what people are called is not ours to respell.
  private func expectPlain(_ stage: Stage, _ place: String, at location: SourceLocation = #_sourceLocation) {
    let odd = Set(stage.text.filter { !$0.isASCII && !$0.isLetter })
    #expect(odd.isEmpty, "\(place): \(odd)", sourceLocation: location)
  }

  @Test(arguments: [(80, 24), (160, 50)])
  func everyScreenIsDrawnWithAsciiAlone(size: (width: Int, height: Int)) {
    var stage = Stage(width: size.width, height: size.height)
    stage.press(.character("T"), .end, .enter)
    for tab in Tab.allCases {
      stage.type("\(tab.digit)")
      expectPlain(stage, "list \(tab)")
      stage.press(.enter)
      expectPlain(stage, "detail \(tab)")
      stage.press(.end, .character("e"))
      expectPlain(stage, "form \(tab)")
      stage.press(.escape, .escape)
    }
    for key in ["a", "?", ":", "/", "x"] {
      stage.type(key)
      expectPlain(stage, "layer \(key)")
      stage.press(.escape, .escape)
    }
    #expect(stage.theme.name == "ascii")
  }

  @Test func framesBarsAndMarksHaveTheirAsciiForms() {
    var stage = Stage()
    stage.press(.character("T"), .end, .enter)
    stage.type("4")
    #expect(stage.text.contains("#"))
    #expect(!stage.text.contains("✓"))
    stage.press(.character("?"))
    #expect(stage.text.contains("+- Keys --"))
  }
}
