import ForumPlan
import Papers
import Testing

@Suite("Table plans")
struct TablePlanTests {
  private func plan(
    _ gathering: Gathering, byAlias: Bool = false, in language: PaperLanguage = .english
  ) -> Document { gathering.maker(language).tablePlan(of: gathering.forum, byAlias: byAlias) }

  private func tables(_ document: Document) -> [Papers.Table] {
    document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// Amina at the tenth table, Karim at the second, Heron at a table with a name, Mei and Kestrel at none.
  private var seated: Gathering {
    var gathering = Gathering.expected
    for (person, table) in [(gathering.amina, " 10 "), (gathering.karim, "Table 2"), (gathering.heron, "Head table")] {
      var attendance = gathering.attendance(of: person)
      attendance.table = table
      gathering.add(attendance)
    }
    return gathering
  }

  @Test("Tables stand by number, then by name, and whoever has none at the end")
  func order() {
    let rows = tables(plan(seated))[0].rows.map { row in
      switch row {
      case .group(let title): "— " + title.plain
      case .cells(let cells), .total(let cells): cells.joined(separator: "|")
      }
    }
    #expect(
      rows == [
        "— Table 2 · 1 person", "Chief Inspector Karim HADDAD||National Police Academy",
        "— Table 10 · 1 person", "Dr Amina BEN SALAH|أمينة بن صالح|Open Streets",
        "— Head table · 1 person", "Heron||",
        "— No table yet · 2 people", "Kestrel||", "Wren||",
      ])
  }

  @Test("Everybody finds their table by name; who did not agree to be named to police in the room does by alias")
  func finding() {
    let table = tables(plan(seated))[1]
    #expect(
      table.rows.compactMap { table.cells(of: $0)?.joined(separator: "|") } == [
        "Dr Amina BEN SALAH|أمينة بن صالح|10", "Chief Inspector Karim HADDAD||2", "Heron||Head table", "Kestrel||",
        "Wren||",
      ])
  }

  @Test("By alias nobody is named, and the register names nobody")
  func aliases() {
    let document = plan(seated, byAlias: true)
    let csv = CSVRenderer().render(document)
    for secret in ["SALAH", "HADDAD", "Open Streets", "أمينة"] { #expect(!csv.contains(secret)) }
    #expect(csv.contains("Ibis") && document.named.isEmpty)
    #expect(plan(seated).named.count == 2 && plan(seated).witnesses == [.participants, .police])
  }

  @Test("It cannot be made before anybody has a table, and says what to do")
  func obstacle() {
    let gathering = Gathering.expected
    #expect(
      HandOut.tables.obstacle(of: gathering.forum, in: gathering.plan)
        == "Nobody who comes to Tunis forum has a table yet. Mark them on the Visas tab and edit Table.")
    #expect(HandOut.tables.obstacle(of: gathering.forum, in: seated.plan) == nil)
  }

  @Test(
    "In each language it has its words and plurals",
    arguments: [(PaperLanguage.french, "Table 2 · 1 personne"), (.arabic, "الطاولة 2 · شخص واحد")])
  func languages(language: PaperLanguage, title: String) {
    let text = CSVRenderer().render(plan(seated, in: language)).plain
    #expect(text.contains(title))
  }

  @Test("As PDF the tables and the finder stand on sheets of their own", .enabled(if: PDFTools.areThere))
  func paper() throws {
    let pages = try PDFTools.pages(of: PDFRenderer(metrics: .a4, date: Gathering.today).render(plan(seated)))
    #expect(pages.count == 2)
    #expect(pages[0].contains("Head table") && pages[1].contains("Find your table"))
  }
}
