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
    for entry in Samples.all { #expect(again.plan[entry.key] == entry) }
    #expect(again.isSealed)
  }
}
