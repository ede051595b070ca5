/// How long one has to wait between passphrases that did not open a plan: not at all after the first two, then longer
/// each time, so that nobody tries them by hand one after the other while the screen is left alone.
struct UnlockPauses: Sendable {
  /// The longest pause.
  static let longest = Duration.seconds(300)

  private var failures = 0
  private var end: ContinuousClock.Instant?

  /// What is left of the pause; `nil` where there is none.
  func left(at now: ContinuousClock.Instant) -> Duration? { end.flatMap { $0 > now ? now.duration(to: $0) : nil } }

  /// Counts a passphrase that did not open the plan; gives the pause after it, of 5 seconds after the third, doubled each
  /// time.
  mutating func fail(at now: ContinuousClock.Instant) -> Duration? {
    failures += 1
    guard failures >= 3 else { return nil }
    let pause = min(Self.longest, .seconds(5 << min(failures - 3, 16)))
    end = now.advanced(by: pause)
    return pause
  }

  /// Forgets what went before, once the plan is open.
  mutating func succeed() { self = UnlockPauses() }
}

extension Duration {
  /// In whole seconds, never fewer than there are: `5 s`, `2 min`.
  var inWords: String {
    let seconds = components.seconds + (components.attoseconds > 0 ? 1 : 0)
    return seconds >= 120 ? "\((seconds + 59) / 60) min" : "\(seconds) s"
  }
}
