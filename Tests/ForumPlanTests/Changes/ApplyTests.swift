import Testing

@testable import ForumPlan

@Suite struct ApplyTests {
  @Test func aRefusedEditLeavesNothingOfItsChange() throws {
    var plan = Sample.plan
    var unnamed = Sample.venue
    unnamed.name = " "
    let task = PlanTask(id: ID(rawValue: 900), title: "Call the venue")
    #expect(throws: PlanError.self) { try plan.apply([.put(task), .remove(Sample.task.id), .put(unnamed)]) }
    #expect(plan == Sample.plan)
  }

  @Test func recordsThatNeedEachOtherComeInAnyOrder() throws {
    let plan = Sample.plan(of: Sample.entries.reversed())
    #expect(plan == Sample.plan)
  }

  @Test func aMissingReferenceIsNamedByKind() {
    var plan = Plan()
    let error = #expect(throws: PlanError.self) { try plan.apply([.put(Sample.identity)]) }
    #expect(error == .missing(Sample.person.key, neededBy: Sample.identity.key))
    #expect(
      error?.description == "This identity speaks of a person that is not in the plan. Add the person first.")
  }

  @Test func whatIsSpokenOfCannotGo() {
    var plan = Sample.plan
    let error = #expect(throws: PlanError.self) { try plan.apply([.remove(Sample.venue.id)]) }
    #expect(
      error?.description == "This venue cannot be removed: 1 forum still speaks of it. Remove or change that first.")
    #expect(plan == Sample.plan)
  }

  @Test func `A record goes only where nothing at all speaks of it, whatever its kind`() {
    for entry in Sample.plan.entries {
      var plan = Sample.plan
      // The slow way: all records are looked through for it, but not itself.
      let users = Sample.plan.entries.filter { $0.key != entry.key && $0.record.references.contains(entry.key) }
      if users.isEmpty {
        #expect(throws: Never.self, "\(entry.key)") { try plan.apply([.remove(entry.key)]) }
      } else {
        let error = #expect(throws: PlanError.self, "\(entry.key)") { try plan.apply([.remove(entry.key)]) }
        guard case .inUse(entry.key, let found)? = error else {
          Issue.record("\(entry.key): \(String(describing: error))")
          continue
        }
        #expect(Set(found) == Set(users.map(\.key)))
      }
    }
  }

  @Test func `Every mention that a record makes is one of the table's`() {
    for entry in Sample.plan.entries {
      for reference in entry.record.references {
        #expect(entry.key.kind.mayMention(reference.kind), "\(entry.key.kind) of \(reference.kind)")
      }
    }
  }

  @Test func `Categories are told by their places`() {
    #expect(BudgetCategory.allCases.map(\.place) == Array(BudgetCategory.allCases.indices))
  }

  @Test func removalTakesAlongWhatCannotStandAlone() throws {
    var plan = Sample.plan
    let doomed = Set(plan.removal(of: Sample.person.key).map(\.key))
    #expect(
      doomed == [
        Sample.person.key, Sample.identity.key, Sample.protection.key, Sample.attendance.key, Sample.visaCase.key,
      ])
    #expect(throws: PlanError.self, "A session and a commitment still name the person") {
      try plan.apply(plan.removal(of: Sample.person.key))
    }
    let inverse = try plan.apply(
      [.remove(Sample.session.id), .remove(Sample.commitment.id)] + plan.removal(of: Sample.person.key))
    #expect(plan.people.isEmpty && plan.identities.isEmpty && plan.visaCases.isEmpty)
    try plan.apply(inverse)
    #expect(plan == Sample.plan)
  }

  @Test func anAliasIsBorneByOneWhateverItsCase() throws {
    var plan = Sample.plan
    let other = Person(id: ID(rawValue: 901), alias: "CEDAR 14", sector: .police)
    let error = #expect(throws: PlanError.self) { try plan.apply([.put(other)]) }
    #expect(error == .aliasTaken("CEDAR 14"))
    #expect(plan.person(alias: "cedar 14")?.id == Sample.person.id)
    var renamed = Sample.person
    renamed.alias = "Rowan 3"
    try plan.apply([.put(renamed), .put(other)])
    #expect(plan.person(alias: "cedar 14")?.id == other.id)
  }

  @Test func twoPeopleMaySwapTheirAliasesAndSwapThemBack() throws {
    var plan = Sample.plan
    var other = Person(id: ID(rawValue: 901), alias: "Rowan 3", sector: .police)
    try plan.apply([.put(other)])
    let before = plan
    var first = Sample.person
    (first.alias, other.alias) = (other.alias, first.alias)
    let inverse = try plan.apply([.put(first), .put(other)])
    #expect(plan.person(alias: "Rowan 3")?.id == first.id)
    #expect(plan.person(alias: "Cedar 14")?.id == other.id)
    try plan.apply(inverse)
    #expect(plan == before)
  }

  @Test(arguments: [Compartment.identity, .protection, .finance])
  func aShutCompartmentTakesNothing(_ compartment: Compartment) throws {
    var plan = Plan()
    for entry in Sample.entries where entry.key.kind.compartment != compartment { plan.load(entry) }
    plan.openCompartments.remove(compartment)
    let before = plan
    for entry in Sample.entries where entry.key.kind.compartment == compartment {
      let error = #expect(throws: PlanError.self) { try plan.apply([.put(entry)]) }
      #expect(error == .shut(compartment))
      #expect(throws: PlanError.self) { try plan.apply([.remove(entry.key)]) }
    }
    #expect(plan == before)
    var task = Sample.task
    task.title = "Order three booths"
    try plan.apply([.put(task)])
    #expect(plan.tasks[task.id]?.title == "Order three booths")
  }

  @Test func aMentionIntoAShutCompartmentIsTakenOnTrust() throws {
    var plan = Plan()
    plan.openCompartments = [.finance]
    try plan.apply([.put(Sample.funder), .put(Sample.grant), .put(Sample.budgetLine)])
    #expect(plan.budgetLines.count == 1)
  }

  @Test func anInvalidRecordNamesFieldAndRange() {
    var plan = Sample.plan
    var forum = Sample.forum
    forum.days = 99
    let error = #expect(throws: PlanError.self) { try plan.apply([.put(forum)]) }
    #expect(error?.description == "This forum cannot be kept: days: From 1 to 60 days; this is 99.")
  }
}
