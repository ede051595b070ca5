import Dates
import ForumPlan

/// What has happened of an application, as of its case.
struct VisaProgress: Hashable, Sendable {
  var hostDocuments = Mark()
  var documents = Mark()
  var appointment = Mark()
  /// The day from which the processing counts: its own beginning, where an authority's clock starts late, else
  /// the day of lodging; `nil` when nothing was lodged.
  var processingSince: CivilDate?
  /// The day of the decision.
  var decided: CivilDate?
  /// The day the passport came back.
  var collected: CivilDate?

  /// When a step was begun and done.
  struct Mark: Hashable, Sendable {
    var begun: CivilDate?
    var done: CivilDate?
  }

  /// Nothing has happened.
  init() {}

  /// What a case says; of an application that was withdrawn only the papers are left.
  init(_ visaCase: VisaCase?) {
    guard let visaCase else { return }
    for step in visaCase.steps {
      let mark = Mark(begun: step.begun, done: step.done)
      switch step.kind {
      case .hostDocuments: hostDocuments = mark
      case .documents: documents = mark
      case .appointment: if visaCase.outcome != .withdrawn { appointment = mark }
      case .lodging, .processing, .collection: break
      }
    }
    guard visaCase.outcome != .withdrawn else { return }
    decided = visaCase.step(.processing)?.done
    collected = visaCase.step(.collection)?.done
    processingSince = visaCase.step(.processing)?.begun ?? visaCase.step(.lodging)?.done
  }

  /// Whether the application lies with the authority, or did.
  var isLodged: Bool { processingSince != nil || decided != nil || collected != nil }
}
