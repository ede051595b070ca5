/// Keeps a spreadsheet from running a text as a formula, so that it can be had back just as it was.
///
/// An apostrophe is set before every text that a spreadsheet would run, and before those that begin with an apostrophe
/// and would be run without: so taking one apostrophe off gives the text again, whatever it is. Words that a spreadsheet
/// takes for a value it could not reckon are kept from it as well.
/// Source: OWASP, "CSV Injection".
enum Defusing {
  /// The text as it may stand in a cell.
  static func defused(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

  /// The text that stands in a cell.
  static func plain(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'" else { return cell }
    let rest = String(cell.unicodeScalars.dropFirst())
    return isDangerous(rest) ? rest : cell
  }

  /// Whether a spreadsheet may run a text: what it skips at the front, and the wide forms of the signs, count as well.
  private static func isDangerous(_ text: String) -> Bool {
    let bare = text.unicodeScalars.drop { scalar in
      scalar == "'" || scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }
    guard let first = bare.first else { return false }
    return "=+-@＝＋－＠".unicodeScalars.contains(first) || CellFault(String(bare)) != nil
  }
}
