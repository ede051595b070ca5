import Dates
import Testing

@testable import Atlas

@Suite struct CalendarTests {
  let atlas = Atlas.shipped

  /// The ten countries for which CLDR 46, and so Foundation, has another weekend.
  @Test(arguments: [
    ("BN", "Fri+Sun"), ("DJ", "Fri+Sat"), ("DZ", "Fri+Sat"), ("IN", "Sat+Sun"), ("IR", "Thu+Fri"), ("MV", "Fri+Sat"),
    ("NP", "Sat"), ("PS", "Fri+Sat"), ("SO", "Fri"), ("UG", "Sat+Sun"),
  ])
  func weekendsThatDifferFromCLDR(code: String, weekend: String) throws {
    let fact = atlas.weekend(of: try #require(CountryCode(code)))
    #expect(fact.value.description == weekend)
    #expect(fact.origin == .shipped)
    #expect(fact.note.contains("CLDR 46 says"))
    #expect(fact.asOf != nil)
  }

  @Test func everyCountryHasAWeekend() {
    for country in atlas.countries {
      #expect(!atlas.weekend(of: country.code).source.hasPrefix("assumed"), "\(country.code)")
    }
    #expect(atlas.weekend(of: "ZZ").source.hasPrefix("assumed"))
  }

  @Test func holidaysOfACountryAreItsOwnAndSorted() throws {
    let span = try #require(DateSpan("2027-01-01..2027-12-31"))
    let known = atlas.countries.filter { atlas.hasHolidays(of: $0.code) }
    #expect(known.count == 147)
    for country in known {
      let holidays = atlas.holidays(of: country.code, in: span)
      #expect(!holidays.isEmpty && holidays.count < 60, "\(country.code)")
      #expect(holidays.map(\.date) == holidays.map(\.date).sorted())
      #expect(holidays.allSatisfy { span.contains($0.date) && !$0.name.isEmpty })
      #expect(atlas.holidayYears(of: country.code) == Array(2025...2031))
    }
  }

  @Test func everyRowOfTheHolidaysIsRead() {
    let span = DateSpan(CivilDate(dayNumber: 0)...CivilDate(dayNumber: 40_000))
    #expect(atlas.countries.reduce(0) { $0 + atlas.holidays(of: $1.code, in: span).count } == 15_331)
  }

  @Test func namesTheHolidaysOfADay() throws {
    let christmas = try #require(CivilDate("2026-12-25"))
    #expect(atlas.holidayNames(on: christmas, in: "NO") == ["Christmas Day"])
    #expect(atlas.holidayNames(on: christmas, in: "TN").isEmpty)
    let fact = try #require(atlas.holidays(of: "TN", year: 2027))
    #expect(fact.origin == .shipped && fact.asOf != nil)
    #expect(fact.value.contains { $0.certainty != .fixed })
    #expect(atlas.holidays(of: "TN", year: 2040) == nil)
    #expect(!atlas.hasHolidays(of: "KP"))
  }

  @Test func officesCloseOnWeekendsAndNationwideHolidays() throws {
    let calendar = atlas.calendar(for: "GB")
    let patrick = try #require(CivilDate("2026-03-17"))
    let goodFriday = try #require(CivilDate("2026-04-03"))
    #expect(atlas.holidays(of: "GB", in: DateSpan(patrick...patrick)).map(\.subdivision) == ["NIR"])
    #expect(calendar.isWorking(patrick))
    #expect(!calendar.isWorking(goodFriday))
    #expect(atlas.calendar(for: "GB") == calendar)
  }

  @Test func twoCountriesWorkWhenBothDo() throws {
    let both = try #require(atlas.calendar(for: ["JO", "TN"]))
    let friday = try #require(CivilDate("2026-11-20"))
    #expect((0..<7).filter { both.isWorking(friday + $0) } == [3, 4, 5, 6])
    #expect(try #require(atlas.calendar(for: [])).isWorking(friday + 1))
    let never = Atlas(overrides: Overrides(weekends: ["NP": [.monday, .tuesday, .wednesday, .thursday, .friday]]))
    #expect(never.calendar(for: ["NP", "NO"]) == nil)
  }

  @Test func ownFactsGoFirstAndSaySo() throws {
    let day = try #require(CivilDate("2027-05-11"))
    let own = Atlas(
      overrides: Overrides(
        weekends: ["NP": .saturdaySunday], holidays: ["TN": [Holiday(date: day, name: "Municipal elections")]]))
    #expect(own.weekend(of: "NP").value == .saturdaySunday)
    #expect(own.weekend(of: "NP").origin == .own)
    #expect(own.weekend(of: "NO").origin == .shipped)
    #expect(own.holidays(of: "TN", year: 2027)?.origin == .own)
    #expect(own.holidays(of: "TN", year: 2027)?.value.map(\.name) == ["Municipal elections"])
    #expect(own.holidays(of: "TN", year: 2028)?.origin == .shipped)
    #expect(!own.calendar(for: "TN").isWorking(day))
    #expect(atlas.calendar(for: "TN").isWorking(day))
    #expect(own.holidayNames(on: day, in: "TN") == ["Municipal elections"])
  }
}
