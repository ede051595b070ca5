import Atlas
import Dates
import Testing

@testable import Logistics

struct OfficeCalendarTests {
  private func atlas(_ holidays: [CountryCode: [Holiday]] = [:]) -> Atlas {
    var all = holidays
    for country: CountryCode in ["EG", "TN"] {
      let marks = [2026, 2027].map { Holiday(date: given(CivilDate(year: $0, month: 1, day: 1)), name: "New Year") }
      all[country] = all[country, default: []] + marks
    }
    return Atlas(overrides: Overrides(weekends: ["EG": .fridaySaturday, "TN": .saturdaySunday], holidays: all))
  }

  @Test func `An office keeps the weekend of the country it stands in, not of the one it represents`() {
    let office = OfficeCalendar(OfficeKey(standsIn: "EG", represents: "TN"), atlas: atlas())
    #expect(office.working.weekend == .fridaySaturday)
    #expect(office.working.isWorking(day("2027-05-09")))
    #expect(!office.working.isWorking(day("2027-05-07")))
  }

  @Test func `It closes on the holidays of both countries`() {
    let holidays: [CountryCode: [Holiday]] = [
      "EG": [Holiday(date: day("2027-05-03"), name: "Spring Festival")],
      "TN": [Holiday(date: day("2027-04-21"), name: "Election Day")],
    ]
    let office = OfficeCalendar(OfficeKey(standsIn: "EG", represents: "TN"), atlas: atlas(holidays))
    #expect(!office.working.isWorking(day("2027-05-03")))
    #expect(!office.working.isWorking(day("2027-04-21")))
    #expect(
      office.holidays(from: day("2027-04-18"), to: day("2027-05-06")) == [
        "Election Day 2027-04-21", "Spring Festival 2027-05-03",
      ])
  }

  @Test func `Holidays of a part of the country do not close it, estimated ones do and say so`() {
    let holidays: [CountryCode: [Holiday]] = [
      "EG": [
        Holiday(date: day("2027-05-04"), name: "Day of the Governorate", subdivision: "ALX"),
        Holiday(date: day("2027-05-05"), name: "Feast of the Moon", certainty: .lunar),
        Holiday(date: day("2027-05-06"), name: "Bridge Day", certainty: .estimated),
      ]
    ]
    let office = OfficeCalendar(OfficeKey(standsIn: "EG", represents: "EG"), atlas: atlas(holidays))
    #expect(office.working.isWorking(day("2027-05-04")))
    #expect(
      office.holidays(from: day("2027-05-01"), to: day("2027-05-10")) == [
        "Feast of the Moon (estimated) 2027-05-05", "Bridge Day (estimated) 2027-05-06",
      ])
  }

  @Test func `A holiday on a weekend costs no day and is not named`() {
    let holidays: [CountryCode: [Holiday]] = ["EG": [Holiday(date: day("2027-05-01"), name: "Labour Day")]]
    let office = OfficeCalendar(OfficeKey(standsIn: "EG", represents: "EG"), atlas: atlas(holidays))
    #expect(office.holidays(from: day("2027-04-26"), to: day("2027-05-05")).isEmpty)
  }

  @Test func `The user's own holidays stand for the shipped ones of their year`() {
    // The shipped list has Spring Festival on 3 May 2027; the user's own list of the year does not.
    let shipped = OfficeCalendar(OfficeKey(standsIn: "EG", represents: "EG"), atlas: .shipped)
    let own = OfficeCalendar(OfficeKey(standsIn: "EG", represents: "EG"), atlas: atlas())
    #expect(!shipped.working.isWorking(day("2027-05-03")))
    #expect(own.working.isWorking(day("2027-05-03")))
  }
}
