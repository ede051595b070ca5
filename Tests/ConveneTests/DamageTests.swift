import Foundation
import Testing

@Suite struct DamageTests {
  private func refused(_ desk: Desk, _ words: String, at location: SourceLocation = #_sourceLocation) throws {
    let before = try desk.bytes("p.convene")
    for command in [["visas"], ["forum", "add", "Other"], ["open"], ["doctor"]] {
      let outcome = try desk.plan(command)
      outcome.expectFailure(65, "“p.convene”", words, at: location)
    }
    #expect(try desk.bytes("p.convene") == before, sourceLocation: location)
  }

  @Test func aFileThatIsNoPlanIsLeftAlone() throws {
    let desk = try Desk()
    try desk.write("Minutes of the meeting\n", to: "p.convene")
    try refused(desk, "is not a Convene plan")
  }

  @Test func aPlanCutShortIsDamaged() throws {
    let desk = try Desk.withPeople()
    let bytes = try desk.bytes("p.convene")
    try bytes.prefix(bytes.count / 2).write(to: desk.url("p.convene"))
    try refused(desk, "is damaged")
  }

  @Test func aPlanFromTheFutureAsksForANewerProgram() throws {
    let desk = try Desk.withForum()
    var bytes = try desk.bytes("p.convene")
    // The SQLite file format keeps the user version at bytes 60 to 63, the highest first.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 9])
    try bytes.write(to: desk.url("p.convene"))
    try refused(desk, "has format 9; this version of Convene knows formats up to")
  }

  @Test func aMissingPlanIsNotMade() throws {
    let desk = try Desk()
    try desk.plan("visas").expectFailure(66, "There is no plan at “p.convene”", "convene new")
    try desk.plan("undo").expectFailure(66)
    #expect(try desk.everyFile().isEmpty)
  }
}
