/// The glances that are kept of one state of a plan, the latest first: a plan is opened now in a small window, now in a
/// large one.
struct GlanceShelf: Equatable, Sendable {
  /// As many as are kept.
  static let room = 4

  /// Each with the setting that it was drawn in before it.
  private(set) var glances: [[UInt8]] = []

  init() {}

  /// Puts a glance first, in the place of the one of the same setting; the oldest goes where there is no more room.
  mutating func put(_ glance: [UInt8]) {
    glances.removeAll { Self.setting($0) == Self.setting(glance) }
    glances = Array(([glance] + glances).prefix(Self.room))
  }

  /// The glances that bytes stand for, as far as they can be read.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while rest.count >= 4, glances.count < Self.room {
      let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      guard count <= rest.count else { return }
      glances.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
  }

  /// The glances with their lengths before them.
  var bytes: [UInt8] {
    glances.flatMap { glance in
      (0..<4).reversed().map { UInt8(truncatingIfNeeded: glance.count >> (8 * $0)) } + glance
    }
  }

  private static func setting(_ glance: [UInt8]) -> ArraySlice<UInt8> { glance.prefix { $0 != 0 } }
}
