import Crypto
import Foundation

/// A key in a file in place of a passphrase: 256 random bits, so that nothing slow need stand before them.
public struct KeyFile: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  let bytes: [UInt8]

  private static let head = "convene-key-1:"

  /// A new one.
  public static func random() -> KeyFile { KeyFile(bytes: Seal.randomBytes(32)) }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The key of a file's text; `nil` where it is none, or has been changed.
  public init?(text: String) {
    guard let line = text.split(whereSeparator: \.isNewline).first(where: { $0.hasPrefix(Self.head) }) else {
      return nil
    }
    let digits = Array(line.dropFirst(Self.head.count).filter { !$0.isWhitespace }.utf8)
    guard digits.count == 72 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16) else { return nil }
      bytes.append(byte)
    }
    guard Self.check(bytes.prefix(32)) == Array(bytes.suffix(4)) else { return nil }
    self.bytes = Array(bytes.prefix(32))
  }

  /// Nothing of the key, so that no log or message has it.
  public var description: String { "a key file" }
  public var customMirror: Mirror { Mirror(self, children: [:]) }

  /// The text to be written, for its owner alone.
  public var text: String {
    let digits = (bytes + Self.check(bytes)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return """
      # A key of a Convene plan. Whoever has this file and the plan reads it: keep it where the plan is not.
      \(Self.head)\(digits.joined())

      """
  }

  private static func check(_ bytes: some Collection<UInt8>) -> [UInt8] {
    Array(SHA256.hash(data: Array(bytes)).prefix(4))
  }

  /// The key for a plan; another plan has another.
  func key(for plan: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: bytes), salt: plan, info: Array("convene/2/key file".utf8),
      outputByteCount: 32)
  }
}
