import ForumPlan
import Testing

@testable import PlanFile

/// The sheet that opens a plan whose passphrases are lost.
@Suite struct RecoveryTests {
  @Test func aSheetOpensAllThatItsMakerHeldAndGivesAnotherPassphrase() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    let code = try file.makeRecoveryCode(author: "mk", time: 5)
    #expect(file.officers.map(\.name) == ["mk", "Recovery sheet"])
    #expect(file.officers.map(\.kind) == [.person, .recovery])
    let plan = file.plan
    file.close()
    #expect(
      failure { try scratch.open("plan.convene", .passphrase("lost")) }
        == .wrongPassphrase(path: scratch.path(), hasSheet: true))
    let typed = code.lines.map { " " + $0.lowercased().replacing(" ", with: "-").replacing("0", with: "o") }
    let saved = try scratch.open("plan.convene", .recovery(RecoveryCode(lines: typed)), mode: .write)
    #expect(saved.plan == plan && saved.officer?.kind == .recovery)
    let key = try #require(try saved.keyMaker.key(of: .passphrase("found again")))
    try saved.replaceKey(of: saved.officer(named: "mk").id, by: key, author: "mk", time: 6)
    saved.close()
    #expect(failure { try scratch.open() } == .wrongPassphrase(path: scratch.path(), hasSheet: true))
    #expect(try scratch.open("plan.convene", .passphrase("found again")).plan == plan)
  }

  @Test func aNewSheetReplacesTheOldOneWhoseKeysAreRenewed() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    let first = try file.makeRecoveryCode(author: "mk", time: 5)
    let second = try file.makeRecoveryCode(author: "mk", time: 6)
    #expect(first != second && file.officers.count == 2)
    #expect(file.ring.officers.allSatisfy { $0.wraps.allSatisfy { $0.generation == 2 } })
    file.close()
    #expect(
      failure { try scratch.open("plan.convene", .recovery(first)) }
        == .wrongSheet(path: scratch.path(), hasSheet: true))
    #expect(try scratch.open("plan.convene", .recovery(second)).plan.openCompartments.count == 4)
    #expect(try scratch.open().history(limit: 1)[0].change.label.hasPrefix("Recovery sheet made"))
  }

  @Test func aSheetOpensNoMoreThanItsMakerHeldAndIsNotReplacedByLess() throws {
    let scratch = try Scratch()
    let file = try scratch.create()
    try file.add("Lo", [.identity], .passphrase("lo's words"))
    _ = try file.makeRecoveryCode(author: "mk", time: 5)
    file.close()
    let officer = try scratch.open("plan.convene", .passphrase("lo's words"), mode: .write)
    #expect(
      failure { try officer.makeRecoveryCode(author: "lo", time: 6) }
        == .officers(.cannotRenew([.protection, .finance], of: "Recovery sheet", could: ["mk"])))
    officer.close()
    let other = try Scratch()
    let plan = try other.create()
    try plan.add("Lo", [.identity], .passphrase("lo's words"))
    plan.close()
    let maker = try other.open("plan.convene", .passphrase("lo's words"), mode: .write)
    let code = try maker.makeRecoveryCode(author: "lo", time: 6)
    maker.close()
    #expect(try other.open("plan.convene", .recovery(code)).plan.openCompartments == [.logistics, .identity])
  }

  @Test func aMistypedLineIsNamedAndNothingOfItQuoted() throws {
    for _ in 0..<20 {
      let code = RecoveryCode.random()
      let lines = code.lines
      #expect(lines.count == 4 && lines.allSatisfy { $0.count == 11 })
      #expect(try RecoveryCode(lines: lines) == code)
      for number in 0..<4 {
        let symbols = Array(lines[number])
        for place in symbols.indices where symbols[place] != " " {
          var changed = symbols
          changed[place] = symbols[place] == "7" ? "8" : "7"
          check(lines, number, String(changed))
          // Neighbours exchanged, across the gaps between groups as well.
          let next = place + (place + 1 < symbols.count && symbols[place + 1] == " " ? 2 : 1)
          guard next < symbols.count, symbols[next] != symbols[place] else { continue }
          changed = symbols
          changed.swapAt(place, next)
          check(lines, number, String(changed))
        }
        for wrong in ["", "K7Q", lines[number] + "0", lines[(number + 1) % 4], "K7Q M4T 2X*", "K7Q M4T 2XU"] {
          check(lines, number, wrong)
        }
      }
    }
  }

  private func check(_ lines: [String], _ number: Int, _ text: String) {
    var lines = lines
    guard text != lines[number] else { return }
    lines[number] = text
    do {
      _ = try RecoveryCode(lines: lines)
      Issue.record("“\(text)” was taken")
    } catch {
      #expect(error.line == number + 1)
      #expect(error.description.hasPrefix("Line \(number + 1) "))
      #expect(text.isEmpty || !error.description.contains(text))
    }
  }

  @Test func codesHaveAllTheirBits() {
    let codes = (0..<64).map { _ in RecoveryCode.random().lines.joined() }
    #expect(Set(codes).count == 64)
    // 2,048 symbols of 32: each is missing with a chance below e⁻⁶⁴.
    #expect(Set(codes.joined().filter { $0 != " " }).count == 32)
    #expect(Set(codes.joined()).isDisjoint(with: "ILOU"))
  }
}
