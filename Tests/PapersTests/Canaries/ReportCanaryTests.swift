import Atlas
import Dates
import ForumPlan
import Logistics
import Papers
import Testing

/// What commands print for organisers, as tables, JSON and CSV, goes by alias; money and walls know nobody.
@Suite("Canaries in reports")
struct ReportCanaryTests {
  /// What no report tells of anybody, whoever asks.
  private static let secret: [CanaryPlan.Part] = [
    .family, .given, .honorific, .native, .function, .email, .phone, .address, .passport, .birthPlace, .personNotes,
    .attendanceNotes, .threat, .incident,
  ]

  /// Each report with what of anybody may stand in it.
  private func reports(_ plan: Plan) -> [(report: Report, tells: [CanaryPlan.Part])] {
    let (outlook, today) = (Outlook(plan: plan, today: Gathering.today), Gathering.today)
    let forum = given(plan.forums[CanaryPlan.forumID])
    let conflicts = VisaConflicts(outlook.visas, plan: plan, atlas: .shipped, today: today)
    var planner = VisaPlanner(plan: plan, atlas: .shipped, today: today)
    let confirmations = planner.confirmBy(forum, at: plan.candidates(for: forum), share: 0.9).map {
      (forum: forum, at: $0)
    }
    return [
      (Reports.visas(outlook.visas, plan: plan, conflicts: conflicts.byAttendance), [.alias]),
      // To whoever holds protection it tells what is due, and whom to call.
      (Reports.deadlines(outlook.deadlines, plan: plan), [.alias, .measure, .emergency]),
      (Reports.confirmations(confirmations, plan: plan), []),
      (Reports.forums(outlook.forums, plan: plan), []),
      // Who works where belongs to logistics.
      (Reports.people(plan), [.alias, .organisation]),
      (Reports.venues(plan), []),
      (Reports.protection(plan: plan, today: today), [.alias, .measure]),
      (Reports.company(outlook.forums, plan: plan), [.alias, .organisation, .terms]),
      (Reports.protectionCosts(plan), []),
      (Reports.retention(plan: plan, today: today, ahead: 9999), [.alias]),
      (Reports.papers([paper(naming: plan)], plan: plan), [.alias]),
      (Reports.agenda(AgendaConflicts(forum, in: plan), of: forum, plan: plan), [.alias]),
      (Reports.budget(BudgetSummary(plan: plan, today: today), plan: plan), []),
    ]
  }

  /// A paper of the register on which everybody is.
  private func paper(naming plan: Plan) -> IssuedPaper {
    var paper = IssuedPaper(
      id: .init(rawValue: 950), .participants, title: "List", for: .police, language: "en", version: "1", medium: .file,
      issuedOn: Gathering.today)
    paper.named = plan.attendances(at: CanaryPlan.forumID).map(\.id)
    return paper
  }

  private func words(_ parts: [CanaryPlan.Part], _ canaries: CanaryPlan) -> Set<String> {
    canaries.people.indices.reduce(into: []) { $0.formUnion(CanaryPlan.words(parts, $1)) }
  }

  @Test("No report tells a name, a passport or a threat")
  func reports() {
    var aliases = 0
    for seed in UInt64(1)...200 {
      let canaries = CanaryPlan(seed: seed)
      let hidden = words(Self.secret, canaries)
      for (report, tells) in reports(canaries.forLetters) {
        let seen = CanaryPlan.found(in: report.json + report.csv)
        #expect(seen.isDisjoint(with: hidden), "seed \(seed), \(report.title)")
        #expect(seen.isSubset(of: words(tells, canaries)), "seed \(seed), \(report.title)")
        aliases += seen.count
      }
    }
    #expect(aliases > 1000)
  }

  /// Who opens the plan without a key finds nothing of what it closes in any report.
  @Test("Without protection and identity a report tells nothing that they close")
  func shut() {
    for seed in UInt64(1)...60 {
      let canaries = CanaryPlan(seed: seed)
      var plan = Plan()
      plan.openCompartments = [.logistics, .finance]
      for entry in canaries.forLetters.entries where plan.openCompartments.contains(entry.key.kind.compartment) {
        plan.load(entry)
      }
      let closed = canaries.people.indices.reduce(into: Set<String>()) {
        $0.formUnion(CanaryPlan.words(Self.secret.filter { $0 != .personNotes && $0 != .attendanceNotes }, $1))
        $0.formUnion(CanaryPlan.words([.measure, .emergency], $1))
      }
      for (report, _) in reports(plan) {
        #expect(CanaryPlan.found(in: report.json).isDisjoint(with: closed), "seed \(seed), \(report.title)")
      }
    }
  }

