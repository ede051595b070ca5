/// Why bytes are no CBOR that a plan could hold; it never quotes them.
struct CBORError: Error {
  var what: String
}

/// Bytes of CBOR and a place in them: the smallest thing a decoder has to carry, three words.
struct CBORBytes {
  let base: UnsafePointer<UInt8>
  let count: Int
  var position: Int

  /// Nesting beyond this is an attack on the stack and not a plan.
  static let depthLimit = 64

  /// The type, the number or length, and where the content begins.
  struct Head {
    var major: UInt8
    var info: UInt8
    var value: UInt64
    var content: Int
  }

  func head(at position: Int) throws -> Head {
    guard position >= 0, position < count else { throw CBORError(what: "ends too early") }
    let first = base[position]
    let info = first & 31
    var value = UInt64(info)
    var content = position + 1
    if info >= 24 {
      guard info <= 27 else { throw CBORError(what: "indefinite lengths are not used") }
      let width = 1 << Int(info - 24)
      guard count - content >= width else { throw CBORError(what: "ends too early") }
      value = 0
      for offset in 0..<width { value = value << 8 | UInt64(base[content + offset]) }
      content += width
    }
    return Head(major: first >> 5, info: info, value: value, content: content)
  }

  /// Where the item that begins at a position ends.
  func end(of position: Int, depth: Int = 0) throws -> Int {
    let head = try head(at: position)
    switch head.major {
    case 0, 1, 7: return head.content
    case 2, 3:
      guard head.value <= UInt64(count - head.content) else { throw CBORError(what: "a text ends too early") }
      return head.content + Int(head.value)
    case 4, 5:
      guard depth < Self.depthLimit else { throw CBORError(what: "too deeply nested") }
      // Every item takes at least a byte, so a larger count is a lie.
      guard head.value <= UInt64(count - head.content) else { throw CBORError(what: "a list ends too early") }
      var next = head.content
      for _ in 0..<(Int(head.value) * (head.major == 5 ? 2 : 1)) { next = try end(of: next, depth: depth + 1) }
      return next
    default: throw CBORError(what: "tags are not used")
    }
  }

  func text(at position: Int) throws -> String {
    let head = try head(at: position)
    guard head.major == 3 else { throw CBORError(what: "a text was expected") }
    guard head.value <= UInt64(count - head.content) else { throw CBORError(what: "a text ends too early") }
    let bytes = UnsafeBufferPointer(start: base + head.content, count: Int(head.value))
    guard let text = String(validating: bytes, as: UTF8.self) else { throw CBORError(what: "a text is not UTF-8") }
    return text
  }

  func isNull(at position: Int) -> Bool { position < count && base[position] == 0xF6 }

  /// Whether the text at a position is the given one, without making a string of it.
  func isText(_ text: String, at position: Int) throws -> Bool {
    let head = try head(at: position)
    guard head.major == 3, head.value <= UInt64(count - head.content) else {
      throw CBORError(what: "a key was expected")
    }
    guard Int(head.value) == text.utf8.count else { return false }
    var offset = head.content
    for byte in text.utf8 {
      guard base[offset] == byte else { return false }
      offset += 1
    }
    return true
  }
}
