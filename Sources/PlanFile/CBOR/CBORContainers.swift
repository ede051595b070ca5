/// The members of an object, found from where the last one was: records are read in the order they were written.
struct CBORKeyedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let bytes: CBORBytes
  private let members: Int
  private let cursor: Cursor
  var codingPath: [any CodingKey] { [] }

  private final class Cursor {
    var index = 0
    var position: Int

    init(position: Int) { self.position = position }
  }

  init(bytes: CBORBytes) throws {
    let head = try bytes.head(at: bytes.position)
    guard head.major == 5 else { throw CBORError(what: "an object was expected") }
    self.bytes = CBORBytes(base: bytes.base, count: bytes.count, position: head.content)
    members = Int(head.value)
    cursor = Cursor(position: head.content)
  }

  /// Where the value of a key stands; once round from the member after the last one found.
  private func find(_ key: String) throws -> Int? {
    for _ in 0..<members {
      if cursor.index == members {
        cursor.index = 0
        cursor.position = bytes.position
      }
      let value = try bytes.end(of: cursor.position)
      let isFound = try bytes.isText(key, at: cursor.position)
      cursor.position = try bytes.end(of: value)
      cursor.index += 1
      if isFound { return value }
    }
    return nil
  }

  private func item(_ position: Int) -> CBORItemDecoder {
    CBORItemDecoder(bytes: CBORBytes(base: bytes.base, count: bytes.count, position: position))
  }

  var allKeys: [Key] {
    var keys: [Key] = []
    var position = bytes.position
    for _ in 0..<members {
      guard let text = try? bytes.text(at: position), let value = try? bytes.end(of: position),
        let next = try? bytes.end(of: value)
      else { return keys }
      if let key = Key(stringValue: text) { keys.append(key) }
      position = next
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { (try? find(key.stringValue)) != nil }

  func decodeNil(forKey key: Key) throws -> Bool {
    guard let position = try find(key.stringValue) else { return true }
    return bytes.isNull(at: position)
  }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    guard let position = try find(key.stringValue) else {
      guard let empty = (T.self as? any EmptyByDefault.Type)?.empty as? T else {
        throw CBORError(what: "the field \(key.stringValue) is missing")
      }
      return empty
    }
    return try T(from: item(position))
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    guard let position = try find(key.stringValue), !bytes.isNull(at: position) else { return nil }
    return try T(from: item(position))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try superDecoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(forKey: key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    guard let position = try find("super") else { throw CBORError(what: "a field is missing") }
    return item(position)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    guard let position = try find(key.stringValue) else {
      throw CBORError(what: "the field \(key.stringValue) is missing")
    }
    return item(position)
  }
}

/// The items of a list.
struct CBORUnkeyedDecoding: UnkeyedDecodingContainer {
  private let bytes: CBORBytes
  private let total: Int
  private var position: Int
  private(set) var currentIndex = 0
  var codingPath: [any CodingKey] { [] }

  init(bytes: CBORBytes) throws {
    let head = try bytes.head(at: bytes.position)
    guard head.major == 4 else { throw CBORError(what: "a list was expected") }
    self.bytes = bytes
    total = Int(head.value)
    position = head.content
  }

  var count: Int? { total }
  var isAtEnd: Bool { currentIndex >= total }

  private mutating func next() throws -> CBORItemDecoder {
    guard !isAtEnd else { throw CBORError(what: "a list is too short") }
    let item = CBORItemDecoder(bytes: CBORBytes(base: bytes.base, count: bytes.count, position: position))
    position = try bytes.end(of: position)
    currentIndex += 1
    return item
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, bytes.isNull(at: position) else { return false }
    _ = try next()
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: next()) }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }

  mutating func superDecoder() throws -> any Decoder { try next() }
}

/// A type with a value that stands for nothing given.
protocol EmptyByDefault {
  static var empty: Self { get }
}

extension String: EmptyByDefault { static var empty: String { "" } }
extension Bool: EmptyByDefault { static var empty: Bool { false } }
extension Int: EmptyByDefault { static var empty: Int { 0 } }
extension Array: EmptyByDefault { static var empty: [Element] { [] } }
extension Dictionary: EmptyByDefault { static var empty: [Key: Value] { [:] } }
