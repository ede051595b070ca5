import Testing

@testable import Exchange

@Suite struct CSVTests {
  private func table(_ text: String) throws -> CSVTable { try CSVTable(Array(text.utf8), file: "t.csv") }

  private func rows(_ table: CSVTable) -> [[String]] {
    (0..<table.rowCount).map { row in table.header.indices.map { table.text(row: row, column: $0) } }
  }

  @Test(arguments: [",", ";", "\t", "|"]) func findsTheDelimiter(_ mark: String) throws {
    let table = try table("a\(mark)b\(mark)c\n1\(mark)2\(mark)3\n")
    #expect(table.header == ["a", "b", "c"])
    #expect(rows(table) == [["1", "2", "3"]])
  }

  @Test func readsQuotesLineBreaksAndEveryLineEnd() throws {
    let table = try table("a;b\r\n\"x;\"\"y\"\"\";\"1\r\n2\"\rplain; \"spaced\" \nlast;5\" pipe")
    #expect(rows(table) == [["x;\"y\"", "1\r\n2"], ["plain", "spaced"], ["last", "5\" pipe"]])
    #expect((0..<3).map(table.line(row:)) == [2, 4, 5])
  }

  @Test func countsTheLineOfAFieldBehindALineBreak() throws {
    let table = try table("a,b,c\n\"1\n2\",\"3\n4\",5\n")
    #expect(table.line(row: 0) == 2)
    #expect(table.line(row: 0, column: 1) == 3)
    #expect(table.line(row: 0, column: 2) == 4)
  }

  @Test func namesTheDelimiterItself() throws {
    #expect(rows(try table("sep=;\na;b,c\n1;2\n")) == [["1", "2"]])
  }

  @Test func refusesRowsOfAnotherWidthAndNothingElse() throws {
    let table = try table("a,b\n1,2\n1,2,3\n\n,\n4\n5,6\n")
    #expect(rows(table) == [["1", "2"], ["5", "6"]])
    #expect(
      lines(table.refused) == [
        "line 3: 3 fields where the header has 2: 1 too many. Put values that hold “,” in quotes.",
        "line 6: 1 field where the header has 2: 1 too few.",
      ])
  }

  @Test func aQuoteThatIsNeverClosedCostsOneRow() throws {
    let table = try table("a,b\n1,\"open\n2,good\n3,\"also \n4,good\n")
    #expect(rows(table) == [["2", "good"], ["4", "good"]])
    #expect(table.refused.map(\.line) == [2, 4])
  }

  @Test func aQuoteClosedByAnotherRowsQuoteCostsOneRow() throws {
    let table = try table("a,b\n1,\"open\n2,\"good, too\"\n3,good\n")
    #expect(rows(table) == [["2", "good, too"], ["3", "good"]])
    #expect(lines(table.refused) == ["line 2: Text follows a closing quote in line 3."])
  }

  @Test func refusesAnEnormousField() throws {
    let table = try table("a,b\n1,\(String(repeating: "x", count: 70_000))\n2,3\n")
    #expect(rows(table) == [["2", "3"]])
    #expect(lines(table.refused) == ["line 2: A field in line 2 is longer than 65536 bytes."])
  }

  @Test func manyOpenQuotesCostLinearTime() throws {
    let text = "a,b\n" + String(repeating: "\"x\n", count: 200_000)
    #expect(try table(text).rowCount == 0)
  }

  /// Random tables of hostile cells, written by the rules and read again.
  @Test(arguments: 0..<60) func roundTrip(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let pieces = [
      "a", "é", "\"", "\"\"", ";", ",", "\n", "\r\n", "\r", " ", "=1+1", "\t", "|", "שלום", "\u{1B}[31m", "😀", "0",
    ]
    let mark = ";,\t|".randomElement(using: &random)!
    let width = Int.random(in: 2...6, using: &random)
    let table = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
      }
    }
    let header = (0..<width).map { "column\($0)" }
    let end = ["\n", "\r\n"].randomElement(using: &random)!
    let text = ([header] + table).map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: String(mark))
    }.joined(separator: end)
    let read = try self.table(text)
    #expect(read.refused.isEmpty)
    // Rows without anything in them are not rows.
    #expect(rows(read) == table.filter { !$0.allSatisfy(\.isEmpty) })
  }
}

@Suite struct DecodedTextTests {
  private func decoded(_ bytes: [UInt8]) throws -> (String, String?) {
    let text = try DecodedText(bytes, file: "t.csv")
    return (String(decoding: text.utf8, as: UTF8.self), text.warning)
  }

  @Test func readsByteOrderMarks() throws {
    #expect(try decoded([0xEF, 0xBB, 0xBF] + Array("é".utf8)) == ("é", nil))
    #expect(try decoded([0xFF, 0xFE, 0xE9, 0x00, 0x3D, 0xD8, 0x00, 0xDE]) == ("é😀", nil))
    #expect(try decoded([0xFE, 0xFF, 0x00, 0xE9]) == ("é", nil))
  }

  @Test func fallsBackToWindows1252AndSaysSo() throws {
    let (text, warning) = try decoded(Array("Pr".utf8) + [0xE9] + Array("nom ".utf8) + [0x80, 0x93])
    #expect(text == "Prénom €“")
    #expect(warning?.contains("Windows-1252") == true)
  }

  @Test func refusesWhatIsNotText() {
    #expect(throws: ImportError.empty(file: "t.csv")) { try decoded([]) }
    for head in [Array("PK\u{3}\u{4}".utf8), Array("%PDF-1.7".utf8), [UInt8](repeating: 0, count: 64)] {
      let error = #expect(throws: ImportError.self) { try decoded(head) }
      guard case .notText = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }
}
