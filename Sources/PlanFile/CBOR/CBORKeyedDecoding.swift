/// The fields of a map, for `Decodable`: a thin shell, since generic code that does more costs a look-up of types a step.
struct CBORKeyedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let map: CBORMap

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] { map.names.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { map.contains(key.stringValue) }
  func decodeNil(forKey key: Key) throws -> Bool { try map.isNull(key.stringValue) }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try map.bool(key.stringValue) ?? false }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try map.string(key.stringValue) ?? "" }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try map.double(key.stringValue) ?? 0 }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try decode(Double.self, forKey: key)) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try map.integer(type, key.stringValue) ?? 0 }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try map.integer(type, key.stringValue) ?? 0 }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try map.integer(type, key.stringValue) ?? 0 }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try map.integer(type, key.stringValue) ?? 0 }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try map.integer(type, key.stringValue) ?? 0 }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try map.integer(type, key.stringValue) ?? 0 }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try map.integer(type, key.stringValue) ?? 0 }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try map.integer(type, key.stringValue) ?? 0 }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try map.integer(type, key.stringValue) ?? 0 }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try map.integer(type, key.stringValue) ?? 0 }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    guard let found = try map.find(key.stringValue) else { return try T(from: map.decoder(at: CBORSource.absent)) }
    let value = try T(from: map.decoder(at: found.value))
    try map.goOn(after: found)
    return value
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    guard let found = try map.findValue(key.stringValue) else { return nil }
    let value = try T(from: map.decoder(at: found.value))
    try map.goOn(after: found)
    return value
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try map.isNull(key.stringValue, goOn: true) ? nil : try map.string(key.stringValue)
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try map.isNull(key.stringValue, goOn: true) ? nil : try map.bool(key.stringValue)
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try map.isNull(key.stringValue, goOn: true) ? nil : try map.integer(type, key.stringValue)
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try map.isNull(key.stringValue, goOn: true) ? nil : try map.double(key.stringValue)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try superDecoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(forKey: key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try map.decoder(of: "super") }

  func superDecoder(forKey key: Key) throws -> any Decoder { try map.decoder(of: key.stringValue) }
}
