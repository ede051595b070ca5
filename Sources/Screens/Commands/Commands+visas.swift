import ForumPlan

extension Command {
  /// The board of visas.
  static let visas: [Command] = [
    .asking(
      "visa.mark", "Mark the next step of the visa done today", .visas, keys: ["m"], on: [.visas],
      footer: Footer("done", .tab), needs: [.writing, .record, .visaStep]
    ) { $0.markStep() }
  ]
}

extension Need {
  /// The visa under the cursor has a step that is not done.
  static let visaStep = Need { workspace in
    guard let steps = workspace.visaSteps else { return "What visas need is still being worked out." }
    return steps.next == nil ? "Nothing is left to mark for this visa." : nil
  }
}
