import Testing

@testable import ForumPlan

@Suite struct IDTests {
  @Test func textIsReadBackForAnyBits() {
    var generator = SeededGenerator(seed: 1)
    let known: [UInt64] = [0, 1, 31, 32, .max, .max - 1, 1 << 63, 1 << 60]
    for bits in known + (0..<2000).map({ _ in generator.next() }) {
      let id = ID<Person>(rawValue: bits)
      #expect(id.description.utf8.count == 13)
      #expect(ID<Person>(id.description) == id)
    }
  }

  @Test func textSortsAsTheBitsDo() {
    var generator = SeededGenerator(seed: 2)
    let ids = (0..<500).map { _ in ID<Person>(rawValue: generator.next()) }
    #expect(ids.sorted() == ids.sorted { $0.description < $1.description })
  }

  @Test(arguments: [
    "", "0", "g000000000000", "000000000000u", "000000000000I", "000000000000A", "00000000000000", "00000000000é",
    "0000000000 00",
  ])
  func otherTextIsNoIdentifier(_ text: String) { #expect(ID<Person>(text) == nil) }

  @Test func anAttendanceFollowsFromPersonAndForum() {
    var seen: Set<UInt64> = []
    for person in 0..<100 as Range<UInt64> {
      for forum in 0..<100 as Range<UInt64> {
        seen.insert(Attendance.id(of: ID(rawValue: person), at: ID(rawValue: forum)).rawValue)
      }
    }
    #expect(seen.count == 10_000)
  }
}
