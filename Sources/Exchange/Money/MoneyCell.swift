import Atlas

/// An amount in a cell, with its currency beside it or in a column of its own.
enum MoneyCell: Equatable {
  case amount(Money)
  case refused(String)

  /// Reads `1 500,00 EUR`, `€500` or digits under a currency named elsewhere, else under the fallback.
  init(_ text: String, currency column: String, delimiter: UInt8, fallback: Currency?) {
    let letters = text.filter { $0.isLetter || "€£".contains($0) }
    let digits = text.filter { !$0.isLetter && !"€£".contains($0) }
    guard !digits.contains("$") else {
      self = .refused("“$” may be one of many dollars: write USD or the like.")
      return
    }
    let named = letters.isEmpty ? column : letters
    guard let currency = named.isEmpty ? fallback : Self.currency(named) else {
      self = .refused(named.isEmpty ? "The currency is missing." : "“\(Shown.short(named))” is not a currency code.")
      return
    }
    switch DecimalText(CleanText(digits, multiline: false).text, delimiter: delimiter) {
    case .plain(let plain):
      if let money = Money(plain, default: currency) {
        self = .amount(money)
      } else {
        self = .refused("Too large, or with more decimals than \(currency) has.")
      }
    case .ambiguous: self = .refused("The mark may part thousands or decimals: write 1500 or 1.5.")
    case .empty, .unreadable: self = .refused("Not an amount.")
    }
  }

  private static func currency(_ text: String) -> Currency? {
    switch text {
    case "€": .euro
    case "£": Currency("GBP")
    default: Currency(CleanText(text, multiline: false).text)
    }
  }
}
