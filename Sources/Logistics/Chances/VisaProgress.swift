import Dates
import ForumPlan

/// What has happened of an application, as of its case.
struct VisaProgress: Hashable, Sendable {
  private var marks: [VisaCase.StepKind: Mark] = [:]
  /// The day on which the application was handed in; `nil` when it was not.
  private(set) var lodged: CivilDate?
  /// The day from which the processing is known to count: its own beginning, where an authority's clock starts late,
  /// or the day on which the papers reached it.
  private(set) var processingSince: CivilDate?
  /// The day of the decision.
  private(set) var decided: CivilDate?
  /// The day the passport came back.
  private(set) var collected: CivilDate?

  /// When a step was begun and done.
  struct Mark: Hashable, Sendable {
    var begun: CivilDate?
    var done: CivilDate?

    /// Whether anything is known of the step.
    var isMarked: Bool { begun != nil || done != nil }
  }

  /// Nothing has happened.
  init() {}

  /// What a case says; of an application that was withdrawn only the papers are left.
  init(_ visaCase: VisaCase?) {
    guard let visaCase else { return }
    let isWithdrawn = visaCase.outcome == .withdrawn
    for step in visaCase.steps where !isWithdrawn || step.kind.isOfPapers {
      marks[step.kind] = Mark(begun: step.begun, done: step.done)
    }
    guard !isWithdrawn else { return }
    lodged = self[.lodging].done
    processingSince = self[.processing].begun ?? self[.transfer].done
    decided = self[.processing].done
    collected = self[.collection].done
  }

  /// What is known of a step before the decision.
  subscript(kind: VisaCase.StepKind) -> Mark { marks[kind] ?? Mark() }

  /// Whether no paper but the applicant's own is done, so that every step stands in the chain.
  var isWithoutHostPapers: Bool {
    !marks.contains { $0.key != .documents && $0.key != .passportRenewal && $0.key.isOfPapers && $0.value.done != nil }
  }

  /// Whether the application lies with the authority, or did.
  var isLodged: Bool { lodged != nil || processingSince != nil || decided != nil || collected != nil }
}

extension VisaCase.StepKind {
  /// Whether it is one of the papers, which stay good for another application.
  var isOfPapers: Bool {
    switch self {
    case .nomination, .donorApproval, .hostDocuments, .serviceApproval, .noteVerbale, .passportRenewal, .documents,
      .tripVisa:
      true
    case .appointment, .lodging, .transfer, .processing, .collection, .transitVisa: false
    }
  }
}
