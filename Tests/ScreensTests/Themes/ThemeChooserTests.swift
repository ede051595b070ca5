import Terminal
import Testing

@testable import Screens

@Suite struct ThemeChooserTests {
  @Test func movingTheCursorShowsAThemeAtOnceAndEnterKeepsIt() {
    var stage = Stage()
    stage.press(.character("T"))
    #expect(stage.text.contains("╭─ Theme ─"))
    #expect(stage.theme.name == "dusk")
    stage.press(.down, .down)
    #expect(stage.theme.name == "contrast")
    #expect(stage.keptTheme == nil)
    stage.press(.enter)
    #expect(stage.keptTheme == "contrast")
    #expect(stage.status == " Theme contrast, from now on.")
    #expect(stage.workspace.layers.isEmpty)
    // It begins where one is.
    stage.press(.character("T"), .up)
    #expect(stage.theme.name == "paper")
  }

  @Test func escapeGoesBack() {
    var stage = Stage()
    stage.press(.character("T"), .end)
    #expect(stage.theme.name == "ascii")
    #expect(stage.text.contains("+- Theme -"))
    stage.press(.escape)
    #expect(stage.theme.name == "dusk")
    #expect(stage.keptTheme == nil)
    #expect(!stage.text.contains("+"))
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test func typingAndTheMouseShowThemToo() {
    var stage = Stage()
    stage.press(.character("T"))
    stage.type("king")
    #expect(stage.theme.name == "kingfisher")
    stage.press(.ctrl("u"))
    stage.handle(.paste("mono"))
    #expect(stage.theme.name == "mono")
    stage.click(2, 20)
    #expect(stage.theme.name == "dusk")
    stage.press(.character("T"))
    let row = stage.lines.firstIndex { $0.contains("│  paper") } ?? 0
    stage.click(40, row)
    #expect(stage.keptTheme == "paper")
  }

  @Test func theListItChangesStaysInSight() {
    var stage = Stage()
    stage.press(.character("T"))
    #expect(stage.lines.contains { $0.hasPrefix(" 21 Sep 2026  60 days ago") })
    var small = Stage(width: 60, height: 16)
    small.press(.character("T"), .end)
    #expect(small.text.contains("ascii"))
  }
}
