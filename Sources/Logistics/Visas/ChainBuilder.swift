import Dates

/// Walks back from the day of travel and writes down each step.
struct ChainBuilder {
  /// The day reached so far.
  private(set) var day: CivilDate
  /// The steps walked, travel first.
  private(set) var steps: [ChainStep] = []

  private let office: OfficeCalendar

  /// The most days a step may take, ten years: a slip of the keyboard gives a date long past, not one past counting.
  static let longest = 3650

  init(from travelOn: CivilDate, office: OfficeCalendar) {
    day = travelOn
    self.office = office
  }

  /// Goes back a step's days; a step of none leaves no trace.
  mutating func back(_ days: Int, _ unit: DayUnit, _ kind: ChainStep.Kind, note: String) {
    guard days > 0 else { return }
    day = append(min(days, Self.longest), unit, kind, note: note)
  }

  /// Writes down a step that ends on the day reached, beside the chain, and gives the day on which it must begin.
  mutating func branch(_ days: Int, _ unit: DayUnit, _ kind: ChainStep.Kind, note: String) -> CivilDate {
    append(min(days, Self.longest), unit, kind, note: note)
  }

  /// Moves to the last open day, not after the day reached.
  mutating func rollBack() {
    day = office.working.previous(onOrBefore: day)
    guard let last = steps.indices.last else { return }
    steps[last].from = day
  }

  /// Moves to the last open day before the day reached.
  mutating func previousWorkingDay() {
    day = office.working.previous(onOrBefore: day - 1)
  }

  /// Moves back to an earlier day that an authority asks for, when the day reached lies after it.
  mutating func atLatest(_ latest: CivilDate, _ kind: ChainStep.Kind, days: Int, note: String) {
    guard latest < day else { return }
    let from = office.working.previous(onOrBefore: latest)
    steps.append(ChainStep(kind: kind, from: from, until: day, days: days, unit: .calendar, note: note))
    day = from
  }

  private mutating func append(_ days: Int, _ unit: DayUnit, _ kind: ChainStep.Kind, note: String) -> CivilDate {
    let from: CivilDate
    switch unit {
    case .calendar: from = day - days
    case .working: from = office.working.adding(-days, to: day, roll: .preceding) ?? day - days
    }
    let holidays = unit == .working ? office.holidays(from: from, to: day) : []
    steps.append(
      ChainStep(kind: kind, from: from, until: day, days: days, unit: unit, note: note, holidays: holidays))
    return from
  }
}
