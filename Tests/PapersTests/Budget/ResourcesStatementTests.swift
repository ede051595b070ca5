import Atlas
import Dates
import ForumPlan
import Papers
import Testing

struct ResourcesStatementTests {
  private func text(_ document: Document) -> String {
    TextRenderer(width: 100).render(document).replacing("\u{A0}", with: " ")
  }

  /// Six police and six of civil society beside the five who are there.
  private var accounts: Accounts {
    var accounts = Accounts()
    for index in 0..<12 {
      let id = ForumPlan.ID<Person>(rawValue: UInt64(600 + index))
      accounts.gathering.add(Person(id: id, alias: "Extra \(index)", sector: index < 6 ? .police : .civilSociety))
      accounts.gathering.add(Attendance(person: id, forum: Gathering.forumID, role: .delegate))
    }
    accounts.add(81, by: .travel, "Flight from Kandahar", "EUR 700")
    accounts.add(82, by: .perDiem, "Per diem, police", "EUR 300", subject: "police")
    accounts.add(83, by: .visas, "Visa", "EUR 80")
    accounts.add(84, .venue, "Hall", "EUR 1000") { line in
      (line.forum, line.grant) = (Gathering.forumID, Accounts.northGrant)
    }
    accounts.add(85, .protection, "Second hotel", "TND 100.01") { $0.forum = Gathering.forumID }
    accounts.add(86, .indirect, "Office", "EUR 500")
    return accounts
  }

  private func statement(
    _ accounts: Accounts, of forum: Forum? = nil, _ language: PaperLanguage = .english
  ) -> Document {
    ResourcesStatement(plan: accounts.plan, today: Gathering.today, language: language).document(of: forum)
  }

  @Test func `What a forum costs, what on and who pays, with shares that add up to a hundred`() {
    let document = statement(accounts, of: accounts.gathering.forum)
    #expect(
      rows("What it is spent on", of: document) == [
        ["Journeys, visas and insurance", "780.00", "37 %"], ["Bed and board", "300.00", "14.2 %"],
        ["The house and its rooms", "1,000.00", "47.4 %"], ["Protection", "30.00", "1.4 %"],
        ["In all", "2,110.00", "100 %"],
      ])
    #expect(
      rows("Who pays", of: document) == [
        ["North Fund", "1,000.00", "47.4 %"], ["Not paid for yet", "1,110.00", "52.6 %"],
        ["In all", "2,110.00", "100 %"],
      ])
    let text = text(document)
    #expect(text.contains("This forum is planned to cost EUR 2,110.00 in all."))
    #expect(text.contains("Funded by the North Fund.") && text.contains("For participants"))
    for word in ["Kandahar", "Hall", "hotel", "Extra"] { #expect(!text.contains(word), "\(word)") }
  }

  @Test func `Of the programme it counts what is of no forum as well`() {
    #expect(text(statement(accounts)).contains("The programme is planned to cost EUR 2,610.00 in all."))
  }

  @Test func `What each group has is told where it is of five people at least`() {
    let document = statement(accounts, of: accounts.gathering.forum)
    let people = accounts.plan.attendances(at: Gathering.forumID).filter(\.travels)
    let sectors = people.compactMap { accounts.plan.people[$0.person]?.sector }
    let (all, police, civil) = (
      Int64(sectors.count), Int64(sectors.count { $0 == .police }), Int64(sectors.count { $0 == .civilSociety })
    )
    // 780.00 by head, and the per diem of the police on top.
    let shares = [78_000 * civil / all, 78_000 * police / all + 30_000]
    let facts = document.blocks.compactMap { block -> [Document.Fact]? in
      if case .facts(let facts) = block, facts.contains(where: { $0.name == "Police practitioners" }) {
        facts
      } else {
        nil
      }
    }
    for (fact, cents) in zip(facts.joined(), shares) {
      let amount = Money(minorUnits: cents, currency: .euro).amountText.dropLast()
      #expect(fact.value.contains(amount), "\(fact.value)")
    }
    #expect(facts.count == 1)
    var few = Accounts()
    few.add(81, by: .travel, "Flight from Kandahar", "EUR 700")
    #expect(text(statement(few, of: few.gathering.forum)).contains("a group of so few would tell of single people"))
  }

  @Test func `It says for how long and with how much a forum is followed up`() {
    var accounts = accounts
    var forum = accounts.gathering.forum
    forum.followUpMonths = 6
    accounts.gathering.add(forum)
    accounts.add(87, .followUp, "Monitor", "EUR 900") { $0.forum = Gathering.forumID }
    let text = text(statement(accounts, of: forum))
    #expect(text.contains("6 months") && text.contains("EUR 900.00"))
    #expect(self.text(statement(self.accounts, of: forum)).contains("EUR 0.00"))
  }

  @Test(.enabled(if: PDFTools.areThere), arguments: PaperLanguage.allCases)
  func `It is one page in each language`(language: PaperLanguage) throws {
    let document = statement(accounts, of: accounts.gathering.forum, language)
    #expect(try PDFTools.pages(of: try PDFRenderer(date: Gathering.today).render(document)).count == 1)
  }

  @Test func `Without the key there is none, and without costs it says so`() {
    var plan = accounts.plan
    #expect(ResourcesStatement.obstacle(in: plan) == nil)
    plan.openCompartments.remove(.finance)
    #expect(ResourcesStatement.obstacle(in: plan) == "Your key does not open the budget.")
    #expect(text(statement(Accounts())).contains("No costs are planned yet."))
  }
}
