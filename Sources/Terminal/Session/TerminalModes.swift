import CNcurses

/// The modes asked of a terminal beyond what ncurses knows, and the text that takes back everything.
struct TerminalModes {
  let beginning: String
  private let ending: String
  /// What a signal handler writes to give the screen back.
  let restoring: String

  /// - Parameters:
  ///   - mouse: Whether to ask for the mouse: presses and drags (1002), as decimal numbers (1006).
  ///   - title: What to call the window; the terminal keeps the old title (XTWINOPS 22 and 23) and has it back.
  ///   - capability: Gives a terminfo capability as text.
  init(mouse: Bool, title: String? = nil, capability: (String) -> String?) {
    // A terminal whose terminfo has no mouse (vt100) gets nothing it may print as text.
    let isModern = capability("kmous") != nil
    let asked = isModern ? (mouse ? [2004, 1002, 1006] : [2004]) : []
    let title = isModern ? title.map(Self.plain) : nil
    beginning = (title.map { "\u{1B}[22;0t\u{1B}]2;\($0)\u{7}" } ?? "") + asked.map { "\u{1B}[?\($0)h" }.joined()
    ending = asked.reversed().map { "\u{1B}[?\($0)l" }.joined() + (title == nil ? "" : "\u{1B}[23;0t")
    let names = ["oc", "op", "sgr0", "rmkx", "cnorm", "rmcup"]
    restoring = ending + names.compactMap(capability).map(Self.withoutDelays).joined()
  }

  func begin() { Self.write(beginning) }
  func end() { Self.write(ending) }

  /// A title that cannot end its sequence and begin another.
  private static func plain(_ title: String) -> String {
    String(title.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }.map(Character.init))
  }

  /// terminfo's delays such as `$<2/>` are for hardware and not for the terminal to see.
  static func withoutDelays(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "$"), rest[start...].hasPrefix("$<"),
      let end = rest[start...].firstIndex(of: ">")
    {
      result += rest[..<start]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cn_write($0.baseAddress, $0.count) }
    }
  }
}
