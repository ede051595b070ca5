import ForumPlan
import Papers
import Testing

/// What whoever reads a paper in a browser, or has it read aloud, goes by.
struct HTMLOutlineTests {
  private static func documents() -> [Document] {
    let gathering = Gathering()
    return Audience.allCases.flatMap { gathering.papers(for: $0) }
  }

  @Test func `Papers hold no reference to the net, and say their language, direction and what heads a column`() {
    for document in Self.documents() {
      let html = HTMLRenderer().render(document)
      for reference in ["<script", "<link", "<img", "<iframe", " src=", " href=", "url(", "@import", "http"] {
        #expect(!html.contains(reference), "\(document.title): \(reference)")
      }
      #expect(html.contains("<html lang=\"\(document.language)\" dir=\"\(document.isRightToLeft ? "rtl" : "ltr")\">"))
      #expect(!html.contains("<th>") && !html.contains("<th class=\"number\">"))
      #expect(!html.contains(/<th [^>]*><\/th>/))
    }
  }

  @Test func `No level of headings is left out`() {
    for document in Self.documents() {
      let levels = HTMLRenderer().render(document).matches(of: /<h([1-6])/).compactMap { Int($0.1) }
      #expect(levels.first == 1)
      for (before, next) in zip(levels, levels.dropFirst()) { #expect(next <= before + 1, "\(document.title)") }
    }
  }

  @Test(arguments: PaperLanguage.allCases)
  func `A box to tick stays whole with its word in a narrow column`(language: PaperLanguage) {
    let gathering = Gathering.expected
    let html = HTMLRenderer().render(gathering.maker(language).signInSheets(of: gathering.forum, for: .donor))
    let boxes = html.matches(of: /<span class="box">☐\u{A0}([^<]+)<\/span>/).map { String($0.1) }
    let words: [PaperLanguage: [String]] = [
      .english: ["yes", "no"], .french: ["oui", "non"], .arabic: ["نعم", "لا"],
    ]
    #expect(Array(boxes.prefix(2)) == words[language])
    #expect(html.count { $0 == "☐" } == boxes.count && html.contains(".box { white-space: nowrap; }"))
  }

  @Test func `A caption that says what the heading above it says is there to be heard alone`() throws {
    var document = Document(title: "Paper")
    let table = Papers.Table(caption: "Day 1", columns: [Papers.Table.Column("Time")], rows: [.cells(["9"])])
    document.blocks = [.heading(level: 1, "Day 1"), .table(table)]
    #expect(HTMLRenderer().render(document).contains("<caption class=\"unseen\">Day 1</caption>"))
    document.blocks[0] = .heading(level: 1, "Agenda")
    #expect(HTMLRenderer().render(document).contains("<caption>Day 1</caption>"))
  }
}
