import Dates
import ForumPlan

/// What a planner notes of a visa's way.
enum VisaMark: Hashable, Sendable {
  case begun(VisaCase.StepKind)
  case done(VisaCase.StepKind)
  /// The decision is there, and the visa with it.
  case granted
  case refused

  /// Everything that can be noted, in the order of the steps.
  static let all: [VisaMark] = VisaCase.StepKind.allCases.flatMap { kind -> [VisaMark] in
    // A decision says how it went.
    kind == .processing ? [.begun(kind), .granted, .refused] : [.begun(kind), .done(kind)]
  }

  /// The step it is about.
  var kind: VisaCase.StepKind {
    switch self {
    case .begun(let kind), .done(let kind): kind
    case .granted, .refused: .processing
    }
  }

  /// The words for a list: `Documents begun`, `Visa granted`.
  var label: String {
    switch self {
    case .begun(let kind): "\(kind.label) begun"
    case .done(let kind): "\(kind.label) done"
    case .granted: "Visa granted"
    case .refused: "Visa refused"
    }
  }

  /// What it says once it is noted.
  var words: String {
    switch self {
    case .begun(let kind): "\(kind.label.lowercased()) begun"
    case .done(let kind): kind.doneWords
    case .granted: VisaCase.StepKind.processing.doneWords
    case .refused: "visa refused"
    }
  }

  /// The day on which a case has it already.
  func day(in visaCase: VisaCase?) -> CivilDate? {
    switch self {
    case .begun(let kind): visaCase?.step(kind)?.begun
    case .done(let kind): visaCase?.step(kind)?.done
    case .granted: visaCase?.outcome == .granted ? visaCase?.step(.processing)?.done : nil
    case .refused: visaCase?.outcome == .refused ? visaCase?.step(.processing)?.done : nil
    }
  }

  /// A case with it noted on a day; the other day of the step gives way where the two would contradict each other.
  func noted(on day: CivilDate, in visaCase: VisaCase) -> VisaCase {
    var marked = visaCase
    switch self {
    case .begun(let kind):
      let done = marked.step(kind)?.done.flatMap { $0 < day ? nil : $0 }
      marked.put(VisaCase.Step(kind: kind, begun: day, done: done))
    case .done(let kind):
      let begun = marked.step(kind)?.begun.map { min($0, day) }
      marked.put(VisaCase.Step(kind: kind, begun: begun, done: day))
    case .granted, .refused:
      marked = VisaMark.done(.processing).noted(on: day, in: marked)
      marked.outcome = self == .granted ? .granted : .refused
    }
    return marked
  }
}

extension VisaCase {
  /// Puts a step in place of what was known of it.
  fileprivate mutating func put(_ step: Step) {
    steps.removeAll { $0.kind == step.kind }
    steps.append(step)
  }
}
