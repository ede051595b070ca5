import Testing

@testable import ForumPlan

@Suite struct AliasMakerTests {
  @Test func neverGivesAnAliasTwiceNorOneInUse() {
    var generator = SeededGenerator(seed: 3)
    var plan = Plan()
    for number in 2...99 {
      plan.load(.person(Person(id: ID(rawValue: UInt64(number)), alias: "cedar \(number)", sector: .other)))
    }
    var maker = AliasMaker(avoiding: plan)
    let aliases = (0..<30_000).map { _ in maker.next(using: &generator) }
    #expect(Set(aliases.map { $0.lowercased() }).count == aliases.count)
    #expect(aliases.allSatisfy { plan.person(alias: $0) == nil })
    #expect(aliases.allSatisfy { Check.name($0, "alias", of: "person").isEmpty && $0.count <= 16 })
  }

  @Test func sameSeedSameAliases() {
    func some() -> [String] {
      var generator = SeededGenerator(seed: 4)
      var maker = AliasMaker(avoiding: Plan())
      return (0..<50).map { _ in maker.next(using: &generator) }
    }
    #expect(some() == some())
  }

  @Test func wordsAreDistinctAndSorted() {
    #expect(Set(AliasMaker.words).count == AliasMaker.words.count)
    #expect(AliasMaker.words.sorted() == AliasMaker.words)
  }

  @Test func anAliasNeverHoldsAPartOfTheName() {
    var generator = SeededGenerator(seed: 2)
    var maker = AliasMaker(avoiding: Plan())
    for _ in 0..<2000 {
      #expect(!maker.next(sparing: "Heron Oak-Swift", using: &generator).contains(/Heron|Oak|Swift/))
    }
  }

  @Test func anAliasGivenByHandIsTaken() {
    var maker = AliasMaker(avoiding: Plan())
    let (first, second) = (maker.take("Cedar 14"), maker.take("CEDAR 14"))
    #expect(first)
    #expect(!second)
  }
}
