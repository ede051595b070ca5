import ForumPlan

/// A text prepared for finding: folded once, so that each key of a search costs little.
struct FindableText: Sendable {
  /// The folded scalars.
  let scalars: [UInt32]
  /// A bit for each scalar that occurs, modulo 64: what lacks a bit of the search cannot match.
  let mask: UInt64

  /// Prepares a text; O(length).
  init(_ text: String) { self.init(scalars: Self.fold(text)) }

  init(scalars: [UInt32]) {
    self.scalars = scalars
    mask = Self.mask(of: scalars)
  }

  static func mask(of scalars: [UInt32]) -> UInt64 { scalars.reduce(0) { $0 | 1 << UInt64($1 & 63) } }

  /// Small letters without their marks; ASCII, which nearly all names are, by a short way.
  static func fold(_ text: String) -> [UInt32] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.folded.unicodeScalars.map(\.value) }
    return text.utf8.map { byte in UInt32((0x41...0x5A).contains(byte) ? byte + 32 : byte) }
  }

  /// Whether a scalar is part of a word: a letter, a digit or a mark of any script.
  static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7A, 0x30...0x39, 0x41...0x5A: true
    case ..<0x80: false
    default: Unicode.Scalar(scalar)?.properties.isWordPart ?? false
    }
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isWordPart: Bool { isAlphabetic || numericType != nil || canonicalCombiningClass != .notReordered }
}
