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

  private func reports(_ plan: Plan) -> [Report] {
    let outlook = Outlook(plan: plan, today: Gathering.today)
    let forum = given(plan.forums[CanaryPlan.forumID])
    return [
      Reports.visas(outlook.visas, plan: plan), Reports.deadlines(outlook.deadlines, plan: plan),
      Reports.forums(outlook.forums, plan: plan), Reports.people(plan), Reports.venues(plan),
      Reports.protection(plan: plan, today: Gathering.today), Reports.company(outlook.forums, plan: plan),
      Reports.protectionCosts(plan), Reports.retention(plan: plan, today: Gathering.today, ahead: 9999),
      Reports.papers(Array(plan.papers), plan: plan),
      Reports.agenda(AgendaConflicts(forum, in: plan), of: forum, plan: plan),
    ]
  }

  @Test("No report tells a name, a passport or a threat")
  func reports() {
    var aliases = 0
    for seed in UInt64(1)...200 {
      let canaries = CanaryPlan(seed: seed)
      let hidden = canaries.people.indices.reduce(into: Set<String>()) {
        $0.formUnion(CanaryPlan.words(Self.secret, $1))
      }
      for report in reports(canaries.forLetters) {
        let seen = CanaryPlan.found(in: report.json + report.csv)
        #expect(seen.isDisjoint(with: hidden), "seed \(seed), \(report.title)")
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
      for report in reports(plan) {
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
      let budget = BudgetPaper(plan: plan, today: Gathering.today).document(
        of: BudgetSummary(plan: plan, today: Gathering.today))
      #expect(CanaryPlan.found(in: HTMLRenderer().render(budget)).isEmpty)
    }
  }
}
