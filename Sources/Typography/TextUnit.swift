/// The smallest piece of text that a terminal places on its own: a base with the marks drawn on it.
///
/// Most characters are one unit. A Devanagari conjunct or a Tamil vowel sign that stands beside its
/// consonant are further units of the same character: a terminal gives each its own columns.
package struct TextUnit: Equatable {
  package var text: String
  /// Columns, 1 or 2.
  package var width: Int

  package init(text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// Shown where a character was that no terminal may see.
  package static let replacement = TextUnit(text: "\u{FFFD}", width: 1)
  package static let space = TextUnit(text: " ", width: 1)
}

extension TextWidth {
  /// Marks kept on one base: as many as an ncurses cell holds, which also bounds what hostile text piles up.
  private static let marksLimit = 4

  /// The units of a text in logical order, free of control characters.
  package static func units(_ text: String) -> [TextUnit] {
    if isPlain(text) { return text.map { TextUnit(text: String($0), width: 1) } }
    var result: [TextUnit] = []
    // As a whole first: where a control goes, the marks after it join the character before.
    for character in neutralised(text) {
      // A letter that stands alone is one unit.
      if let columns = singleColumn(character) {
        result.append(TextUnit(text: String(character), width: columns))
      } else {
        result += units(of: character)
      }
    }
    return result
  }

  private static func singleColumn(_ character: Character) -> Int? {
    let scalars = character.unicodeScalars
    guard let only = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else { return nil }
    switch only.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x388...0x482, 0x5D0...0x5EA, 0x620...0x64A: return 1
    // Dashes, quotation marks and ellipses; arrows; boxes and blocks.
    case 0x2010...0x2027, 0x2190...0x2193, 0x2500...0x25AC: return 1
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: return 2
    default: return nil
    }
  }

  /// The units of one character; none when all of it is invisible.
  package static func units(of character: Character) -> [TextUnit] {
    let safe = neutral(character)
    if let unit = emoji(safe) { return [unit] }
    var result: [TextUnit] = []
    var marks = 0
    for scalar in safe {
      if let width = columns(of: scalar) {
        result.append(TextUnit(text: String(scalar), width: width))
        marks = 0
      } else if !result.isEmpty, marks < marksLimit {
        result[result.count - 1].text.unicodeScalars.append(scalar)
        marks += 1
      } else if result.isEmpty, scalar.properties.generalCategory != .format {
        // A mark without its base is shown on a dotted circle, as the Unicode Standard (5.13) shows it.
        result.append(TextUnit(text: "\u{25CC}" + String(scalar), width: 1))
        marks = 1
      }
    }
    return result
  }

  /// The one double-width unit of a flag, a keycap or an emoji that several scalars make up.
  private static func emoji(_ scalars: [Unicode.Scalar]) -> TextUnit? {
    guard scalars.count > 1, scalars[0].properties.isEmoji else { return nil }
    let composes = scalars.dropFirst().contains { scalar in
      scalar.value == 0xFE0F || scalar.properties.isEmojiModifier || isRegionalIndicator(scalar)
        || (scalar.value == 0x200D && scalars[0].properties.isEmojiPresentation)
    }
    guard composes else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.prefix(16))
    return TextUnit(text: String(text), width: 2)
  }

  package static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
