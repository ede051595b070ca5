import Atlas
import Testing

@testable import Exchange

@Suite struct NumeralTests {
  private func plain(_ text: String, _ mark: DecimalMark? = nil) -> String? { Numeral(text)?.plain(decimal: mark) }

  @Test(arguments: [
    ("1234.50", "1234.50"), ("1,234.50", "1234.50"), ("1.234,50", "1234.50"), ("1 234,50", "1234.50"),
    ("1\u{A0}234,50", "1234.50"), ("1\u{202F}234,50", "1234.50"), ("1\u{2009}234,5", "1234.5"),
    ("1'234.50", "1234.50"), ("1’234’567,5", "1234567.5"), ("12,34,567.00", "1234567.00"), ("1,00,000", "100000"),
    ("1.500.000", "1500000"), ("0,125", "0.125"), ("1500", "1500"), ("1500,5000", "1500.5000"), ("1 500", "1500"),
    ("(1,234.50)", "-1234.50"), ("( 12 )", "-12"), ("-7", "-7"), ("\u{2212}7,5", "-7.5"), ("7,50-", "-7.50"),
    ("7\u{2212}", "-7"), ("+7", "7"), ("\u{200E}-7", "-7"), ("1 234,567", "1234.567"), ("1'500.–", "1500"),
    ("12.-", "12"),
  ])
  func `A number tells by itself what it is`(_ text: String, _ digits: String) {
    for mark in [nil, DecimalMark.point, .comma] { #expect(plain(text, mark) == digits) }
  }

  @Test func `One mark before three digits hangs on the column`() {
    #expect(plain("1.500") == nil && plain("12,500") == nil)
    #expect(plain("1.500", .point) == "1.500" && plain("1.500", .comma) == "1500")
    #expect(plain("-1,500", .comma) == "-1.500" && plain("(1,500)", .point) == "-1500")
  }

  @Test(arguments: [
    "", " ", "-", "()", "(-5)", "-5-", "+-5", "5%", "1,2,3", "1.2.3,4,5", "1,23.5", "12 50", "1 2345", "1''234",
    "1,,234",
    ".5", "5.", "1e5", "12a", "١٢", "1.234.56", "1,2345,678", "1 234 56", "1 234'567", "(5", "5)", "0x10", "NaN", "∞",
  ])
  func `What is not grouped as numbers are is none`(_ text: String) { #expect(Numeral(text) == nil) }

  @Test func `A column's mark is that of the cells that tell`() {
    let semicolon = UInt8(ascii: ";")
    let comma = UInt8(ascii: ",")
    #expect(DecimalMark.ofColumn(["1.500", "2,5", ""], delimiter: semicolon) == .comma)
    #expect(DecimalMark.ofColumn(["1.500", "1.500.000"], delimiter: semicolon) == .comma)
    #expect(DecimalMark.ofColumn(["1,500", "1'000.5"], delimiter: semicolon) == .point)
    #expect(DecimalMark.ofColumn(["1,500", "12"], delimiter: semicolon) == nil)
    #expect(DecimalMark.ofColumn(["1,500", "12"], delimiter: comma) == .point)
    // Cells that contradict each other settle nothing, whatever parts the fields.
    #expect(DecimalMark.ofColumn(["1.5", "1,5", "1,500"], delimiter: comma) == nil)
  }

  /// Every way in which an amount may be written gives that amount or none; never another.
  @Test func `No number is read as another`() {
    var random = Seeded(11)
    for _ in 0..<3000 {
      let decimals = Int.random(in: 0...3, using: &random)
      let value = Int64.random(in: 0...(1 << Int64.random(in: 1...40, using: &random)), using: &random)
      let plain = Money(minorUnits: value, currency: .euro)
      let digits = String(value)
      let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      let (whole, rest) = (padded.dropLast(decimals), padded.suffix(decimals))
      for (group, mark) in [(",", DecimalMark.point), (".", .comma), (" ", .comma), ("'", .point), ("", .point)] {
        var text = ""
        for (place, digit) in whole.enumerated() {
          if place > 0, (whole.count - place) % 3 == 0 { text += group }
          text.append(digit)
        }
        if decimals > 0 { text += String(mark.rawValue) + rest }
        let read = DecimalText(text, decimal: nil)
        let wanted = whole + (decimals > 0 ? "." + rest : "")
        #expect([.ambiguous, .plain(String(wanted))].contains(read), "\(plain) as \(text)")
        #expect(DecimalText(text, decimal: mark) == .plain(String(wanted)))
      }
    }
  }
}

@Suite struct MoneyCellTests {
  private func cell(_ text: String, _ column: String = "", _ mark: DecimalMark? = .point) -> MoneyCell {
    MoneyCell(
      text, currency: column, decimal: mark, fallback: .euro, known: Set(Atlas.shipped.currencies.map(\.currency)))
  }

  private func refusal(_ text: String, _ column: String = "") -> String? {
    if case .refused(let reason) = cell(text, column) { reason } else { nil }
  }

  @Test(arguments: [
    ("500", "", "EUR 500"), ("€500", "", "EUR 500"), ("1.234,50 €", "", "EUR 1,234.50"), ("USD 1,234", "", "USD 1,234"),
    ("1,234 USD", "", "USD 1,234"), ("£12.50", "", "GBP 12.50"), ("£12.50", "EGP", "EGP 12.50"),
    ("₦1,500", "", "NGN 1,500"),
    ("₹12,34,567.50", "", "INR 1,234,567.50"), ("US$ 5", "", "USD 5"), ("$5", "CAD", "CAD 5"),
    ("¥500", "JPY", "JPY 500"),
    ("KSh1,500.00", "", "KES 1,500"), ("Rs. 500", "LKR", "LKR 500"), ("500 Rs.", "LKR", "LKR 500"),
    ("F CFA 1 500", "XOF", "XOF 1,500"),
    ("-€5", "", "EUR -5"), ("€-5", "", "EUR -5"), ("(€5)", "", "EUR -5"), ("5.00- €", "", "EUR -5"),
    ("€ (5)", "", "EUR -5"),
    ("1.5", "TND", "TND 1.500"), ("1.500", "TND", "TND 1.500"), ("12.3400", "EUR", "EUR 12.34"),
    ("12.000", "JPY", "JPY 12"),
    ("usd 7", "", "USD 7"), ("7", "€", "EUR 7"), ("EUR 5 EUR", "", "EUR 5"),
  ])
  func `Signs and codes are read`(_ text: String, _ column: String, _ money: String) throws {
    #expect(cell(text, column) == .amount(try #require(Money(money))))
  }

  @Test(arguments: [
    ("$5", "", "“$” may be one of many (USD, ARS, AUD…): write USD or the like."),
    ("¥5", "", "“¥” may be one of many (JPY, CNY…): write USD or the like."),
    ("Rs 5", "", "“Rs” may be one of many (INR, PKR, LKR…): write USD or the like."),
    ("$5", "NGN", "“$” is not a sign of NGN, which is named beside it."),
    ("€5", "USD", "“€” is not a sign of USD, which is named beside it."),
    ("EUR 5", "USD", "EUR stands beside it where USD is named, too."),
    ("EUR 5 USD", "", "USD stands beside it where EUR is named, too."),
    ("5 nights", "", "“nights” is not a currency code."), ("5 day", "", "“day” is not a currency code."),
    ("5", "XYZ", "“XYZ” is not a currency code."), ("7%", "", "Not an amount."), ("12abc34", "", "Not an amount."),
    ("", "", "Not an amount."), ("$.50", "USD", "Not an amount."), ("Rs.500", "LKR", "Not an amount."),
    ("-", "", "Not an amount."), ("12,50,00", "", "Not an amount."),
    ("=SUM(A1:A9)", "", "A formula, not its value: save the sheet with values."),
    ("#REF!", "", "The spreadsheet could not reckon this cell: mend it there."),
    ("#DIV/0!", "EUR", "The spreadsheet could not reckon this cell: mend it there."),
    ("Err:502", "", "The spreadsheet could not reckon this cell: mend it there."),
    ("1.5E+05", "", "A number with an exponent may have lost digits: format the column as a number."),
    ("2E3", "", "A number with an exponent may have lost digits: format the column as a number."),
    ("1.234", "EUR", "Too large, or with more decimals than EUR has."),
    ("1.5", "JPY", "Too large, or with more decimals than JPY has."),
    ("99999999999999999999", "EUR", "Too large, or with more decimals than EUR has."),
  ])
  func `What is not certain is refused`(_ text: String, _ column: String, _ reason: String) {
    #expect(refusal(text, column) == reason)
  }

  @Test func `Nothing that is cut off or put in makes another amount of a settled column`() {
    var random = Seeded(21)
    let spices = Array("0123456789.,'’ \u{202F}-()€$£₦EURabc%=#\u{0}\u{200E}١")
    for _ in 0..<3000 {
      let text = String(
        (0..<Int.random(in: 0...14, using: &random)).map { _ in spices.randomElement(using: &random) ?? "0" })
      guard case .amount(let money) = cell(text) else { continue }
      // The digits are those of the text, but for noughts behind the smallest unit.
      let digits = text.filter { $0.isASCII && $0.isNumber }
      let read = String(money.minorUnits.magnitude)
      let stripped = { (text: String) in
        let head = text.drop { $0 == "0" }
        return String(head.reversed().drop { $0 == "0" }.reversed())
      }
      #expect(stripped(digits) == stripped(read), "\(text)")
    }
  }
}

@Suite struct DefusingTests {
  @Test(arguments: [
    "", "plain", "=1+1", "'=1+1", "''=1", "'quoted'", "-5", "+x", "@SUM", " =1", "\t=1", "＝1", "'", "''", "a=b",
    "\u{200B}=1",
    "'\u{202F}-", "–dash", "#REF!", "'#DIV/0!",
  ])
  func `What is kept from running comes back as it was`(_ text: String) {
    let cell = Defusing.defused(text)
    #expect(Defusing.plain(cell) == text)
    #expect(!"=+-@＝".contains(cell.first { !$0.isWhitespace } ?? "a"))
  }
}
