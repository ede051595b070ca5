import Dates
import ForumPlan
import Papers
import Testing

/// Money tells who comes, from where, and what they need; papers about it tell sums.
@Suite("Canaries in papers about money")
struct MoneyCanaryTests {
  private func texts(of document: Document, _ seed: UInt64) throws -> [String] {
    var texts = [
      HTMLRenderer().render(document), TextRenderer(width: 200).render(document), CSVRenderer().render(document),
      MarkdownRenderer().render(document),
      document.title + document.subtitle + document.issuer + document.version + document.classification,
    ]
    if seed % 25 == 0, PDFTools.areThere {
      texts.append(try PDFTools.text(of: try PDFRenderer(date: Gathering.today).render(document)))
    }
    return texts
  }

  @Test("Budgets, reports and statements that leave the house speak of nobody")
  func papers() throws {
    var rowsOfAll = 0
    for seed in UInt64(1)...100 {
      let canaries = CanaryPlan(seed: seed)
      let plan = canaries.withMoney
      let (language, today) = (PaperLanguage.allCases[Int(seed % 3)], Gathering.today)
      let layout = try BudgetLayouts().layout(BudgetLayouts.shipped[Int(seed % 3)])
      let budget = DonorBudget(plan: plan, today: today, layout: layout, language: language)
      let report = FinancialReport(plan: plan, today: today, layout: layout, language: language)
      let statement = ResourcesStatement(plan: plan, today: today, language: language)
      let funder = plan.funders[.init(rawValue: 700)]
      let documents =
        [
          budget.document(), budget.document(paidBy: funder), report.document(), report.document(for: funder),
        ]
        + ResourcesStatement.audiences.flatMap { audience in
          [statement.document(for: audience), statement.document(of: canaries.forum, for: audience)]
        }
      for document in documents {
        #expect(document.named.isEmpty)
        for text in try texts(of: document, seed) {
          #expect(CanaryPlan.found(in: text).isEmpty, "seed \(seed), \(document.title)")
        }
      }
      let all = CanaryPlan.found(
        in: TextRenderer(width: 200).render(
          DonorBudget(plan: plan, today: today, layout: layout, audience: .organisers).document()))
      rowsOfAll += all.count
    }
    // A plan that said nothing of anybody would show nothing.
    #expect(rowsOfAll > 1_000)
  }

  /// A donor who counts rows, or reads an amount alone, learns no more: of each rule and forum there is one row.
  @Test("How many people there are changes no row of a donor's budget")
  func rows() throws {
    let layout = try BudgetLayouts().layout("eu")
    var counts: Set<Int> = []
    for seed in UInt64(1)...50 {
      let document = DonorBudget(plan: CanaryPlan(seed: seed).withMoney, today: Gathering.today, layout: layout)
        .document()
      for case .table(let table) in document.blocks.prefix(2) { counts.insert(table.rows.count) }
    }
    #expect(counts.count == 1)
  }

  @Test("A cost sheet speaks of whose it is, and the register knows")
  func sheets() throws {
    var named = 0
    for seed in UInt64(1)...100 {
      let canaries = CanaryPlan(seed: seed)
      let plan = canaries.withMoney
      let maker = HandOutMaker(
        plan: plan, atlas: .shipped, today: Gathering.today, language: PaperLanguage.allCases[Int(seed % 3)])
      for (index, person) in canaries.people.enumerated() {
        guard let sheet = maker.costSheet(of: person.id, at: canaries.forum) else { continue }
        let own = Set(CanaryPlan.Part.allCases.map { CanaryPlan.word($0, index) })
        // What protects them is on no paper that they carry.
        let secret = Set(
          [CanaryPlan.Part.threat, .measure, .incident, .personNotes, .attendanceNotes].map {
            CanaryPlan.word($0, index)
          })
        var seen: Set<String> = []
        for text in try texts(of: sheet, seed) { seen.formUnion(CanaryPlan.found(in: text)) }
        #expect(seen.isSubset(of: own.subtracting(secret)), "seed \(seed)")
        let isNamed = seen.contains(CanaryPlan.word(.family, index))
        // The title of their own line has their name even where there is no identity.
        if plan.identity(of: person.id) != nil {
          #expect(isNamed && sheet.named == [Attendance.id(of: person.id, at: CanaryPlan.forumID)])
          named += 1
        }
      }
    }
    #expect(named > 100)
  }
}
