import Crypto
import ForumPlan
import Foundation

/// What one officer alone knows: a seed, from which their key pair follows and what introduces others to them.
///
/// Compartment keys are wrapped to the public key by HPKE (RFC 9180, DHKEM X25519 with ChaCha20-Poly1305) in its mode
/// with a shared secret. Whoever is given new keys is not there to type a passphrase, so a public key must do; but
/// anybody could wrap a key of their own making to one, and read what is sealed under it later. The secret, the
/// introduction, is known to the officer and to those who hold the compartment, and none else can use it.
struct OfficerSecret: Sendable {
  private let seed: SymmetricKey

  /// A new one.
  init() { seed = SymmetricKey(size: .bits256) }

  /// The one that an officer's own key opens; throws when it is not theirs.
  init(of holder: KeyHolder, plan: [UInt8], with own: SymmetricKey) throws {
    seed = SymmetricKey(
      data: try Seal.open(holder.sealedSeed, under: own, binding: holder.seedBinding(plan: plan)))
    guard try publicKey == holder.publicKey else { throw CBORError.unsupported }
  }

  private var privateKey: Curve25519.KeyAgreement.PrivateKey {
    get throws {
      let bytes = HKDF<SHA256>.deriveKey(
        inputKeyMaterial: seed, info: Array("convene/2/officer/agreement".utf8), outputByteCount: 32)
      return try bytes.withUnsafeBytes { try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: $0) }
    }
  }

  /// 32 bytes.
  var publicKey: [UInt8] { get throws { Array(try privateKey.publicKey.rawRepresentation) } }

  /// What the holders of a compartment must know to give the officer a key of it; 32 bytes.
  func introduction(to compartment: Compartment, plan: [UInt8]) -> [UInt8] {
    let key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: seed, info: Array("convene/2/officer/introduction/".utf8) + plan + [compartment.number],
      outputByteCount: 32)
    return key.withUnsafeBytes { Array($0) }
  }

  /// Seals the seed for its holder, whose fields are all there but that.
  func seal(for holder: KeyHolder, plan: [UInt8], under own: SymmetricKey) throws -> [UInt8] {
    try Seal.seal(
      seed.withUnsafeBytes { Array($0) }, under: own, binding: holder.seedBinding(plan: plan))
  }

  /// The compartment key in a wrap.
  func open(_ wrap: KeyHolder.Wrap, of holder: KeyHolder, plan: [UInt8]) throws -> CompartmentKey {
    guard wrap.bytes.count > 32 else { throw CBORError.truncated }
    let introduction = SymmetricKey(data: introduction(to: wrap.compartment, plan: plan))
    var recipient = try HPKE.Recipient(
      privateKey: privateKey, ciphersuite: KeyHolder.suite,
      info: holder.wrapBinding(wrap.compartment, generation: wrap.generation, plan: plan),
      encapsulatedKey: Data(wrap.bytes.prefix(32)), presharedKey: introduction,
      presharedKeyIdentifier: Data(holder.id))
    let clear = try recipient.open(Data(wrap.bytes.dropFirst(32)))
    return CompartmentKey(wrap.compartment, key: SymmetricKey(data: clear))
  }
}
