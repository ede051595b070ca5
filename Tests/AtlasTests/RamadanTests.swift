import Dates
import Foundation
import Testing

@testable import Atlas

@Suite struct RamadanTests {
  @Test func ramadanOf2027ByName() throws {
    let year = try #require(DateSpan("2027-01-01..2027-12-31"))
    let fact = Atlas.shipped.ramadans(in: year)
    #expect(fact.value.map(\.year) == [1448])
    #expect(fact.value.map(\.span.description) == ["2027-02-08..2027-03-08"])
    #expect(fact.source.contains("Umm al-Qura") && fact.note.contains("a day earlier or later"))
    // In 2030 there are two.
    #expect(
      Atlas.shipped.ramadans(in: try #require(DateSpan("2030-01-01..2030-12-31"))).value.map(\.year) == [1451, 1452])
    // A span that touches one day of it has it.
    #expect(Atlas.shipped.ramadans(in: try #require(DateSpan("2027-03-08"))).value.count == 1)
    #expect(Atlas.shipped.ramadans(in: try #require(DateSpan("2027-03-09"))).value.isEmpty)
  }

  /// The festival after the month closes offices in Tunisia; that table has another source.
  @Test func theFestivalFollowsTheLastDay() throws {
    let span = try #require(DateSpan("2025-01-01..2031-01-31"))
    for ramadan in Atlas.shipped.ramadans(in: span).value {
      let names = (0...2).flatMap { Atlas.shipped.holidayNames(on: ramadan.span.last + $0, in: "TN") }
      #expect(names.contains("Eid al-Fitr"), "\(ramadan.span)")
    }
  }

  @Test func theTableIsThatOfTheUmmAlQuraCalendar() throws {
    var islamic = Calendar(identifier: .islamicUmmAlQura)
    islamic.timeZone = .gmt
    let all = Atlas.shipped.ramadans(in: try #require(DateSpan("2019-01-01..2077-12-31"))).value
    #expect(all.map(\.year) == Array(1440...1500))
    for ramadan in all {
      for (date, month, day) in [(ramadan.span.first, 9, 1), (ramadan.span.last + 1, 10, 1)] {
        let instant = Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400)
        let found = islamic.dateComponents([.year, .month, .day], from: instant)
        #expect([found.year, found.month, found.day] == [ramadan.year, month, day], "\(date)")
      }
    }
  }
}
