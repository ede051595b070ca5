import Atlas
import Dates
import ForumPlan
import Papers
import Testing

struct SignInTests {
  private func sheets(
    _ gathering: Gathering, for audience: Audience = .donor, _ choice: HandOutMaker.SignInChoice = .init(),
    in language: PaperLanguage = .english
  ) -> Document {
    gathering.maker(language).signInSheets(of: gathering.forum, for: audience, choice)
  }

  private func tables(_ document: Document) -> [Papers.Table] {
    document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test func `A sheet a day, with its head, its columns and empty rows`() {
    let document = sheets(.expected)
    #expect(
      document.isLandscape
        && tables(document).map(\.caption.plain) == [
          "Day 1 · Tuesday 11 May 2027", "Day 2 · Wednesday 12 May 2027",
        ])
    let table = tables(document)[0]
    #expect(
      table.columns.map(\.title) == [
        "No.", "Name", "Organisation", "Function", "Country", "Local / int’l", "Signature, morning",
        "Signature, afternoon", "Photos of me",
      ])
    #expect(table.rows.count == 10 && table.isForm)
    let text = TextRenderer(width: 200).render(document)
    for words in [
      "Project   Trust in uniform", "Grant no.  NF-1", "Activity   Tunis forum",
      "Dar Salam, 12 Rue des Oliviers, Tunis",
      "Funding    Paid by the North Fund.",
      "Tunis forum · Day 1 · Tuesday 11 May 2027 · Certified: the people who signed took part.",
      "Signed in the morning",
      "Bridges Institute keeps it locked, shows it to nobody but North Fund and their auditors",
      "destroys it on 12 May 2032", "For the donor · 20 November 2026",
    ] {
      let plain = words.split(separator: " ").joined(separator: " ")
      let found = text.plain.split(separator: " ").joined(separator: " ").contains(plain)
      #expect(found, "\(words)")
    }
  }

  @Test func `One day, other columns and as many empty rows as wanted`() {
    let document = sheets(.expected, .init(day: 2, blankRows: 0, asksSex: true))
    let table = tables(document)[0]
    #expect(tables(document).count == 1 && table.rows.count == 5)
    #expect(table.columns.contains { $0.title == "Sex (if you wish)" })
    // Nothing is filled in of what people say themselves.
    let column = table.columns.firstIndex { $0.title == "Sex (if you wish)" } ?? 0
    #expect(table.rows.allSatisfy { table.cells(of: $0)?[column] == "" })
  }

  private func sheets(_ gathering: Gathering, _ choice: HandOutMaker.SignInChoice) -> Document {
    sheets(gathering, for: .donor, choice)
  }

  /// Police sit in the room, so that whoever is not to be named to them is not named on the table either.
  @Test func `Only those are named who agreed to be named to all who read it`() {
    var gathering = Gathering.expected
    gathering.setConsents(of: gathering.mei, [.namedToParticipants, .namedToDonor])
    #expect(
      names(sheets(gathering)).filter { !$0.isEmpty } == [
        "Dr Amina BEN SALAH\nأمينة بن صالح", "Chief Inspector Karim HADDAD", "Heron", "Kestrel", "Wren",
      ])
    // Once no police come, she may be named; and to the donor only with her consent to that.
    var karim = gathering.attendance(of: gathering.karim)
    karim.status = .declined
    gathering.add(karim)
    #expect(names(sheets(gathering)).contains("Prof. Mei LI\n李梅"))
    gathering.setConsents(of: gathering.mei, [.namedToParticipants])
    #expect(names(sheets(gathering)).contains("Wren"))
    #expect(names(sheets(gathering, for: .participants)).contains("Prof. Mei LI\n李梅"))
  }

  private func names(_ document: Document) -> [String] {
    let table = tables(document)[0]
    return table.rows.compactMap { table.cells(of: $0)?[1] }
  }

  @Test func `A sheet that stays in the house says so`() {
    let text = TextRenderer(width: 300).render(sheets(.expected, for: .participants))
    #expect(text.contains("keeps it locked, shows it to nobody, and destroys it") && !text.contains("auditors"))
  }

  @Test(arguments: [SignInNames.aliases, .numbers])
  func `By alias or number nobody is named, and nobody is asked about photos`(names: SignInNames) {
    let document = sheets(.expected, .init(names: names))
    let table = tables(document)[0]
    #expect(!table.columns.contains { $0.title == "Photos of me" } && table.rows.count == 10)
    let csv = CSVRenderer().render(document)
    #expect(!csv.contains("SALAH") && !csv.contains("HADDAD") && !csv.contains("Open Streets"))
    #expect(csv.contains("Ibis") == (names == .aliases))
    // The key tells who is who, in the same order, for organisers alone.
    let gathering = Gathering.expected
    let key = gathering.maker().signInKey(of: gathering.forum)
    #expect(key.classification == "For organisers only")
    let rows = tables(key)[0].rows.compactMap { tables(key)[0].cells(of: $0) }
    #expect(rows.map { $0[1] } == ["Crane", "Heron", "Ibis", "Kestrel", "Wren"])
    #expect(rows[1] == ["2", "Heron", "Ms Zaynab QUISTREBECK", "Night Watch Collective", "Secret keeper"])
    if names == .aliases { #expect(table.cells(of: table.rows[1])?.prefix(2) == ["2", "Heron"]) }
  }

  @Test func `Who said that they come, and come themselves, has a line`() {
    var gathering = Gathering.expected
    var heron = gathering.attendance(of: gathering.heron)
    heron.seat = .remote
    gathering.add(heron)
    var mei = gathering.attendance(of: gathering.mei)
    mei.status = .invited
    gathering.add(mei)
    let text = CSVRenderer().render(sheets(gathering))
    #expect(!text.contains("Heron") && !text.contains("Wren") && text.contains("Kestrel"))
  }

  @Test func `In French and in Arabic, the latter from right to left`() {
    let french = TextRenderer(width: 200).render(sheets(.expected, in: .french)).plain
    #expect(french.contains("Feuille d’émargement") && french.contains("Jour 1 · mardi 11 mai 2027"))
    #expect(french.contains("Pour le bailleur de fonds") && french.contains("Signature, après-midi"))
    let arabic = sheets(.expected, in: .arabic)
    #expect(arabic.isRightToLeft && arabic.language == "ar" && arabic.title == "كشف الحضور والتوقيع")
    #expect(HTMLRenderer().render(arabic).contains("<html lang=\"ar\" dir=\"rtl\">"))
  }

  @Test(.enabled(if: PDFTools.areThere)) func `The PDF lies on its long side, a day begins a page, fonts are embedded`()
    throws
  {
    let bytes = try PDFRenderer(date: Gathering.today).render(sheets(.expected))
    let pages = try PDFTools.text(of: bytes).split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast()
    #expect(pages.count == 4 && pages[0].contains("Day 1") && pages[2].contains("Day 2"))
    #expect(pages[0].contains("Sign-in sheet") && pages[2].contains("Sign-in sheet") && pages[1].contains("Certified"))
    #expect(pages.allSatisfy { $0.contains("For the donor") })
    let fonts = try PDFTools.fonts(of: bytes)
    #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(#/ yes +(yes|no) +(yes|no) /#) }, "\(fonts)")
    #expect(String(decoding: bytes, as: UTF8.self).contains("/MediaBox [ 0 0 841.89 595.28 ]"))
  }
}
