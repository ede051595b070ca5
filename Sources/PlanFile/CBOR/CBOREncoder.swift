/// Writes any `Encodable` value as CBOR (RFC 8949), with keys in the order the value gives them.
///
/// Only what a plan's records need is written: integers, text, booleans, null, doubles, byte strings as
/// arrays, arrays and maps of definite length. The same value always gives the same bytes, as long as its own
/// order is the same; dictionaries are written by key.
struct CBOREncoder {
  /// The bytes of a value.
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    let node = CBORNode()
    try value.encode(to: CBORNodeEncoder(node: node))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    node.write(to: &bytes)
    return bytes
  }
}

/// A value on its way to bytes: maps and arrays are filled in whatever order `Codable` asks for.
final class CBORNode {
  enum Content {
    case bytes([UInt8])
    case array([CBORNode])
    case map([(key: String, value: CBORNode)])
  }

  var content = Content.bytes([0xF6])

  func write(to bytes: inout [UInt8]) {
    switch content {
    case .bytes(let own): bytes += own
    case .array(let items):
      CBORHead.write(major: 4, UInt64(items.count), to: &bytes)
      for item in items { item.write(to: &bytes) }
    case .map(let pairs):
      CBORHead.write(major: 5, UInt64(pairs.count), to: &bytes)
      for (key, value) in pairs {
        CBORHead.write(text: key, to: &bytes)
        value.write(to: &bytes)
      }
    }
  }

  func set(integer value: Int64) {
    var bytes: [UInt8] = []
    if value >= 0 {
      CBORHead.write(major: 0, UInt64(value), to: &bytes)
    } else {
      CBORHead.write(major: 1, UInt64(bitPattern: -1 - value), to: &bytes)
    }
    content = .bytes(bytes)
  }

  func set(unsigned value: UInt64) {
    var bytes: [UInt8] = []
    CBORHead.write(major: 0, value, to: &bytes)
    content = .bytes(bytes)
  }

  func set(text: String) {
    var bytes: [UInt8] = []
    CBORHead.write(text: text, to: &bytes)
    content = .bytes(bytes)
  }

  func set(double: Double) {
    content = .bytes([0xFB] + (0..<8).map { UInt8(truncatingIfNeeded: double.bitPattern >> UInt64(56 - 8 * $0)) })
  }

  func set(bool: Bool) { content = .bytes([bool ? 0xF5 : 0xF4]) }

  func append() -> CBORNode {
    let node = CBORNode()
    if case .array(var items) = content {
      content = .array([])
      items.append(node)
      content = .array(items)
    } else {
      content = .array([node])
    }
    return node
  }

  func add(key: String) -> CBORNode {
    let node = CBORNode()
    if case .map(var pairs) = content {
      content = .map([])
      pairs.append((key, node))
      content = .map(pairs)
    } else {
      content = .map([(key, node)])
    }
    return node
  }
}

/// The first bytes of a CBOR item: its type and its number or length.
enum CBORHead {
  static func write(major: UInt8, _ value: UInt64, to bytes: inout [UInt8]) {
    let type = major << 5
    switch value {
    case 0..<24: bytes.append(type | UInt8(value))
    case 24...0xFF: bytes += [type | 24, UInt8(value)]
    case 0x100...0xFFFF: bytes += [type | 25, UInt8(value >> 8), UInt8(value & 0xFF)]
    case 0x1_0000...0xFFFF_FFFF:
      bytes.append(type | 26)
      for shift in stride(from: 24, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
      }
    default:
      bytes.append(type | 27)
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
      }
    }
  }

  static func write(text: String, to bytes: inout [UInt8]) {
    write(major: 3, UInt64(text.utf8.count), to: &bytes)
    bytes += text.utf8
  }
}
