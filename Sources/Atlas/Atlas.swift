import Dates

/// What the program knows of the world: countries, places, weekends, holidays, visa processes and requirements.
///
/// Every answer that a decision hangs on is a `Fact`, with its source and date. A user's own facts go before
/// the shipped ones and say so. Nothing is read before it is asked for.
///
/// ```swift
/// let atlas = Atlas(overrides: Overrides(weekends: ["NP": .saturdaySunday]))
/// atlas.weekend(of: "NP").origin  // .own
/// ```
public struct Atlas: Sendable {
  /// The user's own facts.
  public let overrides: Overrides
  let store: FactStore
  let calendars = CalendarCache()

  /// The shipped facts alone.
  public static let shipped = Self()

  /// The shipped facts under a user's own.
  public init(overrides: Overrides = .none) {
    self.init(overrides: overrides, store: .shipped)
  }

  init(overrides: Overrides, store: FactStore) {
    self.overrides = overrides
    self.store = store
  }
}
