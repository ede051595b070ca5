import Foundation

/// Makes names comparable: without case, diacritics, punctuation and runs of blanks.
public enum NameFolding {
  /// `Côte d’Ivoire` and `cote d'ivoire` both give `cote d ivoire`; O(length).
  public static func fold(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return foldASCII(name) }
    let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    var folded = ""
    var isBetween = false
    for character in plain.lowercased() {
      if character.isLetter || character.isNumber || character.unicodeScalars.contains(where: isMark) {
        if isBetween, !folded.isEmpty { folded.append(" ") }
        folded.append(character)
        isBetween = false
      } else {
        isBetween = true
      }
    }
    return folded
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spacingMark, .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// The same for plain ASCII, by bytes: names are folded by the ten thousand when a list is filtered.
  private static func foldASCII(_ name: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(name.utf8.count)
    var isBetween = false
    for byte in name.utf8 {
      let lower = (65...90).contains(byte) ? byte | 0x20 : byte
      guard (97...122).contains(lower) || (48...57).contains(lower) else {
        isBetween = true
        continue
      }
      if isBetween, !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
      folded.append(lower)
      isBetween = false
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
