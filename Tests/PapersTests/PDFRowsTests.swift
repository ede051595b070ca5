import Papers
import Testing

@Suite(.enabled(if: PDFTools.areThere)) struct PDFRowsTests {
  private func pages(_ blocks: [Document.Block]) throws -> [String] {
    var document = Document(title: "Rows")
    document.blocks = blocks
    return try PDFTools.pages(of: PDFRenderer(date: Gathering.today).render(document))
  }

  private func table(_ rows: [Table.Row]) -> Document.Block {
    .table(Table(caption: "", columns: [.init("Number"), .init("Text", weight: 4)], rows: rows))
  }

  private func row(_ number: Int, lines: Int = 1) -> Table.Row {
    .cells(["row\(number)", (1...lines).map { "text\(number)line\($0)." }.joined(separator: "\n")])
  }

  @Test(arguments: 20...70) func `The last row never stands alone, nor a total, nor a heading without its rows`(
    count: Int
  ) throws {
    let pages = try pages([
      table((0..<count).map { row($0) } + [.total(["total", "1"])]), .heading(level: 1, "Later"),
      table([.group("group")] + (100..<(100 + count)).map { row($0, lines: 3) }),
    ])
    for page in pages {
      if page.contains("total") { #expect(page.contains("row\(count - 1)")) }
      if page.contains("Later") { #expect(page.contains("group") && page.contains("row100")) }
      if page.contains("row\(99 + count)") { #expect(page.contains("row\(98 + count)")) }
      // Each page of a table has its head.
      #expect(page.contains("Number"))
    }
    // No row is on two pages.
    for number in 100..<(100 + count) {
      let with = pages.filter { $0.contains("text\(number)line") }
      #expect(with.count == 1 && with[0].contains("text\(number)line3."))
    }
  }

  @Test func `A row taller than a page goes on where it must, and nothing of it is lost`() throws {
    let pages = try pages([table([row(1), row(2, lines: 200), row(3)])])
    let text = pages.joined()
    for line in 1...200 { #expect(text.contains("text2line\(line).")) }
    #expect(pages.count == 6 && pages.dropFirst().allSatisfy { $0.contains("Number") })
    #expect(pages.last?.contains("row3") == true)
    let endless = try self.pages([table([.cells(["x", String(repeating: "ab", count: 20_000)])])])
    #expect(endless.count > 1)
  }
}
