import ForumPlan
import Foundation
import GRDB
import Testing

@testable import PlanFile

/// What is kept to be shown first.
@Suite struct GlanceTests {
  private let glance = Array("Cedar must apply by Friday".utf8)

  /// What a plan gives before its records are read.
  private func given(
    _ scratch: Scratch, _ access: Access = .passphrase("correct horse"), mode: OpenMode = .write
  ) throws -> [UInt8]? {
    var given: [UInt8]?
    try PlanFile.open(at: scratch.path(), access: access, mode: mode) { given = $0 }.close()
    return given
  }

  private func plan(_ scratch: Scratch) throws -> PlanFile {
    let file = try scratch.create()
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    return file
  }

  @Test func comesBackUntilThePlanChanges() throws {
    let scratch = try Scratch()
    let file = try plan(scratch)
    try file.keepGlance(glance)
    file.close()
    #expect(try given(scratch) == glance)
    #expect(try given(scratch, mode: .read) == glance)
    let again = try scratch.open(mode: .write)
    #expect(try again.undo(author: "mk", time: 9) != nil)
    again.close()
    #expect(try given(scratch) == nil)
    // It is gone from the file, not only out of date.
    let queue = try DatabaseQueue(path: scratch.path())
    let count = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM meta WHERE name = 'glance'") }
    try queue.close()
    #expect(count == 0)
  }

  @Test func theLastOneKeptCounts() throws {
    let scratch = try Scratch()
    let file = try plan(scratch)
    try file.keepGlance(glance)
    try file.keepGlance([])
    file.close()
    #expect(try given(scratch) == [])
  }

  @Test func oneOfAnEarlierStateDoesNotOpen() throws {
    let scratch = try Scratch()
    let file = try plan(scratch)
    try file.keepGlance(glance)
    file.close()
    func meta(_ body: (Database) throws -> Void) throws {
      let queue = try DatabaseQueue(path: scratch.path())
      try queue.write(body)
      try queue.close()
    }
    var sealed: [UInt8]?
    try meta { sealed = try MetaTable.value("glance", in: $0) }
    let again = try scratch.open(mode: .write)
    try again.apply(.test("One more", [.put(Samples.person(99, alias: "Linden"))]))
    again.close()
    let old = try #require(sealed)
    try meta { try MetaTable.put(old, as: "glance", in: $0) }
    #expect(try given(scratch) == nil)
  }

  @Test func whoeverHoldsOtherKeysDoesNotSeeIt() throws {
    let keys = Dictionary(
      uniqueKeysWithValues: Compartment.allCases.map { ($0, CompartmentKey($0, key: .init(size: .bits256))) })
    let all = GlanceSeal(keys, states: [:], number: 3)
    let sealed = try all.seal(glance)
    #expect(try all.open(sealed) == glance)
    for compartment in Compartment.allCases {
      let fewer = keys.filter { $0.key != compartment }
      #expect(throws: (any Error).self) { try GlanceSeal(fewer, states: [:], number: 3).open(sealed) }
    }
    #expect(throws: (any Error).self) { try GlanceSeal(keys, states: [:], number: 4).open(sealed) }
    var state = CompartmentState()
    state.sum = 1
    #expect(throws: (any Error).self) { try GlanceSeal(keys, states: [.finance: state], number: 3).open(sealed) }
  }

  @Test func itsLengthAndWordsStayInside() throws {
    let scratch = try Scratch()
    let file = try plan(scratch)
    try file.keepGlance(glance)
    for name in try scratch.names {
      let data = try Data(contentsOf: scratch.folder.appending(path: name))
      #expect(data.firstRange(of: Data("apply by".utf8)) == nil)
    }
    let keys = file.keys
    let lengths = try [0, 10, 4000].map { count in
      try GlanceSeal(keys, states: [:], number: 1).seal([UInt8](repeating: 7, count: count)).count
    }
    #expect(Set(lengths) == [4096 + 28])
    file.close()
  }

  @Test func aReaderKeepsNothing() throws {
    let scratch = try Scratch()
    try plan(scratch).close()
    let file = try scratch.open(mode: .read)
    #expect(throws: PlanFileError.self) { try file.keepGlance(glance) }
    file.close()
    #expect(throws: PlanFileError.self) { try file.keepGlance(glance) }
  }
}
