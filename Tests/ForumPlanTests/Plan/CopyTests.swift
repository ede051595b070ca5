import Testing

@testable import ForumPlan

@Suite struct CopyTests {
  @Test(arguments: Sample.entries)
  func aCopyStandsBesideTheFirst(_ entry: Entry) throws {
    let single: Set<RecordKind> = [.programme, .identity, .protection, .attendance, .visaCase, .paper]
    let name = Sample.plan.nameOfCopy(of: entry)
    guard let copy = entry.copy(id: 77, name: name) else {
      #expect(single.contains(entry.key.kind))
      return
    }
    #expect(!single.contains(entry.key.kind))
    var plan = Sample.plan
    try plan.apply([.put(copy)])
    #expect(plan[entry.key] == entry, "the first is as it was")
    // A rate is called by what it is the price of, and where: its copy is so until that is changed.
    if entry.key.kind != .costRate {
      #expect(plan.displayName(of: copy) == name && name != plan.displayName(of: entry))
    }
    #expect(copy.key == RecordKey(kind: entry.key.kind, rawID: 77))
  }

  @Test func aPersonsCopyKnowsNothingOfThem() throws {
    guard case .person(let copy)? = Entry.person(Sample.person).copy(id: 5, name: "Cedar 15") else {
      Issue.record("A person can be copied.")
      return
    }
    #expect(copy.organisation == Sample.person.organisation && copy.nationalities == Sample.person.nationalities)
    #expect(copy.languages == Sample.person.languages && copy.sector == Sample.person.sector)
    #expect(copy.gender == .unstated && copy.accessNeeds.isEmpty && copy.diet.isEmpty && copy.notes.isEmpty)
    #expect(Sample.plan.identity(of: copy.id) == nil && Sample.plan.protection(of: copy.id) == nil)
  }

  @Test func whatWasPaidOnceIsNotPaidAgain() {
    var line = Sample.budgetLine
    line.paid = line.unitRate
    guard case .budgetLine(let copy)? = Entry.budgetLine(line).copy(id: 5, name: "x") else {
      Issue.record("A budget line can be copied.")
      return
    }
    #expect(copy.paid == nil && copy.committed == nil && copy.planned == line.planned)
  }

  @Test func copiesAreNumbered() throws {
    var plan = Plan()
    let first = Forum(id: ID(rawValue: 2), name: "Tunis dialogue", days: 2)
    try plan.apply([.put(first)])
    #expect(plan.nameOfCopy(of: .forum(first)) == "Tunis dialogue 2")
    let second = Forum(id: ID(rawValue: 3), name: "Tunis dialogue 2", days: 2)
    try plan.apply([.put(second)])
    #expect(plan.nameOfCopy(of: .forum(first)) == "Tunis dialogue 3")
    #expect(plan.nameOfCopy(of: .forum(second)) == "Tunis dialogue 3")
    #expect(plan.nameOfCopy(of: .forum(second), taken: ["Tunis dialogue 3"]) == "Tunis dialogue 4")
    let number = Forum(id: ID(rawValue: 4), name: "2027", days: 2)
    #expect(plan.nameOfCopy(of: .forum(number)) == "2027 2")
  }
}
