import Atlas
import Dates
import ForumPlan

extension PassportRenewal.Allowance {
  /// How long a renewal takes for an attendance: as set on its case, on the person's organisation or for the
  /// destination, else assumed.
  ///
  /// Days that do not rise from fewest to most are passed over here; the visa says so as a finding.
  init(for attendance: Attendance, to destination: CountryCode?, plan: Plan, atlas: Atlas, today: CivilDate) {
    self = .assumed
    guard let destination else { return }
    let lengths = StepLengths(
      of: plan.people[attendance.person], case: plan.visaCase(of: attendance.id), to: destination, on: today,
      plan: plan, atlas: atlas)
    if let own = lengths.own(.passportRenewal)?.length {
      self.init(minimum: own.minimum, typical: own.typical, maximum: own.maximum)
    }
  }
}

extension VisaPlanner {
  /// The renewal that stands before the application: its days, where the best passport of the nationality will not do.
  ///
  /// `nil` as well once the new passport is there, or the application lies with the authority.
  mutating func renewal(
    of person: Person, journey: Journey, process: VisaProcess, case visaCase: VisaCase?, in outlook: inout VisaOutlook
  ) throws(DisorderedRange) -> StepTime? {
    let progress = VisaProgress(visaCase)
    outlook.renewal = progress[.passportRenewal]
    guard outlook.renewal.done == nil, !progress.isLodged, process.channel != .border, visaCase?.outcome != .granted,
      let destination = outlook.destination,
      bestFaults(of: person, journey: journey, process: process, in: outlook)?.fitness == .toBeRenewed
    else { return nil }
    let lengths = StepLengths(
      of: person, case: visaCase, to: destination, on: outlook.travelOn ?? today, plan: plan, atlas: atlas)
    let assumed = PassportRenewal.Allowance.assumed
    return try time(
      .passportRenewal, lengths,
      else: VisaProcess.Processing(
        minimum: assumed.minimum, typical: assumed.typical, maximum: assumed.maximum, unit: .calendar))
  }

  /// What is the matter with the passport of the nationality that is best for the journey; `nil` where none is known.
  func bestFaults(
    of person: Person, journey: Journey, process: VisaProcess, in outlook: VisaOutlook
  ) -> [PassportFault]? {
    guard let identity = plan.identity(of: person.id), let arrival = journey.arrival,
      let departure = journey.departure, let nationality = outlook.nationality
    else { return nil }
    let check = PassportCheck(rule: process.passportRule, blankPages: process.blankPages)
    return identity.passports.filter { $0.nationality == nationality }.map {
      PassportFault.faults(
        of: $0, by: check, arrival: arrival, departure: max(arrival, departure), today: today,
        isRenewed: outlook.renewal.done != nil)
    }.min { ($0.fitness, $0.count) < ($1.fitness, $1.count) }
  }
}
