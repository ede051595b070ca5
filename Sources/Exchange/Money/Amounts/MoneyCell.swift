import Atlas

/// An amount in a cell, with its currency beside it or in a column of its own.
enum MoneyCell: Equatable {
  case amount(Money)
  case refused(String)

  /// Reads `1 500,00 EUR`, `€500`, `(12.50)` or digits under a currency named elsewhere, else under the fallback.
  init(
    _ text: String, currency column: String, decimal mark: DecimalMark?, fallback: Currency?,
    known: Set<Currency>? = nil
  ) {
    if let fault = CellFault(number: text) {
      self = .refused(fault.reason)
      return
    }
    let parts = Parts(text)
    guard !parts.isBroken else {
      self = .refused("Not an amount.")
      return
    }
    let currency: Currency
    switch Self.currency(parts, column: column, fallback: fallback, known: known) {
    case .success(let found): currency = found
    case .failure(let refusal):
      self = .refused(refusal.reason)
      return
    }
    switch DecimalText(parts.digits, decimal: mark) {
    case .plain(let plain):
      if let money = Money(Self.shortened(plain, to: currency.minorDigits), default: currency) {
        self = .amount(money)
      } else {
        self = .refused("Too large, or with more decimals than \(currency) has.")
      }
    case .ambiguous: self = .refused(Self.doubt)
    case .empty, .unreadable: self = .refused("Not an amount.")
    }
  }

  /// A cell's number without letters and signs of currencies.
  static func digits(of text: String) -> String { Parts(text).digits }

  /// What to say of a number that can be read in two ways.
  static let doubt = "The mark may part thousands or decimals: write 1500 or 1.5."

  /// Noughts behind the smallest unit say nothing.
  static func shortened(_ plain: String, to digits: Int) -> String {
    guard let point = plain.firstIndex(of: ".") else { return plain }
    var decimals = plain[plain.index(after: point)...]
    while decimals.count > digits, decimals.last == "0" { decimals.removeLast() }
    return plain[..<point] + (decimals.isEmpty ? "" : "." + decimals)
  }

  private struct Refusal: Error { let reason: String }

  private static func currency(
    _ parts: Parts, column: String, fallback: Currency?, known: Set<Currency>?
  ) -> Result<Currency, Refusal> {
    func code(_ text: String) -> Currency? {
      Currency(CleanText(text, multiline: false).text).flatMap { known?.contains($0) == false ? nil : $0 }
    }
    func unknown(_ text: String) -> Result<Currency, Refusal> {
      .failure(Refusal(reason: "“\(Shown.short(text))” is not a currency code."))
    }
    var named: Currency?
    if !column.isEmpty {
      guard let found = code(column) ?? CurrencySign(column)?.currency(beside: nil) else { return unknown(column) }
      named = found
    }
    for sign in parts.signs {
      if let own = code(sign) {
        guard named == nil || named == own else {
          return .failure(Refusal(reason: "\(own) stands beside it where \(named?.code ?? "") is named, too."))
        }
        named = own
      } else if let meaning = CurrencySign(sign) {
        guard let own = meaning.currency(beside: named) else {
          let codes = meaning.currencies.prefix(3).map(\.code).joined(separator: ", ")
          return .failure(
            Refusal(
              reason: named.map { "“\(sign)” is not a sign of \($0), which is named beside it." }
                ?? "“\(sign)” may be one of many (\(codes)…): write USD or the like."))
        }
        named = own
      } else {
        return unknown(sign)
      }
    }
    guard let currency = named ?? fallback else { return .failure(Refusal(reason: "The currency is missing.")) }
    return .success(currency)
  }

  /// Letters and signs of currencies in a cell, and what is left without them.
  private struct Parts {
    var digits = ""
    /// What stands before the digits and what stands behind.
    var signs: [String] = []
    /// Whether letters stand between digits.
    var isBroken = false

    init(_ text: String) {
      var sign = ""
      var isInside = false
      for (place, character) in zip(text.indices, text) {
        let isSign =
          character.isLetter
          || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .currencySymbol }
        if isSign {
          sign.append(character)
          isInside = true
        } else if character == ".", isInside, text[text.index(after: place)...].first?.isWhitespace != false {
          // The stop of an abbreviation, as in Rs. 500; in $.50 it would be a decimal point.
          isInside = false
        } else if character.isNumber {
          isInside = false
          isBroken = isBroken || (!sign.isEmpty && digits.contains(where: \.isNumber))
          close(&sign)
          digits.append(character)
        } else {
          isInside = isInside && !character.isWhitespace
          digits.append(character)
        }
      }
      close(&sign)
    }

    private mutating func close(_ sign: inout String) {
      if !sign.isEmpty { signs.append(sign) }
      sign = ""
    }
  }
}
