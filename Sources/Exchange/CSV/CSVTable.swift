/// A delimited text file as rows of fields, all as wide as the header; rows of another width are refused.
struct CSVTable: Sendable {
  /// The header's names, cleaned.
  let header: [String]
  /// The line of the header.
  let headerLine: Int
  /// The delimiter that was found.
  let delimiter: UInt8
  /// The rows that have a wrong structure.
  private(set) var refused: [RowNote]

  private let bytes: [UInt8]
  private var fields: [CSVScanner.Field]
  private var lines: [Int32]
  private var surplus: [CSVRows.Surplus]

  /// How many rows have the header's width, blank ones left out.
  var rowCount: Int { lines.count }

  /// Reads UTF-8 text whose first row is the header.
  ///
  /// Costs time linear in its length.
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
    surplus = rows.surplus
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

  /// Takes in or refuses the rows that are too wide only by empty fields at their end.
  ///
  /// `choose` gets the row's texts read plainly, without the surplus fields, and says which reading is right: that,
  /// or the one in which a column's value goes on over as many further fields, or none.
  mutating func settleSurplus(_ choose: (_ line: Int, _ reading: (SurplusReading) -> [String]) -> SurplusReading?) {
    guard !surplus.isEmpty else { return }
    var settledFields: [CSVScanner.Field] = []
    var settledLines: [Int32] = []
    var next = 0
    func copy(upTo place: Int) {
      settledFields += fields[next * header.count..<place * header.count]
      settledLines += lines[next..<place]
      next = place
    }
    for row in surplus {
      copy(upTo: row.place)
      let reading = choose(row.line) { reading in
        fields(of: row, reading).map { Self.text(of: $0, in: bytes) }
      }
      if let reading {
        settledFields += fields(of: row, reading)
        settledLines.append(Int32(row.line))
      } else {
        refused.append(
          RowNote(
            line: row.line, CSVRows.miscount(row.fields.count, of: header.count, delimiter: delimiter)))
      }
    }
    copy(upTo: lines.count)
    (fields, lines, surplus) = (settledFields, settledLines, [])
  }

  /// How to read a row with empty surplus fields at its end.
  enum SurplusReading: Equatable {
    /// The surplus fields are a spreadsheet's; they mean nothing.
    case plain
    /// The delimiter stands unquoted within the value of a column, which goes on over the following fields.
    case continued(column: Int)
  }

  private func fields(of row: CSVRows.Surplus, _ reading: SurplusReading) -> [CSVScanner.Field] {
    guard case .continued(let column) = reading else { return Array(row.fields.prefix(header.count)) }
    let last = column + row.fields.count - header.count
    var fields = row.fields
    // The delimiters between the fields become part of the value again.
    fields[column].end = fields[last].end
    fields.removeSubrange(column + 1...last)
    return fields
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
