import Terminal

/// Something that is due a while after it was begun, unless it is begun anew: the lock after idle minutes, the clearing of
/// the clipboard.
struct Countdown: Sendable {
  /// How long it takes; `nil` for what never comes.
  let length: Duration?
  private var start: ContinuousClock.Instant?

  init(_ length: Duration?) { self.length = length }

  /// Begins, or begins anew.
  mutating func begin(at now: ContinuousClock.Instant) { start = now }

  /// Calls it off.
  mutating func stop() { start = nil }

  /// Whether it was begun and not called off.
  var isRunning: Bool { start != nil }

  /// The time until it is due, none where it is due; `nil` where it is not to come.
  func left(at now: ContinuousClock.Instant) -> Duration? {
    guard let start, let length else { return nil }
    return max(.zero, length - start.duration(to: now))
  }

  /// Whether it is due.
  func isDue(at now: ContinuousClock.Instant) -> Bool { left(at: now) == .zero }
}
