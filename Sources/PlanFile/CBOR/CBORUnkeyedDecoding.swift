/// The elements of a list, in order.
struct CBORUnkeyedDecoding: UnkeyedDecodingContainer {
  let source: CBORSource
  private let owner: Int
  private let total: Int
  private let depth: Int
  private var offset: Int
  private(set) var currentIndex = 0

  init(_ source: CBORSource, at offset: Int, depth: Int) throws {
    guard depth <= CBORSource.depthLimit else { throw CBORError.tooDeep }
    self.source = source
    self.depth = depth
    owner = offset
    (total, self.offset) = offset == CBORSource.absent ? (0, 0) : try source.container(isMap: false, at: offset)
    if total == 0, offset != CBORSource.absent { source.know(end: self.offset, of: offset) }
  }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { total }
  var isAtEnd: Bool { currentIndex >= total }

  mutating func decodeNil() throws -> Bool {
    guard try source.isNull(at: next()) else { return false }
    goOn(to: offset + 1)
    return true
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try read(source.bool) }
  mutating func decode(_ type: String.Type) throws -> String { try read(source.string) }
  mutating func decode(_ type: Double.Type) throws -> Double { try read(source.double) }
  mutating func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
  mutating func decode(_ type: Int.Type) throws -> Int { try integer(type) }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let value = try T(from: superDecoderHere())
    goOn(to: try source.end(of: offset))
    return value
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    let nested = try CBORMap(source, at: next(), depth: depth + 1)
    goOn(to: try source.end(of: offset))
    return KeyedDecodingContainer(CBORKeyedDecoding<Nested>(map: nested))
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let nested = try CBORUnkeyedDecoding(source, at: next(), depth: depth + 1)
    goOn(to: try source.end(of: offset))
    return nested
  }

  mutating func superDecoder() throws -> any Decoder {
    let decoder = try superDecoderHere()
    goOn(to: try source.end(of: offset))
    return decoder
  }

  private func next() throws -> Int {
    guard !isAtEnd else { throw CBORError.truncated }
    return offset
  }

  private func superDecoderHere() throws -> CBORDecoding {
    guard depth < CBORSource.depthLimit else { throw CBORError.tooDeep }
    return CBORDecoding(source: source, offset: try next(), depth: depth + 1)
  }

  private mutating func integer<T: FixedWidthInteger>(_ type: T.Type) throws -> T {
    try read { [source] in try source.integer(type, at: $0) }
  }

  private mutating func read<T>(_ body: (Int) throws -> (T, Int)) throws -> T {
    let (value, end) = try body(next())
    goOn(to: end)
    return value
  }

  private mutating func goOn(to end: Int) {
    offset = end
    currentIndex += 1
    if currentIndex == total { source.know(end: end, of: owner) }
  }
}
