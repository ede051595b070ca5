/// Writes CBOR items (RFC 8949), definite lengths and shortest heads only, so that equal values give equal bytes.
///
/// Fields stand in the order in which a type writes them; the pairs of a dictionary, which has no order, are
/// sorted by the bytes of their keys.
final class CBORSink {
  private struct Frame {
    var header: Int
    var count: Int
    var isMap: Bool
    var isSorted: Bool
    var firstPair: Int
  }

  private(set) var bytes: [UInt8] = []
  private var frames: [Frame] = []
  private var pairs: [Int] = []
  private var isMisnested = false

  /// Empties the sink and keeps its memory.
  func clear() {
    bytes.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    isMisnested = false
  }

  /// Writes any value as one item.
  func encode<T: Encodable>(_ value: T) throws {
    let level = frames.count
    let start = bytes.count
    try value.encode(to: CBOREncoding(sink: self, level: level))
    close(downTo: level)
    // A value that writes nothing is one without fields.
    if bytes.count == start { head(major: 5, 0) }
    if isMisnested { throw CBORError.misnested }
  }

  func head(major: UInt8, _ argument: UInt64) {
    switch argument {
    case ..<24: bytes.append(major << 5 | UInt8(argument))
    case ...0xFF:
      bytes.append(major << 5 | 24)
      bytes.append(UInt8(argument))
    case ...0xFFFF: wide(major << 5 | 25, UInt16(argument).bigEndian)
    case ...0xFFFF_FFFF: wide(major << 5 | 26, UInt32(argument).bigEndian)
    default: wide(major << 5 | 27, argument.bigEndian)
    }
  }

  private func wide<T: FixedWidthInteger>(_ initial: UInt8, _ value: T) {
    bytes.append(initial)
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  func null() { bytes.append(0xF6) }

  func bool(_ value: Bool) { bytes.append(value ? 0xF5 : 0xF4) }

  func integer(_ value: some FixedWidthInteger) {
    if value < 0 { head(major: 1, UInt64(truncatingIfNeeded: ~value)) } else { head(major: 0, UInt64(value)) }
  }

  func text(_ text: String) {
    var text = text
    text.withUTF8 {
      head(major: 3, UInt64($0.count))
      bytes.append(contentsOf: $0)
    }
  }

  func byteString(_ content: some Collection<UInt8>) {
    head(major: 2, UInt64(content.count))
    bytes.append(contentsOf: content)
  }

  /// Four bytes when they hold the number exactly, else eight; two are read and never written.
  func double(_ value: Double) {
    if let single = Float(exactly: value) {
      wide(7 << 5 | 26, single.bitPattern.bigEndian)
    } else {
      wide(7 << 5 | 27, value.bitPattern.bigEndian)
    }
  }

  /// The head of a list whose elements the caller writes.
  func array(_ count: Int) { head(major: 4, UInt64(count)) }

  /// Bytes that are CBOR already, or none of its business.
  func raw(_ content: some Collection<UInt8>) { bytes.append(contentsOf: content) }
}

/// Containers whose counts are known only at their end.
extension CBORSink {
  /// How many containers are open.
  var level: Int { frames.count }

  /// Opens a container at a level, or gives the one of that kind already open there.
  func open(isMap: Bool, isSorted: Bool = false, at level: Int) -> CBORSlot {
    if frames.count > level, frames[level].isMap == isMap {
      return CBORSlot(sink: self, level: level, header: frames[level].header)
    }
    frames.append(
      Frame(header: bytes.count, count: 0, isMap: isMap, isSorted: isSorted, firstPair: pairs.count))
    bytes.append(0)
    return CBORSlot(sink: self, level: frames.count - 1, header: bytes.count - 1)
  }

  /// Makes ready for the next element or pair of an open container; those within it end here.
  func next(in slot: CBORSlot) {
    close(downTo: slot.level + 1)
    guard frames.count > slot.level, frames[slot.level].header == slot.header else {
      isMisnested = true
      return
    }
    frames[slot.level].count += 1
    if frames[slot.level].isSorted { pairs.append(bytes.count) }
  }

  func count(in slot: CBORSlot) -> Int { frames.count > slot.level ? frames[slot.level].count : 0 }

  private func close(downTo level: Int) {
    while frames.count > level {
      guard let frame = frames.popLast() else { return }
      if frame.isSorted { sort(frame) }
      let major: UInt8 = frame.isMap ? 5 : 4
      if frame.count < 24 {
        bytes[frame.header] = major << 5 | UInt8(frame.count)
      } else {
        let content = bytes[(frame.header + 1)...]
        bytes.removeSubrange(frame.header...)
        head(major: major, UInt64(frame.count))
        bytes.append(contentsOf: content)
      }
    }
  }

  /// Keys are all different and none is another's beginning, so whole pairs sort as their keys do.
  private func sort(_ frame: Frame) {
    let starts = pairs[frame.firstPair...] + [bytes.count]
    let sorted = zip(starts, starts.dropFirst()).map { bytes[$0..<$1] }
      .sorted { $0.lexicographicallyPrecedes($1) }
    pairs.removeSubrange(frame.firstPair...)
    bytes.replaceSubrange((frame.header + 1)..., with: sorted.joined())
  }
}

/// An open container of a sink.
struct CBORSlot {
  let sink: CBORSink
  let level: Int
  let header: Int
}
