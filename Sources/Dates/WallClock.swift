/// The clock on the wall somewhere: which day and minute a moment is there.
///
/// It knows no table of zones itself; whoever reads the machine's gives it one, and a test one that it made up.
public struct WallClock: Sendable {
  /// What the zone is called in a few letters: a city, or `UTC`.
  public let name: String
  private let offset: @Sendable (Int64) -> Int

  /// A clock that is `offset` seconds ahead of UTC at a moment, given in seconds since 1970-01-01T00:00:00Z.
  public init(name: String, offset: @escaping @Sendable (Int64) -> Int) {
    self.name = name
    self.offset = offset
  }

  /// The clock that two offices read the same.
  public static let utc = WallClock(name: "UTC") { _ in 0 }

  /// The day of a moment there.
  public func day(at time: Int64) -> CivilDate { CivilDate(dayNumber: Self.parts(local(time)).day) }

  /// The minutes since that day began, 0 to 1439.
  public func minute(at time: Int64) -> Int { Self.parts(local(time)).second / 60 }

  private func local(_ time: Int64) -> Int64 { time.addingReportingOverflow(Int64(offset(time))).partialValue }

  private static func parts(_ seconds: Int64) -> (day: Int, second: Int) {
    let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    return second < 0 ? (Int(day) - 1, Int(second) + 86_400) : (Int(day), Int(second))
  }
}
