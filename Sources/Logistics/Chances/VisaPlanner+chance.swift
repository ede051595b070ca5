import Dates
import ForumPlan

extension VisaPlanner {
  /// Sets the chance of the visa in hand in time, and says where it stands on weak ground.
  mutating func weigh(_ route: VisaRoute?, onward: Onward?, case visaCase: VisaCase?, in outlook: inout VisaOutlook) {
    switch outlook.state {
    case .notNeeded:
      let transit = chance(of: onward, in: outlook)
      outlook.probability = transit.onTime * transit.granted
    case .refused, .barred: outlook.probability = 0
    case .granted:
      let transit = transit(after: route, onward, VisaProgress(visaCase), in: outlook)
      outlook.probability = admits(visaCase?.validity, on: outlook.travelOn) ? transit : 0
    case .unknown, .unplaced, .notComing, .past: break
    case .atBorder:
      outlook.refusal = refusal(in: outlook)
      let transit = chance(of: onward, in: outlook)
      outlook.probability = outlook.refusal.map { (1 - $0.chance) * transit.onTime * transit.granted }
    case .overdue, .urgent, .soon, .open, .tooEarly, .lodged:
      guard let route else { return }
      let progress = VisaProgress(visaCase)
      outlook.refusal = refusal(in: outlook)
      outlook.onTime = route.chance(progress, beginning: today, today: today)
      if let onTime = outlook.onTime, let refusal = outlook.refusal {
        outlook.probability =
          onTime * (1 - refusal.chance) * admission(by: route.errand, progress)
          * admission(through: route.onward, in: outlook)
      }
      noteErrand(route, progress, in: &outlook)
      warn(of: route, progress, in: &outlook)
    }
  }

  /// The chance of the transit visas once the destination's is given, whose passport may still have to be fetched.
  private mutating func transit(
    after route: VisaRoute?, _ onward: Onward?, _ progress: VisaProgress, in outlook: VisaOutlook
  ) -> Double {
    let alone = chance(of: onward, in: outlook)
    guard let route, route.onward != nil, progress.isLodged else { return alone.onTime * alone.granted }
    return (route.chance(progress, beginning: today, today: today) ?? alone.onTime) * alone.granted
  }

  /// The chance of being let into the country where the application is lodged; 1 where nothing is to be decided.
  private mutating func admission(by errand: Errand?, _ progress: VisaProgress) -> Double {
    guard let errand, !progress.isLodged, progress[.tripVisa].done == nil else { return 1 }
    guard let requirement = errand.requirement else { return 1 }
    if requirement == .noAdmission { return 0 }
    guard requirement.asksBefore else { return 1 }
    let key = CaseHistory.Key(
      nationality: errand.key.nationality, destination: errand.country, requirement: requirement.kind)
    return 1 - history().refusal(key).chance
  }

  private mutating func refusal(in outlook: VisaOutlook) -> RefusalRate? {
    outlook.historyKey.map { history().refusal($0) }
  }

  private func admits(_ validity: DateSpan?, on day: CivilDate?) -> Bool {
    guard let validity, let day else { return true }
    return validity.contains(day)
  }

  /// Adds findings where a step outlasts what was known of it, or the window has closed.
  private func warn(of route: VisaRoute, _ progress: VisaProgress, in outlook: inout VisaOutlook) {
    if outlook.onTime == nil, let since = progress.processingSince ?? progress.lodged {
      outlook.findings.append(
        Finding(
          .warning,
          "The application has been waiting for \(today - since) days, longer than the "
            + "\(route.processing.days.last) \(route.processing.unit.rawValue) days known to happen: "
            + "no chance can be given.",
          about: .days, advice: "Ask the authority where it stands, and set the processing days on the case."))
    }
    if let issued = route.issuedFrom, progress.decided == nil, outlook.onTime.map({ $0 < 1 }) ?? false,
      let decision = route.decision(progress, today: today), decision.chance(by: issued - 1) > 0.01
    {
      outlook.findings.append(
        Finding(
          .warning,
          "A visa issued before \(issued) has run out by the journey, and this one may be: "
            + "\(Int((100 * decision.chance(by: issued - 1)).rounded()))% by then.",
          about: .validity, advice: "Ask the authority to date it later."))
    }
    guard !progress.isLodged else { return }
    if let closes = route.closes, closes < today, today <= route.travelOn {
      outlook.findings.append(
        Finding(
          .serious, "The authority asks to be applied to by \(closes); a later application is counted as not accepted.",
          about: .window, advice: "Ask whether it accepts urgent cases, or choose a process that does."))
    }
    let papers = progress[.documents].done == nil ? route.trail.steps : route.trail.papers
    for step in papers + [.init(kind: .appointment, time: route.appointment)] {
      guard let begun = progress[step.kind].begun, progress[step.kind].done == nil, let kind = step.kind.chainKind,
        step.time.remaining(since: begun, on: today, in: route.calendar) == nil
      else { continue }
      outlook.findings.append(
        Finding(
          .note,
          "The \(kind.hasTaken) taken \(today - begun) days, longer than planned: the chance counts on an end tomorrow.",
          about: .days, advice: "Mark the step done, or set its days on the case."))
    }
  }
}
