import Atlas
import ForumPlan

/// What a chain says behind the days of a step: why so many.
struct StepNotes {
  let lengths: StepLengths
  /// How sure the deadlines are, in percent.
  let confidence: Int

  /// The words for a step whose length the plan sets; `nil` where it is an allowance.
  func note(_ kind: VisaCase.StepKind) -> String? {
    guard let (own, origin) = lengths.own(kind) else { return nil }
    guard own.minimum < own.maximum else { return origin.words }
    let range = "\(own.minimum)–\(own.typical)–\(own.maximum), \(origin.words)"
    return [.collection, .transfer, .transitVisa].contains(kind)
      ? range : "\(confidence)% of the whole way with \(range)"
  }

  /// The words for the processing, with what finished cases taught.
  func processing(_ process: VisaProcess, _ route: VisaRoute, _ learnedFrom: Int) -> String {
    var range = process.processing
    var origin = ""
    if let own = lengths.own(.processing) {
      range = VisaProcess.Processing(own.length)
      origin = ", \(own.origin.words)"
    } else if learnedFrom > 0 {
      let (first, last) = (route.processing.days.first, route.processing.days.last)
      origin =
        ", moved to \(first)–\(route.processing.typical)–\(last) by \(learnedFrom) finished "
        + (learnedFrom == 1 ? "case" : "cases")
    }
    let others = [("transfer", route.transfer), ("collection", route.collection), ("transit visa", route.onward?.time)]
    let with = others.filter { $0.1?.isCertain == false }.map(\.0).joined(separator: " and the ")
    let both = with.isEmpty ? "" : " with the \(with)"
    return "\(confidence)% of \(range.minimum)–\(range.typical)–\(range.maximum)\(both)\(origin)"
  }
}
