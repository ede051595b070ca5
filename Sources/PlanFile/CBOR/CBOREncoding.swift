/// Encodes one `Encodable` into a sink; absent optionals are written as null, so that fields keep their order.
struct CBOREncoding: Encoder {
  let sink: CBORSink
  let level: Int

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(CBORKeyedEncoding<Key>(sink, at: level))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    CBORUnkeyedEncoding(slot: sink.open(isMap: false, at: level))
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { CBORSingleEncoding(sink: sink) }
}

/// A value by itself.
struct CBORSingleEncoding: SingleValueEncodingContainer {
  let sink: CBORSink

  var codingPath: [any CodingKey] { [] }

  func encodeNil() { sink.null() }
  func encode(_ value: Bool) { sink.bool(value) }
  func encode(_ value: String) { sink.text(value) }
  func encode(_ value: Double) { sink.double(value) }
  func encode(_ value: Float) { sink.double(Double(value)) }
  func encode(_ value: Int) { sink.integer(value) }
  func encode(_ value: Int8) { sink.integer(value) }
  func encode(_ value: Int16) { sink.integer(value) }
  func encode(_ value: Int32) { sink.integer(value) }
  func encode(_ value: Int64) { sink.integer(value) }
  func encode(_ value: UInt) { sink.integer(value) }
  func encode(_ value: UInt8) { sink.integer(value) }
  func encode(_ value: UInt16) { sink.integer(value) }
  func encode(_ value: UInt32) { sink.integer(value) }
  func encode(_ value: UInt64) { sink.integer(value) }
  func encode<T: Encodable>(_ value: T) throws { try sink.encode(value) }
}

/// The elements of a list.
struct CBORUnkeyedEncoding: UnkeyedEncodingContainer {
  let slot: CBORSlot

  var codingPath: [any CodingKey] { [] }
  var count: Int { slot.sink.count(in: slot) }

  private var element: CBORSingleEncoding {
    slot.sink.next(in: slot)
    return CBORSingleEncoding(sink: slot.sink)
  }

  func encodeNil() { element.encodeNil() }
  func encode(_ value: Bool) { element.encode(value) }
  func encode(_ value: String) { element.encode(value) }
  func encode(_ value: Double) { element.encode(value) }
  func encode(_ value: Float) { element.encode(value) }
  func encode(_ value: Int) { element.encode(value) }
  func encode(_ value: Int8) { element.encode(value) }
  func encode(_ value: Int16) { element.encode(value) }
  func encode(_ value: Int32) { element.encode(value) }
  func encode(_ value: Int64) { element.encode(value) }
  func encode(_ value: UInt) { element.encode(value) }
  func encode(_ value: UInt8) { element.encode(value) }
  func encode(_ value: UInt16) { element.encode(value) }
  func encode(_ value: UInt32) { element.encode(value) }
  func encode(_ value: UInt64) { element.encode(value) }
  func encode<T: Encodable>(_ value: T) throws { try element.encode(value) }

  func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    slot.sink.next(in: slot)
    return KeyedEncodingContainer(CBORKeyedEncoding<Key>(slot.sink, at: slot.level + 1))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    slot.sink.next(in: slot)
    return CBORUnkeyedEncoding(slot: slot.sink.open(isMap: false, at: slot.level + 1))
  }

  func superEncoder() -> any Encoder {
    slot.sink.next(in: slot)
    return CBOREncoding(sink: slot.sink, level: slot.level + 1)
  }
}
