import Crypto
import ForumPlan

/// A letter, and what it can be verified by.
public struct Letter: Hashable, Sendable {
  /// The letter.
  public var document: Document
  /// Its reference, which does not tell whom it is about.
  public var reference: String
  /// The first ten hexadecimal digits of the SHA-256 of its facts.
  public var code: String
  /// What looks wrong in it, and stops nothing.
  public internal(set) var doubts: [LetterGap] = []
  /// Whether it tells the number of a passport.
  var namesPassport = false

  /// A letter; what looks wrong in it is added by whoever writes it.
  init(document: Document, reference: String, code: String, namesPassport: Bool) {
    (self.document, self.reference, self.code) = (document, reference, code)
    self.namesPassport = namesPassport
  }

  /// What the register of papers keeps, to verify the letter by.
  func mark(_ kind: PaperKind) -> LetterMark { LetterMark(kind, reference: reference, code: code) }

  /// The code of a letter's facts: each with its length, so that no two sets of facts read the same.
  static func code(
    kind: LetterKind, language: PaperLanguage, facts: [LetterField: String], annex: [[String]] = []
  ) -> String {
    var text = "convene letter 1\n\(kind.rawValue)\n\(language.rawValue)\n"
    for (field, value) in facts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      text += "\(field.rawValue) \(value.utf8.count) \(value)\n"
    }
    for row in annex { text += row.map { "\($0.utf8.count) \($0)" }.joined(separator: " ") + "\n" }
    return hexadecimal(SHA256.hash(data: Array(text.utf8)).prefix(5))
  }

  /// `VIS-2026-7K3QA9T`: the kind, the year, and 35 bits of a digest of the record that the letter is about, in the digits
  /// of Crockford's base 32.
  static func reference(kind: LetterKind, record: String, year: Int) -> String {
    let digest = SHA256.hash(data: Array("convene reference 1\n\(kind.rawValue)\n\(record)".utf8))
    let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let name = digest.prefix(7).map { String(digits[Int($0 & 31)]) }.joined()
    return "\(kind.mark)-\(year)-\(name)"
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
