extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// The text as a message may repeat it: without hostile characters, at most 60 characters.
  var quotable: String {
    var harmless = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(400) { harmless.append(scalar.isHostile ? " " : scalar) }
    let text = String(harmless)
    let start = text.prefix(60)
    return start.endIndex == text.endIndex && unicodeScalars.count <= 400 ? text : start + "…"
  }

  /// The text for comparison by eye: lower case, Latin letters without their marks.
  ///
  /// What a letter is without its mark, its Unicode name tells: `LATIN SMALL LETTER E WITH ACUTE`.
  public var folded: String {
    // Most texts have no other letters, and filters and names are folded by the thousand.
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars {
      if scalar.isASCII {
        folded.append(scalar)
      } else if !(0x300...0x36F).contains(scalar.value) {
        folded.append(scalar.withoutMark ?? scalar)
      }
    }
    return String(folded)
  }

  /// The folded text's letters and digits alone.
  var skeleton: String { folded.filter { $0.isLetter || $0.isNumber } }
}

extension Unicode.Scalar {
  /// Whether the character can steer a terminal or turn the reading order of what stands beside it.
  ///
  /// Controls (Cc), line and paragraph separators, and the embeddings, overrides and isolates of Unicode
  /// Standard Annex 9. Joiners and marks, which Persian and Tamil need, are harmless.
  var isHostile: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  fileprivate var withoutMark: Unicode.Scalar? {
    guard let name = properties.name, name.hasPrefix("LATIN SMALL LETTER ") else { return nil }
    let letter = name.dropFirst("LATIN SMALL LETTER ".count).prefix { $0 != " " }
    return letter.count == 1 ? letter.lowercased().unicodeScalars.first : nil
  }
}
