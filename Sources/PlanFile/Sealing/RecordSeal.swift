import Crypto
import ForumPlan
import Foundation

/// A record as its row has it: a random token, the kind, the fields, zeros.
///
/// The tokens of a compartment's records add up to a sum in its sealed state. An old version of one row put back,
/// or a row taken away, is sealed as well as any other; but nobody without the key knows tokens, so nobody can
/// make them add up (a multiset hash with secret summands, after Clarke et al., ASIACRYPT 2003).
enum RecordSeal {
  static let tokenLength = 16

  /// Sealed bytes of a record's encoded kind and fields.
  static func seal(
    _ encoded: some Collection<UInt8>, token: UInt128, under key: CompartmentKey, rowKey: [UInt8], revision: Int64
  ) throws -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(tokenLength + encoded.count + Seal.grain)
    withUnsafeBytes(of: token.bigEndian) { plain.append(contentsOf: $0) }
    plain += encoded
    return try Seal.seal(
      Seal.padded(plain), under: key.sealing,
      binding: Binding.record(rowKey: rowKey, key.compartment, revision: revision))
  }

  /// The token alone, of a row that is to be replaced.
  static func token(
    of sealed: some DataProtocol, under key: CompartmentKey, rowKey: [UInt8], revision: Int64
  ) throws -> UInt128 {
    let plain = try Seal.open(
      sealed, under: key.sealing, binding: Binding.record(rowKey: rowKey, key.compartment, revision: revision))
    return try plain.withUnsafeBytes { try token(in: $0) }
  }

  /// The token and record of opened bytes.
  static func entry(in plain: UnsafeRawBufferPointer, with source: CBORSource) throws -> (UInt128, Entry) {
    let token = try token(in: plain)
    source.turn(to: UnsafeRawBufferPointer(rebasing: plain.dropFirst(tokenLength)))
    var walk = CBORWalk(source)
    guard try walk.array() >= 2 else { throw CBORError.truncated }
    return (token, try EntryBytes.read(&walk))
  }

  private static func token(in plain: UnsafeRawBufferPointer) throws -> UInt128 {
    guard plain.count >= tokenLength else { throw CBORError.truncated }
    return plain.prefix(tokenLength).reduce(0) { $0 << 8 | UInt128($1) }
  }
}
