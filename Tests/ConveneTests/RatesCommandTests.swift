import Foundation
import Testing

@Suite struct RatesCommandTests {
  /// A few days as the bank's long file has them; the numbers are made up.
  private static let history = """
    Date,USD,JPY,CHF,
    2026-11-20,1.1000,170.25,N/A,
    2026-11-19,1.0950,169.5,0.9390,
    2026-11-13,1.0850,168.5,0.9360,
    2026-11-02,1.0800,168.00,0.9350,
    2026-10-01,1.0700,166.0,0.9330,

    """

  /// A desk whose plan has budget lines in dollars and dinars.
  private func desk() throws -> Desk {
    let desk = try Desk.withForum()
    try desk.write(
      "Item,Quantity,Unit rate,Currency,Payments\nFlights,8,410.50,USD,USD 100; 2026-11-15\nHall,1,900,TND,\n",
      to: "b.csv")
    try desk.plan("import", "b.csv").expect()
    try desk.write(Self.history, to: "hist.csv")
    return desk
  }

  @Test func `Rates that the plan needs are imported in one change`() throws {
    let desk = try desk()
    let before = try desk.plan("export").text
    let told = try desk.plan("rates", "import", "hist.csv", "--dry-run").expect()
    #expect(
      told.text == """
        hist.csv: 5 days read, 0 refused
          new      1 EUR = 1.085 USD, 2026-11-13, European Central Bank
          new      1 EUR = 1.1 USD, 2026-11-20, European Central Bank
          MISSING  TND is not among the file’s currencies. Enter one by hand: convene rates set TND NUMBER --on \
        2026-11-20 --source TEXT
          Import hist.csv: 2 exchange rates. Nothing was changed (--dry-run).

        """)
    #expect(try desk.plan("export").text == before)
    try desk.plan("rates", "import", "hist.csv").expect()
    #expect(try desk.plan("rates", "import", "hist.csv").expect().text.contains("hist.csv: nothing new."))
    #expect(try desk.plan("undo").expect().error == "Undo: Import hist.csv: 2 exchange rates.\n")
    #expect(try desk.plan("export").text == before)
  }

  @Test func `Days and currencies are taken as asked for`() throws {
    let desk = try desk()
    let told = try desk.plan(
      "rates", "import", "hist.csv", "--currency", "JPY,CHF", "--on", "2026-11-20", "--since", "2026-10-01", "--monthly"
    ).expect().text
    for words in ["JPY, 2026-10-01", "JPY, 2026-11-02", "JPY, 2026-11-20", "CHF, 2026-11-19", "CHF, 2026-11-02"] {
      #expect(told.contains(words))
    }
    try desk.plan("rates", "import", "hist.csv", "--monthly").expectFailure(64, "--monthly and --since go together")
    try desk.plan("rates", "import", "hist.csv", "--currency", "dollars").expectFailure(64, "codes of three letters")
    try desk.plan("rates", "import", "none.csv").expectFailure(66, "none.csv cannot be read")
    try desk.write("colour,size\nred,3\n", to: "other.csv")
    try desk.plan("rates", "import", "other.csv").expectFailure(65, "no file of rates", "eurofxref-hist.csv")
  }

  @Test func `A rate is entered by hand, and the list says how old it is`() throws {
    let desk = try desk()
    try desk.plan("rates", "import", "hist.csv").expect()
    try desk.plan("rates", "set", "TND", "0.298", "--on", "2026-10-01", "--source", "Our bank").expect()
    let again = try desk.plan("rates", "set", "TND", "0.3", "--on", "2026-10-01", "--source", "Our bank").expect()
    #expect(again.error.hasPrefix("Rate of 2026-10-01: 1 TND = 0.3 EUR."))
    let list = try desk.plan("rates", "--format", "json").expect()
    #expect(try list.column("currency") == ["TND", "USD"])
    #expect(try list.column("worth") == ["1 TND = 0.3 EUR", "1 EUR = 1.1 USD"])
    #expect(try list.column("age") == ["50", "0"])
    #expect(try list.column("mark") == ["old", ""])
    let table = try desk.plan("rates").expect().text
    #expect(table.contains("European Central Bank") && table.contains("old"))
    try desk.plan("rates", "set", "EUR", "1", "--source", "x").expectFailure(64, "base currency")
    try desk.plan("rates", "set", "QQQ", "1", "--source", "x").expectFailure(65, "QQQ is not a currency in use")
    try desk.plan("rates", "set", "USD", "0", "--source", "x").expectFailure(64, "above zero")
    try desk.plan("rates", "set", "USD", "0.9", "--source", "a\u{1B}b").expectFailure(64, "one line")
  }
}
