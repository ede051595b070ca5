/// What asks a terminal to take a text into its clipboard: OSC 52, as xterm defined it.
///
/// Source: XTerm Control Sequences, “Operating System Commands”, Ps = 5 2. tmux hands it on where `set-clipboard` is
/// `on`, or wrapped where `allow-passthrough` is; GNU screen only wrapped, in short pieces.
enum Clipboard {
  /// What clears it: a blank, for tmux takes no empty text and leaves the one before.
  static let blank = " "

  /// The bytes to write, or `nil` for a terminal that would show them as text; `environment` gives a variable's value.
  static func sequence(for text: String, environment: (String) -> String?) -> String? {
    let term = environment("TERM") ?? ""
    guard !term.isEmpty, term != "dumb", !term.hasPrefix("linux"), !term.hasPrefix("vt") else { return nil }
    let command = "\u{1B}]52;c;\(base64(Array(text.utf8)))\u{07}"
    if environment("TMUX") != nil {
      let inner = command.split(separator: "\u{1B}", omittingEmptySubsequences: false).joined(separator: "\u{1B}\u{1B}")
      return command + "\u{1B}Ptmux;\(inner)\u{1B}\\"
    }
    if environment("STY") != nil {
      // screen takes strings of a few hundred bytes and puts the pieces together again.
      return "\u{1B}P" + pieces(of: command, length: 76).joined(separator: "\u{1B}\\\u{1B}P") + "\u{1B}\\"
    }
    return command
  }

  private static func pieces(of text: String, length: Int) -> [String] {
    var rest = text[...]
    var pieces: [String] = []
    while !rest.isEmpty {
      pieces.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return pieces
  }

  /// Base 64 by RFC 4648, with padding; here so that the terminal needs no Foundation.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[value >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
