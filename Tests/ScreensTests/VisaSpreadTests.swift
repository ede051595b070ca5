import Dates
import Terminal
import Testing

@testable import Logistics
@testable import Screens

@Suite("When a visa will be in hand, drawn") struct VisaSpreadTests {
  private static let first = CivilDate(year: 2026, month: 12, day: 1) ?? CivilDate(dayNumber: 0)

  private func text(_ chances: [Double], neededBy day: Int, width: Int = 60) -> [String] {
    let spread = DaySpread(first: Self.first, chances: chances)
    let drawing = VisaSpread(spread, neededBy: Self.first + (day - 1), glyphs: .standard)
    return (drawing?.rows(width: width) ?? []).map { $0.map(\.text).joined() }
  }

  /// A quarter, a half and a quarter over forty days with nothing between: heights 8, 16 and 8 of 16.
  @Test func `A column is as high as its chance, and a wall stands behind the last day in time`() {
    var chances = [Double](repeating: 0, count: 40)
    (chances[0], chances[20], chances[39]) = (0.25, 0.5, 0.25)
    let rows = text(chances, neededBy: 15)
    func blank(_ count: Int) -> String { String(repeating: " ", count: count) }
    #expect(rows[0] == blank(15) + "│" + blank(5) + "█" + blank(19))
    #expect(rows[1] == "█" + blank(14) + "│" + blank(5) + "█" + blank(18) + "█")
    #expect(rows[2] == "1 Dec" + blank(9) + "▲ in hand by 15 Dec  9 Jan")
  }

  @Test func `A chance too small for an eighth is seen all the same, and no row is too wide`() {
    var chances = [Double](repeating: 0.0001, count: 300)
    chances[10] = 1 - 0.0299
    for width in [30, 47, 60, 110] {
      for day in [1, 11, 150, 300, 340] {
        let rows = text(chances, neededBy: day, width: width)
        #expect(rows[1].count { $0 == "▁" } >= width * 2 / 3, "\(width), \(day)")
        #expect(rows.allSatisfy { $0.count <= width + 1 }, "\(width), \(day)")
        #expect(rows[2].contains("in hand by"))
      }
    }
  }

  @Test func `What is certain needs no drawing`() {
    #expect(VisaSpread(DaySpread(certain: Self.first), neededBy: Self.first, glyphs: .standard) == nil)
  }

  @Test func `The side panel of a visa under way shows the chance in words and drawn`() {
    var stage = Stage(width: 160, height: 50)
    stage.press(.character("4"))
    let text = stage.text
    #expect(text.contains("In hand, if not refused: "))
    #expect(text.contains("▲ in hand by "))
  }
}
