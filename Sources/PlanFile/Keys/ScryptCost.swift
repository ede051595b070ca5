import Crypto
import CryptoExtras
import Foundation

/// What it costs to turn a passphrase into a key, as scrypt (RFC 7914) counts it; stored with each officer.
struct ScryptCost: Hashable, Sendable {
  /// N: a power of two; memory is 128 · N · r bytes.
  var rounds: Int
  /// r.
  var blockSize: Int
  /// p.
  var parallelism: Int

  /// 128 MiB and about a third of a second: what OWASP's password storage cheat sheet asks at least, where memory allows.
  static let standard = isCheap ? cheap : ScryptCost(rounds: 1 << 17, blockSize: 8, parallelism: 1)

  /// What the tests of the built program may ask for.
  private static let cheap = ScryptCost(rounds: 1 << 10, blockSize: 8, parallelism: 1)

  /// Whether a debug build was asked for cheap keys.
  ///
  /// There, unoptimised, a key of the standard cost takes five seconds of work, and a suite makes dozens. A release does not
  /// know the variable.
  private static var isCheap: Bool {
    #if DEBUG
    getenv("CONVENE_CHEAP_KEYS") != nil
    #else
    false
    #endif
  }

  /// Whether a file may ask for it: a hostile one must not make the program take gigabytes or hours.
  var isBearable: Bool {
    (2...(1 << 20)).contains(rounds) && rounds.nonzeroBitCount == 1 && (1...32).contains(blockSize)
      && (1...16).contains(parallelism) && rounds * blockSize <= 1 << 23
  }

  /// The key of a passphrase.
  ///
  /// The passphrase is normalised (NFC), so that a letter with an accent is the same from every keyboard.
  func key(of passphrase: String, salt: [UInt8]) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: Array(passphrase.precomposedStringWithCanonicalMapping.utf8), salt: salt, outputByteCount: 32,
      rounds: rounds, blockSize: blockSize, parallelism: parallelism)
  }
}
