import Crypto
import ForumPlan

/// Someone who holds keys of a plan: how their passphrase becomes a key, and the compartment keys under it.
///
/// Nothing here says who it is. A file may have many officers, each with some of the keys.
struct Officer: Hashable, Sendable {
  /// How the officer's key comes about.
  enum Derivation: Hashable, Sendable {
    /// The compartment keys stand in clear: the plan is not sealed.
    case none
    /// From a passphrase.
    case scrypt(salt: [UInt8], cost: ScryptCost)
  }

  /// A compartment's key, sealed under the officer's or in clear.
  struct Wrap: Hashable, Sendable {
    var compartment: Compartment
    var bytes: [UInt8]
  }

  /// 16 random bytes.
  var id: [UInt8]
  var derivation: Derivation
  var wraps: [Wrap]

  /// Wraps the keys given.
  init(id: [UInt8], derivation: Derivation, keys: [CompartmentKey], plan: [UInt8], under own: SymmetricKey?) throws {
    self.id = id
    self.derivation = derivation
    wraps = []
    for key in keys {
      let clear = key.sealing.withUnsafeBytes { Array($0) }
      let bytes =
        try own.map {
          try Seal.seal(clear, under: $0, binding: binding(of: key.compartment, plan: plan))
        } ?? clear
      wraps.append(Wrap(compartment: key.compartment, bytes: bytes))
    }
  }

  /// An officer as the file has them.
  init(id: [UInt8], derivation: Derivation, wraps: [Wrap]) {
    self.id = id
    self.derivation = derivation
    self.wraps = wraps
  }

  /// The keys that the officer's own key opens; throws when it is not theirs.
  func unwrap(plan: [UInt8], with own: SymmetricKey?) throws -> [CompartmentKey] {
    try wraps.map { wrap in
      guard let own else { return CompartmentKey(wrap.compartment, key: SymmetricKey(data: wrap.bytes)) }
      let clear = try Seal.open(wrap.bytes, under: own, binding: binding(of: wrap.compartment, plan: plan))
      return CompartmentKey(wrap.compartment, key: SymmetricKey(data: clear))
    }
  }

  /// Plan, officer, compartment and derivation: a wrap serves nowhere else, and its cost cannot be lowered.
  private func binding(of compartment: Compartment, plan: [UInt8]) -> [UInt8] {
    var binding = Array("convene/1/key/".utf8) + plan + id + [compartment.number]
    if case .scrypt(let salt, let cost) = derivation {
      let sink = CBORSink()
      sink.byteString(salt)
      for number in [cost.rounds, cost.blockSize, cost.parallelism] { sink.integer(number) }
      binding += sink.bytes
    }
    return binding
  }
}
