import Testing

@testable import Terminal

@Suite("The clipboard of the terminal")
struct ClipboardTests {
  @Test(
    "Base 64 by the examples of RFC 4648, section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func base64(text: String, encoded: String) {
    #expect(Clipboard.base64(Array(text.utf8)) == encoded)
  }

  private func sequence(_ text: String, _ environment: [String: String]) -> String? {
    Clipboard.sequence(for: text, environment: { environment[$0] })
  }

  @Test("A text is sent as OSC 52, in tmux also wrapped, in screen in pieces")
  func sequences() throws {
    #expect(sequence("Flint", ["TERM": "xterm-256color"]) == "\u{1B}]52;c;RmxpbnQ=\u{7}")
    #expect(
      sequence("Flint", ["TERM": "tmux-256color", "TMUX": "/tmp/x"])
        == "\u{1B}]52;c;RmxpbnQ=\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;RmxpbnQ=\u{7}\u{1B}\\")
    let long = try #require(sequence(String(repeating: "x", count: 300), ["TERM": "screen", "STY": "1.pts"]))
    let pieces = long.split(separator: "\u{1B}P").map { $0.split(separator: "\u{1B}\\").joined() }
    #expect(pieces.allSatisfy { $0.count <= 77 } && pieces.count > 4)
    #expect(pieces.joined().hasPrefix("\u{1B}]52;c;eHh4"))
  }

  @Test("A terminal that would print it as text gets nothing", arguments: ["linux", "vt100", "dumb", ""])
  func none(term: String) {
    #expect(sequence("Flint", ["TERM": term]) == nil)
  }

  @Test("A copy is cleared with a blank, which every terminal takes in its place")
  func cleared() {
    #expect(sequence(Clipboard.blank, ["TERM": "xterm-256color"]) == "\u{1B}]52;c;IA==\u{7}")
    #expect(sequence(Clipboard.blank, ["TERM": "linux"]) == nil)
  }
}
