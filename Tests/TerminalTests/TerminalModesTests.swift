import Testing

@testable import Terminal

@Suite struct TerminalModesTests {
  @Test func takesBackWhatItAskedFor() {
    let modes = TerminalModes(mouse: true) {
      ["kmous": "\u{1B}[<", "rmcup": "\u{1B}[?1049l$<5>", "cnorm": "\u{1B}[?25h"][$0]
    }
    #expect(modes.restoring == "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l")
  }

  @Test func asksNothingOfATerminalWithoutMouse() {
    #expect(TerminalModes(mouse: true) { ["sgr0": "\u{1B}[m$<2>"][$0] }.restoring == "\u{1B}[m")
  }

  @Test func errorsSayWhatToDo() {
    #expect("\(TerminalError.noTerm)".contains("TERM=xterm-256color"))
    #expect(!"\(TerminalError.unknownTerm("x\u{1B}[2J"))".unicodeScalars.contains("\u{1B}"))
  }
}
