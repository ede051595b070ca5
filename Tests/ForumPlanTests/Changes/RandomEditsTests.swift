import Testing

@testable import ForumPlan

/// `Plan.apply` against a dictionary that is checked the slow, obvious way.
@Suite struct RandomEditsTests {
  @Test(arguments: 0..<12)
  func appliesWhatTheReferenceAllowsAndTakesItBackExactly(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var plan = Sample.plan
    var applied = 0
    var refused = 0
    for _ in 0..<120 {
      let edits = (0...generator.below(3)).map { _ in Self.edit(&generator) }
      let before = plan
      var reference = Dictionary(uniqueKeysWithValues: plan.entries.map { ($0.key, $0) })
      for edit in edits {
        switch edit {
        case .put(let entry): reference[entry.key] = entry
        case .remove(let key): reference[key] = nil
        }
      }
      do {
        let inverse = try plan.apply(edits)
        #expect(Self.isSound(reference))
        #expect(Dictionary(uniqueKeysWithValues: plan.entries.map { ($0.key, $0) }) == reference)
        var undone = plan
        let redo = try undone.apply(inverse)
        #expect(undone == before)
        try undone.apply(redo)
        #expect(undone == plan)
        applied += 1
      } catch {
        #expect(!Self.isSound(reference), "\(error)")
        #expect(plan == before)
        refused += 1
      }
    }
    #expect(applied > 10 && refused > 10)
  }

  private static func isSound(_ entries: [RecordKey: Entry]) -> Bool {
    let aliases = entries.values.compactMap { entry in
      if case .person(let person) = entry { person.alias.lowercased() } else { nil }
    }
    return Set(aliases).count == aliases.count
      && entries.values.allSatisfy { entry in
        entry.record.problems.isEmpty && entry.record.references.allSatisfy { entries[$0] != nil }
      }
  }

  static func edit(_ generator: inout SeededGenerator) -> Edit {
    // What is entered in the register of papers is not taken back with the rest.
    let entries = Sample.entries.filter { $0.key.kind != .paper }
    let entry = entries[generator.below(entries.count)]
    if generator.chance(25) { return .remove(entry.key) }
    switch (entry, generator.below(4)) {
    case (.person(var person), 0...2):
      // Few aliases for few people, so that they often clash and swap.
      if generator.chance(50) { person = Person(id: ID(rawValue: 950), alias: "", sector: .police) }
      person.alias = ["Cedar 14", "cedar 14", "Rowan 3", "Elm 8", ""][generator.below(5)]
      return .put(person)
    case (.forum(var forum), 0...1):
      forum.days = generator.below(70)
      return .put(forum)
    case (.session(var session), 0...1):
      session.speakers = generator.chance(50) ? [] : [ID(rawValue: 950)]
      return .put(session)
    default: return .put(entry)
    }
  }
}
