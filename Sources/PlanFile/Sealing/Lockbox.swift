import Crypto
import CryptoExtras
import ForumPlan
import Foundation

/// The keys of a plan, each wrapped for the officers who may hold it; stands in the file in clear.
///
/// An officer is a slot: how the passphrase becomes a key, and the compartments' keys sealed under that. A plan
/// without a passphrase has one slot whose keys lie open.
struct Lockbox: Codable {
  var officers: [Slot]

  /// One officer's keys.
  struct Slot: Codable {
    /// How the passphrase becomes a key; `nil` for keys that lie open.
    var derivation: Derivation?
    /// By compartment, the key: sealed, or open when there is no derivation.
    var keys: [String: [UInt8]]
  }

  /// The cost of scrypt (RFC 7914) and its salt.
  struct Derivation: Codable {
    var salt: [UInt8]
    var rounds: Int
    var blockSize: Int
    var parallelism: Int

    /// Whether the parameters are such as this program writes, so that a made-up file cannot ask for all memory.
    var isSane: Bool {
      (2...1 << 20).contains(rounds) && rounds.nonzeroBitCount == 1 && (1...32).contains(blockSize)
        && (1...16).contains(parallelism) && (8...64).contains(salt.count)
    }

    func key(from passphrase: String) throws -> SymmetricKey {
      try KDF.Scrypt.deriveKey(
        from: Data(passphrase.precomposedStringWithCanonicalMapping.utf8), salt: Data(salt), outputByteCount: 32,
        rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    }
  }

  /// How hard it is to try a passphrase: 2^17 rounds of 1 KiB blocks, 128 MiB of memory.
  struct Cost: Sendable {
    var rounds = 1 << 17
    var blockSize = 8
    var parallelism = 1
  }

  /// New random keys for all compartments, and the box that holds them.
  static func make(access: PlanFile.Access, cost: Cost) throws -> (Lockbox, KeyRing) {
    var masters: [Compartment: SymmetricKey] = [:]
    for compartment in Compartment.allCases { masters[compartment] = SymmetricKey(size: .bits256) }
    var slot = Slot(derivation: nil, keys: [:])
    switch access {
    case .unsealed:
      for (compartment, key) in masters { slot.keys[compartment.rawValue] = key.withUnsafeBytes { Array($0) } }
    case .passphrase(let passphrase):
      let salt = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
      let derivation = Derivation(
        salt: salt, rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism)
      let wrapping = try derivation.key(from: passphrase)
      slot.derivation = derivation
      for (compartment, key) in masters {
        let plain = key.withUnsafeBytes { Data($0) }
        slot.keys[compartment.rawValue] = Array(
          try ChaChaPoly.seal(plain, using: wrapping, authenticating: context(compartment)).combined)
      }
    }
    return (Lockbox(officers: [slot]), KeyRing(masters))
  }

  /// Whether no slot lies open.
  var isSealed: Bool { officers.allSatisfy { $0.derivation != nil } }

  /// The keys that an access opens: those of the first slot it fits.
  func open(_ access: PlanFile.Access, path: String) throws -> KeyRing {
    switch access {
    case .unsealed:
      guard let slot = officers.first(where: { $0.derivation == nil }) else {
        throw PlanFileError.passphraseNeeded(path)
      }
      return KeyRing(Self.keys(slot.keys.mapValues { SymmetricKey(data: $0) }))
    case .passphrase(let passphrase):
      if let open = officers.first(where: { $0.derivation == nil }) {
        return KeyRing(Self.keys(open.keys.mapValues { SymmetricKey(data: $0) }))
      }
      for slot in officers {
        guard let derivation = slot.derivation, derivation.isSane else { throw PlanFileError.damaged(path, "its keys") }
        let wrapping = try derivation.key(from: passphrase)
        var masters: [String: SymmetricKey] = [:]
        for (name, sealed) in slot.keys {
          guard let compartment = Compartment(rawValue: name),
            let box = try? ChaChaPoly.SealedBox(combined: sealed),
            let plain = try? ChaChaPoly.open(box, using: wrapping, authenticating: Self.context(compartment))
          else { continue }
          masters[name] = SymmetricKey(data: plain)
        }
        if !masters.isEmpty { return KeyRing(Self.keys(masters)) }
      }
      throw PlanFileError.wrongPassphrase(path)
    }
  }

  private static func keys(_ named: [String: SymmetricKey]) -> [Compartment: SymmetricKey] {
    named.reduce(into: [:]) { keys, pair in
      if let compartment = Compartment(rawValue: pair.key), pair.value.bitCount == 256 {
        keys[compartment] = pair.value
      }
    }
  }

  private static func context(_ compartment: Compartment) -> Data { Data("convene key 1 \(compartment.rawValue)".utf8) }
}
