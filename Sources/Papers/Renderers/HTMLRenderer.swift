/// Sets a paper as one HTML file that prints well and can be read aloud.
public struct HTMLRenderer: Sendable {
  /// The sheet it is printed on.
  public var sheet: PaperSheet
  /// The levels of headings that a paper has, in order: none is left out in between, for those who go by them.
  private var levels: [Int] = []

  /// A renderer.
  public init(sheet: PaperSheet = .a4) { self.sheet = sheet }

  /// A renderer for the headings of a paper.
  private init(for document: Document) {
    sheet = .a4
    levels = Set(document.blocks.compactMap { if case .heading(let level, _) = $0 { level } else { nil } }).sorted()
  }

  /// The paper as an HTML document without scripts or anything from elsewhere.
  public func render(_ document: Document) -> String {
    let direction = document.isRightToLeft ? "rtl" : "ltr"
    let body = Self(for: document).html(of: document.blocks)
    return """
      <!doctype html>
      <html lang="\(escaped(document.language))" dir="\(direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="author" content="\(escaped(document.issuer))">
      <title>\(escaped(document.title))</title>
      <style>
      \(Self.style)
      @page { size: \(sheet.cssName)\(document.isLandscape ? " landscape" : ""); }
      </style>
      </head>
      <body\(Self.name(of: document.layout))>
      \(document.layout != .letter ? header(of: document) : "")
      <main>
      \(body)
      </main>
      <footer><p>\(escaped(document.foot))</p></footer>\(document.enclosures.map(enclosure).joined())
      </body>
      </html>

      """
  }

  /// A paper that follows, on a sheet of its own.
  private func enclosure(_ document: Document) -> String {
    let direction = document.isRightToLeft ? "rtl" : "ltr"
    let name = document.layout == .letter ? "letter enclosed" : "enclosed"
    return """

      <article class="\(name)" lang="\(escaped(document.language))" dir="\(direction)">
      \(document.layout != .letter ? header(of: document) : "")
      \(Self(for: document).html(of: document.blocks))
      <footer><p>\(escaped(document.foot))</p></footer>
      </article>
      """
  }

  private static func name(of layout: Document.Layout) -> String {
    switch layout {
    case .paper: ""
    case .letter: " class=\"letter\""
    case .cards: " class=\"cut\""
    }
  }

  private func header(of document: Document) -> String {
    let head = [document.issuer, document.classification].filter { !$0.isEmpty }.map(escaped).joined(separator: " · ")
    return """
      <header>
      \(head.isEmpty ? "" : "<p class=\"head\">\(head)</p>")
      <h1>\(bidi(document.title))</h1>
      \(document.subtitle.isEmpty ? "" : "<p class=\"subtitle\">\(bidi(document.subtitle))</p>")
      </header>
      """
  }

  private func html(of blocks: [Document.Block]) -> String {
    var above: String?
    return blocks.map { block in
      if case .heading(_, let text) = block { above = text }
      // Whoever sees the heading needs no caption that says the same.
      if case .table(let table) = block, table.caption == above { return self.table(table, isNamedAbove: true) }
      return html(of: block)
    }.joined(separator: "\n")
  }

  private func html(of block: Document.Block) -> String {
    switch block {
    case .heading(let level, let text): heading(text, (levels.firstIndex(of: level) ?? level - 1) + 2)
    case .paragraph(let text): "<p>\(lines(text))</p>"
    case .note(let text): "<p class=\"note\">\(lines(text))</p>"
    case .list(let items): "<ul>\n" + items.map { "<li>\(bidi($0))</li>\n" }.joined() + "</ul>"
    case .facts(let facts):
      "<dl>\n" + facts.map { "<dt>\(escaped($0.name))</dt><dd>\(lines($0.value))</dd>\n" }.joined() + "</dl>"
    case .table(let table): self.table(table)
    case .newSheet: "<hr class=\"sheet\">"
    case .blanks(let names):
      "<dl class=\"blanks\">\n" + names.map { "<div><dt>\(escaped($0))</dt><dd></dd></div>\n" }.joined() + "</dl>"
    case .cards(let sheet): HTMLCards(text: bidi).render(sheet)
    case .letterhead(let lines):
      "<div class=\"letterhead\"><p>" + lines.map(self.lines).joined(separator: "</p><p>") + "</p></div>"
    case .ends(let start, let end): "<p class=\"ends\"><span>\(bidi(start))</span><span>\(bidi(end))</span></p>"
    case .address(let lines): "<address>" + lines.map(self.lines).joined(separator: "<br>") + "</address>"
    case .subject(let text): "<h1>\(bidi(text))</h1>"
    case .signature(let lines):
      "<div class=\"signature\">"
        + lines.map { $0.isEmpty ? "<div class=\"hand\"></div>" : "<p>\(self.lines($0))</p>" }.joined() + "</div>"
    }
  }

  private func heading(_ text: String, _ level: Int) -> String { "<h\(level)>\(bidi(text))</h\(level)>" }

  /// The share of each column of a form: empty cells would leave no room to write in.
  private func widths(of table: Table) -> String {
    let all = table.columns.reduce(0) { $0 + $1.weight }
    let columns = table.columns.map { "<col style=\"width: \(Int(100 * $0.weight / max(all, 0.01)))%\">" }
    return "<colgroup>\(columns.joined())</colgroup>\n"
  }

