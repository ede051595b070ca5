import ForumPlan
import Papers
import Terminal
import Testing

@testable import Screens

/// What a list on paper tells of names that were typed or shown on the screen.
@Suite("Names and what is printed")
struct PrintedNamesTests {
  private static let people = Stage.example.people.compactMap { person in
    Stage.example.identity(of: person.id).map { (person: person, family: $0.familyName) }
  }.filter { $0.family.count > 4 }

  /// The list that is printed of the people on the screen.
  private func list(_ stage: Stage) throws -> Document {
    var stage = stage
    stage.type("P")
    stage.press(.enter, .enter, .enter)
    guard case .list(let document) = try #require(stage.jobs.last).paper else {
      throw Unprinted()
    }
    return document
  }

  private struct Unprinted: Error {}

  @Test("Whoever was found by a legal name stands on the list by alias, and the name nowhere")
  func filter() throws {
    var found = 0
    for (person, family) in Self.people.prefix(12) {
      var stage = Stage(width: 160, height: 50)
      stage.type("3n/\(family)")
      stage.press(.enter)
      guard stage.workspace.list.count > 0 else { continue }
      found += 1
      let document = try list(stage)
      let text = TextRenderer(width: 200).render(document) + document.title
      #expect(text.contains(person.alias) && !text.folded.contains(family.folded), "\(family)")
      #expect(document.subtitle.hasSuffix(": a part of the list"))
    }
    #expect(found > 5)
    // What is on the paper anyway may stand above it.
    var stage = Stage(width: 160, height: 50)
    stage.type("3n/police")
    stage.press(.enter)
    #expect(try list(stage).subtitle.hasSuffix(": “police”"))
  }

  @Test("The order of what identities say is not that of the aliases on paper")
  func order() throws {
    var stages = [Stage(width: 160, height: 50), Stage(width: 160, height: 50)]
    stages[1].type("n")
    for index in stages.indices {
      stages[index].workspace.arrangements[.people] = Arrangement(
        columns: ["person", "sector", "function"], order: SortOrder(column: "function"))
      stages[index].workspace.outdate()
      stages[index].type("3")
    }
    // On the screen it is.
    #expect(stages[0].workspace.list.rows != stages[1].workspace.list.rows)
    #expect(try list(stages[0]) == list(stages[1]))
  }
}
