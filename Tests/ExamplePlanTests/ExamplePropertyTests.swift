import Atlas
import Dates
import ForumPlan
import Testing

@testable import ExamplePlan

@Suite struct ExamplePropertyTests {
  @Test func theSameDayMakesTheSamePlan() {
    let edits = ExamplePlan.make(today: ExampleRecordsTests.today, atlas: .shipped)
    #expect(edits == ExamplePlan.make(today: ExampleRecordsTests.today, atlas: .shipped))
    #expect(Set(edits.map(\.key)).count == edits.count)
  }

  @Test(arguments: ["2024-02-29", "2026-01-01", "2026-12-31", "2031-07-15"])
  func itIsSoundOnAnyDay(day: String) throws {
    let today = try #require(CivilDate(day))
    let plan = ExampleRecordsTests.plan(today: today)
    #expect(plan.people.count == 70)
    #expect(plan.forums.compactMap(\.start).allSatisfy { $0.weekday == .tuesday })
  }

  @Test func everyFieldOfEveryRecordIsReadBackAsItIsWritten() throws {
    let plan = ExampleRecordsTests.plan
    let context = FieldContext(plan: plan, atlas: .shipped, today: ExampleRecordsTests.today)
    var fields = 0
    for entry in plan.entries {
      for field in RecordForm(editing: entry).fields {
        var form = RecordForm(editing: entry)
        let text = form.text(field.key, in: plan)
        try form.set(field.key, to: text, context: context)
        #expect(form.entry == entry, "\(entry.key.kind).\(field.key): \(text)")
        fields += 1
      }
    }
    #expect(fields > 2000)
  }

  @Test func tenThousandPeopleFitInOneChange() throws {
    let plan = ExampleRecordsTests.plan(today: ExampleRecordsTests.today, people: 10_000)
    #expect(plan.people.count == 10_000)
    #expect(plan.identities.count == 10_000)
    #expect(plan.attendances.count > 13_000)
    #expect(plan.protectionRecords.count > 1000)
    #expect(Set(plan.people.map(\.alias)).count == 10_000)
    let index = PlanIndex(plan)
    #expect(plan.forums.count == 4)
    #expect(plan.forums.allSatisfy { index.attendances(at: $0.id).count > 2500 })
    #expect(plan.people.allSatisfy { index.attendanceCount(of: $0.id) > 0 })
  }

  @Test func anEmptyNumberOfPeopleStillMakesAPlan() {
    #expect(ExampleRecordsTests.plan(today: ExampleRecordsTests.today, people: 0).people.count == 15)
  }
}
