/// Where one text differs from another: so many bytes from a place on were replaced by so many others.
struct TextChange: Hashable, Sendable {
  let at: Int
  let removed: Int
  let inserted: Int

  /// What is different; `nil` when nothing is.
  ///
  /// At most one look through both texts.
  /// Of several changes that lead to the same text, it is the last that begins within so many bytes.
  init?(from old: String, to new: String, within limit: Int = .max) {
    var (before, after) = (old, new)
    let found = before.withUTF8 { old in after.withUTF8 { new in Self.difference(old, new, limit) } }
    guard let found else { return nil }
    (at, removed, inserted) = found
  }

  private static func difference(
    _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>, _ limit: Int
  ) -> (at: Int, removed: Int, inserted: Int)? {
    if old.count == new.count, old.baseAddress == new.baseAddress { return nil }
    let most = min(old.count, new.count)
    var head = 0
    while head < most, old[head] == new[head] { head += 1 }
    if head == old.count, head == new.count { return nil }
    head = min(head, limit)
    // Never in the middle of a scalar.
    while head > 0, head < most, old[head] & 0xC0 == 0x80 { head -= 1 }
    var tail = 0
    while tail < most - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    while tail > 0, old[old.count - tail] & 0xC0 == 0x80 { tail -= 1 }
    return (head, old.count - head - tail, new.count - head - tail)
  }
}
