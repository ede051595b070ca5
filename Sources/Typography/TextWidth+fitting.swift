extension TextWidth {
  /// The text cut to at most `columns`, ending in `…` where something was cut; never splits a character.
  ///
  /// An empty `ellipsis` cuts without a mark.
  public static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    let safe = neutralised(text)
    guard width(of: safe) > columns else { return safe }
    let mark = width(of: ellipsis) <= columns ? ellipsis : ""
    return prefix(of: safe, columns: columns - width(of: mark)).head + mark
  }

  /// The text made exactly `columns` wide, cut with `…` or filled with blanks on the side `alignment` leaves free.
  public static func padded(_ text: String, to columns: Int, align alignment: Alignment = .leading) -> String {
    let fitted = truncated(text, to: columns)
    let free = max(0, columns - width(of: fitted))
    let before = alignment.offset(of: free)
    return String(repeating: " ", count: before) + fitted + String(repeating: " ", count: free - before)
  }

  /// The text broken into lines of at most `columns`, at spaces where it can and between wide characters.
  ///
  /// A line break in the text begins a new line, an empty line stays one, and a word longer than a line is
  /// broken where it must be. With less than two columns a wide character still gets a line of its own.
  public static func wrapped(_ text: String, to columns: Int) -> [String] {
    let columns = max(1, columns)
    if isPlainLine(text, within: columns) { return [text] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { wrapParagraph(neutralised(String($0)), columns) }
  }

  /// Whether a text is a line already: of plain characters, a column each, with single blanks between words.
  private static func isPlainLine(_ text: String, within columns: Int) -> Bool {
    guard text.utf8.count <= columns else { return false }
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }

  private static func wrapParagraph(_ text: String, _ columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      var rest = String(word)
      var size = width(of: rest)
      if !line.isEmpty, used + 1 + size > columns {
        lines.append(line)
        line = ""
        used = 0
      }
      while size > columns {
        let (head, tail) = prefix(of: rest, columns: columns, atLeastOne: true)
        guard !tail.isEmpty else { break }
        lines.append(head)
        rest = tail
        size = width(of: rest)
      }
      line += line.isEmpty ? rest : " " + rest
      used += used == 0 ? size : size + 1
    }
    return lines.isEmpty || !line.isEmpty ? lines + [line] : lines
  }

  /// Splits after the longest head of whole characters that fits.
  private static func prefix(
    of text: String, columns: Int, atLeastOne: Bool = false
  ) -> (head: String, tail: String) {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      let size = width(of: text[end])
      if used + size > columns, !(atLeastOne && end == text.startIndex) { break }
      used += size
      end = text.index(after: end)
    }
    return (String(text[..<end]), String(text[end...]))
  }
}
