import ForumPlan
import Papers
import Testing

struct AgendaStyleTests {
  private func text(_ document: Document) -> String {
    TextRenderer(width: 100).render(document).replacing("\u{A0}", with: " ")
  }

  @Test func `The short one tells times, titles and rooms, and names nobody`() throws {
    let document = Gathering().agenda(.short, for: .organisers)
    let text = text(document)
    for words in ["09:00–09:45", "Opening", "Blue hall", "What we need (community only)", "Stops and searches"] {
      #expect(text.contains(words))
    }
    for words in ["BEN SALAH", "HADDAD", "Heron", "side door", "Agree on", "One speaks"] {
      #expect(!text.contains(words))
    }
    #expect(document.named.isEmpty)
  }

  @Test(.enabled(if: PDFTools.areThere), arguments: PaperSheet.allCases)
  func `However full three days are, the short one stands on one page`(sheet: PaperSheet) throws {
    var gathering = Gathering()
    for number in 0..<36 {
      var session = Session(
        id: .init(rawValue: UInt64(200 + number)), forum: Gathering.forumID, title: "Session number \(number)",
        format: .plenary, minutes: 30)
      session.slot = .init(day: 1 + number / 12, start: 480 + number % 12 * 40, room: "Hall")
      gathering.add(session)
    }
    let short = try PDFTools.pages(
      of: PaperFormat.pdf.bytes(
        of: gathering.agenda(.short, for: .public), sheet: sheet, date: Gathering.today))
    #expect(short.count == 1 && short.first?.contains("Session number 35") == true)
    let full = try PDFTools.pages(
      of: PaperFormat.pdf.bytes(
        of: gathering.agenda(.full, for: .public), sheet: sheet, date: Gathering.today))
    #expect(full.count > 1)
  }

  @Test func `The run sheet says who does what and when, for organisers alone`() {
    let builder = AgendaPaper(plan: Gathering().plan, atlas: .shipped, today: Gathering.today)
    for audience in Audience.allCases where audience != .organisers {
      #expect(builder.document(.runSheet, of: Gathering().forum, for: audience) == nil)
    }
    let document = Gathering().agenda(.runSheet)
    let text = text(document)
    #expect(
      text.contains(
        """
        09:00–09:45 · 1. Opening · Plenary · Blue hall
        08:50  Prepare the room                     Secretariat                   ☐
        """))
    for words in ["Interpretation: English", "Note: Heron enters by the side door", "Dr Amina BEN SALAH"] {
      #expect(text.contains(words))
    }
    // Five minutes before the end, and at the end.
    #expect(text.contains("09:40  Five minutes left") && text.contains("09:45  Closes"))
    #expect(text.contains("Hands notes to the secretariat") && text.contains("VANDERVELDE"))
    #expect(document.audience == .organisers && !document.named.isEmpty)
  }

  @Test func `A run sheet's times stay within the day`() {
    var gathering = Gathering()
    for (id, start) in [(90, 3), (91, 1430)] {
      var session = Session(
        id: .init(rawValue: UInt64(id)), forum: Gathering.forumID, title: "Watch \(id)", format: .plenary, minutes: 40)
      session.slot = .init(day: 3, start: start)
      gathering.add(session)
    }
    let text = text(gathering.agenda(.runSheet))
    #expect(text.contains("00:00  Prepare the room") && text.contains("00:38  Five minutes left"))
    #expect(text.contains("00:30  Closes"))
  }

  @Test func `A break is one line of a run sheet`() {
    var gathering = Gathering()
    var pause = Session(
      id: .init(rawValue: 90), forum: Gathering.forumID, title: "Coffee", format: .break, minutes: 30)
    pause.slot = .init(day: 2, start: 660)
    gathering.add(pause)
    let text = text(gathering.agenda(.runSheet))
    #expect(text.contains("11:00  Break") && !text.contains("11:30  "))
  }

  @Test(.enabled(if: PDFTools.areThere)) func `A booklet has pages of half the size in the order of folding`() throws {
    let document = Gathering().agenda(.booklet, for: .participants)
    let bytes = try PDFRenderer(date: Gathering.today).render(document)
    #expect(String(decoding: bytes, as: UTF8.self).contains("/MediaBox [ 0 0 841.89 595.28 ]"))
    let pages = try PDFTools.pages(of: bytes)
    #expect(pages.count % 2 == 0)
    // The first page is the right half of the first side.
    let title = try PDFTools.places(in: bytes)[0].first { $0.word == "forum" }
    #expect(title.map { $0.x > 421 && $0.y < 110 } == true)
    var arabic = document
    arabic.isRightToLeft = true
    let mirrored = try PDFTools.places(in: PDFRenderer(date: Gathering.today).render(arabic))[0].first {
      $0.word == "forum"
    }
    #expect(mirrored.map { $0.x < 421 } == true)
  }
}
