import Atlas
import Dates
import ExamplePlan
import ForumPlan
import Logistics
import Papers
import Testing

/// Each paper of the example plan in each of its languages and formats, by what comes out of the file.
@Suite("Every paper of the example")
struct EveryPaperTests {
  private static let plan: Plan = {
    var plan = Plan()
    for edit in ExamplePlan.make(today: Gathering.today, atlas: .shipped) {
      if case .put(let entry) = edit { plan.load(entry) }
    }
    return plan
  }()

  private static var forum: Forum { given(plan.forumsByDate.first { $0.name == "Tunis dialogue" }) }

  private func papers(_ language: PaperLanguage) -> [Document] {
    let (plan, forum, today) = (Self.plan, Self.forum, Gathering.today)
    let maker = HandOutMaker(plan: plan, atlas: .shipped, today: today, language: language)
    let agenda = AgendaPaper(plan: plan, atlas: .shipped, today: today, language: language)
    let list = ParticipantList(plan: plan, atlas: .shipped, today: today, language: language)
    let outlook = Outlook(plan: plan, today: today)
    return AgendaStyle.allCases.compactMap { agenda.document($0, of: forum, for: .organisers) }
      + ParticipantList.Grouping.allCases.map { list.document(of: forum, for: .participants, grouping: $0) }
      + HandOut.allCases.compactMap { handOut in
        handOut.audiences.first.flatMap { maker.document(handOut, of: forum, for: $0) }
      }
      + [
        DeadlineSheet(plan: plan, today: today).document(of: outlook.deadlines),
        VenuesPaper(plan: plan, atlas: .shipped, today: today)
          .issue(comparing: plan.venues.sorted { $0.name < $1.name }, for: forum).document,
      ]
  }

  @Test(
    "As PDF it has its title, its reader and its number of pages at the foot of each, and its fonts within",
    .enabled(if: PDFTools.areThere), arguments: PaperLanguage.allCases)
  func pdf(language: PaperLanguage) throws {
    let papers = papers(language)
    // The deadline sheet and the comparison of venues are the two besides.
    #expect(
      papers.count == AgendaStyle.allCases.count + ParticipantList.Grouping.allCases.count + HandOut.allCases.count + 2)
    for paper in papers {
      let bytes = try PDFRenderer(date: Gathering.today).render(paper)
      let fonts = try PDFTools.fonts(of: bytes)
      #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(#/ yes +(yes|no) +(yes|no) /#) }, "\(paper.title)")
      let pages = try PDFTools.pages(of: bytes)
      #expect(!pages.isEmpty && pages.count < 30, "\(paper.title)")
      // Of mirrored pages and folded ones Poppler gives number and title in no order that can be told ahead.
      guard paper.layout == .paper, paper.binding != .booklet, paper.enclosures.isEmpty, language != .arabic else {
        continue
      }
      for (place, page) in pages.enumerated() {
        // Poppler joins what stands close.
        let text = page.filter { !$0.isWhitespace }
        #expect(text.contains("\(place + 1)/\(pages.count)"), "\(paper.title), page \(place + 1)")
      }
      #expect(pages[0].contains(paper.title.prefix(12)), "\(paper.title)")
    }
  }

  @Test("In the other formats it says the same title and names its reader", arguments: PaperLanguage.allCases)
  func texts(language: PaperLanguage) throws {
    for paper in papers(language) {
      for format in [PaperFormat.text, .markdown, .html] {
        let text = String(decoding: try format.bytes(of: paper, date: Gathering.today), as: UTF8.self)
        #expect(text.contains(paper.title), "\(format)")
        #expect(text.count > 200, "\(paper.title)")
      }
      let csv = String(decoding: try PaperFormat.csv.bytes(of: paper, date: Gathering.today), as: UTF8.self)
      #expect(csv.unicodeScalars.first == "\u{FEFF}")
    }
  }
}
