/// Reads values from CBOR; damaged or hostile bytes give an error and never a trap.
///
/// A member that is missing is read as empty where its type has an empty value (text, list, number, truth
/// value), and as `nil` where it is optional, so that a later version can add fields; unknown members are
/// skipped.
enum CBORDecoder {
  /// The value that the bytes hold.
  static func decode<Value>(_ bytes: [UInt8], _ make: (any Decoder) throws -> Value) throws -> Value {
    try bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, !buffer.isEmpty else { throw CBORError(what: "is empty") }
      let whole = CBORBytes(base: base, count: buffer.count, position: 0)
      // Walked once beforehand, so that lengths and depth are known to hold.
      guard try whole.end(of: 0) == buffer.count else { throw CBORError(what: "has bytes left over") }
      return try make(CBORItemDecoder(bytes: whole))
    }
  }

  /// The value of a type that the bytes hold.
  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    try decode(bytes) { try Value(from: $0) }
  }
}

/// The `Decoder` of one item.
struct CBORItemDecoder: Decoder {
  let bytes: CBORBytes
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try CBORKeyedDecoding<Key>(bytes: bytes))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try CBORUnkeyedDecoding(bytes: bytes) }

  func singleValueContainer() -> any SingleValueDecodingContainer { CBORSingleDecoding(bytes: bytes) }
}

/// A value alone.
struct CBORSingleDecoding: SingleValueDecodingContainer {
  let bytes: CBORBytes
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { bytes.isNull(at: bytes.position) }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch bytes.base[bytes.position] {
    case 0xF5: return true
    case 0xF4: return false
    default: throw CBORError(what: "a truth value was expected")
    }
  }

  func decode(_ type: String.Type) throws -> String { try bytes.text(at: bytes.position) }

  func decode(_ type: Double.Type) throws -> Double {
    let head = try bytes.head(at: bytes.position)
    guard head.major == 7, head.info == 27 else { throw CBORError(what: "a number was expected") }
    return Double(bitPattern: head.value)
  }

  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
  func decode(_ type: Int.Type) throws -> Int { try integer() }
  func decode(_ type: Int8.Type) throws -> Int8 { try integer() }
  func decode(_ type: Int16.Type) throws -> Int16 { try integer() }
  func decode(_ type: Int32.Type) throws -> Int32 { try integer() }
  func decode(_ type: Int64.Type) throws -> Int64 { try integer() }
  func decode(_ type: UInt.Type) throws -> UInt { try integer() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try integer() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try integer() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try integer() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try integer() }

  func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: CBORItemDecoder(bytes: bytes)) }

  private func integer<T: FixedWidthInteger>() throws -> T {
    let head = try bytes.head(at: bytes.position)
    switch head.major {
    case 0:
      guard let value = T(exactly: head.value) else { throw CBORError(what: "a number is too large") }
      return value
    case 1:
      guard head.value <= UInt64(Int64.max), let value = T(exactly: -1 - Int64(head.value)) else {
        throw CBORError(what: "a number is too small")
      }
      return value
    default: throw CBORError(what: "a whole number was expected")
    }
  }
}
