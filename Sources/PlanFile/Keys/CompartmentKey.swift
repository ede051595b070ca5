import Crypto
import ForumPlan

/// The key of one compartment, and what follows from it.
///
/// Key bytes live in `SymmetricKey`, which wipes them when it goes.
struct CompartmentKey: Sendable {
  let compartment: Compartment
  /// Seals records, journal and state.
  let sealing: SymmetricKey
  /// Blinds row keys; separate, so that neither use weakens the other.
  private let blinding: SymmetricKey

  init(_ compartment: Compartment, key: SymmetricKey) {
    self.compartment = compartment
    sealing = key
    blinding = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Array("convene/1/row key".utf8), outputByteCount: 32)
  }

  /// The key of a record's row: the first 128 bits of HMAC-SHA256 over kind and identifier.
  ///
  /// A person, their identity and their protection record share an identifier; under keys of their own the
  /// three rows have nothing in common for whoever lacks the keys.
  func rowKey(of record: RecordKey) -> [UInt8] {
    var message = Array(record.kind.rawValue.utf8)
    message.append(0)
    withUnsafeBytes(of: record.rawID.bigEndian) { message.append(contentsOf: $0) }
    return Array(HMAC<SHA256>.authenticationCode(for: message, using: blinding).prefix(16))
  }
}
