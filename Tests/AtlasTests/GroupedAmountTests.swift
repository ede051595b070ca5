import Testing

@testable import Atlas

@Suite struct GroupedAmountTests {
  @Test(arguments: [
    ("EUR 1,234.50", 123_450), ("EUR 1,234,567", 123_456_700), ("EUR 12,34,567.50", 123_456_750),
    ("EUR 12345", 1_234_500),
  ])
  func `Commas part groups`(_ text: String, _ units: Int64) { #expect(Money(text)?.minorUnits == units) }

  @Test(arguments: [
    "EUR 1,50", "EUR 15,0", "EUR 1234,567", "EUR ,500", "EUR 1,,500", "EUR 1,500,", "EUR 1,5,000", "EUR 1,500,00",
    "EUR 1.500,00",
  ])
  func `A comma elsewhere is no group mark: what it means is not guessed`(_ text: String) {
    #expect(Money(text) == nil && FixedPoint(String(text.dropFirst(4))) == nil)
  }
}
