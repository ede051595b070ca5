/// Text without what people write differently: case, accents, punctuation.
enum Fold {
  /// Words of letters and digits, lower case and without accents, with one blank between them.
  static func words(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var gap = false
    for scalar in text.unicodeScalars {
      if let plain = plain(scalar) {
        if gap, !folded.isEmpty { folded.append(" ") }
        gap = false
        folded.append(contentsOf: plain.unicodeScalars)
      } else if !isMark(scalar) {
        gap = true
      }
    }
    return String(folded)
  }

  /// The words with nothing between them, as names of columns are compared.
  static func tight(_ text: String) -> String { words(text).filter { $0 != " " } }

  /// The words in order of the alphabet, so that family and given names may change places.
  static func name(_ text: String) -> String { words(text).split(separator: " ").sorted().joined(separator: " ") }

  /// A letter or digit in its plain form; `nil` for what parts words.
  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return String(scalar)
    case 0x41...0x5A: return String(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case ..<0x80: return nil
    default: break
    }
    let lower = scalar.properties.lowercaseMapping
    if let mapped = lower.unicodeScalars.first.flatMap({ letters[$0] }) { return mapped }
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return lower }
    // Vowel signs of Indic scripts are marks, and yet letters to whoever reads them.
    return scalar.value >= 0x0900 && isVowelSign(scalar) ? String(scalar) : nil
  }

  private static func isVowelSign(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .spacingMark
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: true
    // An apostrophe or full stop within a word is left out: Lawyers' Union, N.G.O.
    default: scalar == "'" || scalar == "’" || scalar == "." || scalar == "ʼ" || scalar == "`"
    }
  }

  private static let letters: [Unicode.Scalar: String] = {
    let groups = [
      "a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "ae": "æ", "c": "çćĉċč", "d": "ďđðḍ", "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģ",
      "h": "ĥħḥ", "i": "ìíîïĩīĭįıỉị", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉŋ", "o": "òóôõöøōŏőơọỏốồổỗộớờởỡợ",
      "oe": "œ", "r": "ŕŗř", "s": "śŝşšșṣ", "ss": "ß", "t": "ţťŧțṭ", "th": "þ", "u": "ùúûüũūŭůűųưụủứừửữự", "w": "ŵ",
      "y": "ýÿŷỳỵỷỹ", "z": "źżžẓ",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, accented) in groups {
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()
}
