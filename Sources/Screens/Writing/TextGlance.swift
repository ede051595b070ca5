import Typography

/// A text's characters one after the other with their columns, quickly: letters that always stand alone are known by
/// their bytes, and only what is left is asked of Unicode's tables.
struct TextGlance {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let text: String

  /// A look at a text whose bytes stay where they are as long as it is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>, of text: String) {
    self.bytes = bytes
    self.text = text
  }

  var count: Int { bytes.count }

  func isBlank(at offset: Int) -> Bool { bytes[offset] == 0x20 }

  func isLineBreak(at offset: Int) -> Bool { bytes[offset] == 0x0A }

  /// Where the character at a place ends, and its columns.
  func character(at offset: Int) -> (end: Int, columns: Int) {
    let (value, length) = scalar(at: offset)
    if let columns = Self.columns(of: value) {
      let end = offset + length
      // Two that stand alone never join (GB999 of UAX #29).
      if end == bytes.count || Self.columns(of: scalar(at: end).value) != nil || bytes[end] == 0x0A {
        return (end, columns)
      }
    }
    let start = text.utf8.index(text.startIndex, offsetBy: offset)
    let end = text.index(after: start)
    return (text.utf8.distance(from: text.startIndex, to: end), TextWidth.width(of: text[start]))
  }

  private func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    func rest(_ place: Int) -> UInt32 { UInt32(bytes[offset + place] & 0x3F) }
    let lead = UInt32(bytes[offset])
    switch lead {
    case ..<0x80: return (lead, 1)
    case ..<0xE0: return ((lead & 0x1F) << 6 | rest(1), 2)
    case ..<0xF0: return ((lead & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
    default: return ((lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }
  }

  /// The columns of a scalar that joins nothing by itself; `nil` for one of which the tables have to tell.
  static func columns(of value: UInt32) -> Int? {
    switch value {
    case 0x20...0x7E: 1
    // Latin, Greek, Cyrillic, Hebrew, Arabic.
    case 0xC0...0x24F, 0x388...0x3FF, 0x400...0x482, 0x48A...0x52F, 0x5D0...0x5EA, 0x60C, 0x61B, 0x61F, 0x620...0x64A,
      0x660...0x66F, 0x671...0x6D3:
      1
    // Kana and the ideographs of Chinese and Japanese.
    case 0x3001...0x3003, 0x3008...0x3011, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x4E00...0x9FFF: 2
    default: nil
    }
  }
}
