/// A delimited text file as rows of fields, all as wide as the header; rows of another width are refused.
struct CSVTable: Sendable {
  /// The header's names, cleaned.
  let header: [String]
  /// The line of the header.
  let headerLine: Int
  /// The delimiter that was found.
  let delimiter: UInt8
  /// The rows that have a wrong structure.
  let refused: [RowNote]

  private let bytes: [UInt8]
  private let fields: [CSVScanner.Field]
  private let lines: [Int32]

  /// How many rows have the header's width, blank ones left out.
  var rowCount: Int { lines.count }

  /// Reads UTF-8 text whose first row is the header. Costs time linear in its length.
  init(_ utf8: [UInt8], file: String) throws(ImportError) {
    var rows = CSVRows(delimiter: Delimiter.detected(in: utf8))
    utf8.withUnsafeBufferPointer { rows.read($0) }
    guard !rows.header.isEmpty else { throw .empty(file: file) }
    guard rows.header.count <= Importer.columnLimit else {
      throw .tooManyColumns(file: file, count: rows.header.count)
    }
    bytes = utf8
    fields = rows.fields
    lines = rows.lines
    delimiter = rows.scanner.delimiter
    headerLine = rows.headerLine
    header = rows.header.map { CleanText(Self.text(of: $0, in: utf8), multiline: false).text }
    refused = rows.refused
  }

  /// The line on which a row begins, from 1.
  func line(row: Int) -> Int { Int(lines[row]) }

  /// The line on which a field begins.
  func line(row: Int, column: Int) -> Int {
    let first = Int(fields[row * header.count].start)
    let start = Int(fields[row * header.count + column].start)
    var line = line(row: row)
    for position in first..<max(first, start) where Byte.endsLine(bytes[position]) {
      let isPair = bytes[position] == Byte.carriageReturn && bytes[position + 1] == Byte.lineFeed
      line += isPair ? 0 : 1
    }
    return line
  }

  /// A field's bytes, as they stand in the file.
  func bytes(row: Int, column: Int) -> ArraySlice<UInt8> {
    let field = fields[row * header.count + column]
    return bytes[Int(field.start)..<Int(field.end)]
  }

  /// A field's text, with doubled quotes made single.
  func text(row: Int, column: Int) -> String {
    Self.text(of: fields[row * header.count + column], in: bytes)
  }

  private static func text(of field: CSVScanner.Field, in bytes: [UInt8]) -> String {
    let slice = bytes[Int(field.start)..<Int(field.end)]
    guard field.isEscaped else { return String(decoding: slice, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(slice.count)
    var afterQuote = false
    for byte in slice {
      if byte == Byte.quote, afterQuote {
        afterQuote = false
      } else {
        afterQuote = byte == Byte.quote
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
