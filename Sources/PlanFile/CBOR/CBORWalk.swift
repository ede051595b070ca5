/// Goes through items written by hand, one after the other.
struct CBORWalk {
  let source: CBORSource
  private(set) var offset: Int

  init(_ source: CBORSource, at offset: Int = 0) {
    self.source = source
    self.offset = offset
  }

  /// Enters a list and gives its count; its elements come next.
  mutating func array() throws -> Int {
    let (count, first) = try source.container(isMap: false, at: offset)
    offset = first
    return count
  }

  /// Whether null stands here, which is passed over.
  mutating func null() throws -> Bool {
    guard try source.isNull(at: offset) else { return false }
    offset += 1
    return true
  }

  mutating func string() throws -> String { try read(source.string) }

  mutating func byteString() throws -> [UInt8] { try read(source.byteString) }

  mutating func integer<T: FixedWidthInteger>() throws -> T {
    try read { [source] in try source.integer(T.self, at: $0) }
  }

  /// Passes over whatever item stands here.
  mutating func skip() throws { offset = try source.end(of: offset) }

  private mutating func read<T>(_ body: (Int) throws -> (T, Int)) throws -> T {
    let (value, end) = try body(offset)
    offset = end
    return value
  }
}
