/// Decodes one item of a source into any `Decodable`.
///
/// Fields that were added after the bytes were written are absent. An absent text, number, truth value, list or
/// dictionary is empty, zero or false; an absent structure has absent fields. A field of any other type that a
/// later version adds (an enumeration, a date) has to be optional or have its own `init(from:)`. Unknown fields
/// are passed over.
struct CBORDecoding: Decoder {
  let source: CBORSource
  let offset: Int
  let depth: Int

  // Paths would name fields of a sealed record in an error's text, and cost an array a level.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(CBORKeyedDecoding<Key>(map: try CBORMap(source, at: offset, depth: depth)))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try CBORUnkeyedDecoding(source, at: offset, depth: depth)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    CBORSingleDecoding(source: source, offset: offset, depth: depth)
  }
}

/// A value by itself.
struct CBORSingleDecoding: SingleValueDecodingContainer {
  let source: CBORSource
  let offset: Int
  let depth: Int

  var codingPath: [any CodingKey] { [] }

  private var isAbsent: Bool { offset == CBORSource.absent }

  func decodeNil() -> Bool { isAbsent || (try? source.isNull(at: offset)) ?? false }

  func decode(_ type: Bool.Type) throws -> Bool { isAbsent ? false : try known(source.bool(at: offset)) }
  func decode(_ type: String.Type) throws -> String { isAbsent ? "" : try known(source.string(at: offset)) }
  func decode(_ type: Double.Type) throws -> Double { isAbsent ? 0 : try known(source.double(at: offset)) }
  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
  func decode(_ type: Int.Type) throws -> Int { try integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    guard depth < CBORSource.depthLimit else { throw CBORError.tooDeep }
    return try T(from: CBORDecoding(source: source, offset: offset, depth: depth + 1))
  }

  private func integer<T: FixedWidthInteger>(_ type: T.Type) throws -> T {
    isAbsent ? 0 : try known(source.integer(type, at: offset))
  }

  private func known<T>(_ read: (value: T, end: Int)) -> T {
    source.know(end: read.end, of: offset)
    return read.value
  }
}
