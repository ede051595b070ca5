/// Reads CBOR items (RFC 8949) at offsets of a buffer; each access is checked, so that damaged bytes throw and never trap.
///
/// One source serves many records in turn: it holds no memory of its own but the hints of open containers.
final class CBORSource {
  /// How deep items may lie within items.
  static let depthLimit = 48

  /// The offset that stands for a field which is not there; see `CBORDecoding`.
  static let absent = -1

  /// Where the next pair or element of an open container is expected.
  struct Hint {
    var owner: Int
    var offset: Int
    var index: Int
  }

  /// The head of an item: major type 0...7, additional information, argument, and where its content begins.
  struct Head {
    var major: UInt8
    var info: UInt8
    var argument: UInt64
    var content: Int
  }

  // One thread reads at a time; to check that at every access would cost more than the access.
  @exclusivity(unchecked) private(set) var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
  @exclusivity(unchecked) private var hints: [Hint]
  @exclusivity(unchecked) private var knownStart = -1
  @exclusivity(unchecked) private var knownEnd = -1

  /// Texts read lately, by a place that follows from their bytes; none until the first is kept.
  @exclusivity(unchecked) private var texts: [String] = []

  init() {
    hints = Array(repeating: Hint(owner: -2, offset: 0, index: 0), count: Self.depthLimit + 1)
  }

  /// Turns to other bytes; they must stay in place until the next turn.
  func turn(to bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    knownStart = -1
    for level in hints.indices { hints[level].owner = -2 }
  }

  /// The head of the item at an offset.
  @inline(__always)
  func head(at offset: Int) throws -> Head {
    guard offset >= 0, offset < bytes.count else { throw CBORError.truncated }
    let initial = bytes[offset]
    let info = initial & 0x1F
    if info < 24 {
      return Head(major: initial >> 5, info: info, argument: UInt64(info), content: offset + 1)
    }
    return try longHead(initial, at: offset)
  }

  private func longHead(_ initial: UInt8, at offset: Int) throws -> Head {
    let info = initial & 0x1F
    guard info < 28 else { throw CBORError.unsupported }
    let width = 1 << Int(info - 24)
    guard bytes.count - offset > width else { throw CBORError.truncated }
    var argument: UInt64 = 0
    for index in 1...width { argument = argument << 8 | UInt64(bytes[offset + index]) }
    return Head(major: initial >> 5, info: info, argument: argument, content: offset + 1 + width)
  }

  /// The same text where it was read a while ago: what recurs in every record, who recorded it or how, is held once.
  ///
  /// Up to 15 bytes a text takes no memory of its own, and long ones seldom recur.
  func shared(_ content: UnsafeRawBufferPointer) -> String? {
    guard (16...64).contains(content.count), !texts.isEmpty else { return nil }
    let known = texts[Self.place(of: content)]
    return known.utf8.count == content.count && known.utf8.elementsEqual(content) ? known : nil
  }

  /// Keeps a text for when it recurs.
  func share(_ text: String, of content: UnsafeRawBufferPointer) {
    guard (16...64).contains(content.count) else { return }
    if texts.isEmpty { texts = Array(repeating: "", count: 256) }
    texts[Self.place(of: content)] = text
  }

  /// FNV-1a (Fowler, Noll and Vo), of which the low eight bits serve.
  private static func place(of content: UnsafeRawBufferPointer) -> Int {
    Int(content.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 } & 0xFF)
  }

  /// Whether bytes whose length was checked are those of a name.
  @inline(__always)
  func equal(_ name: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    for index in 0..<name.count where bytes[offset + index] != name[index] { return false }
    return true
  }

  /// A length or count that the bytes left can hold.
  @inline(__always)
  func length(_ head: Head) throws -> Int {
    guard head.argument <= UInt64(bytes.count - head.content) else { throw CBORError.truncated }
    return Int(head.argument)
  }

  /// Where the item at an offset ends.
  func end(of offset: Int) throws -> Int {
    if offset == knownStart { return knownEnd }
    var position = offset
    var left = 1
    // Counts are bounded by the bytes left, and items by the bytes, so neither the sum nor the loop runs away.
    while left > 0 {
      let head = try head(at: position)
      left -= 1
      position = head.content
      switch head.major {
      case 2, 3: position += try length(head)
      case 4: left += try length(head)
      case 5: left += try 2 * length(head)
      case 6: left += 1
      default: break
      }
      guard left <= bytes.count - position else { throw CBORError.truncated }
    }
    return position
  }

  /// Remembers where an item ends that was read through to its end.
  @inline(__always)
  func know(end: Int, of start: Int) {
    knownStart = start
    knownEnd = end
  }

  /// The hint of a container at a depth, fresh when another container used the level before.
  @inline(__always)
  func hint(at depth: Int, owner: Int, first: Int) -> Hint {
    let hint = hints[depth]
    return hint.owner == owner ? hint : Hint(owner: owner, offset: first, index: 0)
  }

  /// Notes where a container at a depth goes on.
  @inline(__always)
  func setHint(_ hint: Hint, at depth: Int) { hints[depth] = hint }
}
