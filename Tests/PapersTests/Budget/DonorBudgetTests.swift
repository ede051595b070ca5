import Atlas
import Dates
import ForumPlan
import Papers
import Testing

struct DonorBudgetTests {
  private var gathering: Gathering {
    var gathering = Gathering()
    var programme = gathering.plan.programme
    programme.rates = [
      ExchangeRate(
        currency: given(Currency("TND")), rate: given(FixedPoint("0.297")), date: given(CivilDate("2026-11-01")),
        source: "the central bank")
    ]
    gathering.add(programme)
    gathering.add(Funder(id: .init(rawValue: 71), name: "North Fund"))
    let grant = Grant(
      id: .init(rawValue: 72), funder: .init(rawValue: 71), reference: "NF-1", amount: given(Money("EUR 9000")))
    gathering.add(grant)
    let lines: [(UInt64, BudgetCategory, String, String, Int, Int)] = [
      (81, .staff, "Planner", "EUR 1000.10", 2, 3), (82, .perDiem, "Per diem", "TND 90.5", 7, 1),
      (83, .venue, "Hall", "TND 1.001", 1, 1), (84, .protection, "Cars", "EUR 0.01", 1, 1),
    ]
    for (id, category, title, rate, quantity, frequency) in lines {
      var line = BudgetLine(id: .init(rawValue: id), category: category, title: title, unitRate: given(Money(rate)))
      (line.quantity, line.frequency) = (FixedPoint(quantity), FixedPoint(frequency))
      line.grant = category == .staff ? grant.id : nil
      gathering.add(line)
    }
    return gathering
  }

  private func document(
    _ gathering: Gathering, _ form: String = "eu", _ language: PaperLanguage = .english, paidBy funder: Funder? = nil
  ) throws -> Document {
    DonorBudget(
      plan: gathering.plan, today: Gathering.today, layout: try BudgetLayouts().layout(form), language: language
    ).document(paidBy: funder)
  }

  private func text(_ document: Document) -> String {
    TextRenderer(width: 90).render(document).replacing("\u{A0}", with: " ")
  }

