import Foundation
import Testing

@Suite struct ExampleTests {
  private static func example() throws -> Desk {
    let desk = try Desk()
    let made = try desk.convene("example", "p.convene", "--no-open", "--today", Desk.today).expect()
    #expect(made.error == "The example is at p.convene. Open it with: convene p.convene\n")
    return desk
  }

  @Test func hasFourForumsEightVenuesAndSeventyPeople() throws {
    let desk = try Self.example()
    #expect(try desk.plan("forum", "list", "--format", "json").objects.count == 4)
    #expect(try desk.plan("venue", "list", "--format", "json").objects.count == 8)
    let people = try desk.plan("person", "list", "--format", "json")
    #expect(try people.objects.count == 70)
    #expect(try Set(people.column("alias")).count == 70)
    let nationalities = try people.objects.flatMap { $0["nationalities"] as? [String] ?? [] }
    #expect(Set(nationalities).count >= 15)
    #expect(try desk.plan("doctor").expect().text.contains("every record is whole"))
    #expect(try desk.plan("due", "--check").status == 1)
  }

  @Test func itsAgendaHasTwoDays() throws {
    let agenda = try Self.example().plan("agenda", "--forum", "Tunis", "--format", "markdown").expect().text
    #expect(agenda.matches(of: #/(?m)^## Day [12] · /#).count == 2)
  }

  @Test func aSecondOneIsNotMadeOverTheFirst() throws {
    let desk = try Self.example()
    try desk.convene("example", "p.convene", "--no-open").expectFailure(73, "exists already")
  }

  @Test func tablesFitTheColumns() throws {
    let desk = try Self.example()
    for columns in [60, 80, 132] {
      for command in [["visas"], ["due"], ["forum"], ["person"], ["venue"], ["history"], ["budget"], ["agenda"]] {
        let table = try desk.plan(command, environment: ["COLUMNS": String(columns)])
        let widest = table.text.split(separator: "\n").map(\.count).max() ?? 0
        #expect((1...columns).contains(widest), "\(command) in \(columns)")
      }
    }
  }

  @Test func whatIsPipedHasNoEscapes() throws {
    let desk = try Self.example()
    for command in [["visas"], ["due"], ["person"], ["agenda"], ["participants"], ["budget"], ["doctor"], ["--help"]] {
      for environment in [[:], ["NO_COLOR": "1"], ["CLICOLOR_FORCE": "1", "COLORTERM": "truecolor"]] {
        let outcome =
          try command == ["--help"]
          ? desk.convene(command, environment: environment) : desk.plan(command, environment: environment)
        #expect(!(outcome.text + outcome.error).contains("\u{1B}"))
      }
    }
  }
}
