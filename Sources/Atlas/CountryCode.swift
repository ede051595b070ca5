/// A country or territory by its ISO 3166-1 alpha-2 code, or `XK` for Kosovo.
///
/// The code is kept as two letters in two bytes; any two letters A–Z make one. Whether the Atlas knows a
/// country of that code is another question: ask `Atlas.country(_:)`.
public struct CountryCode: Hashable, Sendable {
  private let letters: UInt16

  /// Reads two ASCII letters of either case; `nil` for any other text.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 2 else { return nil }
    let upper = bytes.map { $0 & 0xDF }
    guard upper.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }),
      bytes.allSatisfy({ $0 >= UInt8(ascii: "A") })
    else { return nil }
    letters = UInt16(upper[0]) << 8 | UInt16(upper[1])
  }
}

extension CountryCode: CustomStringConvertible, Comparable {
  /// The two letters, upper case.
  public var description: String {
    String(decoding: [UInt8(letters >> 8), UInt8(letters & 0xFF)], as: UTF8.self)
  }

  public static func < (left: Self, right: Self) -> Bool { left.letters < right.letters }
}

extension CountryCode: ExpressibleByStringLiteral {
  /// A code written in source text; traps when it is not two letters.
  public init(stringLiteral text: String) {
    guard let code = Self(text) else {
      preconditionFailure("A country code is two letters, not “\(text)”.")
    }
    self = code
  }
}

extension CountryCode: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "A country code must be two letters of ISO 3166-1.")
    }
    self = code
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension CountryCode: CodingKeyRepresentable {
  /// The two letters, so that a dictionary by country is an object in JSON.
  public var codingKey: any CodingKey { LetterKey(stringValue: description) }

  public init?(codingKey: some CodingKey) { self.init(codingKey.stringValue) }

  private struct LetterKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }
}
