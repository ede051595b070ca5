/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, CaseIterable, Codable, Sendable {
  case monday = 0
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// The weekday at an index from Monday = 0 to Sunday = 6; other indices wrap round the week.
  init(index: Int) {
    self = Self.allCases[(index % 7 + 7) % 7]
  }

  /// Three English letters: `Mon`.
  public var abbreviation: String {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue]
  }
}
