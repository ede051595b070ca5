import Atlas
import ForumPlan
import Testing

@testable import PlanFile

@Suite struct CBORTests {
  /// Bytes written as hexadecimal digits.
  private func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
  }

  @Test(arguments: [
    ("00", 0), ("01", 1), ("0a", 10), ("17", 23), ("1818", 24), ("1819", 25), ("1864", 100), ("1903e8", 1000),
    ("1a000f4240", 1_000_000), ("1b000000e8d4a51000", 1_000_000_000_000), ("20", -1), ("29", -10), ("3863", -100),
    ("3903e7", -1000),
  ]) func wholeNumbersOfAppendixA(hex: String, value: Int) throws {
    #expect(try CBOR.encode(value) == bytes(hex))
    #expect(try CBOR.decode(Int.self, from: bytes(hex)) == value)
  }

  @Test func theLargestNumberOfAppendixA() throws {
    #expect(try CBOR.encode(UInt64.max) == bytes("1bffffffffffffffff"))
    #expect(try CBOR.decode(UInt64.self, from: bytes("1bffffffffffffffff")) == .max)
    #expect(throws: CBORError.outOfRange) { try CBOR.decode(Int.self, from: bytes("1bffffffffffffffff")) }
    #expect(throws: CBORError.outOfRange) { try CBOR.decode(Int64.self, from: bytes("3bffffffffffffffff")) }
    #expect(try CBOR.decode(Int64.self, from: CBOR.encode(Int64.min)) == .min)
  }

  @Test(arguments: [
    ("f90000", 0.0), ("f93c00", 1), ("f93e00", 1.5), ("f97bff", 65504), ("fa47c35000", 100_000),
    ("fa7f7fffff", 3.4028234663852886e+38), ("fb3ff199999999999a", 1.1), ("fb7e37e43c8800759c", 1.0e+300),
    ("f90001", 5.960464477539063e-8), ("f90400", 0.00006103515625), ("f9c400", -4), ("fbc010666666666666", -4.1),
    ("f97c00", .infinity), ("f9fc00", -.infinity), ("fa7f800000", .infinity), ("fb7ff0000000000000", .infinity),
  ]) func numbersWithAPointOfAppendixA(hex: String, value: Double) throws {
    #expect(try CBOR.decode(Double.self, from: bytes(hex)) == value)
    #expect(try CBOR.decode(Double.self, from: CBOR.encode(value)) == value)
  }

  @Test func notANumberOfAppendixA() throws {
    for hex in ["f97e00", "fa7fc00000", "fb7ff8000000000000"] {
      #expect(try CBOR.decode(Double.self, from: bytes(hex)).isNaN)
    }
  }

  @Test(arguments: [
    ("60", ""), ("6161", "a"), ("6449455446", "IETF"), ("62225c", "\"\\"), ("62c3bc", "ü"), ("63e6b0b4", "水"),
    ("64f0908591", "\u{10151}"),
  ]) func textsOfAppendixA(hex: String, value: String) throws {
    #expect(try CBOR.encode(value) == bytes(hex))
    #expect(try CBOR.decode(String.self, from: bytes(hex)) == value)
  }

  @Test func containersOfAppendixA() throws {
    #expect(try CBOR.encode([Int]()) == bytes("80"))
    #expect(try CBOR.encode([1, 2, 3]) == bytes("83010203"))
    let long = Array(1...25)
    #expect(try CBOR.encode(long) == bytes("98190102030405060708090a0b0c0d0e0f101112131415161718181819"))
    #expect(try CBOR.decode([Int].self, from: CBOR.encode(long)) == long)
    #expect(try CBOR.encode([String: String]()) == bytes("a0"))
    let letters = ["a": "A", "b": "B", "c": "C", "d": "D", "e": "E"]
    #expect(try CBOR.encode(letters) == bytes("a56161614161626142616361436164614461656145"))
    #expect(try CBOR.decode([String: String].self, from: CBOR.encode(letters)) == letters)
    #expect(try CBOR.encode([false, true]) == bytes("82f4f5"))
    #expect(try CBOR.encode([String?.none]) == bytes("81f6"))
    #expect(try CBOR.decode([String?].self, from: bytes("82f66161")) == [nil, "a"])
  }

  @Test func indefiniteLengthsAndTagsAreRefused() {
    for hex in ["9fff", "bfff", "5f42010243030405ff", "7f657374726561646d696e67ff", "c11a514b67b0", "1c", "f8ff"] {
      #expect(throws: (any Error).self) { try CBOR.decode([String].self, from: bytes(hex)) }
    }
  }

  @Test func aDictionaryHasOneEncodingWhateverItsOrder() throws {
    let codes = (0..<200).compactMap { CountryCode("\(Self.letter($0 / 20))\(Self.letter($0 % 20))") }
    var forward: [CountryCode: Requirement] = [:]
    var backward: [CountryCode: Requirement] = [:]
    for code in codes { forward[code] = .free(days: 90) }
    for code in codes.reversed() { backward[code] = .free(days: 90) }
    #expect(try CBOR.encode(forward) == CBOR.encode(backward))
    #expect(try CBOR.decode([CountryCode: Requirement].self, from: CBOR.encode(forward)) == forward)
  }

  private static func letter(_ index: Int) -> Character { Character(UnicodeScalar(UInt8(65 + index))) }

  private struct Old: Codable, Equatable {
    var name: String
    var gone: [Int]
  }

  private struct Inner: Codable, Equatable {
    var words: [String]
    var note: String?
  }

  private struct New: Codable, Equatable {
    var added: String
    var flag: Bool
    var count: Int
    var share: Double
    var name: String
    var list: [String]
    var table: [String: Int]
    var maybe: Int?
    var inner: Inner
  }

  @Test func fieldsAddedLaterAreEmptyAndFieldsTakenAwayArePassedOver() throws {
    let old = try CBOR.encode(Old(name: "Cedar", gone: [1, 2, 3]))
    let new = try CBOR.decode(New.self, from: old)
    #expect(
      new
        == New(
          added: "", flag: false, count: 0, share: 0, name: "Cedar", list: [], table: [:], maybe: nil,
          inner: Inner(words: [], note: nil)))
  }

  private struct Reordered: Codable, Equatable {
    var gone: [Int]
    var name: String
  }

  @Test func fieldsAreFoundInAnyOrder() throws {
    let bytes = try CBOR.encode([Old(name: "a", gone: [1]), Old(name: "b", gone: [])])
    let reordered = try CBOR.decode([Reordered].self, from: bytes)
    #expect(reordered == [Reordered(gone: [1], name: "a"), Reordered(gone: [], name: "b")])
  }

  @Test func anEntryGoesThroughItsOwnCodingToo() throws {
    for entry in Samples.all {
      let bytes = try CBOR.encode(Edit.put(entry))
      #expect(try CBOR.decode(Edit.self, from: bytes) == .put(entry))
      #expect(try CBOR.encode(Edit.put(entry)) == bytes)
    }
  }
}
