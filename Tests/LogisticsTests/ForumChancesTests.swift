import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

struct ForumChancesTests {
  @Test func `The distribution is the one of all combinations written out`() {
    var generator = SeededGenerator(seed: 10)
    for people in 0...10 {
      let chances = (0..<people).map { _ in Double.random(in: 0...1, using: &generator) }
      let forum = ForumChances(people: chances.map { ($0, true) })
      var slow = Array(repeating: 0.0, count: people + 1)
      for who in 0..<(1 << people) {
        let weight = chances.enumerated().reduce(1.0) { $0 * (who >> $1.offset & 1 == 1 ? $1.element : 1 - $1.element) }
        slow[who.nonzeroBitCount] += weight
      }
      #expect(zip(forum.distribution, slow).allSatisfy { abs($0 - $1) < 1e-12 })
      #expect(abs((forum.allRequired ?? -1) - chances.reduce(1, *)) < 1e-12)
      for count in 0...people {
        #expect(abs(forum.chance(ofAtLeast: count) - slow[count...].reduce(0, +)) < 1e-12)
      }
    }
  }

  /// Ten fair coins: eight heads or more 56 of 1024, three or more 968, four or more 848.
  @Test func `The number that arrives with certainty is the largest that is certain enough`() {
    let coins = ForumChances(people: Array(repeating: (0.5, false), count: 10))
    #expect(coins.arriving(certainty: 0.9) == 3)
    #expect(coins.arriving(certainty: 968.0 / 1024) == 3)
    #expect(coins.arriving(certainty: 0.05) == 8)
    #expect(coins.expected == 5)
    #expect(coins.allRequired == 1)
    #expect(coins.chance(ofAtLeast: 11) == 0)
  }

  @Test func `Many people's chances still add up to one`() {
    var generator = SeededGenerator(seed: 11)
    let people = (0..<600).map { _ in
      (probability: Optional(Double.random(in: 0...1, using: &generator)), isRequired: false)
    }
    let forum = ForumChances(people: people)
    #expect(abs(forum.distribution.reduce(0, +) - 1) < 1e-9)
    let mean = forum.distribution.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    #expect(abs(mean - forum.expected) < 1e-6)
  }

  @Test func `Whoever's chance nobody knows is counted apart`() {
    let forum = ForumChances(people: [(1, true), (nil, true), (1, false), (0, false)])
    #expect(forum.known == 3)
    #expect(forum.unknown == 1)
    #expect(forum.arriving() == 2)
    #expect(forum.required == 2)
    #expect(forum.allRequired == nil)
    #expect(ForumChances(people: []).arriving() == 0)
  }

  @Test func `A forum's chances are those of its people, whoever declined left out`() {
    var (scene, kite) = Scene.withDelegate()
    kite.isRequired = true
    scene.add(kite)
    _ = scene.invite(scene.addPerson(2, "Wren", ["TN"])) { $0.isRequired = true }
    _ = scene.invite(scene.addPerson(3, "Lark", ["TN"])) { $0.status = .declined }
    _ = scene.invite(scene.addPerson(4, "Ibis", []))
    let outlook = Outlook(plan: scene.plan, today: Scene.today)
    let all = ForumChances.all(visas: outlook.visas, plan: scene.plan)
    let forum = given(all[Scene.tunis])
    #expect(all.count == 1)
    #expect(forum.known == 2)
    #expect(forum.unknown == 1)
    #expect(forum.required == 2)
    #expect(abs((forum.allRequired ?? 0) - 0.85) < 1e-12)
    #expect(forum.arriving() == 1)
  }
}
