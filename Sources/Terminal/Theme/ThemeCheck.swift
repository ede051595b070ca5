/// How readable a theme is: every role on its own ground, and on those that rows are marked with.
public struct ThemeCheck: Sendable {
  /// A role on a ground.
  public struct Reading: Sendable {
    public let role: Role
    /// The ground it lies on; `nil` for its own.
    public let ground: Role?
    /// From 1 to 21 (WCAG 2.2, contrast ratio).
    public let contrast: Double
    /// The least that is asked for.
    public let least: Double

    /// Whether it is readable; what rounds to the least is.
    public var passes: Bool { contrast >= least - 0.005 }
  }

  public let readings: [Reading]
  /// The least contrast that was asked of text.
  public let least: Double
  /// Whether colours are the terminal's own, so that what was measured holds for xterm's palette.
  public let isTheTerminals: Bool

  /// Measures a theme against what it promises, or `least` where that is more.
  public init(_ theme: Theme, least: Double = Theme.readable) {
    let least = max(least, theme.leastContrast)
    self.least = least
    var readings: [Reading] = []
    var isTheTerminals = false
    for role in Role.allCases {
      let own = theme.paint(role: role)
      isTheTerminals = isTheTerminals || own.foreground.isTheTerminals || own.background.isTheTerminals
      readings.append(Reading(role: role, ground: nil, contrast: own.contrast, least: role.isText ? least : 3))
      // A role with a ground of its own is not laid on another, and plain text takes the ground's foreground.
      guard role.isText, role != .text, theme.looks[role]?.background == nil else { continue }
      for ground in Role.grounds where ground != role {
        guard let background = theme.looks[ground]?.background else { continue }
        let paint = Paint(foreground: own.foreground, background: background, attributes: [])
        readings.append(Reading(role: role, ground: ground, contrast: paint.contrast, least: least))
      }
    }
    self.readings = readings
    self.isTheTerminals = isTheTerminals
  }

  /// What is less readable than was asked for.
  public var failures: [Reading] { readings.filter { !$0.passes } }

  /// The least readable text.
  public var lowest: Reading? { readings.filter { $0.role.isText }.min { $0.contrast < $1.contrast } }

  /// The contrast of a role on a ground, or on its own; `nil` where it is never laid on it.
  public func reading(_ role: Role, on ground: Role?) -> Reading? {
    readings.first { $0.role == role && $0.ground == ground }
  }
}

extension Theme {
  /// The two states that eyes with `vision` tell apart with the most trouble, and how far apart they are.
  ///
  /// The distance is that of Oklab (Björn Ottosson, 2020), in which 0.02 is hardly seen and black and white are 1
  /// apart. States of the same ink are left out; `nil` when there are no two.
  public func closestStates(seenWith vision: ColourVision? = nil) -> (first: Role, second: Role, distance: Double)? {
    let states = Role.allCases.filter { $0.sign != nil }
    var best: (Role, Role, Double)?
    for (place, first) in states.enumerated() {
      for second in states[(place + 1)...] {
        let (one, other) = (paint(role: first), paint(role: second))
        guard one.foreground != other.foreground else { continue }
        let (mine, theirs) = (one.foregroundColour, other.foregroundColour)
        let square = vision.map { $0.seen(mine).difference(from: $0.seen(theirs)) } ?? mine.difference(from: theirs)
        if square.squareRoot() < best?.2 ?? .infinity { best = (first, second, square.squareRoot()) }
      }
    }
    return best.map { (first: $0.0, second: $0.1, distance: $0.2) }
  }
}
