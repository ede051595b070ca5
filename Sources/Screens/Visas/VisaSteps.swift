import Dates
import ForumPlan
import Logistics
import Terminal

/// How far a visa has come, step by step, as its row on the board shows it.
struct VisaSteps {
  let visa: VisaOutlook
  let visaCase: VisaCase?
  let today: CivilDate
  let glyphs: Glyphs

  /// The steps that a planner marks, in order.
  static let order: [VisaCase.StepKind] = [.documents, .appointment, .lodging, .processing, .collection]

  /// What stands in the column of a step: done, begun, or the last day for it.
  func cell(_ kind: VisaCase.StepKind) -> ListCell {
    guard visa.process != nil, visa.state != .past, visa.state != .notComing else { return ListCell("", .dim) }
    if kind == .processing, visaCase?.outcome == .refused {
      return ListCell(String(glyphs[.failed]), Style(.blocked), value: .words("refused"))
    }
    let step = visaCase?.step(kind)
    if step?.done != nil || isOvertaken(kind) {
      return ListCell(String(glyphs[.done]), Style(.fine), value: .words("done"))
    }
    if step?.begun != nil { return ListCell("begun", Style(.estimated)) }
    guard let by = lastDay(for: kind), visa.state.hasDeadline else {
      return ListCell(String(glyphs[.pending]), .dim, value: .nothing)
    }
    return ListCell(by.short, Deadline.State(daysLeft: by - today).style, value: .day(by))
  }

  /// The first step that is not done; `nil` when nothing is left to mark.
  var next: VisaCase.StepKind? {
    let outcome = visaCase?.outcome ?? .open
    guard visa.process != nil, outcome == .open else { return outcome == .refused ? nil : transit }
    let next = Self.order.first { kind in
      visaCase?.step(kind)?.done == nil && !isOvertaken(kind) && (kind != .appointment || visa.appointmentBy != nil)
    }
    return next ?? transit
  }

  /// The visas to change planes, while they are not there.
  private var transit: VisaCase.StepKind? { visa.transitVisaBy == nil ? nil : .transitVisa }

  /// What marking the next step notes; a decision that is there is a visa that was granted.
  var nextMark: VisaMark? { next.map { $0 == .processing ? .granted : .done($0) } }

  /// The case with something noted on a day.
  func marked(_ mark: VisaMark, on day: CivilDate) -> VisaCase {
    mark.noted(on: day, in: visaCase ?? VisaCase(of: visa.id))
  }

  /// Whether a step is on the way to this visa, or something was noted of it.
  func concerns(_ kind: VisaCase.StepKind) -> Bool {
    Self.order.contains(kind) || kind == .hostDocuments || visaCase?.step(kind) != nil
      || visa.chain.contains { $0.kind.step == kind }
  }

  /// Whether a later step is done, so that this one must have been.
  private func isOvertaken(_ kind: VisaCase.StepKind) -> Bool {
    let later = Self.order.drop { $0 != kind }.dropFirst()
    return later.contains { visaCase?.step($0)?.done != nil } || (visaCase?.outcome == .granted && kind != .collection)
  }

  private func lastDay(for kind: VisaCase.StepKind) -> CivilDate? {
    switch kind {
    case .passportRenewal: visa.renewBy
    case .documents: visa.documentsBy
    case .appointment: visa.appointmentBy
    case .lodging: visa.applyBy
    case .tripVisa: visa.tripVisaBy
    case .transitVisa: visa.transitVisaBy
    case .processing, .collection, .transfer: nil
    case .nomination, .donorApproval, .hostDocuments, .serviceApproval, .noteVerbale:
      visa.chain.first { $0.kind.step == kind }?.from
    }
  }
}

extension VisaCase.StepKind {
  /// What it says on the screen when the step was marked done.
  var doneWords: String {
    switch self {
    case .nomination: "person named"
    case .donorApproval: "donor agreed"
    case .hostDocuments: "host documents there"
    case .serviceApproval: "service agreed"
    case .noteVerbale: "note verbale sent"
    case .tripVisa: "visa for the trip there"
    case .passportRenewal: "new passport there"
    case .documents: "documents together"
    case .appointment: "appointment made"
    case .lodging: "application lodged"
    case .transfer: "papers with the authority"
    case .processing: "visa granted"
    case .collection: "passport collected"
    case .transitVisa: "transit visa there"
    }
  }
}
