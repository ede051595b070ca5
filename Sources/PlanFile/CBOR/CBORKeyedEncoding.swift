/// The fields of a map.
struct CBORKeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  private let slot: CBORSlot

  init(_ sink: CBORSink, at level: Int) {
    // A type's own keys are an enumeration of at most 256 cases, a byte; whatever is larger is a dictionary's.
    slot = sink.open(isMap: true, isSorted: MemoryLayout<Key>.size > 1, at: level)
  }

  var codingPath: [any CodingKey] { [] }

  private func value(of key: Key) -> CBORSingleEncoding { value(of: key.stringValue) }

  private func value(of name: String) -> CBORSingleEncoding {
    slot.sink.next(in: slot)
    slot.sink.text(name)
    return CBORSingleEncoding(sink: slot.sink)
  }

  func encodeNil(forKey key: Key) { value(of: key).encodeNil() }
  func encode(_ value: Bool, forKey key: Key) { self.value(of: key).encode(value) }
  func encode(_ value: String, forKey key: Key) { self.value(of: key).encode(value) }
  func encode(_ value: Double, forKey key: Key) { self.value(of: key).encode(value) }
  func encode(_ value: Float, forKey key: Key) { self.value(of: key).encode(value) }
  func encode(_ value: Int, forKey key: Key) { self.value(of: key).encode(value) }
  func encode(_ value: Int8, forKey key: Key) { self.value(of: key).encode(value) }
  func encode(_ value: Int16, forKey key: Key) { self.value(of: key).encode(value) }
  func encode(_ value: Int32, forKey key: Key) { self.value(of: key).encode(value) }
  func encode(_ value: Int64, forKey key: Key) { self.value(of: key).encode(value) }
  func encode(_ value: UInt, forKey key: Key) { self.value(of: key).encode(value) }
  func encode(_ value: UInt8, forKey key: Key) { self.value(of: key).encode(value) }
  func encode(_ value: UInt16, forKey key: Key) { self.value(of: key).encode(value) }
  func encode(_ value: UInt32, forKey key: Key) { self.value(of: key).encode(value) }
  func encode(_ value: UInt64, forKey key: Key) { self.value(of: key).encode(value) }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try self.value(of: key).encode(value) }

  func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try present(value, key) }
  func encodeIfPresent(_ value: String?, forKey key: Key) throws { try present(value, key) }
  func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try present(value, key) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try present(value, key) }
  func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try present(value, key) }
  func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws { try present(value, key) }

  private func present<T: Encodable>(_ value: T?, _ key: Key) throws {
    let place = self.value(of: key)
    if let value { try place.encode(value) } else { place.encodeNil() }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    _ = value(of: key)
    return KeyedEncodingContainer(CBORKeyedEncoding<Nested>(slot.sink, at: slot.level + 1))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    _ = value(of: key)
    return CBORUnkeyedEncoding(slot: slot.sink.open(isMap: false, at: slot.level + 1))
  }

  func superEncoder() -> any Encoder {
    _ = value(of: "super")
    return CBOREncoding(sink: slot.sink, level: slot.level + 1)
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    _ = value(of: key)
    return CBOREncoding(sink: slot.sink, level: slot.level + 1)
  }
}
