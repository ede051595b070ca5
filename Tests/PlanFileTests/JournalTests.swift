import ForumPlan
import GRDB
import Testing

@testable import PlanFile

/// The history of a file read page by page, and changes taken back from anywhere in it.
@Suite struct JournalTests {
  private func person(_ number: Int) -> Person { Samples.person(UInt64(number), alias: "P\(number)") }

  /// A plan to which people were added, a change each.
  private func file(_ scratch: Scratch, people: Int) throws -> PlanFile {
    let file = try scratch.create()
    for number in 1...people { try file.apply(.test("Add P\(number)", [.put(person(number))])) }
    return file
  }

  @Test func pagesTellAllChangesOnceAndDecodeNoRecords() throws {
    let scratch = try Scratch()
    let file = try file(scratch, people: 11)
    try file.apply(.test("All", Samples.all.map(Edit.put)))
    let access = try file.journalAccess
    let journal = try access.open()
    var (told, place, pages): ([ChangeSummary], HistoryPlace?, Int) = ([], nil, 0)
    repeat {
      let page = try journal.page(from: place, limit: 4)
      told += page.changes
      (place, pages) = (page.rest, pages + 1)
    } while place != nil
    let whole = try file.history()
    #expect(told.map(\.number) == Array((1...13).reversed()) && pages == 4)
    #expect(told == whole.map { ChangeSummary($0) })
    #expect(try journal.page(above: 10, limit: 50).changes.map(\.number) == [13, 12, 11])
    // Another thread's connection sees what was there when it was asked for, whatever is written meanwhile.
    try file.apply(.test("Later", [.put(person(40))]))
    #expect(try journal.page(limit: 1).changes.first?.number == 13)
    #expect(try access.open().page(limit: 1).changes.first?.number == 13)
    #expect(try file.journal.page(limit: 1).changes.first?.label == "Later")
  }

  @Test func aRowTakenFromTheJournalIsMissed() throws {
    let scratch = try Scratch()
    try file(scratch, people: 6).close()
    let queue = try DatabaseQueue(path: scratch.path())
    try queue.write { try $0.execute(sql: "DELETE FROM journal WHERE number = 4") }
    try queue.close()
    let journal = try scratch.open().journal
    let first = try journal.page(limit: 3)
    #expect(first.changes.count == 3)
    #expect(
      failure { try journal.page(from: first.rest, limit: 3) }
        == .damaged(
          path: scratch.path(), what: "entries of its history are missing"))
  }

  @Test func whatIsTakenBackStaysSoAcrossReopening() throws {
    let scratch = try Scratch()
    var file = try file(scratch, people: 5)
    let before = file.plan
    let one = try file.journal.reversion(.only([3, 5]), of: file.plan)
    try file.revert(one, author: "jd", time: 3)
    #expect(file.plan.people.map(\.alias).sorted() == ["P1", "P3", "P5"])
    #expect(failure { try file.revert(one, author: "jd", time: 4) } == .notTakenBack(.outdated))
    file.close()

    file = try scratch.open(mode: .write)
    let newest = try #require(try file.journal.page(limit: 1).changes.first)
    #expect(newest.reversal == .takeBack(.only([3, 5])) && newest.records == 2)
    #expect(
      failure { try file.journal.reversion(.only([5]), of: file.plan) }
        == .notTakenBack(
          .alreadyTakenBack(5, by: 7)))
    #expect(file.undoLabel == "Take back 2 changes: 3, 5")
    try file.undo(author: "jd", time: 5)
    #expect(file.plan == before)

    let back = try file.journal.reversion(.allAfter(2), of: file.plan)
    #expect(try file.revert(back, author: "jd", time: 6).change.reversal == .takeBack(.allAfter(2)))
    #expect(file.plan.people.map(\.alias) == ["P1"])
    #expect(try file.history(limit: 1).first?.change.reversal == .takeBack(.allAfter(2)))
    #expect(try file.journal.entry(9) == file.history(limit: 1).first)
  }

  @Test func halfOfAChangeIsNeverTakenBack() throws {
    let scratch = try Scratch()
    let owner = try scratch.create()
    try owner.apply(.test("All", Samples.all.map(Edit.put)))
    try owner.apply(.test("Identity alone", [.put(Samples.identity)]))
    try owner.apply(.test("Birch", [.put(person(50))]))
    // Whoever holds the keys of logistics alone.
    let journal = Journal(
      lastNumber: owner.lastNumber, storage: try owner.opened(), keys: owner.keys.filter { $0.key == .logistics },
      lastParts: owner.states.filter { $0.key == .logistics }.mapValues(\.lastPart))
    var plan = owner.plan
    plan.openCompartments = [.logistics]
    let told = try journal.page(limit: 9).changes
    #expect(told.map(\.number) == [4, 2, 1] && told.map(\.isPartlyShut) == [false, true, false])
    #expect(
      told[1].label == "All" && told[1].records == Samples.all.count { $0.key.kind.compartment == .logistics })
    #expect(failure { try journal.reversion(.only([2]), of: plan) } == .notTakenBack(.shut(2)))
    #expect(failure { try journal.reversion(.only([3]), of: plan) } == .notTakenBack(.shut(3)))
    #expect(failure { try journal.reversion(.allAfter(1), of: plan) } == .notTakenBack(.shut(2)))
    // What lies in shut parts alone stays, and the history says which changes went.
    #expect(try journal.reversion(.allAfter(2), of: plan).target == .only([4]))
    #expect(try journal.change(2)?.summary.isPartlyShut == true)
    #expect(try journal.change(3) == nil)
  }
}
