import PlanFile

/// What a plan is opened with.
public struct PlanKey: Sendable {
  /// What was typed to unlock the plan, a passphrase or the path of a key file; `nil` for the way in which it is opened
  /// first.
  public var typed: String?
  /// The right to write it, kept while it was locked.
  public var lock: WriterLock?

  init(typed: String? = nil, lock: WriterLock? = nil) { (self.typed, self.lock) = (typed, lock) }
}
