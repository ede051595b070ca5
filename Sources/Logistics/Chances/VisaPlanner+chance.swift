import Dates
import ForumPlan

extension VisaPlanner {
  /// Sets the chance of the visa in hand in time, and says where it stands on weak ground.
  mutating func weigh(_ route: VisaRoute?, case visaCase: VisaCase?, in outlook: inout VisaOutlook) {
    switch outlook.state {
    case .notNeeded: outlook.probability = 1
    case .refused, .barred: outlook.probability = 0
    case .granted: outlook.probability = admits(visaCase?.validity, on: outlook.travelOn) ? 1 : 0
    case .unknown, .unplaced, .notComing, .past: break
    case .atBorder:
      outlook.refusal = refusal(in: outlook)
      outlook.probability = outlook.refusal.map { 1 - $0.chance }
    case .overdue, .urgent, .soon, .open, .tooEarly, .lodged:
      guard let route else { return }
      let progress = VisaProgress(visaCase)
      outlook.refusal = refusal(in: outlook)
      outlook.onTime = route.chance(progress, beginning: today, today: today)
      if let onTime = outlook.onTime, let refusal = outlook.refusal {
        outlook.probability = onTime * (1 - refusal.chance)
      }
      warn(of: route, progress, in: &outlook)
    }
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
    if outlook.onTime == nil, let since = progress.processingSince {
      outlook.findings.append(
        Finding(
          .warning,
          "The application has been waiting for \(today - since) days, longer than the "
            + "\(route.processing.days.last) \(route.processing.unit.rawValue) days known to happen: "
            + "no chance can be given.",
          about: .days, advice: "Ask the authority where it stands, and set the processing days on the case."))
    }
    guard !progress.isLodged else { return }
    if let closes = route.closes, closes < today, today <= route.travelOn {
      outlook.findings.append(
        Finding(
          .serious, "The authority asks to be applied to by \(closes); a later application is counted as not accepted.",
          about: .window, advice: "Ask whether it accepts urgent cases, or choose a process that does."))
    }
    let steps: [(name: String, VisaProgress.Mark, StepTime)] = [
      ("host's documents have", progress.documents.done == nil ? progress.hostDocuments : .init(), route.hostDocuments),
      ("documents have", progress.documents, route.documents),
      ("wait for the appointment has", progress.appointment, route.appointment),
    ]
    for (name, mark, time) in steps where mark.done == nil {
      guard let begun = mark.begun, time.remaining(since: begun, on: today, in: route.calendar) == nil else { continue }
      outlook.findings.append(
        Finding(
          .note,
          "The \(name) taken \(today - begun) days, longer than planned: the chance counts on an end tomorrow.",
          about: .days, advice: "Mark the step done, or set its days on the case."))
    }
  }
}
