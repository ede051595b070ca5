import Atlas
import Dates
import ForumPlan
import Testing

@testable import Exchange

/// Reads a text as the bank's file, in pieces of some bytes.
func ecb(
  _ bytes: [UInt8], wanted: [String]? = nil, today: String = "2026-11-28", pieces size: Int = 7
) throws -> ECBRates {
  let currencies = try wanted.map { try Set($0.map { try #require(Currency($0)) }) }
  var reader = ECBReader(file: "hist.csv", wanted: currencies, today: try #require(CivilDate(today)))
  var rest = bytes[...]
  while !rest.isEmpty {
    try reader.feed(rest.prefix(size))
    rest = rest.dropFirst(size)
  }
  return try reader.finish()
}

func ecb(_ text: String, wanted: [String]? = nil, pieces size: Int = 7) throws -> ECBRates {
  try ecb(Array(text.utf8), wanted: wanted, pieces: size)
}

/// Some days as the bank's long file has them, the newest first; the numbers are made up.
let ecbHistory = """
  Date,USD,JPY,CHF,RUB,TRY,
  2026-11-27,1.1000,170.25,0.9400,N/A,46.1234,
  2026-11-26,1.0950,169.5,0.9390,N/A,46.0001,
  2026-11-02,1.0800,168.00,0.9350,N/A,45.5,
  2026-10-30,1.0750,167.1,0.9340,N/A,45.4,
  2026-10-01,1.0700,166.0,0.9330,N/A,45.0,
  2026-09-01,1.0600,165.0,0.9310,N/A,44.0,
  2022-03-01,1.1162,128.0,1.0247,117.2010,15.6,

  """

@Suite struct ECBReaderTests {
  private let usd = Currency("USD")
  private let day = CivilDate("2026-11-27")

  @Test(arguments: [1, 3, 64, 10_000])
  func `The long file is read, whatever pieces it comes in`(_ size: Int) throws {
    let rates = try ecb(ecbHistory, pieces: size)
    #expect(rates.days == 7 && rates.rowsRefused == 0 && rates.notes.isEmpty)
    #expect(rates.currencies.map(\.code) == ["USD", "JPY", "CHF", "RUB", "TRY"])
    #expect(
      rates.quotes[try #require(usd)]?.map(\.rate.description) == [
        "1.1162", "1.06", "1.07", "1.075", "1.08", "1.095", "1.1",
      ])
    #expect(rates.quotes[try #require(Currency("RUB"))]?.map(\.day.description) == ["2022-03-01"])
  }

  @Test func `The newest quote not after a day is found`() throws {
    let rates = try ecb(ecbHistory)
    let usd = try #require(usd)
    for (asked, found) in [
      ("2026-11-28", "2026-11-27"), ("2026-11-26", "2026-11-26"), ("2026-11-25", "2026-11-02"),
      ("2026-11-01", "2026-10-30"),
    ] {
      #expect(rates.quote(of: usd, on: try #require(CivilDate(asked)))?.day == CivilDate(found))
    }
    #expect(rates.quote(of: usd, on: try #require(CivilDate("2022-02-28"))) == nil)
  }

  @Test func `The file of one day is read, with blanks, names of months and line ends of any system`() throws {
    for end in ["\n", "\r\n", "\r"] {
      let text = ["\u{FEFF}Date, USD, JPY, ", "27 November 2026, 1.1000, 170.25, ", ""].joined(separator: end)
      let rates = try ecb(text)
      #expect(rates.days == 1 && rates.notes.isEmpty && rates.rowsRefused == 0)
      #expect(rates.quotes[try #require(usd)]?.first?.day == day)
    }
  }

  @Test func `Only what is asked for is kept`() throws {
    let rates = try ecb(ecbHistory, wanted: ["CHF"])
    #expect(rates.quotes.keys.map(\.code) == ["CHF"])
    // What the bank quotes is known for all that.
    #expect(rates.currencies.count == 5)
  }

  @Test func `What cannot be read is named by line, and touches nothing else`() throws {
    let rates = try ecb(
      """
      Date,USD,JPY,USD,X1,
      2026-11-27,1.1000,0,2,1,
      2026-11-26,-1.0950,169.5,2,1,
      2026-11-25,99999999999999999999,1e5,2,1,
      2026-11-24,1.1234567,169.5,2,1,
      2026-11-23,1.08
      2026-11-22,1.08,1,1,1,1,1
      2026-13-45,1.08,1,1,1,
      2027-01-04,1.08,1,1,1,
      2026-11-20,"1.08",.5,1,1,
      2026-11-19,1.0700000000,170.,1,1,
      2026-11-27,1.2,171.25,1,1,

      """)
    #expect(
      lines(rates.notes) == [
        "line 1, USD: The header has this currency twice; the first column was read, this one was not.",
        "line 1, X1: Not a currency’s code; this column was not read.",
        "line 2, JPY “0”: Not a rate above zero with at most six decimals; left out.",
        "line 3, USD “-1.0950”: Not a rate above zero with at most six decimals; left out.",
        "line 4, USD “99999999999999999999”: Not a rate above zero with at most six decimals; left out.",
        "line 4, JPY “1e5”: Not a rate above zero with at most six decimals; left out.",
        "line 5, USD “1.1234567”: Not a rate above zero with at most six decimals; left out.",
        "line 6: 2 fields where the header has 6.", "line 7: 7 fields where the header has 6.",
        "line 8, Date “2026-13-45”: Not a day such as 2026-11-27 or 27 November 2026.",
        "line 9, Date “2027-01-04”: This day is yet to come.",
        "line 10, USD “\"1.08\"”: Not a rate above zero with at most six decimals; left out.",
        "line 10, JPY “.5”: Not a rate above zero with at most six decimals; left out.",
        "line 11, JPY “170.”: Not a rate above zero with at most six decimals; left out.",
        "USD “1.2”: A second quote of 2026-11-27; left out.",
      ])
    #expect(rates.quotes[try #require(usd)]?.map(\.rate.description) == ["1.07", "1.1"])
  }

  @Test(arguments: [
    "", "\n\n \n", "colour,size\nred,3\n", "Date\n2026-11-27\n", "Date;USD\n2026-11-27;1,1\n", "Date,dollars\n",
    "PK\u{3}\u{4}rest", "Date,USD\u{0},\n2026-11-27,1,\n",
  ])
  func `A file of another kind is refused whole`(_ text: String) {
    #expect(throws: ImportError.self) { try ecb(text) }
  }

  @Test func `Imported with other lists, it is told where it belongs`() {
    #expect(throws: ImportError.rates(file: "list.csv")) { try imported(ecbHistory) }
  }

  @Test func `No bytes make it crash, and nothing but rates above zero comes out`() throws {
    var random = Seeded(8)
    let seeds = [Array(ecbHistory.utf8), Array("Date, USD, \n27 November 2026, 1.1, \n".utf8)]
    let spices = Array(",\n\r\"\0.-+eN/A0123456789 ;\u{FF}".utf8) + [0xFF, 0xC0, 0x80]
    for round in 0..<600 {
      var bytes = seeds[round % 2]
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = spices.randomElement(using: &random) ?? 0
        case 1: bytes.insert(spices.randomElement(using: &random) ?? 0, at: place)
        default: bytes.removeSubrange(place..<min(bytes.count - 1, place + 9))
        }
      }
      guard let rates = try? ecb(bytes, pieces: Int.random(in: 1...99, using: &random)) else { continue }
      for quotes in rates.quotes.values {
        #expect(quotes.allSatisfy { $0.rate > .zero })
        #expect(zip(quotes, quotes.dropFirst()).allSatisfy { $0.day < $1.day })
      }
    }
  }

  @Test func `A line without an end is not kept, and complaints have an end`() throws {
    let long = "Date,USD,\n" + String(repeating: "9", count: 200_000) + "\n2026-11-27,1.1,\n"
    let rates = try ecb(long, pieces: 65_536)
    #expect(lines(rates.notes) == ["line 2: This line is longer than 65536 bytes."])
    #expect(rates.days == 1)
    let many = try ecb("Date,USD,\n" + String(repeating: "x\n", count: 5000), pieces: 65_536)
    #expect(many.notes.count == ECBRates.noteLimit && many.notesOmitted == 4900 && many.rowsRefused == 5000)
  }
}
