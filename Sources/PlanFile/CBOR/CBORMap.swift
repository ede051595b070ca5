/// The pairs of a map, found in the order they were written without looking at any key twice.
///
/// Types are encoded and decoded in the order of their declaration, so the next field asked for is the next
/// pair. When it is not, all pairs are looked through; right in any order, fast in the usual one.
struct CBORMap {
  /// A pair that was found: which one, and where its value begins.
  struct Found {
    var index: Int
    var value: Int
  }

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

  /// The keys, in order.
  var names: [String] {
    var names: [String] = []
    names.reserveCapacity(count)
    var offset = first
    for _ in 0..<count {
      guard let (name, value) = try? source.string(at: offset), let end = try? source.end(of: value) else { break }
      names.append(name)
      offset = end
    }
    return names
  }

  func contains(_ name: String) -> Bool { ((try? find(name)) ?? nil) != nil }

  /// Whether a value is null or absent; goes on to the next pair on request.
  func isNull(_ name: String, goOn: Bool = false) throws -> Bool {
    guard goOn else { return try find(name).map { try source.isNull(at: $0.value) } ?? true }
    return try findValue(name) == nil
  }

  func bool(_ name: String) throws -> Bool? {
    guard let found = try find(name) else { return nil }
    let (value, end) = try source.bool(at: found.value)
    goOn(after: found, end: end)
    return value
  }

  func string(_ name: String) throws -> String? {
    guard let found = try find(name) else { return nil }
    let (value, end) = try source.string(at: found.value)
    goOn(after: found, end: end)
    return value
  }

  func double(_ name: String) throws -> Double? {
    guard let found = try find(name) else { return nil }
    let (value, end) = try source.double(at: found.value)
    goOn(after: found, end: end)
    return value
  }

  func integer<T: FixedWidthInteger>(_ type: T.Type, _ name: String) throws -> T? {
    guard let found = try find(name) else { return nil }
    let (value, end) = try source.integer(type, at: found.value)
    goOn(after: found, end: end)
    return value
  }

  /// A decoder of the value at an offset, one level down.
  func decoder(at offset: Int) throws -> CBORDecoding {
    guard depth < CBORSource.depthLimit else { throw CBORError.tooDeep }
    return CBORDecoding(source: source, offset: offset, depth: depth + 1)
  }

  /// A decoder of the value of a key.
  func decoder(of name: String) throws -> CBORDecoding { try decoder(at: find(name)?.value ?? CBORSource.absent) }
}

extension CBORMap {
  /// Goes on behind a value whose end is looked for.
  func goOn(after found: Found) throws { goOn(after: found, end: try source.end(of: found.value)) }

  private func goOn(after found: Found, end: Int) {
    let next = CBORSource.Hint(owner: owner, offset: end, index: found.index + 1)
    source.setHint(next, at: depth)
    if next.index == count { source.know(end: end, of: owner) }
  }

  /// The pair of a key whose value is there and not null.
  func findValue(_ name: String) throws -> Found? {
    guard let found = try find(name) else { return nil }
    guard try source.isNull(at: found.value) else { return found }
    goOn(after: found, end: found.value + 1)
    return nil
  }

  /// The pair of a key.
  func find(_ name: String) throws -> Found? {
    guard count > 0 else { return nil }
    let hint = source.hint(at: depth, owner: owner, first: first)
    var name = name
    return try name.withUTF8 { name in
      try scan(for: name, from: hint.offset, pairs: hint.index..<count)
        ?? scan(for: name, from: first, pairs: 0..<hint.index)
    }
  }

  private func scan(for name: UnsafeBufferPointer<UInt8>, from start: Int, pairs: Range<Int>) throws -> Found? {
    var offset = start
    for index in pairs {
      let head = try source.head(at: offset)
      guard head.major == 3 else { throw CBORError.unexpectedType }
      let length = try source.length(head)
      if length == name.count, source.equal(name, at: head.content) {
        return Found(index: index, value: head.content + length)
      }
      offset = try source.end(of: head.content + length)
    }
    return nil
  }
}
