import Terminal

/// What comes due while nobody does anything: the screen is locked after idle minutes, and what was copied leaves the
/// clipboard.
///
/// It has no clock: whoever asks says what time it is.
struct Watch: Sendable {
  /// How long what was copied stays on the clipboard.
  static let clipping = Duration.seconds(60)

  /// Something that has come due.
  enum Due: Sendable {
    case clearClipboard
    case lock
  }

  private var idle: Countdown
  private var clipping = Countdown(Watch.clipping)

  /// A watch that locks after a time without a key, `nil` for never, from now on.
  init(idle length: Duration?, at now: ContinuousClock.Instant) {
    idle = Countdown(length)
    idle.begin(at: now)
  }

  /// Takes note of what came in: only what a hand did puts the lock off.
  mutating func hear(_ events: [Event], at now: ContinuousClock.Instant) {
    if events.contains(where: \.isOfHand) { idle.begin(at: now) }
  }

  /// Takes note that something was copied.
  mutating func copied(at now: ContinuousClock.Instant) { clipping.begin(at: now) }

  /// Says whether something of ours is on the clipboard, and counts it as cleared from now on.
  mutating func letGoOfClipboard() -> Bool {
    defer { clipping.stop() }
    return clipping.isRunning
  }

  /// What is due, each thing once; the lock again after another idle time.
  mutating func due(at now: ContinuousClock.Instant) -> [Due] {
    var due: [Due] = []
    if clipping.isDue(at: now) {
      clipping.stop()
      due.append(.clearClipboard)
    }
    if idle.isDue(at: now) {
      idle.begin(at: now)
      due.append(.lock)
    }
    return due
  }

  /// The time until something is due; `nil` where nothing is to come.
  func left(at now: ContinuousClock.Instant) -> Duration? {
    [clipping.left(at: now), idle.left(at: now)].compactMap(\.self).min()
  }
}
