/// Numbers as spreadsheets write them, brought to digits with a point.
enum DecimalText: Equatable {
  case empty
  /// Digits, and a point before decimals: what `FixedPoint` and `Money` read.
  case plain(String)
  /// The mark parts either thousands or decimals: `1,500` in a file cut by semicolons.
  case ambiguous
  case unreadable

  /// Reads a number in whose column a mark parts decimals; `nil` where that is not known.
  init(_ text: String, decimal mark: DecimalMark?) {
    if text.allSatisfy(\.isWhitespace) {
      self = .empty
    } else if let numeral = Numeral(text) {
      self = numeral.plain(decimal: mark).map { .plain($0) } ?? .ambiguous
    } else {
      self = .unreadable
    }
  }

  /// Reads a number by itself; in a file whose delimiter is the comma, a single mark is read as English has it.
  init(_ text: String, delimiter: UInt8) {
    self.init(text, decimal: .usual(delimiter: delimiter))
  }
}
