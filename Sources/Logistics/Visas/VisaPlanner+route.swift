import Atlas
import Dates
import ForumPlan

/// A range of days that does not rise from fewest to most, and whose it is.
struct DisorderedRange: Error, Hashable {
  var step: String
  var range: VisaProcess.Processing
  var origin: StepLengths.Origin
}

/// A processing time of the facts and the cases it may learn from.
struct LearningKey: Hashable {
  var range: VisaProcess.Processing
  var cases: CaseHistory.Key
}

extension VisaPlanner {
  /// The steps of an attendance's application with their distributions.
  ///
  /// A length that the plan sets goes before what its cases teach, and that before the facts and allowances.
  /// Allowances are certain: they are what a planner keeps free, not what an office was seen to take.
  mutating func route(
    from travelOn: CivilDate, process: VisaProcess, lengths: StepLengths, in outlook: inout VisaOutlook,
    office: OfficeCalendar
  ) throws(DisorderedRange) -> VisaRoute {
    let allowances = VisaAllowances(channel: process.channel)
    let margin = min(max(programme.safetyMargin, 0), ChainBuilder.longest)
    let issuedFrom = process.useWithin?.before(travelOn)
    let transfer = try time(.transfer, lengths, else: 0, .calendar)
    let processing = try processing(of: process, lengths, in: &outlook)
    return VisaRoute(
      calendar: office.working, trail: try trail(lengths), errand: try errand(lengths, in: &outlook),
      appointment: try time(.appointment, lengths, else: allowances.appointment, .calendar),
      transfer: transfer, processing: processing,
      collection: try time(.collection, lengths, else: allowances.collection, .working),
      travelOn: travelOn, inHandBy: travelOn - margin, opens: process.earliest?.before(travelOn),
      closes: process.latestDaysBefore.map {
        office.working.previous(onOrBefore: travelOn - min(max($0, 0), ChainBuilder.longest))
      },
      issuedFrom: issuedFrom,
      usefulFrom: issuedFrom.map {
        VisaRoute.usefulDay(issuedFrom: $0, transfer: transfer, processing: processing, in: office.working)
      })
  }

  private mutating func trail(_ lengths: StepLengths) throws(DisorderedRange) -> PaperTrail {
    var trail = PaperTrail(lead: [], papers: [])
    for kind in [VisaCase.StepKind.nomination, .donorApproval, .hostDocuments] {
      trail.lead.append(.init(kind: kind, time: try time(kind, lengths, else: 0, .calendar)))
    }
    for kind in [VisaCase.StepKind.documents, .serviceApproval, .noteVerbale] {
      let days = kind == .documents ? programme.documentDays : 0
      trail.papers.append(.init(kind: kind, time: try time(kind, lengths, else: days, .calendar)))
    }
    return trail
  }

  /// The length that the plan sets for a step, else an allowance.
  mutating func time(
    _ kind: VisaCase.StepKind, _ lengths: StepLengths, else days: Int, _ unit: DayUnit
  ) throws(DisorderedRange) -> StepTime {
    let days = max(days, 0)
    return try time(
      kind, lengths, else: VisaProcess.Processing(minimum: days, typical: days, maximum: days, unit: unit))
  }

  /// The length that the plan sets for a step, else a range that rises.
  mutating func time(
    _ kind: VisaCase.StepKind, _ lengths: StepLengths, else range: VisaProcess.Processing
  ) throws(DisorderedRange) -> StepTime {
    try ownTime(kind, lengths) ?? time(range) ?? StepTime(certain: max(range.maximum, 0), unit: range.unit)
  }

  private mutating func ownTime(
    _ kind: VisaCase.StepKind, _ lengths: StepLengths
  ) throws(DisorderedRange) -> StepTime? {
    guard let own = lengths.own(kind) else { return nil }
    let range = VisaProcess.Processing(own.length)
    guard let time = time(range) else { throw DisorderedRange(step: kind.label, range: range, origin: own.origin) }
    return time
  }

  /// The processing time: the plan's own, else that of the facts, moved by what finished cases of the same sort took.
  private mutating func processing(
    of process: VisaProcess, _ lengths: StepLengths, in outlook: inout VisaOutlook
  ) throws(DisorderedRange) -> StepTime {
    if let own = try ownTime(.processing, lengths) {
      outlook.learnedFrom = 0
      return own
    }
    var range = process.processing
    if outlook.learnedFrom > 0, let key = outlook.historyKey {
      range = learnedRange(LearningKey(range: range, cases: key))
    }
    guard let time = time(range) else { throw DisorderedRange(step: "Processing", range: range, origin: .usual) }
    return time
  }

  /// The journey to the consulate, with the visa that it may take.
  private mutating func errand(
    _ lengths: StepLengths, in outlook: inout VisaOutlook
  ) throws(DisorderedRange) -> Errand? {
    guard let key = outlook.errand else { return nil }
    let requirement = requirement(of: key.nationality, in: key.country)?.value
    let process = requirement.flatMap {
      $0.asksBefore ? self.process(for: $0, of: key.nationality, in: key.country)?.value : nil
    }
    let office = officeCalendar(OfficeKey(standsIn: key.residence, represents: key.country))
    var visa = StepTime(certain: 0, unit: .calendar)
    if let own = try ownTime(.tripVisa, lengths) {
      visa = own
    } else if let process {
      guard let time = time(process.processing) else {
        throw DisorderedRange(step: "Processing of \(process.id)", range: process.processing, origin: .usual)
      }
      visa = time
    }
    let allowance = process.map { VisaAllowances(channel: $0.channel).collection } ?? 0
    return Errand(
      key: key, requirement: requirement, process: process, visa: visa,
      collection: StepTime(certain: allowance, unit: .working), calendar: office.working)
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

  mutating func officeCalendar(_ key: OfficeKey) -> OfficeCalendar {
    if let known = offices[key] { return known }
    let calendar = OfficeCalendar(key, atlas: atlas)
    offices[key] = calendar
    return calendar
  }
}

extension Requirement {
  /// Whether something has to be asked for before the journey.
  var asksBefore: Bool {
    switch self {
    case .visa, .eVisa, .eTA: true
    case .home, .free, .onArrival, .noAdmission: false
    }
  }
}

extension VisaProcess.Processing {
  /// The range that a plan sets for a step.
  init(_ length: VisaCase.StepLength) {
    self.init(minimum: length.minimum, typical: length.typical, maximum: length.maximum, unit: length.unit)
  }
}
