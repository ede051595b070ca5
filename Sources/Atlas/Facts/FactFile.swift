import CAtlasFacts

/// A file of facts in the program's read-only data, read as comma-separated rows.
struct FactFile: @unchecked Sendable {
  // Unchecked, because a pointer to constant data of the program is safe to share between threads.
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ file: catlas_file) {
    bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
  }

  static let countries = FactFile(catlas_countries())
  static let weekends = FactFile(catlas_weekends())
  static let holidays = FactFile(catlas_holidays())
  static let places = FactFile(catlas_places())
  static let processes = FactFile(catlas_processes())
  static let restrictions = FactFile(catlas_restrictions())

  /// The rows below the header.
  func rows() -> [[String]] {
    guard let headEnd = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return [] }
    return Self.rows(of: bytes[(headEnd + 1)...])
  }

  /// The rows of a part of a file: fields may stand in quotes, with quotes doubled, but hold no line breaks.
  static func rows(of part: Slice<UnsafeBufferPointer<UInt8>>) -> [[String]] {
    part.split(separator: UInt8(ascii: "\n")).map(fields)
  }

  private static func fields(of line: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var previous: UInt8 = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "\""):
        // A quote right behind the one that closed the field stands for itself.
        if !isQuoted, previous == UInt8(ascii: "\"") { field.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      default: field.append(byte)
      }
      previous = byte
    }
    fields.append(String(decoding: field, as: UTF8.self))
    return fields
  }
}
