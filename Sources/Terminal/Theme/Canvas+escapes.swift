extension Canvas {
  /// The rows as text with the escape sequences that colour them, for a terminal that is not taken as a whole.
  ///
  /// Without colours (`monochrome`) only attributes are written.
  public func escaped(in theme: Theme, depth: ColourDepth) -> [String] {
    (0..<gridHeight).map { y in
      var row = ""
      var style: Style?
      for cell in cells[y * gridWidth..<(y + 1) * gridWidth] where !cell.isContinuation {
        if cell.style != style { row += theme.reduced(cell.style, to: depth).escape(depth) }
        style = cell.style
        row += cell.text
      }
      return row + "\u{1B}[0m"
    }
  }
}

extension ReducedPaint {
  /// The sequence that begins it (ECMA-48, select graphic rendition; colours beyond eight as xterm has them).
  func escape(_ depth: ColourDepth) -> String {
    let codes: [(Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    var parts = ["0"] + codes.filter { attributes.contains($0.0) }.map(\.1)
    if let foreground { parts.append(Self.code(foreground, 30, depth)) }
    if let background { parts.append(Self.code(background, 40, depth)) }
    return "\u{1B}[\(parts.joined(separator: ";"))m"
  }

  private static func code(_ index: Int, _ first: Int, _ depth: ColourDepth) -> String {
    switch index {
    case ..<0: "\(first + 9)"
    case ..<8: "\(first + index)"
    case ..<16 where depth != .direct: "\(first + 52 + index)"
    case _ where depth == .direct: "\(first + 8);2;\(index >> 16);\(index >> 8 & 0xFF);\(index & 0xFF)"
    default: "\(first + 8);5;\(index)"
    }
  }
}
