import Atlas
import Dates
import ForumPlan
import Logistics

/// What is known of days when one is chosen: the country's weekends and holidays, what is due, who meets.
struct DayFacts: Sendable {
  let today: CivilDate
  /// By whose calendar; without one Saturdays and Sundays are the weekend.
  let country: CountryAtHand?
  let weekend: WeekendSet
  /// The country's working days.
  let working: WorkingCalendar
  /// The day on which a week begins.
  let firstWeekday: Weekday
  private let atlas: Atlas
  private let deadlines: [CivilDate: [Deadline]]
  private let forums: [(name: String, span: DateSpan)]

  /// The facts for choosing a day of a record; O(deadlines).
  init(for entry: Entry, _ sight: Sight) {
    today = sight.today
    atlas = sight.atlas
    country = sight.country(of: entry)
    weekend = country.map { [atlas] in atlas.weekend(of: $0.code).value } ?? .saturdaySunday
    working = country.map { [atlas] in atlas.calendar(for: $0.code) } ?? WorkingCalendar()
    firstWeekday = Self.firstWeekday(weekend)
    deadlines = Dictionary(grouping: sight.derived?.outlook.deadlines ?? [], by: \.by)
    forums = sight.plan.forumsByDate.filter { $0.key != entry.key }.compactMap { forum in
      forum.span.map { (forum.name, $0) }
    }
  }

  /// Monday, or where Sunday is worked, the day after the weekend: so that the weekend stands together at the right.
  private static func firstWeekday(_ weekend: WeekendSet) -> Weekday {
    guard let last = weekend.days.last, !weekend.contains(.sunday) else { return .monday }
    return Weekday(rawValue: last.rawValue + 1) ?? .monday
  }

  /// What stands beside a day's number.
  struct Mark: Hashable, Sendable {
    var isWeekend: Bool
    var isHoliday: Bool
    var isDue: Bool
    var isForum: Bool
    var isRamadan: Bool
  }

  /// The marks of all days of a span, in order.
  func marks(in span: DateSpan) -> [Mark] {
    let holidays = Set(holidays(in: span).filter { $0.subdivision == nil }.map(\.date))
    let fasts = atlas.ramadans(in: span).value
    return (span.first...span.last).map { day in
      Mark(
        isWeekend: weekend.contains(day.weekday), isHoliday: holidays.contains(day), isDue: deadlines[day] != nil,
        isForum: forums.contains { $0.span.contains(day) }, isRamadan: fasts.contains { $0.span.contains(day) })
    }
  }

  private func holidays(in span: DateSpan) -> [Holiday] {
    country.map { atlas.holidays(of: $0.code, in: span) } ?? []
  }

  /// All there is to say of a day, the most pressing first; people by alias.
  func lines(on day: CivilDate) -> [(sign: Character, text: String)] {
    let span = DateSpan(day...day)
    var lines: [(sign: Character, text: String)] = []
    let holidays = holidays(in: span)
    // The parts of a country that keep a day are too many for a line.
    for name in holidays.map(\.name).unique {
      let days = holidays.filter { $0.name == name }
      let isEverywhere = days.contains { $0.subdivision == nil }
      let doubt = days.contains { $0.certainty == .lunar } ? ", by the moon: a day sooner or later is possible" : ""
      let estimate = doubt.isEmpty && days.contains { $0.certainty == .estimated } ? ", estimated" : ""
      lines.append(
        (isEverywhere ? "*" : " ", name + (isEverywhere ? "" : ", in parts of the country") + doubt + estimate))
    }
    for forum in forums where forum.span.contains(day) { lines.append(("#", "\(forum.name) meets")) }
    for deadline in deadlines[day] ?? [] { lines.append(("!", "\(deadline.kind.label): \(deadline.subject)")) }
    let fasts = atlas.ramadans(in: span).value
    if !fasts.isEmpty { lines.append(("~", "Ramadan, reckoned: by the moon it may be a day sooner or later")) }
    return lines
  }

  /// Whose calendar it is, and what is not known of it.
  func words(year: Int) -> String {
    guard let country else { return "No country is known: Sat+Sun as weekend, no holidays" }
    let name = atlas.name(of: country.code)
    let known = atlas.holidayYears(of: country.code)
    let holidays =
      known.contains(year) ? "" : known.isEmpty ? ", holidays not known" : ", holidays of \(year) not known"
    return "\(name), \(country.reason); weekend \(weekend)\(holidays)"
  }
}

extension [String] {
  /// Each text once, in the order in which they first come.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
