/// Values as CBOR (RFC 8949): compact, deterministic, and safe to read from anybody.
enum CBOR {
  /// A value's bytes; equal values of a type give equal bytes.
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    let sink = CBORSink()
    try sink.encode(value)
    return sink.bytes
  }

  /// The value of bytes that hold one item and nothing else.
  static func decode<T: Decodable>(_ type: T.Type, from bytes: some Collection<UInt8>) throws -> T {
    try Array(bytes).withUnsafeBytes { buffer in
      let source = CBORSource()
      source.turn(to: buffer)
      let end = try source.end(of: 0)
      guard end == buffer.count else { throw CBORError.trailingBytes }
      return try CBORSingleDecoding(source: source, offset: 0, depth: 0).decode(type)
    }
  }
}