  private func table(_ table: Table, isNamedAbove: Bool = false) -> String {
    func classOf(_ column: Int) -> String { table.columns[column].isNumeric ? " class=\"number\"" : "" }
    var html = "<table\(table.isForm ? " class=\"form\"" : "")>\n"
    html += "<caption\(isNamedAbove ? " class=\"unseen\"" : "")>\(escaped(table.caption))</caption>\n"
    html += (table.isForm ? widths(of: table) : "") + "<thead><tr>"
    for (index, column) in table.columns.enumerated() {
      html += "<th scope=\"col\"\(classOf(index))>\(escaped(column.title))</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      switch row {
      case .group(let title):
        html +=
          "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">\(bidi(title))</th></tr>\n"
      case .cells, .total:
        let cells = (table.cells(of: row) ?? []).enumerated().map { "<td\(classOf($0))>\(lines($1))</td>" }
        var tag = "<tr>"
        if case .total = row { tag = "<tr class=\"total\">" }
        html += tag + cells.joined() + "</tr>\n"
      }
    }
    return html + "</tbody>\n</table>"
  }

  private func lines(_ text: String) -> String {
    SafeText.block(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { bidi(String($0)) }.joined(separator: "<br>")
  }

  /// Text that keeps its own direction and does not turn its neighbours'; plain ASCII needs no help.
  private func bidi(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? escaped(text) : "<bdi>\(boxes(in: escaped(text)))</bdi>"
  }

  /// A box to tick stays whole with its word, which a no-break space joins to it, however narrow the column is.
  private func boxes(in text: String) -> String {
    guard text.contains("☐\u{A0}") else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("☐\u{A0}") ? "<span class=\"box\">\($0)</span>" : String($0) }.joined(separator: " ")
  }

  private func escaped(_ text: String) -> String {
    SafeText.replacing(in: SafeText.line(text)) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }

  private static let style = """
    :root { color-scheme: light; }
    body { font: 11pt/1.45 "Noto Sans", "DejaVu Sans", system-ui, sans-serif; color: #22252e; background: #fff;
      max-width: 60rem; margin: 2.5rem auto; padding: 0 1.5rem; }
    h1 { font-size: 1.9em; line-height: 1.2; margin: 0 0 .2em; }
    h2 { font-size: 1.25em; color: #1f4f99; margin: 1.8em 0 .5em; }
    h3 { font-size: 1.05em; margin: 1.4em 0 .4em; }
    .head, footer { color: #5b5f6b; font-size: .85em; }
    .subtitle { font-size: 1.1em; color: #5b5f6b; margin: 0; }
    .note { color: #5b5f6b; font-size: .92em; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1.5em; }
    dt { color: #5b5f6b; } dd { margin: 0; }
    table { border-collapse: collapse; width: 100%; margin: .8em 0; }
    caption { text-align: start; color: #5b5f6b; font-size: .85em; padding-bottom: .4em; }
    th, td { text-align: start; vertical-align: top; padding: .35em .8em .35em 0; border-bottom: 1px solid #d9d5ca; }
    thead th { border-bottom: 2px solid #22252e; }
    .group th { color: #1f4f99; padding-top: 1em; } .total td { font-weight: 600; border-top: 2px solid #22252e; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .letter { max-width: 42rem; } .letter h1 { font-size: 1.1em; margin: 1.6em 0 1em; }
    .letter h2, .letter h3 { font-size: 1em; margin: 1.2em 0 .4em; }
    .letterhead { border-bottom: 1px solid #22252e; padding-bottom: .8em; margin-bottom: 1em; font-size: .85em; }
    .letterhead p { margin: 0; } .letterhead p:first-child { font-size: 1.5em; font-weight: 600; color: #1f4f99; }
    .ends { display: flex; justify-content: space-between; gap: 1em; } address { font-style: normal; margin: 2em 0; }
    .signature { margin-top: 1.6em; break-inside: avoid; } .signature p { margin: 0; } .hand { height: 3.5em; }
    .form { font-size: .8em; } .form th, .form td { border: 1px solid #8b8f9a; padding: .35em .4em; }
    .form td { overflow-wrap: anywhere; } .box { white-space: nowrap; }
    .form tbody tr { height: 9mm; }
    .blanks { grid-template-columns: 1fr 1fr; } .blanks div { display: flex; gap: .6em; break-inside: avoid; }
    .blanks dd { flex: 1; border-bottom: 1px solid #5b5f6b; min-height: 2em; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .enclosed { break-before: page; border-top: 3px double #8b8f9a; margin-top: 3em; padding-top: 2em; }
    .sheet { break-after: page; border: 0; margin: 2em 0; }
    \(HTMLCards.style)
    @page { margin: 20mm 18mm; }
    @media print { body { margin: 0; padding: 0; max-width: none; }
      .enclosed { border: 0; margin: 0; padding: 0; } thead { display: table-header-group; }
      tr { break-inside: avoid; } h2, h3, caption, thead { break-after: avoid; }
      tbody tr:first-child { break-before: avoid; } }
    """
}
