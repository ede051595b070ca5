import Atlas
import Dates

/// A journey to a consulate in another country: it costs days, and perhaps a visa of its own.
struct Errand: Sendable {
  /// Who lodges where.
  var key: ErrandKey
  /// What entering that country takes; `nil` when nobody knows.
  var requirement: Requirement?
  /// The process of the visa for it; `nil` when none is needed or known.
  var process: VisaProcess?
  /// From asking for that visa to its decision.
  var visa: StepTime
  /// From its decision to the passport in hand.
  var collection: StepTime
  /// The open days of the office that gives it.
  var calendar: WorkingCalendar

  /// Where the application is lodged.
  var country: CountryCode { key.country }

  /// Days on the way there, an allowance of this program: the day of travel, and one for what goes wrong.
  static let travelDays = 2

  /// The day from which the applicant can be at the consulate.
  func arrival(_ mark: VisaProgress.Mark, beginning begin: CivilDate, today: CivilDate) -> DaySpread {
    var ready = DaySpread(certain: begin)
    if mark.isMarked || visa.days.last > 0 {
      ready = ready.ended(visa, mark, today: today, in: calendar)
      if mark.done == nil { ready = ready.followed(by: collection, in: calendar) }
    }
    return ready.moved { max($0, begin) + Self.travelDays }
  }

  /// The last day to ask for the visa when each step takes its fewest days, or its most.
  func start(by lodging: CivilDate, taking days: (DayDistribution) -> Int) -> CivilDate {
    let collected = collection.start(of: days(collection.days), by: lodging - Self.travelDays, in: calendar)
    return visa.start(of: days(visa.days), by: collected, in: calendar)
  }
}

/// Who lodges where instead of at home.
struct ErrandKey: Hashable, Sendable {
  /// Where the application is lodged.
  var country: CountryCode
  /// Where the applicant lives.
  var residence: CountryCode
  /// The nationality travelled on.
  var nationality: CountryCode
}
