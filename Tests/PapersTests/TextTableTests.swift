import Testing
import Typography

import struct ForumPlan.SeededGenerator

@testable import Papers

struct TextTableTests {
  private func lines(_ rows: [[String]], _ columns: [Table.Column], width: Int, wraps: Bool = true) -> [String] {
    TextTable(table: Table(caption: "", columns: columns, rows: rows.map(Table.Row.cells)), width: width, wraps: wraps)
      .lines
  }

  @Test func `A table with room enough is as wide as its words`() {
    let lines = lines(
      [["Amina", "3"], ["Karim Haddad", "12"]], [.init("Name"), .init("Days", isNumeric: true)], width: 80)
    #expect(lines == ["Name          Days", "────────────  ────", "Amina            3", "Karim Haddad    12"])
  }

  @Test func `Groups stand across, totals under a rule, and short rows are filled`() {
    let table = Table(
      caption: "", columns: [.init("What", weight: 2), .init("EUR", isNumeric: true)],
      rows: [.group("Travel"), .cells(["Flights", "900"]), .group("House"), .cells(["Hall"]), .total(["All", "900"])])
    #expect(
      TextTable(table: table, width: 40).lines == [
        "What     EUR", "───────  ───", "Travel", "Flights  900", "", "House", "Hall", "───────  ───", "All      900",
      ])
  }

  @Test func `Wide and right-to-left text keep the next column in its place`() {
    let lines = lines(
      [["李小龍", "CN"], ["أمينة بن صالح", "TN"], ["Zoé", "FR"], ["👩‍👩‍👧", "XX"]], [.init("Name"), .init("Land")], width: 60)
    for line in lines.dropFirst(2) {
      let column = line.suffix(2)
      #expect(TextWidth.width(of: String(line.dropLast(2))) == TextWidth.width(of: "أمينة بن صالح") + 2, "\(column)")
    }
  }

  @Test func `A wide letter is never cut in two`() {
    let lines = lines([["漢字漢字漢字", "x"]], [.init("A"), .init("B")], width: 10)
    #expect(lines.dropFirst(2) == ["漢字漢   x", "字漢字"])
    let cut = self.lines([["漢字漢字漢字", "x"]], [.init("A"), .init("B")], width: 10, wraps: false)
    #expect(cut.dropFirst(2) == ["漢字漢…  x"])
  }

  @Test func `A date or a number is not broken while another column can give way`() {
    let lines = lines(
      [["A long sentence that has room to wrap as often as it needs", "2027-05-11", "1,801.50"]],
      [.init("What", weight: 1), .init("By", weight: 5), .init("EUR", weight: 5, isNumeric: true)], width: 40)
    #expect(lines[2].hasSuffix("2027-05-11  1,801.50"))
    #expect(lines.allSatisfy { TextWidth.width(of: $0) <= 40 })
  }

  @Test func `An address gives way before a role or a date does`() {
    let lines = lines(
      [["Facilitator", "2027-05-11", "amina.ben.salah@example.org"]],
      [.init("Role"), .init("By", weight: 0.2), .init("E-mail", weight: 9)], width: 36)
    #expect(
      lines.dropFirst(2) == [
        "Facilitator  2027-05-11  amina.ben.s", "                         alah@exampl",
        "                         e.org",
      ])
  }

  @Test func `A column that can be spared goes before a word is broken, the last one first`() {
    let columns: [Table.Column] = [
      .init("Name"), .init("First", isSpare: true), .init("By"), .init("Second", isSpare: true),
    ]
    let row = ["Amina", "spare-one", "2027-05-11", "spare-two"]
    #expect(lines([row], columns, width: 39).last == "Amina  spare-one  2027-05-11  spare-two")
    #expect(lines([row], columns, width: 38).last == "Amina  spare-one  2027-05-11")
    #expect(lines([row], columns, width: 27).last == "Amina  2027-05-11")
  }

  /// Words of every script in tables of up to six columns, down to four letters a column.
  @Test func `No line is wider than the room, and no word is lost`() {
    let words = [
      "a", "Tunis", "2027-05-11", "1,801.50", "chief", "inspector", "Donaudampfschifffahrt", "漢字", "한국어", "صالح",
      "தமிழ்", "👩‍👩‍👧", "e\u{301}", "naïve", "https://example.org/a/very/long/address",
    ]
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let count = Int.random(in: 1...6, using: &generator)
      let columns = (0..<count).map { index in
        Table.Column(
          "C\(index)", weight: Double.random(in: 0.2...4, using: &generator),
          isNumeric: Bool.random(using: &generator))
      }
      let rows = (0..<4).map { _ in
        columns.map { _ in
          (0..<Int.random(in: 0...6, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
            .joined(separator: " ")
        }
      }
      let width = Int.random(in: (6 * count)...100, using: &generator)
      let lines = lines(rows, columns, width: width)
      let widest = lines.map { TextWidth.width(of: $0) }.max() ?? 0
      #expect(widest <= width, "\(count) columns in \(width)")
      let shown = lines.joined().unicodeScalars.filter { $0 != " " }.count
      let whole = (rows.flatMap { $0 } + columns.map(\.title)).joined().unicodeScalars.filter { $0 != " " }.count
      let rule = lines[1].unicodeScalars.filter { $0 == "─" }.count
      #expect(shown == whole + rule)
    }
  }

  @Test func `Weights share what is left once every word has its room`() {
    func cell(_ text: String) -> MeasuredCell { MeasuredCell(text) }
    let columns: [Table.Column] = [.init("A", weight: 1), .init("B", weight: 3)]
    let long = String(repeating: "word ", count: 40)
    let fit = ColumnFit(columns, heads: [cell("A"), cell("B")], rows: [[cell(long), cell(long)]], room: 50)
    // 50 less a gap of 2 and two words of 4 leaves 40: ten to one, thirty to the other.
    #expect(fit.widths == [14, 34])
    #expect(fit.shown == [0, 1])
  }
}