  @Test func `The form of the European Union, heading by heading`() throws {
    let paper = text(try document(gathering))
    #expect(
      paper == """
        Bridges Institute

        Budget
        ══════
        Trust in uniform

        Form      EU grant form
        Currency  EUR

        Code   Costs                                        Unit  Units    Unit value  Total (EUR)
        ─────  ───────────────────────────────────────────  ────  ─────  ────────────  ───────────
        1. Human resources
        1.1    Salaries
        1.1.1  Planner                                      unit  2 × 3  EUR 1,000.10     6,000.60
        1.3    Per diems: abroad, local, seminar
               participants
        1.3.1  Per diem                                     unit      7    TND 90.500       188.15
        ─────  ───────────────────────────────────────────  ────  ─────  ────────────  ───────────
        1      Subtotal 1                                                                 6,188.75

        2. Travel
        ─────  ───────────────────────────────────────────  ────  ─────  ────────────  ───────────
        2      Subtotal 2                                                                     0.00

        3. Equipment and supplies
        ─────  ───────────────────────────────────────────  ────  ─────  ────────────  ───────────
        3      Subtotal 3                                                                     0.00

        4. Local office
        ─────  ───────────────────────────────────────────  ────  ─────  ────────────  ───────────
        4      Subtotal 4                                                                     0.00

        5. Other costs and services
        5.7    Conferences and seminars
        5.7.1  Hall                                         unit      1     TND 1.001         0.30
        ─────  ───────────────────────────────────────────  ────  ─────  ────────────  ───────────
        5      Subtotal 5                                                                     0.30

        6. Other
        6.1    Protection                                                                     0.01
        ─────  ───────────────────────────────────────────  ────  ─────  ────────────  ───────────
        6      Subtotal 6                                                                     0.01
        ─────  ───────────────────────────────────────────  ────  ─────  ────────────  ───────────
        7      Subtotal direct costs                                                      6,189.06
        ─────  ───────────────────────────────────────────  ────  ─────  ────────────  ───────────
        11     Total                                                                      6,189.06

          Amounts are rounded once; parts are rounded so that they add up.

          What is spent on single people stands there as one sum, so that it tells of nobody.

          Rates: 1 TND = 0.297 EUR (1 November 2026, the central bank).

        Sources of funding
        ──────────────────

        From                   Amount (EUR)  Share %
        ─────────────────────  ────────────  ───────
        North Fund, NF-1           6,000.60  96.95 %
        Nobody yet                   188.46   3.05 %
        Contributions in kind          none
        ─────────────────────  ────────────  ───────
        Total                      6,189.06    100 %

        For the donor · 20 November 2026

        """)
  }

  /// 6000.60 + 633.5 × 0.297 (188.15) + 1.001 × 0.297 (0.30) + 0.01, each turned and rounded once.
  @Test func `Sums are exact in minor units, and of what stands there`() throws {
    for (form, totals) in [
      ("eu", ["6,188.75", "0.00", "0.30", "0.01", "6,189.06"]), ("un", ["6,000.60", "188.15", "6,189.06"]),
    ] {
      let text = text(try document(gathering, form))
      for total in totals { #expect(text.contains(total), "\(form): \(text)") }
    }
  }

  @Test func `Indirect costs and a reserve stand there only where the plan has them, and too much is told`() throws {
    let plain = text(try document(gathering))
    for words in ["Indirect", "Contingency", "eligible"] { #expect(!plain.contains(words)) }
    var more = gathering
    more.add(
      BudgetLine(
        id: .init(rawValue: 91), category: .indirect, title: "Office", unitRate: given(Money("EUR 433.24"))))
    more.add(
      BudgetLine(
        id: .init(rawValue: 92), category: .contingency, title: "Reserve", unitRate: given(Money("EUR 100"))))
    // 7% of 6,189.06 are 433.2342: a cent more is more, though it rounds to 7 percent.
    let text = text(try document(more))
    #expect(
      text.contains("Indirect costs: 7 % of the direct costs; the form allows 7 %."))
    #expect(text.contains("6,622.30") && text.contains("6,722.30"))
    #expect(!text.contains("Contingency reserve:"))
  }

  @Test func `What one funder pays stands alone, and what has no rate is named`() throws {
    var gathering = gathering
    gathering.add(
      BudgetLine(id: .init(rawValue: 95), category: .visas, title: "Fees", unitRate: given(Money("USD 10"))))
    let funder = gathering.plan.funders[.init(rawValue: 71)]
    let own = text(try document(gathering, paidBy: funder))
    #expect(own.contains("North Fund") && own.contains("6,000.60") && !own.contains("Hall") && !own.contains("Fees"))
    #expect(text(try document(gathering)).contains("Not in these totals for want of a rate: Fees."))
    #expect(text(try document(Gathering())).contains("No budget lines yet."))
  }

  @Test func `Each language writes it in its way, in every format`() throws {
    let french = text(try document(gathering, "eu", .french))
    #expect(
      french.contains("6 189,06") && french.contains("Ressources humaines")
        && french.contains("Taux de change :"))
    let arabic = try document(gathering, "un", .arabic)
    #expect(arabic.isRightToLeft && text(arabic).contains("الموظفون"))
    for (name, bytes) in try formats(of: arabic) { #expect(bytes.count > 500, "\(name)") }
    #expect(CSVRenderer().render(try document(gathering)).contains("\"6,189.06\""))
  }

  @Test func `A title that is a formula or a tag does no harm`() throws {
    var gathering = gathering
    let title = "=cmd|' /C calc'!A0 <script>alert(1)</script> \u{202E}\n\"&"
    gathering.add(
      BudgetLine(id: .init(rawValue: 96), category: .other, title: title, unitRate: given(Money("EUR 1"))))
    let document = try document(gathering)
    #expect(!HTMLRenderer().render(document).contains("<script>"))
    #expect(CSVRenderer().render(document).contains("'=cmd"))
    for (name, bytes) in try formats(of: document) {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("\u{202E}"), "\(name)")
    }
  }
}
