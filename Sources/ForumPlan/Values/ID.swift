/// A typed identifier: 64 random bits that stay with a record for life, in every copy of the plan.
///
/// Two offices make records apart and merge them later, so identifiers are drawn at random and not counted.
/// With a million records the chance that any two agree is below 3 in 100 million.
public struct ID<Owner>: Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt64

  /// An identifier of known bits, as read from a file or derived from another record's.
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// A new identifier.
  public static func random(using generator: inout some RandomNumberGenerator) -> Self {
    Self(rawValue: generator.next())
  }

  /// A new identifier from the system's generator.
  public static func random() -> Self {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }
}

extension ID: Comparable {
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension ID: CustomStringConvertible, LosslessStringConvertible {
  private static var alphabet: [UInt8] { Array("0123456789abcdefghjkmnpqrstvwxyz".utf8) }

  /// Thirteen characters of Crockford's base 32, which leaves out letters that are read as digits.
  public var description: String {
    let alphabet = Self.alphabet
    return String(
      decoding: (0..<13).map { alphabet[Int(truncatingIfNeeded: rawValue >> UInt64(60 - 5 * $0)) & 31] }, as: UTF8.self)
  }

  /// Reads thirteen characters of base 32 in lower case; `nil` for any other text.
  public init?(_ text: String) {
    guard text.utf8.count == 13 else { return nil }
    var value: UInt64 = 0
    for (offset, byte) in text.utf8.enumerated() {
      guard let digit = Self.value(of: byte), offset > 0 || digit < 16 else { return nil }
      value = value << 5 | digit
    }
    rawValue = value
  }

  private static func value(of byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "h"): UInt64(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "j"), UInt8(ascii: "k"): UInt64(byte - UInt8(ascii: "j") + 18)
    case UInt8(ascii: "m"), UInt8(ascii: "n"): UInt64(byte - UInt8(ascii: "m") + 20)
    case UInt8(ascii: "p")...UInt8(ascii: "t"): UInt64(byte - UInt8(ascii: "p") + 22)
    case UInt8(ascii: "v")...UInt8(ascii: "z"): UInt64(byte - UInt8(ascii: "v") + 27)
    default: nil
    }
  }
}

extension ID: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "An identifier is thirteen characters of base 32.")
    }
    self = id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
