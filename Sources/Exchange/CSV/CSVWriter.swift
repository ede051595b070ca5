import Atlas

/// Writes rows that spreadsheets read and `Importer` reads back, as RFC 4180 has them, in UTF-8 with a byte-order mark.
struct CSVWriter {
  /// What stands between cells, and with it how decimals are written.
  let separator: CSVSeparator
  private(set) var text = "\u{FEFF}"

  init(_ separator: CSVSeparator) { self.separator = separator }

  /// What a cell holds.
  enum Cell {
    /// Words, which no spreadsheet may run.
    case text(String)
    /// Digits with a point before decimals and perhaps a minus.
    case number(String)

    /// A number of at most six decimals.
    static func number(_ number: FixedPoint) -> Cell { .number(number.description) }

    /// An amount without its currency, nothing where there is none.
    static func amount(_ money: Money?) -> Cell {
      .number(money.map { $0.amountText.filter { $0 != "," } } ?? "")
    }

    /// A whole number, nothing where there is none.
    static func number(_ number: Int?) -> Cell { .number(number.map { String($0) } ?? "") }
  }

  /// Writes a row.
  mutating func write(_ cells: [Cell]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { text += separator.rawValue }
      switch cell {
      case .text(let words): text += quoted(Defusing.defused(words))
      case .number(let digits): text += number(digits)
      }
    }
    text += "\r\n"
  }

  private func quoted(_ cell: String) -> String {
    let isPlain = !cell.utf8.contains { "\",;\t\r\n".utf8.contains($0) }
    let hasEdges = cell.utf8.first == Byte.space || cell.utf8.last == Byte.space
    guard !isPlain || hasEdges else { return cell }
    // On scalars: a mark behind a quote must not hide it.
    var text = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text.append("\"") }
      text.append(scalar)
    }
    text.append("\"")
    return String(text)
  }

  /// Digits with the mark that a spreadsheet of the separator's country has.
  ///
  /// Three digits behind a comma could be thousands to whoever reads them back: a nought tells that they are none.
  private func number(_ digits: String) -> String {
    guard separator == .semicolon, let point = digits.firstIndex(of: ".") else { return digits }
    let decimals = digits[digits.index(after: point)...]
    return digits[..<point] + "," + decimals + (decimals.count == 3 ? "0" : "")
  }
}

/// What stands between the cells of a row.
public enum CSVSeparator: String, Sendable {
  /// With a point before decimals.
  case comma = ","
  /// With a comma before decimals, as spreadsheets of most of Europe and Africa read it.
  case semicolon = ";"
}
