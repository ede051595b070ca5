/// Text from outside without anything that could steer a terminal or turn a line of text round.
struct CleanText {
  private(set) var text = ""
  /// How many control characters were taken out, those of whole escape sequences counted as one each.
  private(set) var removed = 0

  /// Cleans a value.
  ///
  /// Terminal sequences go as a whole, other controls by themselves; with `multiline`, line breaks
  /// stay, else they and every run of blanks become one blank.
  init(_ raw: String, multiline: Bool) {
    if Self.isPlain(raw) {
      text = raw
      return
    }
    let scalars = Array(raw.unicodeScalars)
    var kept = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "\u{1B}", "\u{9B}", "\u{9D}":
        removed += 1
        index = Self.endOfSequence(scalars, index)
        continue
      case "\r" where multiline:
        if index + 1 == scalars.count || scalars[index + 1] != "\n" { kept.append("\n") }
      case "\n" where multiline: kept.append("\n")
      case "\u{2028}", "\u{2029}": kept.append(multiline ? "\n" : " ")
      case _ where Self.isBlank(scalar):
        if let last = kept.last, last != " " { kept.append(" ") }
      case _ where Self.isForbidden(scalar): removed += 1
      default: kept.append(scalar)
      }
      index += 1
    }
    while let last = kept.last, Self.isBlank(last) { kept.removeLast() }
    while let first = kept.first, Self.isBlank(first) { kept.removeFirst() }
    text = String(kept)
  }

  /// A text whose lines end as everywhere in the program, with blanks for tabs.
  static func lineEnds(of text: String) -> String {
    guard text.utf8.contains(where: { $0 == Byte.carriageReturn || $0 == UInt8(ascii: "\t") }) else { return text }
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\r": scalars.append("\n")
      case "\t": scalars.append(" ")
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }

  /// Printable ASCII without blanks at its ends or two in a row: most values.
  private static func isPlain(_ raw: String) -> Bool {
    var last = Byte.space
    for byte in raw.utf8 {
      guard (0x20...0x7E).contains(byte), byte != Byte.space || last != Byte.space else { return false }
      last = byte
    }
    return last != Byte.space || raw.isEmpty
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{3000}": true
    default: false
    }
  }

  /// Controls, marks that override the direction of text, and code points that stand for nothing.
  ///
  /// Marks that only
  /// advise (U+200E, U+200F) and joiners stay: names are written with them.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    case 0xFDD0...0xFDEF: true
    default: scalar.properties.generalCategory == .control || scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// The place behind a terminal sequence, as ECMA-48 delimits them; behind its introducer when it never ends.
  private static func endOfSequence(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    let isEscape = scalars[start] == "\u{1B}"
    guard !isEscape || start + 1 < scalars.count else { return start + 1 }
    let body = start + (isEscape ? 2 : 1)
    switch isEscape ? scalars[start + 1] : scalars[start] {
    case "[", "\u{9B}":
      var index = body
      while index < scalars.count, (0x20...0x3F).contains(scalars[index].value) { index += 1 }
      return index < scalars.count && (0x40...0x7E).contains(scalars[index].value) ? index + 1 : start + 1
    case "]", "P", "^", "_", "X", "\u{9D}":
      for index in body..<max(body, scalars.count) {
        if scalars[index] == "\u{7}" || scalars[index] == "\u{9C}" { return index + 1 }
        if scalars[index] == "\u{1B}" {
          return index + 1 < scalars.count && scalars[index + 1] == "\\" ? index + 2 : start + 1
        }
      }
      return start + 1
    default: return start + 1
    }
  }
}

/// Values as messages show them.
enum Shown {
  /// On one line, without control characters, at most 40 characters.
  static func short(_ text: String) -> String {
    let clean = CleanText(String(text.prefix(400)), multiline: false).text
    return clean.count > 40 ? clean.prefix(39) + "…" : clean
  }
}
