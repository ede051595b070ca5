import Testing

@testable import Dates

@Suite struct WeekendSetTests {
  @Test func everySetOfDaysReadsBackFromBothItsTexts() throws {
    for bits in UInt8(0)..<127 {
      let set = try #require(WeekendSet(bits: bits))
      #expect(WeekendSet(set.description) == set)
      #expect(WeekendSet(weekmask: set.weekmask) == set)
      #expect(WeekendSet(set.days) == set)
    }
  }

  @Test func leavesAWorkingDay() {
    #expect(WeekendSet(Weekday.allCases) == nil)
    #expect(WeekendSet("Mon+Tue+Wed+Thu+Fri+Sat+Sun") == nil)
    #expect(WeekendSet(weekmask: "0000000") == nil)
    #expect(
      WeekendSet([.monday, .tuesday, .wednesday]).flatMap { $0.union([.thursday, .friday, .saturday, .sunday]) } == nil)
  }

  @Test func readsDaysThatDoNotTouch() throws {
    let brunei = try #require(WeekendSet("fri+SUN"))
    #expect(brunei == [.friday, .sunday])
    #expect(!brunei.contains(.saturday))
    #expect(brunei.weekmask == "1111010")
  }

  @Test(arguments: ["", "Fri,Sat", "Fri+", "Friday", "Fri+Foo", "+"])
  func rejects(text: String) {
    #expect(WeekendSet(text) == nil)
  }
}
