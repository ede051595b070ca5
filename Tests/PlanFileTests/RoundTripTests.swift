import ForumPlan
import Testing

@testable import PlanFile

@Suite struct RoundTripTests {
  @Test func everyKindComesBackAsItWas() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    let plan = file.plan
    file.close()
    let again = try scratch.open()
    #expect(again.plan == plan)
    #expect(Set(Samples.all.map(\.key.kind)) == Set(RecordKind.allCases))
    for entry in Samples.all { #expect(again.plan[entry.key] == entry) }
    #expect(again.isSealed)
  }

  @Test func anUnsealedPlanHasTheSameTablesAndSaysSo() throws {
    let scratch = try Scratch()
    let file = try scratch.create(access: .unsealed)
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    let plan = file.plan
    #expect(!file.isSealed)
    file.close()
    let again = try scratch.open("plan.convene", .unsealed)
    #expect(again.plan == plan)
    #expect(!again.isSealed)
    #expect(try !PlanFile.isSealed(at: scratch.path()))
  }

  @Test func manyRecordsComeBackWhateverTheShareOfWork() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    let people = (0..<1500).map { Samples.person(UInt64($0 + 1000), alias: "Person \($0)") }
    try file.apply(.test("People", people.map { .put($0) }))
    try file.apply(.test("Fewer", people.prefix(500).map { .remove($0.id) }))
    let plan = file.plan
    file.close()
    #expect(try scratch.open().plan == plan)
    #expect(plan.people.count == 1000)
  }

  @Test func recordsChangedTwiceInOneChangeKeepTheLastState() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    let first = Samples.person(1, alias: "First")
    let second = Samples.person(1, alias: "Second")
    let gone = Samples.person(2, alias: "Gone")
    let edits: [Edit] = [.put(first), .put(gone), .put(second), .remove(gone.id)]
    let entry = try file.apply(.test("Twice", edits))
    file.close()
    let again = try scratch.open()
    #expect(again.plan.people.map(\.alias) == ["Second"])
    #expect(try again.history(limit: 1) == [entry])
    #expect(entry.change.edits == edits)
  }
}
