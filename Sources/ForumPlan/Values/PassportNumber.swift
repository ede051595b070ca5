/// The number of a passport, as the line at the foot of its page has it.
///
/// Source: ICAO Doc 9303, part 3 (4.9, check digits) and part 4 (4.2, the machine-readable zone of passports).
public enum PassportNumber {
  /// What makes a number look mistyped, as a sentence without its stop; `nil` where nothing does.
  ///
  /// It says what to look at again, and proves nothing: states number their passports as they like.
  public static func doubt(_ number: String) -> String? {
    let signs = Array(number.unicodeScalars)
    if signs.contains(where: { value(of: $0) == nil || $0 == "<" }) {
      return "it holds something else than capital letters and digits"
    }
    if signs.count == 10, let last = signs.last, checkDigit(of: number.unicodeScalars.dropLast()) == value(of: last) {
      return "its tenth sign is the check digit of the nine before it, which is no part of it"
    }
    if signs.count > 9 { return "it has \(signs.count) signs, and a passport has room for nine" }
    if signs.count < 5 { return "it has only \(signs.count) \(signs.count == 1 ? "sign" : "signs")" }
    for (index, sign) in signs.enumerated().dropFirst() where sign == "O" || sign == "I" {
      let isAmongDigits = isDigit(signs[index - 1]) && (index + 1 == signs.count || isDigit(signs[index + 1]))
      if isAmongDigits {
        return "it has the letter \(sign) among digits, perhaps for \(sign == "O" ? "a nought" : "a one")"
      }
    }
    return nil
  }

  /// The check digit of a field: its values weighted 7, 3, 1 and so on, modulo 10; `nil` for signs it cannot hold.
  static func checkDigit(of field: some Sequence<Unicode.Scalar>) -> Int? {
    var sum = 0
    for (index, sign) in field.enumerated() {
      guard let value = value(of: sign) else { return nil }
      sum += value * [7, 3, 1][index % 3]
    }
    return sum % 10
  }

  /// The value of a sign: digits their own, A to Z 10 to 35, the filler 0.
  private static func value(of sign: Unicode.Scalar) -> Int? {
    switch sign {
    case "0"..."9": Int(sign.value - 48)
    case "A"..."Z": Int(sign.value - 55)
    case "<": 0
    default: nil
    }
  }

  private static func isDigit(_ sign: Unicode.Scalar) -> Bool { ("0"..."9").contains(sign) }
}
