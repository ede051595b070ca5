import Crypto
import ForumPlan
import Foundation

/// An officer as the file has them: how their own key comes about, their key pair, and the compartment keys given to it.
///
/// Nothing here says who it is. In files of before there were several officers, compartment keys stand directly under
/// the officer's own key, and there is no pair; where a plan is not sealed, they stand in clear.
struct KeyHolder: Hashable, Sendable {
  /// How the officer's own key comes about.
  enum Derivation: Hashable, Sendable {
    /// The compartment keys stand in clear: the plan is not sealed.
    case none
    /// From a passphrase.
    case scrypt(salt: [UInt8], cost: ScryptCost)
    /// From random bits of a key file or a recovery sheet, by HKDF.
    case random
  }

  /// A compartment's key for the officer.
  struct Wrap: Hashable, Sendable {
    var compartment: Compartment
    /// How often the compartment has had a new key, counted from 1; 0 in the earlier form.
    var generation = 0
    var bytes: [UInt8]
  }

  static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly

  /// 16 random bytes.
  var id: [UInt8]
  var kind = Officer.Kind.person
  var derivation: Derivation
  /// 32 bytes; none in the earlier form.
  var publicKey: [UInt8] = []
  /// The officer's secret, sealed under their own key; none in the earlier form.
  var sealedSeed: [UInt8] = []
  var wraps: [Wrap]

  /// Whether keys stand directly under the officer's own, or in clear.
  var isOfEarlierForm: Bool { publicKey.isEmpty }

  var compartments: Set<Compartment> { Set(wraps.map(\.compartment)) }

  /// A new officer with a secret of their own, without keys as yet.
  init(id: [UInt8] = Seal.randomBytes(16), secret: OfficerSecret, own: OwnKey, plan: [UInt8]) throws {
    self.id = id
    kind = own.kind
    derivation = own.derivation
    wraps = []
    publicKey = try secret.publicKey
    sealedSeed = try secret.seal(for: self, plan: plan, under: own.key)
  }

  /// Whoever has a plan that is not sealed: the keys stand in clear.
  init(id: [UInt8], inClear keys: [CompartmentKey]) {
    self.id = id
    derivation = .none
    wraps = keys.map { key in
      Wrap(compartment: key.compartment, bytes: key.sealing.withUnsafeBytes { Array($0) })
    }
  }

  /// An officer as a file has them.
  init(
    id: [UInt8], kind: Officer.Kind = .person, derivation: Derivation, publicKey: [UInt8] = [],
    sealedSeed: [UInt8] = [], wraps: [Wrap]
  ) {
    self.id = id
    self.kind = kind
    self.derivation = derivation
    self.publicKey = publicKey
    self.sealedSeed = sealedSeed
    self.wraps = wraps
  }

  /// The keys that the officer's own key opens, and their secret where they have one; throws when it is not theirs.
  func unwrap(plan: [UInt8], with own: SymmetricKey?) throws -> [CompartmentKey] {
    guard isOfEarlierForm else {
      guard let own else { throw CBORError.unsupported }
      let secret = try OfficerSecret(of: self, plan: plan, with: own)
      return try wraps.map { try secret.open($0, of: self, plan: plan) }
    }
    return try wraps.map { wrap in
      guard let own else { return CompartmentKey(wrap.compartment, key: SymmetricKey(data: wrap.bytes)) }
      let clear = try Seal.open(wrap.bytes, under: own, binding: earlierBinding(of: wrap.compartment, plan: plan))
      return CompartmentKey(wrap.compartment, key: SymmetricKey(data: clear))
    }
  }

  /// Gives the officer a key in place of an earlier one of its compartment.
  ///
  /// Public key and introduction come from the sealed roster and not from here: whoever can write the file could have
  /// put theirs here.
  mutating func give(
    _ key: CompartmentKey, generation: Int, to publicKey: [UInt8], introduction: [UInt8], plan: [UInt8]
  ) throws {
    var sender = try HPKE.Sender(
      recipientKey: try Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey), ciphersuite: Self.suite,
      info: wrapBinding(key.compartment, generation: generation, plan: plan),
      presharedKey: SymmetricKey(data: introduction), presharedKeyIdentifier: Data(id))
    let sealed = try sender.seal(key.sealing.withUnsafeBytes { Data($0) })
    wraps.removeAll { $0.compartment == key.compartment }
    wraps.append(
      Wrap(compartment: key.compartment, generation: generation, bytes: Array(sender.encapsulatedKey + sealed)))
    wraps.sort { $0.compartment.number < $1.compartment.number }
  }

  /// Plan, officer, compartment and generation: a wrap serves nowhere else.
  func wrapBinding(_ compartment: Compartment, generation: Int, plan: [UInt8]) -> Data {
    var binding: [UInt8] = Array("convene/2/key/".utf8) + plan + id
    binding.append(compartment.number)
    withUnsafeBytes(of: Int64(generation).bigEndian) { binding.append(contentsOf: $0) }
    return Data(binding)
  }

  /// Plan, officer, kind, pair and derivation: the cost cannot be lowered.
  func seedBinding(plan: [UInt8]) -> [UInt8] {
    var binding: [UInt8] = Array("convene/2/officer/".utf8) + plan + id
    binding.append(UInt8(kind.rawValue))
    return binding + publicKey + derivationBytes
  }

  /// Plan, officer, compartment and derivation, where keys stand directly under the officer's own.
  func earlierBinding(of compartment: Compartment, plan: [UInt8]) -> [UInt8] {
    var binding: [UInt8] = Array("convene/1/key/".utf8) + plan + id
    binding.append(compartment.number)
    return binding + derivationBytes
  }

  private var derivationBytes: [UInt8] {
    guard case .scrypt(let salt, let cost) = derivation else { return [] }
    let sink = CBORSink()
    sink.byteString(salt)
    for number in [cost.rounds, cost.blockSize, cost.parallelism] { sink.integer(number) }
    return sink.bytes
  }
}
