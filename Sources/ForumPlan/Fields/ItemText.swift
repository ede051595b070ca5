/// The small language of items on a line: parts between separators, in quotes where a part holds a separator.
///
/// All work is on Unicode scalars: a combining mark behind a comma must not hide the comma.
package enum ItemText {
  /// A part as it can stand between separators; `words` are those that would be read as something else there.
  static func quoted(_ part: String, spaces: Bool = false, always: Bool = false, words: [String] = []) -> String {
    let scalars = part.unicodeScalars
    let folded = part.folded
    let mustQuote =
      always || part.isEmpty || part != part.trimmed || words.contains { folded.hasPrefix($0) }
      || scalars.contains {
        ",;:|\"\\\n".unicodeScalars.contains($0) || (spaces && $0.properties.isWhitespace)
      }
    return mustQuote ? inQuotes(part) : part
  }

  /// The rest of a line, in quotes only where it could not be read back.
  static func tail(_ part: String) -> String {
    let scalars = part.unicodeScalars
    return part != part.trimmed || scalars.first == "\"" || scalars.contains("\n") ? inQuotes(part) : part
  }

  private static func inQuotes(_ part: String) -> String {
    var text = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in part.unicodeScalars {
      switch scalar {
      case "\"", "\\": text.append(contentsOf: ["\\", scalar])
      case "\n": text.append(contentsOf: ["\\", "n"])
      default: text.append(scalar)
      }
    }
    text.append("\"")
    return String(text)
  }

  /// What a part says, without its quotes.
  static func plain(_ part: String) -> String {
    let scalars = Array(part.trimmed.unicodeScalars)
    guard scalars.count >= 2, scalars.first == "\"", scalars.last == "\"" else { return part.trimmed }
    var text = String.UnicodeScalarView()
    var escaped = false
    for scalar in scalars.dropFirst().dropLast() {
      if escaped {
        text.append(scalar == "n" ? "\n" : scalar)
        escaped = false
      } else if scalar == "\\" {
        escaped = true
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// The trimmed parts between separators that stand outside quotes; at most `most` parts.
  package static func split(_ line: String, at separator: Unicode.Scalar, most: Int = .max) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var inQuotes = false
    var escaped = false
    for scalar in line.unicodeScalars {
      if scalar == separator, !inQuotes, parts.count + 1 < most {
        parts.append(String(part).trimmed)
        part = String.UnicodeScalarView()
        continue
      }
      if escaped {
        escaped = false
      } else if scalar == "\\" {
        escaped = inQuotes
      } else if scalar == "\"" {
        inQuotes.toggle()
      }
      part.append(scalar)
    }
    return parts + [String(part).trimmed]
  }

  /// The words between spaces outside quotes, at most `most`: the last one is the rest of the line.
  static func words(_ line: String, most: Int = .max) -> [String] {
    var words: [String] = []
    var rest = line.trimmed
    while !rest.isEmpty, words.count + 1 < most {
      let parts = split(rest, at: " ", most: 2)
      words.append(parts[0])
      rest = parts.count > 1 ? parts[1] : ""
    }
    return rest.isEmpty ? words : words + [rest]
  }

  /// What stands behind a word at the start of a part, whatever the word's case.
  static func value(of word: String, in part: String) -> String? {
    let words = words(part, most: 2)
    guard words.first?.folded == word else { return nil }
    return words.count > 1 ? words[1] : ""
  }
}

extension String {
  /// The trimmed lines.
  var lines: [String] {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmed }
  }
}
