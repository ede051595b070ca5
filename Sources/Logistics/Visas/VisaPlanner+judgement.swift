import Atlas
import Dates
import ForumPlan

extension VisaPlanner {
  /// Sets the state from what was done and what the calendar says.
  func judge(_ visaCase: VisaCase?, in outlook: inout VisaOutlook) {
    switch visaCase?.outcome {
    case .granted:
      outlook.state = .granted
      checkValidity(visaCase?.validity, in: &outlook)
      return
    case .refused:
      outlook.state = .refused
      return
    case .open, .withdrawn, nil: break
    }
    if VisaProgress(visaCase).isLodged {
      outlook.state = .lodged
      return
    }
    guard outlook.process?.channel != .border else {
      outlook.state = .atBorder
      return
    }
    outlook.state = urgency(of: outlook, case: visaCase)
  }

  /// Sets the state of somebody who takes part from afar; papers that lie with a consulate should be fetched.
  func stay(_ visaCase: VisaCase?, in outlook: inout VisaOutlook) {
    outlook.seat = .remote
    outlook.state = .notNeeded
    outlook.reason = "Takes part from afar."
    guard let visaCase, visaCase.outcome == .open, VisaProgress(visaCase).isLodged,
      visaCase.step(.collection)?.done == nil
    else { return }
    outlook.findings.append(
      Finding(
        .warning, "An application for this forum still lies with the authority.",
        about: .order, advice: "Withdraw it and fetch the passport, then mark the case withdrawn."))
  }

  private func urgency(of outlook: VisaOutlook, case visaCase: VisaCase?) -> VisaState {
    guard let applyBy = outlook.applyBy else { return .unknown }
    if applyBy < today { return .overdue }
    let step = Self.nextDeadline(of: outlook, case: visaCase)?.by ?? applyBy
    let next = outlook.renewal.begun == nil ? min(step, outlook.renewBy ?? step) : step
    if next - today <= 14 { return .urgent }
    if next - today <= 42 { return .soon }
    if let from = [outlook.applyFrom, outlook.usefulFrom].compactMap(\.self).max(), from > today { return .tooEarly }
    return .open
  }

  /// The next thing to do for a visa that is not lodged, and by when.
  static func nextDeadline(
    of outlook: VisaOutlook, case visaCase: VisaCase?
  ) -> (kind: Deadline.Kind, by: CivilDate)? {
    let progress = VisaProgress(visaCase)
    if !progress[.documents].isMarked, let by = outlook.beginBy { return (.visaBegin, by) }
    // What nobody has begun of the papers presses before what is under way.
    let waiting = outlook.chain.filter { step in
      // The passport's renewal is a deadline of its own.
      step.kind.step.map { $0.isOfPapers && $0 != .passportRenewal && !progress[$0].isMarked } ?? false
    }
    if let next = waiting.min(by: { $0.from < $1.from }) { return (.visaPaper, next.from) }
    if progress[.documents].done == nil, let by = outlook.documentsBy { return (.visaDocuments, by) }
    if visaCase?.step(.appointment) == nil, let by = outlook.appointmentBy { return (.visaAppointment, by) }
    return outlook.applyBy.map { (.visaApply, $0) }
  }

  private func checkValidity(_ validity: DateSpan?, in outlook: inout VisaOutlook) {
    guard let validity, let travelOn = outlook.travelOn, !validity.contains(travelOn) else { return }
    outlook.findings.append(
      Finding(
        .serious, "The visa is valid \(validity), which does not take in the travel day \(travelOn).",
        about: .validity, advice: "Ask the consulate to correct it, or apply again."))
  }

  /// Adds findings when no passport of the nationality meets the destination's rule, or only with a doubt: the best
  /// of them counts.
  func checkPassport(
    of person: Person, journey: Journey, process: VisaProcess, in outlook: inout VisaOutlook
  ) {
    guard let identity = plan.identity(of: person.id), journey.arrival != nil, journey.departure != nil,
      let nationality = outlook.nationality
    else { return }
    guard identity.passports.contains(where: { $0.nationality == nationality }) else {
      outlook.findings.append(
        Finding(
          .warning, "No passport of \(nationality) is on record.",
          about: .passport, advice: "Ask for the passport's data page."))
      return
    }
    let best = bestFaults(of: person, journey: journey, process: process, in: outlook)
    outlook.findings += (best ?? []).map(\.finding).filter { $0.severity > .note }
  }
}
