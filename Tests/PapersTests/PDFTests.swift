import Dates
import Papers
import Testing

struct PDFTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The pages of a file by its objects: Cairo writes each as `/Type /Page` with a blank or line break behind.
  private func pages(_ bytes: [UInt8]) -> Int {
    text(bytes).split(separator: "/Type /Page").dropFirst().count { $0.unicodeScalars.first != "s" }
  }

  private func paper(rows: Int) -> Document {
    var document = Document(title: "Long list")
    document.blocks = [
      .table(
        Table(caption: "", columns: [.init("No."), .init("Name")], rows: (0..<rows).map { .cells(["\($0)", "x"]) }))
    ]
    return document
  }

  private func render(_ document: Document, _ metrics: PDFMetrics = .a4) throws -> [UInt8] {
    try PDFRenderer(metrics: metrics, date: Gathering.today).render(document)
  }

  @Test func `A paper is one PDF file from head to foot`() throws {
    let bytes = try render(Gathering().agenda(for: .participants))
    #expect(text(bytes).hasPrefix("%PDF-1."))
    #expect(text(bytes.suffix(8)).contains("%%EOF"))
    #expect(pages(bytes) == 1)
  }

  @Test func `Pages grow with the rows, and there is always one`() throws {
    #expect(pages(try render(Document(title: "Empty"))) == 1)
    let counts = try [10, 100, 200, 400].map { pages(try render(paper(rows: $0))) }
    #expect(counts[0] == 1)
    #expect(counts == counts.sorted() && Set(counts).count == 4)
    // A row takes some 20 points of a page's 722: 30 to 45 rows a page.
    #expect((9...14).contains(counts[3]))
  }

  @Test func `A cell taller than a page ends the file all the same`() throws {
    var document = Document(title: "Tower")
    let tower = String(repeating: "line\n", count: 400)
    document.blocks = [.table(Table(caption: "", columns: [.init("A")], rows: [.cells([tower]), .cells(["after"])]))]
    #expect(pages(try render(document)) >= 2)
  }

  @Test func `The same paper on the same day is the same file, in each sheet's size`() throws {
    let paper = Gathering().list(for: .organisers)
    #expect(try render(paper) == render(paper))
    #expect(text(try render(paper)).contains("/MediaBox [ 0 0 595.28 841.89 ]"))
    #expect(text(try render(paper, .letter)).contains("/MediaBox [ 0 0 612 792 ]"))
  }

  @Test func `Any script, either direction and no text at all can be set`() throws {
    for isRightToLeft in [false, true] {
      var document = Document(title: "أمينة 李梅 தமிழ் \u{0}\u{1B}[31m")
      document.isRightToLeft = isRightToLeft
      document.blocks = [
        .heading(level: 3, ""), .paragraph(""), .facts([]), .list([]), .note("أمينة (Amina) 12"),
        .table(Table(caption: "", columns: [])), .table(Table(caption: "", columns: [.init("")], rows: [.group("")])),
      ]
      #expect(pages(try render(document)) == 1)
    }
  }
}
