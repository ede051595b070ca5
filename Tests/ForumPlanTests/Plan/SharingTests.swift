import Testing

@testable import ForumPlan

@Suite struct SharingTests {
  /// A table is one pointer to its tree: the same bits are the same tree, and nothing was copied.
  private func bits<R: Record>(_ table: Table<R>) -> [UInt8] { withUnsafeBytes(of: table) { Array($0) } }

  @Test func anEditLeavesTheOtherTablesShared() throws {
    var plan = Plan()
    var edits = Sample.entries.map(Edit.put)
    for number in 0..<10_000 as Range<UInt64> {
      edits.append(.put(Person(id: ID(rawValue: 1_000_000 + number), alias: "Person \(number)", sector: .other)))
    }
    try plan.apply(edits)
    let before = plan
    var person = Sample.person
    person.diet = "halal"
    let inverse = try plan.apply([.put(person)])
    #expect(bits(plan.people) != bits(before.people))
    #expect(bits(plan.identities) == bits(before.identities))
    #expect(bits(plan.attendances) == bits(before.attendances))
    #expect(bits(plan.forums) == bits(before.forums))
    #expect(before.people[person.id]?.diet == "vegetarian")
    #expect(inverse == [.put(Sample.person)])
    #expect(plan.people.count == 10_001)
  }
}
