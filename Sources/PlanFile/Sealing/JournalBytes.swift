import Crypto
import ForumPlan
import Foundation

/// The opened bytes of a part of a journal entry, and what of them its digest covers.
///
/// The digest of a part covers that of the part before it, so that the last one stands for a whole history. It covers each
/// edit by a digest of its own, made with a secret salt: when personal data is erased from an edit, that digest stays in
/// the salt's place. The chain proves the same as before, and says nothing of what is gone, be it as short as a passport
/// number: without the salt no guess can be tried.
struct JournalBytes {
  /// Bytes of salt for an edit's digest.
  static let saltLength = 16
  private static let digestLength = 32

  /// Where an edit stands: what it says, and behind that its salt, or its digest once something was erased.
  struct Place {
    var content: Range<Int>
    var seal: Range<Int>
  }

  /// The bytes, without the zeros at their end.
  var plain: [UInt8]
  /// What stands before the edits, behind the count of items.
  let head: Range<Int>
  /// The edits, and those that take them back.
  let edits: [Place]
  let inverse: [Place]
  /// What stands behind them.
  let tail: Range<Int>
  /// How many items there are: ten where digests are kept, fewer in parts of older versions.
  let items: Int

  /// Finds the edits in opened bytes.
  init(_ opened: some ContiguousBytes) throws {
    self = try opened.withUnsafeBytes { try JournalBytes(buffer: $0) }
  }

  private init(buffer: UnsafeRawBufferPointer) throws {
    let source = CBORSource()
    source.turn(to: buffer)
    var walk = CBORWalk(source)
    items = try walk.array()
    guard items >= 8 else { throw CBORError.truncated }
    let first = walk.offset
    for _ in 0..<6 { try walk.skip() }
    head = first..<walk.offset
    edits = try Self.places(&walk)
    inverse = try Self.places(&walk)
    let rest = walk.offset
    for _ in 8..<items { try walk.skip() }
    tail = rest..<walk.offset
    plain = Array(buffer[..<walk.offset])
  }

  private static func places(_ walk: inout CBORWalk) throws -> [Place] {
    try (0..<walk.array()).map { _ in
      let items = try walk.array()
      guard items == 4 || items == 5 else { throw CBORError.unsupported }
      let first = walk.offset
      for _ in 0..<4 { try walk.skip() }
      let content = first..<walk.offset
      let length = items == 5 ? try walk.byteString().count : 0
      return Place(content: content, seal: walk.offset - length..<walk.offset)
    }
  }

  /// Whether the part has digests.
  var hasDigests: Bool { items >= 10 }

  /// Opens the part of an entry.
  static func open(_ sealed: [UInt8], under key: CompartmentKey, number: Int) throws -> Data {
    try Seal.open(sealed, under: key.sealing, binding: Binding.journal(number, key.compartment))
  }

  /// Sealed bytes of the part.
  func seal(under key: CompartmentKey, number: Int) throws -> [UInt8] {
    try Seal.seal(Seal.padded(plain), under: key.sealing, binding: Binding.journal(number, key.compartment))
  }

  /// What stands for the part and all before it; nothing for a part without digests.
  func digest(of number: Int, _ compartment: Compartment) -> [UInt8] {
    guard hasDigests else { return [] }
    var hash = SHA256()
    hash.update(data: Binding.journal(number, compartment))
    for part in [head, tail] { Self.update(&hash, plain[part]) }
    for list in [edits, inverse] {
      withUnsafeBytes(of: UInt64(list.count).bigEndian) { hash.update(bufferPointer: $0) }
      for edit in list { hash.update(data: digest(of: edit)) }
    }
    return Array(hash.finalize())
  }

  /// The digest of an edit as it was made, also when something of it was erased since.
  func digest(of edit: Place) -> [UInt8] {
    if edit.seal.count == Self.digestLength { return Array(plain[edit.seal]) }
    var hash = SHA256()
    hash.update(data: Array("convene/3/edit/".utf8) + plain[edit.seal])
    Self.update(&hash, plain[edit.content])
    return Array(hash.finalize())
  }

  private static func update(_ hash: inout SHA256, _ bytes: ArraySlice<UInt8>) {
    withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { hash.update(bufferPointer: $0) }
    hash.update(data: Array(bytes))
  }
}
