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

  @Test func theTitleIsGivenBackAndEndsNoSequence() {
    let modes = TerminalModes(mouse: false, title: "north\u{1B}]2;x\u{7}\n.convene") { ["kmous": "\u{1B}[<"][$0] }
    #expect(modes.beginning == "\u{1B}[22;0t\u{1B}]2;north]2;x.convene\u{7}\u{1B}[?2004h")
    #expect(modes.restoring == "\u{1B}[?2004l\u{1B}[23;0t")
    #expect(TerminalModes(mouse: false, title: "north") { _ in nil }.beginning == "")
  }

  @Test func errorsSayWhatToDo() {
    #expect("\(TerminalError.noTerm)".contains("TERM=xterm-256color"))
    #expect(!"\(TerminalError.unknownTerm("x\u{1B}[2J"))".unicodeScalars.contains("\u{1B}"))
  }
}
