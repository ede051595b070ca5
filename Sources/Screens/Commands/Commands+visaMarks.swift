import ForumPlan
import Logistics

extension Command {
  /// What is noted of a visa's way, and what is left at its end.
  static let visaMarks: [Command] = [
    .asking(
      "visa.begin", "Mark the next step of the visa begun today", .visas, keys: ["v b"], on: [.visas],
      needs: [.writing, .record, .visaStep, Need { $0.visaSteps?.nextIsBegun == true ? "It was begun already." : nil }]
    ) { $0.markBegun() },
    Command(
      "visa.note", "Mark any step of the visa, begun or done, on any day", .visas, keys: ["v m"], on: [.visas],
      needs: [.writing, .record, .journey]
    ) { $0.chooseMark() },
    Command(
      "visa.refuse", "Mark the visa refused today, after a question", .visas, keys: ["v x"], on: [.visas],
      needs: [
        .writing, .record, .journey,
        Need { $0.visaSteps?.visa.state == .refused ? "It is marked refused already." : nil },
      ]
    ) { $0.askRefusal() },
    .asking(
      "visa.remote", "Give a remote seat, or a seat in the room again", .visas, keys: ["v r"], on: [.visas],
      needs: [.writing, .record, .visaKnown]
    ) { $0.changeSeat() },
    Command(
      "visa.options", "Choose what is left of a refused, barred or late visa", .visas, keys: ["v o"],
      on: [.visas], footer: Footer("what is left", .tab),
      needs: [
        .writing, .record, .visaKnown,
        Need { $0.visaSteps?.visa.state.losesSeat == true ? nil : "This visa may still be had as planned." },
      ]
    ) { $0.chooseOption() },
  ]
}

extension Need {
  /// What the visa under the cursor needs is worked out.
  fileprivate static let visaKnown = Need {
    $0.visaSteps == nil ? "What visas need is still being worked out." : nil
  }

  /// The person under the cursor is to make the journey.
  fileprivate static let journey = Need { workspace in
    guard let visa = workspace.visaSteps?.visa else { return "What visas need is still being worked out." }
    return visa.seat == .remote ? "Whoever takes part from afar needs no visa." : nil
  }
}

extension VisaSteps {
  /// Whether the next step was begun.
  fileprivate var nextIsBegun: Bool { next.flatMap { visaCase?.step($0)?.begun } != nil }
}
