import Atlas
import Dates

/// Walks back from the day of travel and writes down each step.
struct ChainBuilder {
  /// The day reached so far.
  private(set) var day: CivilDate
  /// The steps walked, travel first.
  private(set) var steps: [ChainStep] = []

  private let calendar: WorkingCalendar
  private let atlas: Atlas
  private let office: ConsulateKey

  init(from travelOn: CivilDate, calendar: WorkingCalendar, atlas: Atlas, office: ConsulateKey) {
    day = travelOn
    self.calendar = calendar
    self.atlas = atlas
    self.office = office
  }

  /// Goes back a step's days; a step of none leaves no trace.
  mutating func back(_ days: Int, _ unit: DayUnit, _ kind: ChainStep.Kind, note: String) {
    guard days > 0 else { return }
    day = append(days, unit, kind, note: note)
  }

  /// Writes down a step that ends on the day reached, beside the chain, and gives the day on which it must begin.
  mutating func branch(_ days: Int, _ unit: DayUnit, _ kind: ChainStep.Kind, note: String) -> CivilDate {
    append(days, unit, kind, note: note)
  }

  /// Moves to the last open day, not after the day reached.
  mutating func rollBack() {
    day = calendar.previous(onOrBefore: day) ?? day
    guard let last = steps.indices.last else { return }
    steps[last].from = day
  }

  /// Moves to the last open day before the day reached.
  mutating func previousWorkingDay() {
    day = calendar.previous(onOrBefore: day - 1) ?? day - 1
  }

  /// Moves back to an earlier day that an authority asks for, when the day reached lies after it.
  mutating func atLatest(_ latest: CivilDate, _ kind: ChainStep.Kind, days: Int, note: String) {
    guard latest < day else { return }
    let from = calendar.previous(onOrBefore: latest) ?? latest
    steps.append(ChainStep(kind: kind, from: from, until: day, days: days, unit: .calendar, note: note))
    day = from
  }

  private mutating func append(_ days: Int, _ unit: DayUnit, _ kind: ChainStep.Kind, note: String) -> CivilDate {
    let from: CivilDate
    switch unit {
    case .calendar: from = day - days
    case .working: from = calendar.adding(-days, to: day, roll: .preceding) ?? day - days
    }
    let holidays = unit == .working ? atlas.holidaysSkipped(from: from, to: day, office: office) : []
    steps.append(
      ChainStep(kind: kind, from: from, until: day, days: days, unit: unit, note: note, holidays: holidays))
    return from
  }
}

extension Atlas {
  /// The weekday holidays that close an office between two days, as `Labour Day 2027-05-01`.
  fileprivate func holidaysSkipped(from first: CivilDate, to last: CivilDate, office: ConsulateKey) -> [String] {
    guard let span = DateSpan(first: first, last: last) else { return [] }
    let weekend = weekend(of: office.standsIn).value
    let countries = office.standsIn == office.represents ? [office.standsIn] : [office.standsIn, office.represents]
    var named: [CivilDate: String] = [:]
    for country in countries {
      for holiday in holidays(of: country, in: span)
      where holiday.subdivision == nil && !weekend.contains(holiday.date.weekday) && named[holiday.date] == nil {
        let doubt = holiday.certainty == .fixed ? "" : " (estimated)"
        named[holiday.date] = "\(holiday.name) \(holiday.date)\(doubt)"
      }
    }
    return named.sorted { $0.key < $1.key }.map(\.value)
  }
}
