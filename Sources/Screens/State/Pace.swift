import Terminal

/// How quickly keys come, one after the other.
struct Pace {
  /// Keys closer together than this are quick; after as much quiet they rest.
  static let rest = Duration.milliseconds(100)

  private var last: ContinuousClock.Instant?
  private var wasQuick = false

  /// Whether events are of somebody who goes on quickly; what the program says to itself changes nothing.
  mutating func isQuick(_ events: [Event], at now: ContinuousClock.Instant) -> Bool {
    if events.contains(where: \.isOfHand) {
      wasQuick = last.map { now - $0 < Self.rest } ?? false
      last = now
    } else if events.contains(.tick) {
      wasQuick = false
    }
    return wasQuick
  }
}

extension Event {
  /// Whether somebody's hand made it.
  var isOfHand: Bool {
    switch self {
    case .key, .mouse, .paste: true
    default: false
    }
  }
}
