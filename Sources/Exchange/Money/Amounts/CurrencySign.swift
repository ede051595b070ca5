import Atlas

/// What a sign or abbreviation beside an amount may stand for.
///
/// Source: Unicode CLDR 46, currency symbols and narrow symbols; ISO 4217 for the codes.
struct CurrencySign {
  /// The currencies that are written so; the first alone where it is certain.
  let currencies: [Currency]
  /// Whether it stands for the first wherever no currency is named beside it.
  let isCertain: Bool

  /// The currency, where there is no doubt, or one named elsewhere takes it away; `nil` otherwise.
  func currency(beside named: Currency?) -> Currency? {
    if let named { return currencies.contains(named) ? named : nil }
    return isCertain ? currencies.first : nil
  }

  /// Reads a sign or an abbreviation; `nil` for one that is not known.
  init?(_ text: String) {
    let sign = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    if let codes = Self.certain[sign] {
      self.init(codes: codes, isCertain: true)
    } else if let codes = Self.shared[sign] {
      self.init(codes: codes, isCertain: false)
    } else {
      return nil
    }
  }

  private init(codes: String, isCertain: Bool) {
    currencies = codes.split(separator: " ").compactMap { Currency(String($0)) }
    self.isCertain = isCertain
  }

  /// Signs that mean one currency, and others only where a code says so.
  private static let certain = [
    "€": "EUR", "£": "GBP EGP FKP GIP LBP SDG SHP SSP SYP", "₦": "NGN", "₹": "INR", "₺": "TRY", "₴": "UAH", "₪": "ILS",
    "₫": "VND", "₱": "PHP", "₵": "GHS", "gh₵": "GHS", "₸": "KZT", "₾": "GEL", "₼": "AZN", "฿": "THB", "៛": "KHR",
    "₭": "LAK", "₮": "MNT", "₲": "PYG", "৳": "BDT", "֏": "AMD", "us$": "USD", "ca$": "CAD", "au$": "AUD", "a$": "AUD",
    "nz$": "NZD", "hk$": "HKD", "nt$": "TWD", "mx$": "MXN", "r$": "BRL", "ksh": "KES", "ush": "UGX", "tsh": "TZS",
    "zł": "PLN", "kč": "CZK", "ft": "HUF",
  ]

  /// Signs that several currencies share.
  private static let shared = [
    "$": "USD ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD LRD MXN NAD NIO NZD SBD SGD SRD TTD "
      + "TWD UYU XCD", "¥": "JPY CNY", "￥": "JPY CNY", "₩": "KRW KPW", "rs": "INR PKR LKR NPR MUR SCR",
    "₨": "INR PKR LKR NPR MUR SCR",
    "kr": "SEK NOK DKK ISK", "fr": "CHF XAF XOF RWF BIF DJF GNF KMF CDF", "cfa": "XOF XAF", "fcfa": "XOF XAF",
    "fc": "CDF KMF", "sh": "KES UGX TZS SOS", "₽": "RUB BYN", "dt": "TND", "da": "DZD", "dh": "MAD AED",
    "br": "ETB BYN",
    "r": "ZAR",
  ]
}
