/// Brings a name to the form in which names are compared: small letters a–z and digits, single spaces.
enum NameKey {
  /// The name without accents, letter case, full stops and apostrophes.
  ///
  /// Other punctuation becomes a space, `&` becomes `and`, a leading `the` goes. Scripts without a Latin form stay as they are.
  static func fold(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "'", "’", "‘", "ʻ", "ʿ", "ʾ", "`", ".": continue
      case "&":
        words += [word, "and"]
        word = ""
      case _ where (0x300...0x36F).contains(scalar.value): continue
      case _
      where scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark:
        word += base(of: scalar)
      default:
        words.append(word)
        word = ""
      }
    }
    words = (words + [word]).filter { !$0.isEmpty }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// The letter under a Latin letter's accent, in small.
  private static func base(of scalar: Unicode.Scalar) -> String {
    let value = Int(scalar.value)
    if let pair = ligatures[scalar] { return pair }
    for (first, letters) in tables where value >= first && value < first + letters.count {
      return String(letters[value - first])
    }
    return scalar.properties.lowercaseMapping
  }

  private static let ligatures: [Unicode.Scalar: String] = [
    "Æ": "ae", "æ": "ae", "Œ": "oe", "œ": "oe", "ß": "ss", "Þ": "th", "þ": "th", "Ĳ": "ij", "ĳ": "ij", "ơ": "o",
    "Ơ": "o", "ư": "u", "Ư": "u", "ə": "e", "Ə": "e",
  ]

  /// Blocks of the Unicode Standard with the letters under their accents.
  private static let tables: [(first: Int, letters: [Character])] = [
    (0xC0, Array("aaaaaaaceeeeiiiidnooooo*ouuuuyts" + "aaaaaaaceeeeiiiidnooooo/ouuuuyty")),
    (
      0x100,
      Array(
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
          + "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs")
    ),
    (0x218, Array("sstt")),
    (0x1E00, "abbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttuuuuuvvwwwwwxxyzzz".flatMap { [$0, $0] }),
    (0x1EA0, Array(repeating: "a", count: 24) + Array(repeating: "e", count: 16) + Array(repeating: "i", count: 4)),
    (0x1ECC, Array(repeating: "o", count: 24) + Array(repeating: "u", count: 14) + Array(repeating: "y", count: 8)),
  ]
}
