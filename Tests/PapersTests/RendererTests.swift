import Papers
import Testing

/// One small paper with every sort of block, in each format that people read.
struct RendererTests {
  private var paper: Document {
    var document = Document(title: "Field notes")
    document.subtitle = "أمينة in Tunis"
    document.issuer = "Bridges & Sons"
    document.classification = "Internal"
    document.version = "Draft"
    document.blocks = [
      .heading(level: 1, "Facts"),
      .facts([.init("Where", "Dar Salam\n12 Rue des Oliviers"), .init("Dates", "11 May")]),
      .heading(level: 3, "More"), .paragraph("First line\nSecond line"), .note("Mind the step."),
      .list(["One", "Two"]),
      .table(
        Table(
          caption: "Costs", columns: [.init("What"), .init("EUR", isNumeric: true)],
          rows: [.group("Travel"), .cells(["Flights <2>", "900"]), .total(["All", "900"])])),
    ]
    return document
  }

  @Test func `As text`() {
    #expect(
      TextRenderer(width: 30).render(paper) == """
        Bridges & Sons · Internal

        Field notes
        ═══════════
        أمينة in Tunis

        Facts
        ─────

        Where  Dar Salam
               12 Rue des Oliviers
        Dates  11 May

        More

        First line
        Second line

          Mind the step.

        • One
        • Two

        What         EUR
        ───────────  ───
        Travel
        Flights <2>  900
        ───────────  ───
        All          900

        Draft

        """)
  }

  @Test func `As Markdown`() {
    #expect(
      MarkdownRenderer().render(paper) == """
        # Field notes

        أمينة in Tunis  
        Bridges &amp; Sons  
        Internal  
        Draft

        ## Facts

        - **Where** Dar Salam 12 Rue des Oliviers
        - **Dates** 11 May

        #### More

        First line  
        Second line

        > Mind the step.

        - One
        - Two

        | What | EUR |
        | --- | ---: |
        | **Travel** |  |
        | Flights &lt;2&gt; | 900 |
        | All | 900 |

        """)
  }

  @Test func `As HTML, without scripts or anything from elsewhere`() {
    let html = HTMLRenderer().render(paper)
    let body = html.split(separator: "<main>\n").last?.split(separator: "\n</main>").first
    #expect(
      body.map(String.init) == """
        <h2>Facts</h2>
        <dl>
        <dt>Where</dt><dd>Dar Salam<br>12 Rue des Oliviers</dd>
        <dt>Dates</dt><dd>11 May</dd>
        </dl>
        <h3>More</h3>
        <p>First line<br>Second line</p>
        <p class="note">Mind the step.</p>
        <ul>
        <li>One</li>
        <li>Two</li>
        </ul>
        <table>
        <caption>Costs</caption>
        <thead><tr><th scope="col">What</th><th scope="col" class="number">EUR</th></tr></thead>
        <tbody>
        <tr class="group"><th scope="rowgroup" colspan="2">Travel</th></tr>
        <tr><td>Flights &lt;2&gt;</td><td class="number">900</td></tr>
        <tr class="total"><td>All</td><td class="number">900</td></tr>
        </tbody>
        </table>
        """)
    #expect(html.contains("<p class=\"subtitle\"><bdi>أمينة in Tunis</bdi></p>"))
    #expect(html.contains("<title>Field notes</title>"))
    for outside in ["<script", "src=", "href=", "url(", "http-equiv", "@import"] { #expect(!html.contains(outside)) }
  }

  @Test func `The direction of a paper is that of its language`() {
    var paper = paper
    paper.language = "ar"
    paper.isRightToLeft = true
    #expect(HTMLRenderer().render(paper).contains("<html lang=\"ar\" dir=\"rtl\">"))
  }

  @Test(arguments: [20, 25, 33, 80])
  func `No line of text is wider than asked for`(width: Int) {
    let gathering = Gathering()
    for paper in gathering.papers(for: .participants) + [self.paper] {
      let lines = TextRenderer(width: width).render(paper).split(separator: "\n")
      // Columns of a table need three letters each; below that nothing can be read.
      let least = paper.blocks.map { block in
        if case .table(let table) = block { table.columns.count * 5 - 2 } else { 0 }
      }
      let widest = lines.map { line in line.reduce(0) { $0 + ($1.unicodeScalars.first?.isWide == true ? 2 : 1) } }.max()
      #expect(widest ?? 0 <= max(width, least.max() ?? 0))
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a Chinese character, the only wide ones in these papers.
  fileprivate var isWide: Bool { (0x4E00...0x9FFF).contains(value) }
}
