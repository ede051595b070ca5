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
    let days = min(days, Self.longest)
    let from: CivilDate
    switch unit {
    case .calendar: from = day - days
    case .working: from = office.working.adding(-days, to: day, roll: .preceding) ?? day - days
    }
    append(from, day, days, unit, kind, note: note)
    day = from
  }

  /// Goes back to the day on which a step must begin; a step of no days leaves no trace.
  mutating func back(to from: CivilDate, _ time: StepTime, _ kind: ChainStep.Kind, note: String) {
    guard time.days.last > 0 else { return }
    branch(from: from, time, kind, note: note)
    day = from
  }

  /// Writes down a step that begins on a day and ends on the one reached, beside the chain.
  mutating func branch(
    from: CivilDate, _ time: StepTime, _ kind: ChainStep.Kind, note: String, until end: CivilDate? = nil
  ) {
    let until = end ?? day
    let days = time.isCertain ? time.days.first : max(0, time.most(from: from, by: until, in: office.working))
    append(from, until, days, time.unit, kind, note: note)
  }

  /// Writes down a step counted elsewhere that ends on the day reached, and goes to its beginning.
  mutating func back(over step: ChainStep) {
    steps.append(step)
    day = step.from
  }

  /// Goes to the earliest of the days on which steps beside the chain begin.
  mutating func join(at from: CivilDate) { day = min(day, from) }

  /// Moves to an earlier open day, not after the day reached; the last step then begins there.
  mutating func move(to open: CivilDate) {
    guard open < day else { return }
    day = open
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

  private mutating func append(
    _ from: CivilDate, _ until: CivilDate, _ days: Int, _ unit: DayUnit, _ kind: ChainStep.Kind, note: String
  ) {
    let holidays = unit == .working ? office.holidays(from: from, to: until) : []
    steps.append(
      ChainStep(kind: kind, from: from, until: until, days: days, unit: unit, note: note, holidays: holidays))
  }
}
