import Atlas
import Dates
import ForumPlan
import Testing

@testable import Exchange

@Suite struct DateReadingTests {
  @Test(arguments: [
    ("2030-12-31", "2030-12-31"), ("31/12/2030", "2030-12-31"), ("12/31/2030", "2030-12-31"),
    ("1986/09/09", "1986-09-09"), ("05.05.1984", "1984-05-05"), ("15 Jan 2029", "2029-01-15"),
    ("Jan 15, 2029", "2029-01-15"), ("15-janv.-2029", "2029-01-15"), ("1er août 1990", "1990-08-01"),
    ("3rd of March 1999", "1999-03-03"), ("2 décembre 2027", "2027-12-02"), ("20270511", "2027-05-11"),
    ("2027-05-11T00:00:00Z", "2027-05-11"), ("2027-05-11 14:30", "2027-05-11"), ("29/02/2028", "2028-02-29"),
  ])
  func reads(_ text: String, _ day: String) { #expect(DateReading(text).date == CivilDate(day)) }

  @Test func doesNotGuess() throws {
    let one = try #require(CivilDate("1984-05-02"))
    let other = try #require(CivilDate("1984-02-05"))
    #expect(DateReading("02/05/1984") == .ambiguous(dayFirst: one, monthFirst: other))
    #expect(DateReading("1992-02-30") == .impossible)
    #expect(DateReading("30/02/1992") == .impossible)
    #expect(DateReading("99/99/1992") == .impossible)
    #expect(DateReading("0001-01-01") == .impossible)
    #expect(DateReading("15/01/29") == .shortYear)
    #expect(DateReading("45213") == .unreadable)
    #expect(DateReading("next week") == .unreadable)
    #expect(DateReading("") == .empty)
  }

  /// Whatever day is written, in whatever order, it is read as that day or reported; never as another.
  @Test func neverReadsAnotherDay() {
    var random = Seeded(5)
    for _ in 0..<2000 {
      let date = CivilDate(dayNumber: Int.random(in: -20_000...60_000, using: &random))
      let (year, month, day) = date.fields
      for text in ["\(day)/\(month)/\(year)", "\(month)/\(day)/\(year)", "\(year).\(month).\(day)"] {
        switch DateReading(text) {
        case .day(let read): #expect(read == date)
        case .ambiguous(let one, let other): #expect(one == date || other == date)
        case let reading: Issue.record("\(text): \(reading)")
        }
      }
    }
  }
}

@Suite struct WordTests {
  private let countries = Countries(atlas: .shipped)

  @Test(arguments: [
    ("NG", "NG"), ("nigeria", "NG"), ("NGA", "NG"), ("Nigérian", "NG"), ("Nigérienne", "NE"), ("UK", "GB"),
    ("Côte d’Ivoire", "CI"), ("Tunisie", "TN"), ("États-Unis", "US"), ("République du Cameroun", "CM"),
    ("The Gambia", "GM"), ("TJ", "TJ"), ("RDC", "CD"), ("kosovar", "XK"), ("South Sudanese", "SS"),
  ])
  func findsCountries(_ text: String, _ code: String) { #expect(countries.code(text) == CountryCode(code)) }

  @Test(arguments: ["Atlantis", "", "Congo", "Congolese", "Korean", "ZZ", "?", "12"])
  func doesNotGuessCountries(_ text: String) { #expect(countries.code(text) == nil) }

  @Test func readsListsOfCountries() {
    #expect(countries.codes(in: "Nigerian / British").codes == ["NG", "GB"])
    #expect(countries.codes(in: "NG, Atlantis").unknown == ["Atlantis"])
  }

  @Test func readsPlaces() {
    #expect(countries.place("Maiduguri, NG") == .place(countries.place(city: "Maiduguri", country: "NG")))
    #expect(countries.place("Nowhere (Kenya)") == .place(Place(name: "Nowhere", country: "KE")))
    #expect(countries.place("Tunis, Atlantis") == .unknownCountry("Atlantis"))
    #expect(countries.place("Nowhere at all") == .unknownPlace)
  }

  @Test func readsSectorsRolesGendersLanguages() {
    #expect(
      ["NGO", "Société civile", "CSO", "O.N.G."].map(Vocabulary.sector) == Array(repeating: .civilSociety, count: 4))
    #expect(["POLICE", "Gendarmerie nationale"].map(Vocabulary.sector) == [.police, .police])
    #expect(
      ["Ministère", "UN", "Presse", "Université", "xyz"].map(Vocabulary.sector) == [
        .government, .international, .media, .academia, nil,
      ])
    #expect(["F", "Homme", "x", "-", "purple"].map(Vocabulary.gender) == [.female, .male, .other, .unstated, nil])
    #expect(
      ["Déléguée", "observatrice", "Modérateur", "interprète", "king"].map(Vocabulary.role) == [
        .delegate, .observer, .facilitator, .interpreter, nil,
      ])
    #expect(
      ["Hausa", "français", "ta", "pt-br", "العربية", "Klingon"].map(Languages.code) == [
        "ha", "fr", "ta", "pt-BR", "ar", nil,
      ])
  }

  @Test func readsNumbersWithoutGuessing() {
    let comma = UInt8(ascii: ",")
    let semicolon = UInt8(ascii: ";")
    #expect(DecimalText("1,234.50", delimiter: comma) == .plain("1234.50"))
    #expect(DecimalText("1.234,50", delimiter: comma) == .plain("1234.50"))
    #expect(DecimalText("1 234,5", delimiter: semicolon) == .plain("1234.5"))
    #expect(DecimalText("1,500", delimiter: comma) == .plain("1500"))
    #expect(DecimalText("1,500", delimiter: semicolon) == .ambiguous)
    #expect(DecimalText("0,125", delimiter: semicolon) == .plain("0.125"))
    #expect(DecimalText("1,234,567", delimiter: semicolon) == .plain("1234567"))
    #expect(DecimalText("-12", delimiter: comma) == .plain("-12"))
    #expect(
      ["1e5", "--1", "1,2,3", ".", "twelve", "1.2.3,4,5"].map { DecimalText($0, delimiter: comma) }
        == Array(repeating: .unreadable, count: 6))
  }
}

@Suite struct CleanTextTests {
  @Test func takesOutWhatSteersATerminal() {
    #expect(CleanText("\u{1B}]0;owned\u{7}\u{1B}[31mRed", multiline: false).text == "Red")
    #expect(CleanText("a\u{0}b\u{7F}\u{9B}31mc\u{202E}d", multiline: false).text == "abcd")
    #expect(CleanText("\u{1B}[", multiline: false).text == "[")
    #expect(CleanText(" a \t b\r\nc ", multiline: false).text == "a b c")
    #expect(CleanText("a\r\nb\rc\u{2028}d", multiline: true).text == "a\nb\nc\nd")
  }

  @Test func leavesNamesAlone() {
    for name in ["Ève-Marie", "சிவகுமார்", "زينب", "می\u{200C}خواهم", "O’Brien", "👩‍🏫"] {
      let clean = CleanText(name, multiline: false)
      #expect(clean.text == name && clean.removed == 0)
    }
  }

  @Test func nothingHarmfulIsLeftOfRandomText() {
    var random = Seeded(3)
    for _ in 0..<3000 {
      let scalars = (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0xA0 : 0x2FFF), using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      for multiline in [true, false] {
        let clean = CleanText(text, multiline: multiline).text
        #expect(
          clean.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control || $0 == "\n" && multiline })
        #expect(CleanText(clean, multiline: multiline).text == clean)
      }
    }
  }
}
