/// Makes the text of a cell harmless: nothing in it may move a cursor, change a title or turn the writing round.
enum CellText {
  /// The text without escape sequences, control characters and direction marks, and whether any were there.
  static func clean(_ text: String) -> (text: String, hadControls: Bool) {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 >= 0xC2 }) else { return (trimmed(text), false) }
    var kept = String.UnicodeScalarView()
    var hadControls = false
    var scalars = text.unicodeScalars.makeIterator()
    var pending = scalars.next()
    while let scalar = pending {
      pending = scalars.next()
      switch scalar.value {
      case 0x0A: kept.append(scalar)
      case 0x0D: if pending?.value != 0x0A { kept.append("\n") }
      case 0x09: kept.append(" ")
      case 0x1B, 0x9B, 0x9D:
        hadControls = true
        skipSequence(scalar, &pending, &scalars)
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: hadControls = true
      default: kept.append(scalar)
      }
    }
    return (trimmed(String(kept)), hadControls)
  }

  /// Passes over what an escape begins: to the final letter of a control sequence, to the end of a command string.
  ///
  /// Source: ECMA-48, 5th edition, sections 5.4 and 5.6.
  private static func skipSequence(
    _ first: Unicode.Scalar, _ pending: inout Unicode.Scalar?, _ scalars: inout String.UnicodeScalarView.Iterator
  ) {
    var introducer = first.value
    if introducer == 0x1B {
      switch pending?.value {
      case 0x5B: introducer = 0x9B
      case 0x5D, 0x50, 0x58, 0x5E, 0x5F: introducer = 0x9D
      default: return
      }
      pending = scalars.next()
    }
    while let scalar = pending {
      if introducer == 0x9D, scalar.value == 0x1B || scalar.value < 0x20 || scalar.value == 0x9C {
        if scalar.value != 0x1B { pending = scalars.next() }
        return
      }
      pending = scalars.next()
      if introducer == 0x9B, (0x40...0x7E).contains(scalar.value) { return }
    }
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// A value for a message: harmless, on one line, at most 40 characters.
  static func brief(_ text: String) -> String {
    let line = clean(text).text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
