/// The `Encoder` that fills nodes.
struct CBORNodeEncoder: Encoder {
  let node: CBORNode
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.content = .map([])
    return KeyedEncodingContainer(CBORKeyedEncoding(node: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.content = .array([])
    return CBORUnkeyedEncoding(node: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { CBORSingleEncoding(node: node) }
}

/// A value alone.
struct CBORSingleEncoding: SingleValueEncodingContainer {
  let node: CBORNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { node.content = .bytes([0xF6]) }
  func encode(_ value: Bool) { node.set(bool: value) }
  func encode(_ value: String) { node.set(text: value) }
  func encode(_ value: Double) { node.set(double: value) }
  func encode(_ value: Float) { node.set(double: Double(value)) }
  func encode(_ value: Int) { node.set(integer: Int64(value)) }
  func encode(_ value: Int8) { node.set(integer: Int64(value)) }
  func encode(_ value: Int16) { node.set(integer: Int64(value)) }
  func encode(_ value: Int32) { node.set(integer: Int64(value)) }
  func encode(_ value: Int64) { node.set(integer: value) }
  func encode(_ value: UInt) { node.set(unsigned: UInt64(value)) }
  func encode(_ value: UInt8) { node.set(unsigned: UInt64(value)) }
  func encode(_ value: UInt16) { node.set(unsigned: UInt64(value)) }
  func encode(_ value: UInt32) { node.set(unsigned: UInt64(value)) }
  func encode(_ value: UInt64) { node.set(unsigned: value) }
  func encode(_ value: some Encodable) throws { try value.encode(to: CBORNodeEncoder(node: node)) }
}

/// The members of an object.
private struct CBORKeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: CBORNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { node.add(key: key.stringValue).content = .bytes([0xF6]) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try value.encode(to: CBORNodeEncoder(node: node.add(key: key.stringValue)))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    CBORNodeEncoder(node: node.add(key: key.stringValue)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    CBORNodeEncoder(node: node.add(key: key.stringValue)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { CBORNodeEncoder(node: node.add(key: "super")) }

  func superEncoder(forKey key: Key) -> any Encoder { CBORNodeEncoder(node: node.add(key: key.stringValue)) }
}

/// The items of a list.
private struct CBORUnkeyedEncoding: UnkeyedEncodingContainer {
  let node: CBORNode
  var codingPath: [any CodingKey] { [] }
  var count: Int { if case .array(let items) = node.content { items.count } else { 0 } }

  func encodeNil() { node.append().content = .bytes([0xF6]) }

  func encode(_ value: some Encodable) throws { try value.encode(to: CBORNodeEncoder(node: node.append())) }

  func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
    CBORNodeEncoder(node: node.append()).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    CBORNodeEncoder(node: node.append()).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { CBORNodeEncoder(node: node.append()) }
}
