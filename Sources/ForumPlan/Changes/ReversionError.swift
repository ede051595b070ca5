/// Why changes cannot be taken back; nothing was changed.
public enum ReversionError: Error, Hashable, Sendable {
  /// The history has no such change.
  case noSuchChange(Int, last: Int)
  /// The change made the plan.
  case isFirst
  /// It was taken back before, by another change.
  case alreadyTakenBack(Int, by: Int)
  /// It took back or did again what a later change decided anew.
  case idle(Int)
  /// It took back or did again a change that did so itself, or all after a change.
  case compound(Int)
  /// It lies in a part of the plan whose key is not held, or half of it does.
  case shut(Int)
  /// It entered papers that went out in their register, and out they are.
  case registered(Int)
  /// Later changes changed the same records, or depend on them.
  case overtaken(Int, by: [ChangeSummary])
  /// The plan's own rules refuse it.
  case refused(PlanError)
  /// Nothing was done after the change.
  case nothingAfter(Int)
  /// The plan is so already.
  case nothingToDo
  /// The plan has changed since it was worked out.
  case outdated
}

extension ReversionError: CustomStringConvertible {
  /// What is in the way and what to do.
  public var description: String {
    switch self {
    case .noSuchChange(let number, let last):
      "There is no change \(number); the last one is \(last). The history names them all."
    case .isFirst: "The first change made the plan; it cannot be taken back."
    case .alreadyTakenBack(let number, let by):
      "Change \(number) was taken back already, by change \(by)."
    case .idle(let number):
      "Change \(number) has no effect any more: what it took back or did again was taken back or done again since."
    case .compound(let number):
      "Change \(number) took back several steps at once. To have them again, go back to change \(number - 1)."
    case .shut(let number):
      "Change \(number) also lies in a part of the plan that is shut here, and half of it must not be taken back. "
        + "Open the plan with a passphrase that holds all its keys."
    case .registered(let number):
      "Change \(number) entered what went out in the register of papers, and that stays. A wrong entry is removed on the "
        + "tab Papers."
    case .overtaken(let number, let others):
      "\(Self.obstacle(number, others)) Take \(others.count == 1 ? "that" : "those") back with it, or go back to change \(number - 1)."
    case .refused(let error): error.description
    case .nothingAfter(let number): "Nothing that could be taken back was done after change \(number)."
    case .nothingToDo: "The plan is so already: nothing would change."
    case .outdated: "The plan has changed meanwhile. Ask again."
    }
  }

  /// What is in the way of taking a change back alone.
  public static func obstacle(_ number: Int, _ others: [ChangeSummary]) -> String {
    "Change \(number) cannot be taken back alone: \(named(others)) \(others.count == 1 ? "builds" : "build") on it."
  }

  /// The first few by number and label.
  private static func named(_ changes: [ChangeSummary]) -> String {
    let named = changes.prefix(2).map(\.name)
    let others = changes.count - named.count
    if others > 0 { return named.joined(separator: ", ") + " and \(others) more" }
    return named.joined(separator: " and ")
  }
}
