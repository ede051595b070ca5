import Crypto
import ForumPlan

/// All officers of a plan: the one part of the file that is read before any key is known.
struct KeyRing: Hashable, Sendable {
  /// 16 random bytes that tell plans apart.
  var plan: [UInt8]
  var officers: [KeyHolder]

  /// Whether no compartment key stands in clear.
  var isSealed: Bool { !officers.contains { $0.derivation == .none } }

  /// Whether it is of before there were several officers; so is that of a plan which is not sealed.
  var isOfEarlierForm: Bool { officers.contains(where: \.isOfEarlierForm) }

  /// Whether a recovery sheet opens the plan.
  var hasSheet: Bool { officers.contains { $0.kind == .recovery } }

  /// An officer who opened the plan.
  struct Opener: Sendable {
    let officer: [UInt8]
    /// Nothing where the plan is not sealed.
    let own: OwnKey?
  }

  /// What an officer opens.
  struct Opened: Sendable {
    let opener: Opener
    let keys: [CompartmentKey]
  }

  /// What an access opens; `nil` when it opens nothing.
  ///
  /// Officers who share salt and cost share the work of scrypt.
  func open(_ access: Access) throws -> Opened? {
    var derived: [KeyHolder.Derivation: OwnKey] = [:]
    for officer in officers {
      let own: OwnKey?
      switch (access, officer.kind, officer.derivation) {
      case (.unsealed, _, .none): own = nil
      case (.passphrase(let words), .person, .scrypt(let salt, let cost)):
        own =
          try derived[officer.derivation]
          ?? OwnKey(derivation: officer.derivation, kind: .person, key: cost.key(of: words, salt: salt))
      case (.keyFile(let file), .keyFile, .random):
        own = OwnKey(derivation: .random, kind: .keyFile, key: file.key(for: plan))
      case (.recovery(let code), .recovery, .random):
        own = OwnKey(derivation: .random, kind: .recovery, key: code.key(for: plan))
      default: continue
      }
      derived[officer.derivation] = own
      if let keys = try? officer.unwrap(plan: plan, with: own?.key) {
        return Opened(opener: Opener(officer: officer.id, own: own), keys: keys)
      }
    }
    return nil
  }

  /// Whether an own key is somebody's.
  func knows(_ own: OwnKey) -> Bool {
    officers.contains { officer in
      officer.derivation == own.derivation && (try? officer.unwrap(plan: plan, with: own.key)) != nil
    }
  }
}
