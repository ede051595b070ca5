import Atlas
import Dates
import ForumPlan
import Papers

/// A plan with two funders and three currencies, whose figures are worked out by hand in the tests.
struct Accounts {
  static let north = ForumPlan.ID<Funder>(rawValue: 71)
  static let south = ForumPlan.ID<Funder>(rawValue: 72)
  static let northGrant = ForumPlan.ID<Grant>(rawValue: 73)
  static let southGrant = ForumPlan.ID<Grant>(rawValue: 74)
  var gathering = Gathering()

  var plan: Plan { gathering.plan }

  init() {
    var programme = gathering.plan.programme
    programme.rates = [
      ExchangeRate(
        currency: given(Currency("TND")), rate: given(FixedPoint("0.3")), date: day("2026-11-01"), source: "the bank"),
      ExchangeRate(
        currency: given(Currency("TND")), rate: given(FixedPoint("0.25")), date: day("2026-06-01"), source: "the bank"),
      ExchangeRate(
        currency: given(Currency("USD")), rate: given(FixedPoint("1.25")), date: day("2026-11-01"), source: "the ECB",
        isPerBase: true),
    ]
    gathering.add(programme)
    var north = Funder(id: Self.north, name: "North Fund")
    north.statement = "Funded by the North Fund."
    gathering.add(north)
    gathering.add(Funder(id: Self.south, name: "South Trust"))
    var grant = Grant(
      id: Self.northGrant, funder: Self.north, reference: "NF-1", amount: given(Money("EUR 9000")))
    grant.instalments = [
      .init(due: day("2026-02-01"), amount: given(Money("EUR 4000")), received: day("2026-02-09")),
      .init(due: day("2027-02-01"), amount: given(Money("EUR 5000"))),
    ]
    gathering.add(grant)
    gathering.add(
      Grant(id: Self.southGrant, funder: Self.south, reference: "ST-1", amount: given(Money("USD 5000"))))
  }

  /// Adds a line, and gives it to be changed before.
  @discardableResult
  mutating func add(
    _ id: UInt64, _ category: BudgetCategory, _ title: String, _ rate: String, _ quantity: Int = 1, times: Int = 1,
    _ change: (inout BudgetLine) -> Void = { _ in }
  ) -> BudgetLine {
    var line = BudgetLine(id: .init(rawValue: id), category: category, title: title, unitRate: given(Money(rate)))
    (line.quantity, line.frequency) = (FixedPoint(quantity), FixedPoint(times))
    change(&line)
    gathering.add(line)
    return line
  }

  /// A line that follows from the plan by a rule.
  mutating func add(
    _ id: UInt64, by rule: CostRule, _ title: String, _ rate: String, _ quantity: Int = 1, subject: String = "",
    forum: ForumPlan.ID<Forum>? = Gathering.forumID
  ) {
    add(id, rule.category, title, rate, quantity) { line in
      line.forum = forum
      line.derivation = .init(
        rule: rule, subject: subject, figures: line.figures, formula: "\(quantity) × \(rate) for \(title)")
    }
  }

  func budget(
    _ form: String = "un", _ language: PaperLanguage = .english, for audience: Audience = .donor,
    paidBy funder: ForumPlan.ID<Funder>? = nil
  ) throws -> Document {
    DonorBudget(
      plan: plan, today: Gathering.today, layout: try BudgetLayouts().layout(form), language: language,
      audience: audience
    ).document(paidBy: plan.funders[funder])
  }

  func report(
    _ form: String = "un", _ language: PaperLanguage = .english, for audience: Audience = .donor,
    from first: String? = nil, to last: String? = nil, paidBy funder: ForumPlan.ID<Funder>? = nil
  ) throws -> Document {
    FinancialReport(
      plan: plan, today: Gathering.today, layout: try BudgetLayouts().layout(form), language: language,
      audience: audience, from: first.map { day($0) }, to: last.map { day($0) }
    ).document(for: plan.funders[funder])
  }
}

/// A day that a test takes for granted.
func day(_ text: String) -> CivilDate { given(CivilDate(text)) }

/// The table of a paper with a caption, as the cells of its rows, blanks that no line ends at as blanks.
func rows(_ caption: String, of document: Document) -> [[String]] {
  for case .table(let table) in document.blocks where table.caption == caption {
    return table.rows.map { row in
      if case .group(let title) = row { return [title] }
      return (table.cells(of: row) ?? []).map { $0.replacing("\u{A0}", with: " ") }
    }
  }
  return []
}
