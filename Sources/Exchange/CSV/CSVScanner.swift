/// Finds the fields of one record of delimited text; knows nothing of headers or rows.
///
/// RFC 4180 with what spreadsheets really write: LF, CR or CR LF ends a record, blanks may stand round a quoted
/// field, and a quote inside an unquoted field is a character like any other.
struct CSVScanner {
  let delimiter: UInt8

  /// Where a field's content stands, quotes excluded.
  struct Field: Sendable {
    var start: Int32
    var end: Int32
    /// Whether quotes are doubled in it.
    var isEscaped: Bool
  }

  /// How a record ended.
  struct End {
    /// Where the next record begins.
    var next: Int
    /// The line on which the next record begins.
    var line: Int
    var fault: Fault?
  }

  /// What is wrong with a record, and on which line.
  enum Fault: Equatable {
    case unclosedQuote(line: Int)
    case textAfterQuote(line: Int)
    case fieldTooLong(line: Int)
  }

  /// The most bytes of one field.
  static let fieldLimit = 65_536

  /// Appends the fields of the record that begins at `start`, on line `line`.
  ///
  /// With `singleLine`, a quote still open at the end of the line is a fault, and nothing beyond is looked at.
  func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line: Int, singleLine: Bool = false,
    into fields: inout [Field]
  ) -> End {
    var position = start
    var end = End(next: start, line: line, fault: nil)
    while true {
      var quote = position
      while quote < bytes.count, bytes[quote] == Byte.space { quote += 1 }
      if quote < bytes.count, bytes[quote] == Byte.quote {
        position = quoted(bytes, from: quote + 1, singleLine: singleLine, &end, &fields)
      } else {
        let first = position
        while position < bytes.count, bytes[position] != delimiter, !Byte.endsLine(bytes[position]) { position += 1 }
        if position - first > Self.fieldLimit { end.fault = end.fault ?? .fieldTooLong(line: end.line) }
        fields.append(Field(start: Int32(first), end: Int32(position), isEscaped: false))
      }
      if position >= bytes.count {
        end.next = bytes.count
        return end
      }
      if bytes[position] == delimiter {
        position += 1
        continue
      }
      end.next = Self.afterLineEnd(bytes, position)
      end.line += 1
      return end
    }
  }

  /// Reads a field behind its opening quote; gives the place of the delimiter or line end that follows.
  private func quoted(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, singleLine: Bool, _ end: inout End, _ fields: inout [Field]
  ) -> Int {
    let openedOn = end.line
    var position = start
    var isEscaped = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Byte.quote {
        guard position + 1 < bytes.count, bytes[position + 1] == Byte.quote else { break }
        isEscaped = true
        position += 2
      } else if Byte.endsLine(byte) {
        if singleLine {
          end.fault = .unclosedQuote(line: openedOn)
          return position
        }
        end.line += 1
        position = Self.afterLineEnd(bytes, position)
      } else {
        position += 1
      }
    }
    if position - start > Self.fieldLimit { end.fault = end.fault ?? .fieldTooLong(line: openedOn) }
    fields.append(Field(start: Int32(start), end: Int32(min(position, bytes.count)), isEscaped: isEscaped))
    guard position < bytes.count else {
      end.fault = .unclosedQuote(line: openedOn)
      return position
    }
    position += 1
    while position < bytes.count, bytes[position] != delimiter, !Byte.endsLine(bytes[position]) {
      if bytes[position] != Byte.space { end.fault = end.fault ?? .textAfterQuote(line: end.line) }
      position += 1
    }
    return position
  }

  /// The place behind a line end; CR LF is one.
  static func afterLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    let isPair =
      bytes[position] == Byte.carriageReturn && position + 1 < bytes.count && bytes[position + 1] == Byte.lineFeed
    return position + (isPair ? 2 : 1)
  }
}

/// The bytes that have a meaning in delimited text.
enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let space = UInt8(ascii: " ")
  static let lineFeed: UInt8 = 10
  static let carriageReturn: UInt8 = 13

  static func endsLine(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
}
