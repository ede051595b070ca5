import Crypto
import Foundation

/// ChaCha20-Poly1305 (RFC 8439) as the file uses it: a random nonce of 96 bits, the sealed text, the tag.
///
/// Random nonces collide with a chance below 2⁻³² while a key seals fewer than 2³² texts (NIST SP 800-38D, 8.3,
/// for nonces of this size); a plan makes a few a minute.
enum Seal {
  /// Plaintext is filled up with zeros to a multiple of this, so that lengths tell little.
  static let grain = 64

  /// Seals bytes; whoever opens them must give the same binding.
  static func seal(_ plain: [UInt8], under key: SymmetricKey, binding: [UInt8]) throws -> [UInt8] {
    Array(try ChaChaPoly.seal(plain, using: key, authenticating: binding).combined)
  }

  /// Opens sealed bytes; throws when they, the key or the binding are not those of the sealing.
  static func open(_ sealed: some DataProtocol, under key: SymmetricKey, binding: [UInt8]) throws -> Data {
    try ChaChaPoly.open(try ChaChaPoly.SealedBox(combined: sealed), using: key, authenticating: binding)
  }

  /// Fills up to a whole number of grains.
  static func padded(_ plain: [UInt8]) -> [UInt8] {
    plain + [UInt8](repeating: 0, count: (grain - plain.count % grain) % grain)
  }

  /// Bytes from the system's generator.
  static func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }
}
