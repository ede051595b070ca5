import Crypto
import ForumPlan

/// All officers of a plan: the one part of the file that is read before any key is known.
struct KeyRing: Hashable, Sendable {
  /// 16 random bytes that tell plans apart.
  var plan: [UInt8]
  var officers: [Officer]

  /// Whether no compartment key stands in clear.
  var isSealed: Bool { !officers.contains { $0.derivation == .none } }

  /// A new plan's ring, whose one officer holds new keys of all compartments, and those keys.
  static func new(
    _ access: Access, cost: ScryptCost, opening compartments: [Compartment] = Compartment.allCases
  ) throws -> (ring: KeyRing, keys: [CompartmentKey]) {
    let plan = Seal.randomBytes(16)
    let keys = Compartment.allCases.map { CompartmentKey($0, key: SymmetricKey(size: .bits256)) }
    let held = keys.filter { compartments.contains($0.compartment) }
    let officer: Officer
    switch access {
    case .unsealed:
      officer = try Officer(id: Seal.randomBytes(16), derivation: .none, keys: held, plan: plan, under: nil)
    case .passphrase(let passphrase):
      let salt = Seal.randomBytes(16)
      officer = try Officer(
        id: Seal.randomBytes(16), derivation: .scrypt(salt: salt, cost: cost), keys: held, plan: plan,
        under: try cost.key(of: passphrase, salt: salt))
    }
    return (KeyRing(plan: plan, officers: [officer]), keys)
  }

  /// The keys that an access opens; `nil` when it opens none.
  ///
  /// Officers who share salt and cost share the work of scrypt.
  func keys(for access: Access) throws -> [CompartmentKey]? {
    var derived: [Officer.Derivation: SymmetricKey] = [:]
    for officer in officers {
      switch (access, officer.derivation) {
      case (.unsealed, .none): return try officer.unwrap(plan: plan, with: nil)
      case (.passphrase(let passphrase), .scrypt(let salt, let cost)):
        let own = try derived[officer.derivation] ?? cost.key(of: passphrase, salt: salt)
        derived[officer.derivation] = own
        if let keys = try? officer.unwrap(plan: plan, with: own) { return keys }
      default: continue
      }
    }
    return nil
  }
}
