import Dates
import Testing

@testable import Screens

@Suite struct TimelineZoomTests {
  @Test(arguments: TimelineZoom.allCases)
  func `A day has one column, in order, whatever is in sight`(zoom: TimelineZoom) {
    for number in (-800)...800 {
      let day = CivilDate(dayNumber: number * 11)
      let column = zoom.column(day)
      #expect(zoom.days(at: column).contains(day))
      #expect(zoom.column(zoom.day(at: column)) == column)
      #expect(zoom.column(day + 1) >= column && zoom.column(day + 1) <= column + zoom.columnsPerDay)
      #expect(zoom.columns(DateSpan(day...day)).contains(zoom.markColumn(day)))
      #expect(zoom.columns(DateSpan(day...(day + 40))).contains(zoom.markColumn(day + 17)))
    }
  }

  @Test func `A week begins on Monday where it is a column`() throws {
    let monday = try #require(CivilDate("2026-11-16"))
    #expect(TimelineZoom.year.days(at: TimelineZoom.year.column(monday + 4)) == DateSpan(monday...(monday + 6)))
    #expect(TimelineZoom.week.column(monday + 7) - TimelineZoom.week.column(monday) == 7)
    #expect(TimelineZoom.day.column(monday + 1) - TimelineZoom.day.column(monday) == 3)
  }

  @Test func `The closest look that shows all is chosen`() {
    #expect(TimelineZoom.fitting(20, in: 60) == .day)
    #expect(TimelineZoom.fitting(21, in: 60) == .week)
    #expect(TimelineZoom.fitting(180, in: 60) == .month)
    #expect(TimelineZoom.fitting(181, in: 60) == .year)
    #expect(TimelineZoom.fitting(9999, in: 60) == .year)
    #expect(TimelineZoom.day.stepped(-1) == .day && TimelineZoom.day.stepped(2) == .month)
  }
}
