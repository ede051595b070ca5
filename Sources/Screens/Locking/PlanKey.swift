import PlanFile

/// What a plan is opened with.
public struct PlanKey: Sendable {
  /// The passphrase typed to unlock the plan; `nil` for the way in which it is opened first.
  public var passphrase: String?
  /// The right to write it, kept while it was locked.
  public var lock: WriterLock?

  init(passphrase: String? = nil, lock: WriterLock? = nil) { (self.passphrase, self.lock) = (passphrase, lock) }
}