  @Test("The sheet for the wall tells aliases and nothing of protection, and budgets tell nobody")
  func sheets() {
    for seed in UInt64(1)...200 {
      let canaries = CanaryPlan(seed: seed)
      let plan = canaries.forLetters
      let outlook = Outlook(plan: plan, today: Gathering.today)
      let wall = DeadlineSheet(plan: plan, today: Gathering.today).document(of: outlook.deadlines)
      let aliases = canaries.people.indices.reduce(into: Set<String>()) {
        $0.formUnion(CanaryPlan.words([.alias, .organisation], $1))
      }
      for text in [HTMLRenderer().render(wall), CSVRenderer().render(wall), TextRenderer(width: 200).render(wall)] {
        #expect(CanaryPlan.found(in: text).isSubset(of: aliases), "seed \(seed)")
      }
      // Counts of people and aliases alone: one plan in ten shows as much as all, and every house asks for all visas.
      let isTenth = seed % 10 == 0
      let venues = VenuesPaper(plan: plan, atlas: .shipped, today: Gathering.today)
        .issue(
          comparing: isTenth ? plan.venues.sorted { $0.id < $1.id } : [], for: given(plan.forums[CanaryPlan.forumID])
        ).document
      for text in [HTMLRenderer().render(venues), TextRenderer(width: 200).render(venues)] {
        #expect(CanaryPlan.found(in: text).isSubset(of: aliases), "seed \(seed)")
      }
      let budget = BudgetPaper(plan: plan, today: Gathering.today).document(
        of: BudgetSummary(plan: plan, today: Gathering.today))
      #expect(CanaryPlan.found(in: HTMLRenderer().render(budget)).isEmpty)
    }
  }

  /// Calendars are synchronised to telephones; a wall is read by whoever passes.
  @Test("The wall and the calendar of deadlines are the same, letter by letter, without protection's records")
  func walls() throws {
    var due = 0
    for seed in stride(from: UInt64(1), through: 200, by: 4) {
      let canaries = CanaryPlan(seed: seed)
      let plan = canaries.forLetters
      var without = plan
      try without.apply(plan.protectionRecords.map { Edit.remove(RecordKey($0.id)) })
      func papers(_ plan: Plan) -> (Document, String, Int) {
        let deadlines = Outlook(plan: plan, today: Gathering.today).deadlines
        return (
          DeadlineSheet(plan: plan, today: Gathering.today).document(of: deadlines),
          CalendarRenderer(name: plan.programme.name, today: Gathering.today).render(deadlines, plan: plan),
          deadlines.count
        )
      }
      let (wall, calendar, all) = papers(plan)
      let (otherWall, otherCalendar, rest) = papers(without)
      #expect(wall == otherWall && calendar == otherCalendar, "seed \(seed)")
      let seen = CanaryPlan.found(in: calendar.replacing("\r\n ", with: ""))
      #expect(seen.isSubset(of: words([.alias], canaries)), "seed \(seed)")
      due += all - rest
    }
    // A test without anything due for protection would show nothing.
    #expect(due > 100)
  }

  @Test(
    "A budget in a donor's form has the costs of protection as a sum, and no word of anybody", arguments: ["eu", "un"])
  func donors(form: String) throws {
    let layout = try BudgetLayouts().layout(form)
    for seed in stride(from: UInt64(1), through: 200, by: 4) {
      let canaries = CanaryPlan(seed: seed)
      var plan = canaries.forLetters
      for var record in plan.protectionRecords {
        record.measures[0].cost = Money("EUR 120", default: .euro)
        plan.load(Entry(record))
      }
      for line in ProtectionCosts(plan).lines { plan.load(Entry(line)) }
      let budget = DonorBudget(
        plan: plan, today: Gathering.today, layout: layout, language: PaperLanguage.allCases[Int(seed % 3)]
      ).document()
      let text = TextRenderer(width: 200).render(budget) + HTMLRenderer().render(budget)
      let protection = ["Protection", "الحماية"].contains { text.contains($0) }
      #expect(protection && CanaryPlan.found(in: text).isEmpty, "seed \(seed)")
      #expect(budget.named.isEmpty)
    }
  }
}
