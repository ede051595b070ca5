import ForumPlan
import Testing

@testable import PlanFile

@Suite struct CBORHostileTests {
  /// SplitMix64, so that every run tries the same bytes.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  /// A type that would go on for ever, if the bytes did.
  private indirect enum Nest: Decodable {
    case leaf
    case nest([Nest])

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      var nests: [Nest] = []
      while !list.isAtEnd { nests.append(try list.decode(Nest.self)) }
      self = nests.isEmpty ? .leaf : .nest(nests)
    }
  }

  @Test func depthHasALimit() throws {
    let deep = [UInt8](repeating: 0x81, count: 100_000) + [0x80]
    #expect(throws: CBORError.tooDeep) { try CBOR.decode(Nest.self, from: deep) }
    let shallow = [UInt8](repeating: 0x81, count: 20) + [0x80]
    _ = try CBOR.decode(Nest.self, from: shallow)
  }

  @Test func lengthsBeyondTheBytesAreRefused() {
    let lengths: [[UInt8]] = [
      [0x9B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xBB, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
      [0x7B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x61], [0x5A, 0x7F, 0xFF, 0xFF, 0xFF], [0x9A, 0, 0, 0, 9],
      [0x62, 0x61], [], [0x1B],
    ]
    for bytes in lengths {
      #expect(throws: CBORError.truncated) { try CBOR.decode([String: Int].self, from: bytes) }
    }
  }

  @Test func bytesBehindTheItemAreRefused() {
    #expect(throws: CBORError.trailingBytes) { try CBOR.decode(Int.self, from: [0x01, 0x00]) }
  }

  @Test func textMustBeUTF8() {
    #expect(throws: CBORError.invalidText) { try CBOR.decode(String.self, from: [0x62, 0xC3, 0x28]) }
  }

  @Test func changedBytesNeverTrap() throws {
    var generator = Seeded(state: 7)
    for entry in Samples.all {
      let bytes = try CBOR.encode(entry)
      for _ in 0..<300 {
        var changed = bytes
        for _ in 0...Int.random(in: 0..<4, using: &generator) {
          changed[Int.random(in: 0..<changed.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        if Bool.random(using: &generator) { changed.removeLast(Int.random(in: 0..<changed.count, using: &generator)) }
        _ = try? CBOR.decode(Entry.self, from: changed)
      }
    }
  }

  @Test func everyBeginningOfARecordIsRefused() throws {
    let bytes = try CBOR.encode(Samples.identity)
    for length in 0..<bytes.count {
      #expect(throws: (any Error).self) { try CBOR.decode(Identity.self, from: bytes.prefix(length)) }
    }
  }

  @Test func randomBytesNeverTrap() {
    var generator = Seeded(state: 11)
    for _ in 0..<5000 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = try? CBOR.decode(Person.self, from: bytes)
      _ = try? CBOR.decode([String: [Int]].self, from: bytes)
      _ = try? KeyRing(bytes: bytes)
    }
  }
}
