/// The fields of a map, found in the order they were written without looking at any key twice.
///
/// Types are encoded and decoded in the order of their declaration, so the next field asked for is the next
/// pair. When it is not, all pairs are looked through; right in any order, fast in the usual one.
struct CBORKeyedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let source: CBORSource
  private let owner: Int
  private let count: Int
  private let first: Int
  private let depth: Int

  init(_ source: CBORSource, at offset: Int, depth: Int) throws {
    guard depth <= CBORSource.depthLimit else { throw CBORError.tooDeep }
    self.source = source
    self.depth = depth
    owner = offset
    (count, first) = offset == CBORSource.absent ? (0, 0) : try source.container(isMap: true, at: offset)
    if count == 0, offset != CBORSource.absent { source.know(end: first, of: offset) }
  }

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    var keys: [Key] = []
    keys.reserveCapacity(count)
    var offset = first
    for _ in 0..<count {
      guard let (name, value) = try? source.string(at: offset), let end = try? source.end(of: value) else { break }
      if let key = Key(stringValue: name) { keys.append(key) }
      offset = end
    }
    return keys
  }

  func contains(_ key: Key) -> Bool { ((try? find(key)) ?? nil) != nil }

  func decodeNil(forKey key: Key) throws -> Bool {
    guard let found = try find(key) else { return true }
    return try source.isNull(at: found.value)
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try read(key, else: false, source.bool) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try read(key, else: "", source.string) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try read(key, else: 0, source.double) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try decode(Double.self, forKey: key)) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try integer(type, key) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try integer(type, key) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try integer(type, key) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try integer(type, key) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try integer(type, key) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try integer(type, key) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try integer(type, key) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try integer(type, key) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try integer(type, key) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try integer(type, key) }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    guard let found = try find(key) else { return try value(type, at: CBORSource.absent) }
    let value = try value(type, at: found.value)
    goOn(after: found, end: try source.end(of: found.value))
    return value
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    guard let found = try findValue(key) else { return nil }
    let value = try value(type, at: found.value)
    goOn(after: found, end: try source.end(of: found.value))
    return value
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try findValue(key).map { try read($0, source.string) }
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try findValue(key).map { try read($0, source.bool) }
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try findValue(key).map { found in try read(found) { try source.integer(Int.self, at: $0) } }
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try findValue(key).map { try read($0, source.double) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    KeyedDecodingContainer(
      try CBORKeyedDecoding<Nested>(source, at: find(key)?.value ?? CBORSource.absent, depth: depth + 1))
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try CBORUnkeyedDecoding(source, at: find(key)?.value ?? CBORSource.absent, depth: depth + 1)
  }

  func superDecoder() throws -> any Decoder {
    CBORDecoding(source: source, offset: try find("super")?.value ?? CBORSource.absent, depth: depth + 1)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    CBORDecoding(source: source, offset: try find(key)?.value ?? CBORSource.absent, depth: depth + 1)
  }
}

extension CBORKeyedDecoding {
  /// A pair that was found: which one, and where its value begins.
  private struct Found {
    var index: Int
    var value: Int
  }

  private func value<T: Decodable>(_ type: T.Type, at offset: Int) throws -> T {
    guard depth < CBORSource.depthLimit else { throw CBORError.tooDeep }
    return try T(from: CBORDecoding(source: source, offset: offset, depth: depth + 1))
  }

  private func integer<T: FixedWidthInteger>(_ type: T.Type, _ key: Key) throws -> T {
    guard let found = try find(key) else { return 0 }
    return try read(found) { try source.integer(type, at: $0) }
  }

  @inline(__always)
  private func read<T>(_ key: Key, else empty: T, _ body: (Int) throws -> (T, Int)) throws -> T {
    guard let found = try find(key) else { return empty }
    return try read(found, body)
  }

  @inline(__always)
  private func read<T>(_ found: Found, _ body: (Int) throws -> (T, Int)) throws -> T {
    let (value, end) = try body(found.value)
    goOn(after: found, end: end)
    return value
  }

  @inline(__always)
  private func goOn(after found: Found, end: Int) {
    let next = CBORSource.Hint(owner: owner, offset: end, index: found.index + 1)
    source.setHint(next, at: depth)
    if next.index == count { source.know(end: end, of: owner) }
  }

  /// The pair of a key whose value is there and not null.
  private func findValue(_ key: Key) throws -> Found? {
    guard let found = try find(key) else { return nil }
    guard try source.isNull(at: found.value) else { return found }
    goOn(after: found, end: found.value + 1)
    return nil
  }

  private func find(_ key: Key) throws -> Found? { try find(key.stringValue) }

  private func find(_ name: String) throws -> Found? {
    guard count > 0 else { return nil }
    let hint = source.hint(at: depth, owner: owner, first: first)
    var name = name
    return try name.withUTF8 { name in
      let (found, end) = try scan(for: name, from: hint.offset, index: hint.index, upTo: count)
      if found != nil || hint.index == 0 {
        if found == nil, let end { source.know(end: end, of: owner) }
        return found
      }
      return try scan(for: name, from: first, index: 0, upTo: hint.index).0
    }
  }

  private func scan(
    for name: UnsafeBufferPointer<UInt8>, from start: Int, index start2: Int, upTo limit: Int
  ) throws -> (Found?, end: Int?) {
    var offset = start
    var index = start2
    while index < limit {
      let head = try source.head(at: offset)
      guard head.major == 3 else { throw CBORError.unexpectedType }
      let end = head.content + (try source.length(head))
      if end - head.content == name.count,
        name.elementsEqual(UnsafeRawBufferPointer(rebasing: source.bytes[head.content..<end]))
      {
        return (Found(index: index, value: end), nil)
      }
      offset = try source.end(of: end)
      index += 1
    }
    return (nil, offset)
  }
}
