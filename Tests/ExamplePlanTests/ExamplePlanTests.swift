import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

@testable import ExamplePlan

@Suite("The example plan")
struct ExamplePlanTests {
  static let today = CivilDate("2026-11-21")!
  static let plan: Plan = {
    var plan = Plan()
    try! plan.apply(ExamplePlan.edits(today: today))
    return plan
  }()

  @Test func holdsWhatTheReadmePromises() {
    let plan = Self.plan
    #expect(plan.forums.count == 4)
    #expect(plan.venues.count == 8)
    #expect(plan.people.count == 70)
    #expect(plan.identities.count == 70)
    #expect(Set(plan.people.compactMap(\.nationalities.first)).count == 15)
    #expect(plan.funders.count == 2)
    #expect(Set(plan.sessions.compactMap(\.slot?.day)) == [1, 2])
    #expect(Set(plan.attendances.map(\.role)).isSuperset(of: [.delegate, .facilitator, .interpreter, .monitor]))
    #expect(!plan.protectionRecords.isEmpty)
    let regions = plan.forums.compactMap { $0.place(in: plan).flatMap { Atlas.shipped.country($0.country)?.region } }
    #expect(Set(regions).count == 4)
    #expect(Set(plan.forums.map(\.stage)).count == 4)
  }

  @Test func isTheSameEachTime() {
    #expect(ExamplePlan.edits(today: Self.today) == ExamplePlan.edits(today: Self.today))
  }

  @Test(arguments: ["2026-11-21", "2027-02-28", "2028-12-31"])
  func isInterestingOnAnyDay(text: String) throws {
    let today = CivilDate(text)!
    var plan = Plan()
    try plan.apply(ExamplePlan.edits(today: today))
    let outlook = Outlook(plan: plan, today: today)
    let states = Set(outlook.visas.map(\.state))
    #expect(states.isSuperset(of: [.lodged, .granted, .refused, .overdue, .notNeeded]), "\(states)")
    let pressing = Set(outlook.deadlines.map(\.state))
    #expect(pressing.isSuperset(of: [.overdue, .urgent, .soon, .later]))
    #expect(outlook.budget.unconverted.isEmpty)
  }

  @Test func everyFieldReadsBackWhatItPrints() throws {
    let context = FieldContext(plan: Self.plan, atlas: .shipped, today: Self.today)
    var checked = 0
    for entry in Self.plan.entries {
      for field in entry.key.kind.fields {
        let text = field.text(of: entry, in: Self.plan)
        let again = try field.setting(text, on: entry, context: context)
        #expect(again == entry, "\(entry.key.kind).\(field.key): \(text)")
        checked += 1
      }
    }
    #expect(checked > 3000)
  }

  @Test func growsToTenThousand() throws {
    var plan = Plan()
    try plan.apply(ExamplePlan.edits(today: Self.today, people: 10_000))
    #expect(plan.people.count == 10_000)
    #expect(Set(plan.people.map { $0.alias.lowercased() }).count == 10_000)
  }
}
