/// Gathers a file's rows one after the other, and finds its way again behind a broken one.
struct CSVRows {
  var scanner: CSVScanner
  var header: [CSVScanner.Field] = []
  var headerLine = 1
  var fields: [CSVScanner.Field] = []
  var lines: [Int32] = []
  var refused: [RowNote] = []
  /// Rows whose surplus fields are all empty, with the place in `lines` that they would have.
  var surplus: [Surplus] = []

  /// A row that is too wide only by empty fields at its end.
  struct Surplus: Sendable {
    var line: Int
    var place: Int
    var fields: [CSVScanner.Field]
  }

  init(delimiter: UInt8) { scanner = CSVScanner(delimiter: delimiter) }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var line = 1
    if let declared = Delimiter.declaration(in: bytes) {
      position = declared.next
      line = 2
      scanner = CSVScanner(delimiter: declared.delimiter)
    }
    fields.reserveCapacity(bytes.count / 8)
    while position < bytes.count {
      let first = fields.count
      let end = scanner.scan(bytes, from: position, line: line, into: &fields)
      let width = fields.count - first
      if isBlank(from: first), end.fault == nil {
        fields.removeLast(width)
        (position, line) = (end.next, end.line)
      } else if header.isEmpty {
        // A broken header cannot be mended here: its one line is taken as it stands.
        header = Array(fields[first...])
        headerLine = line
        fields.removeAll(keepingCapacity: true)
        (position, line) = (end.next, end.line)
      } else if width == header.count, end.fault == nil {
        lines.append(Int32(line))
        (position, line) = (end.next, end.line)
      } else if width > header.count, end.fault == nil, isBlank(from: first + header.count) {
        surplus.append(Surplus(line: line, place: lines.count, fields: Array(fields[first...])))
        fields.removeLast(width)
        (position, line) = (end.next, end.line)
      } else {
        fields.removeLast(width)
        refused.append(RowNote(line: line, reason(end, width: width, from: line)))
        (position, line) = resumption(bytes, from: position, line: line, to: end)
      }
    }
  }

  private func isBlank(from first: Int) -> Bool {
    fields[first...].allSatisfy { $0.start == $0.end }
  }

  private func reason(_ end: CSVScanner.End, width: Int, from line: Int) -> String {
    switch end.fault {
    case .unclosedQuote(let opened): return "The quote opened in line \(opened) is never closed."
    case .textAfterQuote(let place): return "Text follows a closing quote in line \(place)."
    case .fieldTooLong(let place):
      return "A field in line \(place) is longer than \(CSVScanner.fieldLimit) bytes."
    case nil:
      let lines = end.line - line > 1 ? " The row runs to line \(end.line - 1)." : ""
      return Self.miscount(width, of: header.count, delimiter: scanner.delimiter) + lines
    }
  }

  /// What to say of a row that is wider or narrower than the header.
  static func miscount(_ width: Int, of expected: Int, delimiter: UInt8) -> String {
    let fields = "\(width) field\(width == 1 ? "" : "s") where the header has \(expected)"
    guard width > expected else { return "\(fields): \(expected - width) too few." }
    let mark = delimiter == UInt8(ascii: "\t") ? "a tab" : "“\(Character(Unicode.Scalar(delimiter)))”"
    return "\(fields): \(width - expected) too many. Put values that hold \(mark) in quotes."
  }

  /// Where to read on behind a broken record: at the first line within it that is a good row by itself, as when a
  /// quote was opened and forgotten, else behind it all.
  private func resumption(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line: Int, to end: CSVScanner.End
  ) -> (Int, Int) {
    var position = start
    var line = line
    var fields: [CSVScanner.Field] = []
    while true {
      while position < end.next, !Byte.endsLine(bytes[position]) { position += 1 }
      guard position < end.next else { break }
      position = CSVScanner.afterLineEnd(bytes, position)
      line += 1
      guard position < end.next else { break }
      fields.removeAll(keepingCapacity: true)
      let attempt = scanner.scan(bytes, from: position, line: line, singleLine: true, into: &fields)
      if attempt.fault == nil, fields.count == header.count { return (position, line) }
    }
    return (end.next, end.line)
  }
}
