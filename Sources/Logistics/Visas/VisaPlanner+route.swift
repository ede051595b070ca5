import Atlas
import Dates
import ForumPlan

/// A range of days that does not rise from fewest to most, and whose it is.
struct DisorderedRange: Error, Hashable {
  var step: String
  var range: VisaProcess.Processing
  var isOfCase: Bool
}

/// A processing time of the facts and the cases it may learn from.
struct LearningKey: Hashable {
  var range: VisaProcess.Processing
  var cases: CaseHistory.Key
}

extension VisaPlanner {
  /// The steps of an attendance's application with their distributions.
  ///
  /// A length set on the case goes before what the plan's cases teach, and that before the facts and allowances.
  /// Allowances are certain: they are what a planner keeps free, not what an office was seen to take.
  mutating func route(
    from travelOn: CivilDate, process: VisaProcess, case visaCase: VisaCase?, in outlook: inout VisaOutlook,
    office: OfficeCalendar
  ) throws(DisorderedRange) -> VisaRoute {
    let allowances = VisaAllowances(channel: process.channel)
    let margin = min(max(programme.safetyMargin, 0), ChainBuilder.longest)
    return VisaRoute(
      calendar: office.working,
      hostDocuments: try time(.hostDocuments, of: visaCase, else: 0, .calendar),
      documents: try time(.documents, of: visaCase, else: programme.documentDays, .calendar),
      appointment: try time(.appointment, of: visaCase, else: allowances.appointment, .calendar),
      processing: try processing(of: process, case: visaCase, in: &outlook),
      collection: try time(.collection, of: visaCase, else: allowances.collection, .working),
      travelOn: travelOn, inHandBy: travelOn - margin, opens: process.earliest?.before(travelOn),
      closes: process.latestDaysBefore.map {
        office.working.previous(onOrBefore: travelOn - min(max($0, 0), ChainBuilder.longest))
      })
  }

  /// The length that a case sets for a step, else an allowance.
  private mutating func time(
    _ kind: VisaCase.StepKind, of visaCase: VisaCase?, else days: Int, _ unit: DayUnit
  ) throws(DisorderedRange) -> StepTime {
    if let own = try ownTime(kind, of: visaCase) { return own }
    let days = max(days, 0)
    return time(VisaProcess.Processing(minimum: days, typical: days, maximum: days, unit: unit))
      ?? StepTime(certain: days, unit: unit)
  }

  private mutating func ownTime(
    _ kind: VisaCase.StepKind, of visaCase: VisaCase?
  ) throws(DisorderedRange) -> StepTime? {
    guard let range = visaCase?.overrides[kind].map(VisaProcess.Processing.init) else { return nil }
    guard let time = time(range) else { throw DisorderedRange(step: kind.label, range: range, isOfCase: true) }
    return time
  }

  /// The processing time: the case's own, else that of the facts, moved by what finished cases of the same sort took.
  private mutating func processing(
    of process: VisaProcess, case visaCase: VisaCase?, in outlook: inout VisaOutlook
  ) throws(DisorderedRange) -> StepTime {
    if let own = try ownTime(.processing, of: visaCase) {
      outlook.learnedFrom = 0
      return own
    }
    var range = process.processing
    if outlook.learnedFrom > 0, let key = outlook.historyKey {
      range = learnedRange(LearningKey(range: range, cases: key))
    }
    guard let time = time(range) else { throw DisorderedRange(step: "Processing", range: range, isOfCase: false) }
    return time
  }

  private mutating func learnedRange(_ key: LearningKey) -> VisaProcess.Processing {
    if let known = learned[key] { return known }
    let range = history().learned(key.range, key.cases)
    learned[key] = range
    return range
  }

  /// The distribution of a range, worked out once; `nil` when the range does not rise.
  private mutating func time(_ range: VisaProcess.Processing) -> StepTime? {
    if let known = times[range] { return known }
    let time = StepTime(range)
    times[range] = .some(time)
    return time
  }

  /// What the plan's finished cases teach, gathered once; O(cases).
  mutating func history() -> CaseHistory {
    if let caseHistory { return caseHistory }
    var gathered = CaseHistory()
    for visaCase in plan.visaCases where visaCase.isFinished {
      guard let attendance = plan.attendances[visaCase.attendance], let person = plan.people[attendance.person],
        let forum = plan.forums[attendance.forum],
        let destination = Journey(of: attendance, to: forum, in: plan).place?.country
      else { continue }
      var sketch = VisaOutlook(
        id: attendance.id, person: attendance.person, forum: attendance.forum, state: .unknown)
      sketch.destination = destination
      choosePassport(for: person, attendance: attendance, case: visaCase, to: destination, in: &sketch)
      guard let key = sketch.historyKey, let requirement = sketch.requirement else { continue }
      chooseProcess(for: requirement, of: key.nationality, case: visaCase, to: destination, in: &sketch)
      let lodgedIn = sketch.process.flatMap {
        lodging(of: $0, person: person, nationality: key.nationality, case: visaCase)
      }
      let office = officeCalendar(OfficeKey(standsIn: lodgedIn ?? destination, represents: destination))
      gathered.add(visaCase, key, office: office.working)
    }
    caseHistory = gathered
    return gathered
  }

  mutating func officeCalendar(_ key: OfficeKey) -> OfficeCalendar {
    if let known = offices[key] { return known }
    let calendar = OfficeCalendar(key, atlas: atlas)
    offices[key] = calendar
    return calendar
  }
}

extension VisaOutlook {
  /// The sort of cases that this one can be compared with.
  var historyKey: CaseHistory.Key? {
    guard let nationality, let destination, let requirement else { return nil }
    return CaseHistory.Key(nationality: nationality, destination: destination, requirement: requirement.kind)
  }
}

extension VisaProcess.Processing {
  /// The range that a case sets for a step.
  init(_ length: VisaCase.StepLength) {
    self.init(minimum: length.minimum, typical: length.typical, maximum: length.maximum, unit: length.unit)
  }
}
