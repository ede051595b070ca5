/// The bytes of a text file as UTF-8, whatever encoding they came in.
struct DecodedText {
  /// The text, without a byte-order mark.
  let utf8: [UInt8]
  /// What to tell the user when the encoding had to be guessed or repaired.
  let warning: String?

  /// Decodes UTF-8 and UTF-16 by their byte-order marks, else UTF-8 when it is valid, else Windows-1252.
  init(_ bytes: [UInt8], file: String) throws(ImportError) {
    guard !bytes.isEmpty else { throw .empty(file: file) }
    guard bytes.count <= Importer.sizeLimit else { throw .tooLarge(file: file, bytes: bytes.count) }
    if let hint = Self.foreignFormat(bytes) { throw .notText(file: file, hint: hint) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(utf8: Array(bytes.dropFirst(3)))
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: bytes.dropFirst(2), highByteFirst: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: bytes.dropFirst(2), highByteFirst: true)
    } else if Self.isValid(bytes) {
      self.init(decoded: bytes)
    } else {
      self.init(
        decoded: Self.fromWindows1252(bytes),
        warning: "The file is not UTF-8 and was read as Windows-1252: check that names with accents are right.")
    }
  }

  private init(decoded utf8: [UInt8], warning: String? = nil) {
    self.utf8 = utf8
    self.warning = warning
  }

  /// Text that says it is UTF-8; bytes that are not are replaced.
  private init(utf8 bytes: [UInt8]) {
    if Self.isValid(bytes) {
      utf8 = bytes
      warning = nil
    } else {
      utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
      warning = "The file says it is UTF-8 but has bytes that are not; they are shown as �."
    }
  }

  private init(utf16 bytes: ArraySlice<UInt8>, highByteFirst: Bool) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(highByteFirst ? first << 8 | second : second << 8 | first)
      index += 2
    }
    utf8 = Array(String(decoding: units, as: UTF16.self).utf8)
    warning = bytes.count % 2 == 0 ? nil : "The file is UTF-16 with half a character at its end; that was left out."
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// What to do about a file that is no text, by its first bytes; `nil` for what may be text.
  private static func foreignFormat(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return "It looks like a workbook: open it in a spreadsheet program and save the sheet as CSV (UTF-8)."
    }
    if bytes.starts(with: Array("%PDF".utf8)) { return "It is a PDF: ask for the list as CSV." }
    if bytes.starts(with: Array("SQLite format 3".utf8)) {
      return "It is a database, perhaps a plan: open a plan with --plan FILE."
    }
    let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let head = bytes.prefix(4096)
    if !hasMark, head.count(where: { $0 == 0 }) * 16 > head.count {
      return "Save it as CSV in UTF-8 (it may be UTF-16 without a byte-order mark)."
    }
    return nil
  }

  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      if (0x80...0x9F).contains(byte) {
        text.append(upperControls[Int(byte) - 0x80])
      } else {
        text.append(Unicode.Scalar(byte))
      }
    }
    return Array(String(text).utf8)
  }

  /// What Windows-1252 has at 0x80...0x9F, with � where it has nothing.
  ///
  /// Source: WHATWG Encoding Standard, index windows-1252.
  private static let upperControls = Array("€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ".unicodeScalars)
}
