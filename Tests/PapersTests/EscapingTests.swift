import Papers
import Testing

/// Text that wants to be more than text: in every format it stays what was written.
struct EscapingTests {
  private func paper(_ text: String) -> Document {
    var document = Document(title: text)
    document.subtitle = text
    document.issuer = text
    document.classification = text
    document.version = text
    document.language = text
    document.blocks = [
      .heading(level: 1, text), .paragraph(text), .note(text), .list([text]), .facts([.init(text, text)]),
      .table(
        Table(
          caption: text, columns: [.init(text), .init(text)],
          rows: [.group(text), .cells([text, text]), .total([text])])),
    ]
    return document
  }

  // MARK: CSV

  /// Reads one record as RFC 4180 has it, scalar by scalar: a reader that knows no graphemes.
  private func fields(_ line: String) -> [String] {
    var fields = [String.UnicodeScalarView()]
    var isQuoted = false
    var scalars = Array(line.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        fields[fields.count - 1].append("\"")
      case "\"" where isQuoted || fields[fields.count - 1].isEmpty: isQuoted.toggle()
      case "," where !isQuoted: fields.append(.init())
      default: fields[fields.count - 1].append(scalar)
      }
    }
    return fields.map { String($0) }
  }

  @Test(arguments: [
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "  =1+1", "\t=1+1", "\r=1+1", "\n=1+1", "\u{0}=1+1",
    "\u{A0}=1+1", "\u{3000}=1+1", "\u{FEFF}=1+1", "\u{200B}=1+1", "=\u{301}1+1", "\u{202E}=1+1", "＝1+1", "＠SUM(A1)",
  ])
  func `A cell that a spreadsheet would run begins with an apostrophe`(text: String) {
    let cell = CSVRenderer.cell(text)
    let value = fields(cell)[0]
    #expect(value.unicodeScalars.first == "'", "\(cell.debugDescription)")
  }

  @Test(arguments: ["12", "-12", "+49.5", "-1,200.00", "a=b", "Amina", "", "'quoted'", "1-2"])
  func `Numbers and words are left alone`(text: String) {
    #expect(fields(CSVRenderer.cell(text)) == [text])
    #expect(!CSVRenderer.cell(text).hasPrefix("'=") && fields(CSVRenderer.cell(text))[0] == text)
  }

  @Test(arguments: [
    "a,b", "a\"b", "\"", "\"\"", "a;b", "a\nb", " a", "a ", "a\"\u{301},=1+1", "x,\u{301}=1+1", "a;\u{200D}b",
    "\u{301}", "e\u{301},\"\u{302}\",",
  ])
  func `Any text is one cell and reads back as it was`(text: String) {
    #expect(fields(CSVRenderer.cell(text) + "," + CSVRenderer.cell("next")) == [text, "next"])
  }

  @Test func `A table becomes lines of equal length, its groups a first column`() {
    let table = Table(
      caption: "People", columns: [.init("Name"), .init("Age", isNumeric: true)],
      rows: [
        .group("Tunisia"), .cells(["Amina, Dr", "41"]), .cells(["Karim"]), .total(["Together", "2", "too many"]),
      ])
    var document = Document(title: "Not in the file")
    document.blocks = [.paragraph("Nor this"), .table(table)]
    #expect(
      CSVRenderer(hasByteOrderMark: false).render(document) == """
        Group,Name,Age\r
        Tunisia,"Amina, Dr",41\r
        Tunisia,Karim,\r
        Tunisia,Together,2\r\n
        """)
    #expect(CSVRenderer().render(document).unicodeScalars.first == "\u{FEFF}")
  }

  // MARK: HTML

  private static let markup = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "&lt;b&gt;",
    "<\u{301}script>", "\"\u{301} http-equiv=\"\u{301}refresh", "'\u{200D}>\u{301}<\u{301}b", "</style><b>",
  ]

  @Test(arguments: markup)
  func `Markup in a text is shown and never obeyed`(text: String) {
    let safe = HTMLRenderer().render(paper("x"))
    let html = HTMLRenderer().render(paper(text))
    // The page has the tags it has for a harmless text, but for those that keep a text's direction.
    func marks(_ html: String) -> [Unicode.Scalar: Int] {
      var counts: [Unicode.Scalar: Int] = [:]
      for scalar in html.replacing("<bdi>", with: "").replacing("</bdi>", with: "").unicodeScalars
      where "<>\"".unicodeScalars.contains(scalar) {
        counts[scalar, default: 0] += 1
      }
      return counts
    }
    #expect(marks(html) == marks(safe))
    #expect(!html.contains("<script") && !html.contains("<img"))
  }

  // MARK: Markdown

  @Test(arguments: markup)
  func `Markdown passes no HTML on`(text: String) {
    let markdown = MarkdownRenderer().render(paper(text)).unicodeScalars
    // The one > is the mark of the note.
    let marks = [markdown.count { $0 == "<" }, markdown.count { $0 == ">" }]
    #expect(marks == [0, 1])
  }

  @Test(arguments: [
    ("*bold* _it_", "\\*bold\\* \\_it\\_"), ("[x](http://y)", "\\[x\\](http://y)"), ("# head", "\\# head"),
    ("a|b", "a\\|b"), ("`code`", "\\`code\\`"), ("- item", "\\- item"), ("1. item", "1\\. item"), ("2) b", "2\\) b"),
    ("2027. May", "2027\\. May"), ("![i](u)", "\\!\\[i\\](u)"), ("\\", "\\\\"), ("|\u{301}", "\\|\u{301}"),
    ("    - deep", "\\- deep"), ("7.", "7\\."), ("1.5 litres", "1.5 litres"), ("a\nb", "a b"),
  ])
  func `What Markdown would act on is made plain`(text: String, plain: String) {
    var document = Document(title: "T")
    document.blocks = [.list([text])]
    #expect(MarkdownRenderer().render(document) == "# T\n\n- \(plain)\n")
  }

  @Test func `A cell cannot leave its row in a Markdown table`() {
    var document = Document(title: "T")
    let table = Table(caption: "", columns: [.init("A"), .init("B")], rows: [.cells(["x|y\nz", "|\u{301}"])])
    document.blocks = [.table(table)]
    #expect(MarkdownRenderer().render(document).hasSuffix("| A | B |\n| --- | --- |\n| x\\|y z | \\|\u{301} |\n"))
  }

  // MARK: Control characters

  @Test func `No control character and no turn of direction reaches any format`() throws {
    let bad: [Unicode.Scalar] =
      (0..<0x20).filter { ![0x0A, 0x0D].contains($0) }.compactMap { Unicode.Scalar(UInt32($0)) }
      + (0x7F..<0xA0).compactMap { Unicode.Scalar(UInt32($0)) } + ["\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"]
    var hostile = String.UnicodeScalarView("safe".unicodeScalars)
    for scalar in bad {
      hostile.append(scalar)
      hostile.append("x")
    }
    let document = paper(String(hostile) + "\u{1B}]0;title\u{7}\u{9B}31m")
    for (format, bytes) in try formats(of: document) where format != "PDF" {
      let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
      #expect(!scalars.contains { bad.contains($0) }, "\(format)")
    }
  }

  @Test func `JSON keeps text whole and controls harmless`() {
    var report = Report(title: "T", columns: [.init("a"), .init("b")])
    #expect(report.json == "[]\n")
    report.rows = [[.text("\"\\\n\u{1B}\u{9B}é\"\u{301}"), .none], [.flag(true), .list(["x", "y\t"])]]
    #expect(
      report.json
        == "[\n  {\"a\": \"\\\"\\\\\\n\\u001b\\u009bé\\\"\u{301}\", \"b\": null},\n  {\"a\": true, \"b\": [\"x\", \"y\\t\"]}\n]\n"
    )
  }
}
