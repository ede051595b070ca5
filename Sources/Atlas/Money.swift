/// A currency by its ISO 4217 code.
public struct Currency: Hashable, Codable, Sendable, CustomStringConvertible {
  /// Three letters, upper case.
  public let code: String

  /// Reads three ASCII letters of either case; `nil` for any other text.
  public init?(_ text: String) {
    let upper = text.uppercased()
    guard upper.utf8.count == 3, upper.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    code = upper
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let currency = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "A currency must be three letters of ISO 4217.")
    }
    self = currency
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }

  public var description: String { code }

  /// How many decimal digits the minor unit stands for: 0, 2 or 3.
  ///
  /// Source: ISO 4217 list one (SIX, maintenance agency), column "Minor unit".
  public var minorDigits: Int {
    if Self.withoutMinorUnit.contains(code) { return 0 }
    return Self.withThousandths.contains(code) ? 3 : 2
  }

  private static let withoutMinorUnit: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF",
  ]
  private static let withThousandths: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]

  /// The euro, the base currency of a plan that names no other.
  public static let euro = Currency(unchecked: "EUR")

  /// A currency known to be well formed.
  private init(unchecked code: String) { self.code = code }
}

/// An amount in one currency, exact to its minor unit; never floating point.
public struct Money: Hashable, Codable, Sendable {
  /// Cents, fils or whole units, as the currency's minor unit has it; negative for money owed back.
  public var minorUnits: Int64
  /// The currency of the amount.
  public var currency: Currency

  /// An amount given in minor units of its currency.
  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }
}

extension Money: CustomStringConvertible {
  /// The currency and the amount with grouped thousands: `EUR 12,345.60`.
  public var description: String { "\(currency.code) \(amountText)" }

  /// The amount alone with grouped thousands: `12,345.60`.
  public var amountText: String {
    let digits = currency.minorDigits
    var text = String(minorUnits.magnitude)
    if text.count <= digits { text = String(repeating: "0", count: digits + 1 - text.count) + text }
    let fraction = text.suffix(digits)
    let whole = text.dropLast(digits)
    var grouped = ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.count - offset) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return (minorUnits < 0 ? "-" : "") + grouped + (digits > 0 ? "." + fraction : "")
  }

  /// Reads `EUR 12,345.60`, `12345.6 EUR` or, with a default currency, `12345`; `nil` for other text, for
  /// more decimals than the currency has, and for amounts beyond the range of 64 bits.
  public init?(_ text: String, default currency: Currency? = nil) {
    var amount = ""
    var letters = ""
    for character in text where !character.isWhitespace {
      if character.isLetter { letters.append(character) } else { amount.append(character) }
    }
    guard let currency = letters.isEmpty ? currency : Currency(letters) else { return nil }
    guard let units = FixedPoint.scaled(amount, digits: currency.minorDigits) else { return nil }
    self.init(minorUnits: units, currency: currency)
  }
}
