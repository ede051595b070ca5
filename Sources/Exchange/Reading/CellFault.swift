/// What a spreadsheet leaves in a cell in the place of a value.
struct CellFault {
  /// Why the cell says nothing, as a sentence.
  let reason: String

  /// Looks at a cell of words as it stands in the file; `nil` for a value.
  init?(_ text: String) {
    let body = text.drop(while: \.isWhitespace)
    if body.hasPrefix("=") {
      reason = "A formula, not its value: save the sheet with values."
    } else if Self.isError(body) {
      reason = "The spreadsheet could not reckon this cell: mend it there."
    } else {
      return nil
    }
  }

  /// Looks at a cell that should hold a number; `nil` for a value.
  init?(number text: String) {
    if let fault = CellFault(text) {
      self = fault
    } else if Self.isExponent(text.drop(while: \.isWhitespace)) {
      reason = "A number with an exponent may have lost digits: format the column as a number."
    } else {
      return nil
    }
  }

  /// `#REF!`, `#DIV/0!`, `#WERT!`, `########`, and `Err:502` of LibreOffice.
  private static func isError(_ text: Substring) -> Bool {
    if text.hasPrefix("Err:") { return text.count > 4 && text.dropFirst(4).allSatisfy(\.isNumber) }
    guard text.first == "#", text.count > 2 else { return false }
    return text.allSatisfy { $0 == "#" } || errors.contains(text.dropFirst())
  }

  /// The values by which Excel, LibreOffice and Google Sheets say so, in English, French and German.
  private static let errors: Set<Substring> = [
    "REF!", "DIV/0!", "VALUE!", "NAME?", "N/A", "NUM!", "NULL!", "ERROR!", "SPILL!", "CALC!", "VALEUR!", "NOMBRE!",
    "NOM?", "NUL!", "BEZUG!", "WERT!", "ZAHL!", "NV",
  ]

  /// A number as `1.5E+05`.
  private static func isExponent(_ text: Substring) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
    guard parts.count == 2 else { return false }
    let power = parts[1].drop { "+-\u{2212}".contains($0) }
    let isNumber = parts[0].last?.isNumber == true && parts[0].allSatisfy { $0.isNumber || ".,-+".contains($0) }
    return isNumber && !power.isEmpty && power.allSatisfy { $0.isNumber || $0.isWhitespace }
  }
}
