import Crypto
import ForumPlan
import Foundation

/// The keys of a plan's compartments that an officer holds.
///
/// Each compartment has one random key of 256 bits. Two are derived from it with HKDF-SHA256 (RFC 5869): one
/// seals, one makes the blind keys of rows.
struct KeyRing {
  private var keys: [Compartment: (seal: SymmetricKey, blind: SymmetricKey)] = [:]

  /// The ring of some compartments' keys.
  init(_ masters: [Compartment: SymmetricKey]) {
    for (compartment, master) in masters {
      keys[compartment] = (
        HKDF<SHA256>.deriveKey(inputKeyMaterial: master, info: Data("convene seal".utf8), outputByteCount: 32),
        HKDF<SHA256>.deriveKey(inputKeyMaterial: master, info: Data("convene rows".utf8), outputByteCount: 32)
      )
    }
  }

  /// The compartments whose keys are held.
  var compartments: Set<Compartment> { Set(keys.keys) }

  /// Seals bytes with ChaCha20-Poly1305 (RFC 8439), padded to a multiple of 64 bytes so that lengths say little.
  ///
  /// What the bytes belong to (table, row, revision) is bound in: a row moved elsewhere or set back no longer opens.
  func seal(_ plain: [UInt8], in compartment: Compartment, context: [UInt8]) throws -> Data {
    guard let key = keys[compartment]?.seal else { throw PlanFileError.shut(compartment) }
    var padded = plain
    padded.append(0x80)
    padded += [UInt8](repeating: 0, count: (64 - padded.count % 64) % 64)
    return try ChaChaPoly.seal(padded, using: key, authenticating: context).combined
  }

  /// Opens what `seal` made; throws when the key, the bytes or the context are not those it was made with.
  func open(_ sealed: Data, in compartment: Compartment, context: [UInt8]) throws -> [UInt8] {
    guard let key = keys[compartment]?.seal else { throw PlanFileError.shut(compartment) }
    var plain = [UInt8](
      try ChaChaPoly.open(ChaChaPoly.SealedBox(combined: sealed), using: key, authenticating: context))
    while plain.last == 0 { plain.removeLast() }
    guard plain.popLast() == 0x80 else { throw CBORError(what: "is not padded") }
    return plain
  }

  /// The key of a record's row: 16 bytes of HMAC-SHA256, which tell nothing about the record and link no
  /// identity to its person.
  func rowKey(of record: RecordKey) throws -> Data {
    guard let key = keys[record.kind.compartment]?.blind else { throw PlanFileError.shut(record.kind.compartment) }
    let name = Data("\(record.kind.rawValue)/\(record.rawID)".utf8)
    return Data(HMAC<SHA256>.authenticationCode(for: name, using: key).prefix(16))
  }
}
