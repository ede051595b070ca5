import Atlas
import Dates

extension Passport {
  /// What the lower line of the machine-readable zone says of a passport; `nil` for a text that is no such line.
  ///
  /// Source: ICAO Doc 9303, part 4, 4.2.2.2: 44 signs, with check digits behind number, birth date, expiry and optional data
  /// and one over all of them. The years of expiry are those of this century.
  /// - Throws: which part was read wrongly.
  init?(zone line: String, atlas: Atlas) throws(Refusal) {
    let signs = Array(line.filter { $0 != " " }.uppercased().unicodeScalars)
    guard signs.count == 44, signs.contains("<") else { return nil }
    func check(_ part: Range<Int>, _ what: String) throws(Refusal) {
      let digit = signs[part.upperBound]
      // The optional data may be empty, and its check digit then a filler.
      guard PassportNumber.checkDigit(of: signs[part]) != Self.number(digit) else { return }
      throw Refusal(reason: "The check digit behind the \(what) is wrong: read the line again, sign by sign.")
    }
    try check(0..<9, "passport's number")
    try check(13..<19, "date of birth")
    try check(21..<27, "last day of validity")
    try check(28..<42, "optional data")
    let all = Array(signs[0..<10]) + signs[13..<20] + signs[21..<43]
    guard PassportNumber.checkDigit(of: all) == Self.number(signs[43]) else {
      throw Refusal(reason: "The last check digit is wrong: read the line again, sign by sign.")
    }
    let state = Self.text(signs[10..<13])
    guard let country = state == "D" ? atlas.country(named: "Germany") : atlas.country(named: state) else {
      throw Refusal(reason: "“\(state)” is no state that is known here: write the passport out instead.")
    }
    self.init(nationality: country.code, number: Self.text(signs[0..<9]))
    let days = Self.text(signs[21..<27])
    expires = CivilDate("20\(days.prefix(2))-\(days.dropFirst(2).prefix(2))-\(days.suffix(2))")
  }

  private static func number(_ sign: Unicode.Scalar) -> Int? {
    sign == "<" ? 0 : Character(sign).wholeNumberValue
  }

  private static func text(_ signs: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(signs.filter { $0 != "<" }))
  }
}
