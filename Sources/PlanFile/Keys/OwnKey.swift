import Crypto
import ForumPlan

/// The key that an officer's passphrase, key file or recovery code gives; it opens what they alone know.
///
/// A passphrase takes a third of a second to become one, so it is made ahead, on any thread:
///
///     let maker = file.keyMaker
///     let key = try maker.key(of: .passphrase(words))
///     try file.addOfficer("Amina", holding: [.logistics, .identity], key: key, author: "mk", time: now)
public struct OwnKey: Sendable {
  let derivation: KeyHolder.Derivation
  let kind: Officer.Kind
  let key: SymmetricKey

  /// The word for what it was made of: `passphrase`.
  public var label: String { kind.label }
}

/// Turns what an officer has into a key for one plan.
///
/// All passphrases of a plan share the salt, so that to open it costs one derivation however many officers there are.
/// What that gives an attacker: a guess counts against all of them at once.
public struct KeyMaker: Sendable {
  let plan: [UInt8]
  let salt: [UInt8]
  let cost: ScryptCost

  /// For a ring: with the salt that its officers have.
  ///
  /// The ring is in clear, and what it says of others' derivations nobody vouches for. That of who opened the plan is
  /// bound to their key; another serves only where it costs no less than usual, so that nobody can make a new passphrase
  /// cheap to guess.
  init(_ ring: KeyRing, opener: [UInt8]? = nil, cost standard: ScryptCost = .standard) {
    plan = ring.plan
    let own = ring.officers.first { $0.id == opener }
    for officer in [own].compactMap(\.self) + ring.officers {
      guard case .scrypt(let salt, let cost) = officer.derivation, officer.id == opener || cost == standard else {
        continue
      }
      (self.salt, self.cost) = (salt, cost)
      return
    }
    (salt, cost) = (Seal.randomBytes(16), standard)
  }

  /// The key of a passphrase, key file or recovery code; `nil` where none is given.
  ///
  /// - Throws: what keeps scrypt from having its memory.
  public func key(of access: Access) throws -> OwnKey? {
    switch access {
    case .unsealed: nil
    case .passphrase(let words):
      OwnKey(
        derivation: .scrypt(salt: salt, cost: cost), kind: .person, key: try cost.key(of: words, salt: salt))
    case .keyFile(let file): OwnKey(derivation: .random, kind: .keyFile, key: file.key(for: plan))
    case .recovery(let code): OwnKey(derivation: .random, kind: .recovery, key: code.key(for: plan))
    }
  }
}
