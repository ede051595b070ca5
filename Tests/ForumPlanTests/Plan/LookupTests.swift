import Testing

@testable import ForumPlan

@Suite struct LookupTests {
  static let plan = {
    let names = ["Tunis dialogue", "Tunis dialogue II", "Émile’s round", "Dushanbe", "Straße forum"]
    return Sample.plan(
      of: names.enumerated().map {
        .forum(Forum(id: ID(rawValue: UInt64($0.offset + 1)), name: $0.element, days: 2))
      })
  }()

  @Test(arguments: [
    ("Tunis dialogue", 1), ("  Tunis dialogue ", 1), ("TUNIS DIALOGUE", 1), ("tunis dialogue i", 2), ("emile", 3),
    ("ÉMILE", 3), ("du", 4), ("straße forum", 5), ("0000000000002", 2),
  ])
  func findsTheOneMeant(text: String, id: UInt64) throws {
    #expect(try Self.plan.forum(named: text).id.rawValue == id)
  }

  @Test func severalAreListed() {
    let error = #expect(throws: LookupFailure.self) { try Self.plan.forum(named: "tun") }
    #expect(
      error?.description
        == "“tun” may be more than one forum: Tunis dialogue; Tunis dialogue II. Give more of the name.")
  }

  @Test(arguments: ["", " ", "Oslo", "0000000000009", "\u{1B}[31mTunis"])
  func nothingIsGuessed(text: String) {
    let error = #expect(throws: LookupFailure.self) { try Self.plan.forum(named: text) }
    #expect(error?.description.isHarmless == true)
  }

  @Test func peopleAreFoundAndNamedByAliasAlone() throws {
    #expect(try Sample.plan.person(named: "cedar 14").id == Sample.person.id)
    #expect(throws: LookupFailure.self) { try Sample.plan.person(named: Sample.identity.familyName) }
    let secrets = [Sample.identity.familyName, Sample.identity.givenNames, Sample.identity.nativeName]
    for entry in Sample.entries {
      let name = Sample.plan.displayName(of: entry.key)
      #expect(!name.isEmpty)
      #expect(secrets.allSatisfy { !name.contains($0) })
    }
  }

  @Test func organisationsHaveTwoNames() throws {
    #expect(try Sample.plan.organisation(named: "co").id == Sample.organisation.id)
    #expect(try Sample.plan.organisation(named: "cite").id == Sample.organisation.id)
  }

  @Test func anIndexSaysTheSameAsLookingThroughThePlan() {
    let plan = Sample.plan
    let index = PlanIndex(plan)
    #expect(index.attendances(at: Sample.forum.id) == plan.attendances(at: Sample.forum.id))
    #expect(index.attendances(of: Sample.person.id) == plan.attendances(of: Sample.person.id))
    #expect(index.sessionsByForum[Sample.forum.id] == plan.sessions(of: Sample.forum.id))
    #expect(index.budgetLinesByForum[Sample.forum.id] == plan.budgetLines(of: Sample.forum.id))
  }

  @Test func aMentionLeadsBackEvenWhereNamesDoNot() throws {
    var twins = Self.plan
    twins.load(.forum(Forum(id: ID(rawValue: 50), name: "Dushanbe", days: 2)))
    twins.load(.forum(Forum(id: ID(rawValue: 51), name: "North; south", days: 2)))
    for forum in twins.forums {
      let text = twins.mention(of: forum.key)
      #expect(try twins.find(.forum, named: text) == forum.key, "\(text)")
    }
  }

  @Test func `A name is a record's own where a look through all of its kind finds that record`() {
    var twins = Sample.plan
    twins.load(.forum(Forum(id: ID(rawValue: 950), name: Sample.forum.name, days: 2)))
    var house = Organisation(id: ID(rawValue: 951), name: "Another house", sector: .police)
    house.shortName = Sample.organisation.name
    twins.load(.organisation(house))
    for entry in twins.entries {
      let name = twins.displayName(of: entry)
      let slow = (try? twins.find(entry.key.kind, named: name)) == entry.key
      #expect(twins.isFound(entry.key, named: name) == slow, "\(entry.key.kind) \(name)")
    }
    #expect(!twins.isFound(Sample.forum.key, named: Sample.forum.name))
    #expect(!twins.isFound(Sample.organisation.key, named: Sample.organisation.name))
    #expect(twins.isFound(Sample.venue.key, named: Sample.venue.name))
  }
}
