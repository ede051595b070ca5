import Atlas
import Dates

/// Days on which some of a forum's people had better not be asked to come.
///
/// It counts people and names nobody; whom it concerns goes by where they live, and not by what they believe.
public struct Blackout: Hashable, Sendable {
  /// What kind of days these are.
  public enum Kind: Int, CaseIterable, Hashable, Sendable {
    case holiday
    case ramadan
    case entered
  }

  /// The days, also where they reach beyond the forum's.
  public var span: DateSpan
  /// The holiday's name, `Ramadan`, or what the planners call it.
  public var name: String
  /// The country whose days they are; `nil` for Ramadan and for days that concern everybody.
  public var country: CountryCode?
  /// What kind of days.
  public var kind: Kind
  /// How many of the forum's people it concerns.
  public var people: Int
  /// The countries whose residents it concerns; `nil` for everybody.
  var residents: Set<CountryCode>?

  /// Whether it concerns all who come: a day of the country where one meets, or of everybody.
  public var concernsAll: Bool { residents == nil }
}

/// How many people one day of a blackout concerns, each counted under one name alone.
public struct BlackoutDay: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  /// The blackout's name.
  public var name: String
  /// How many people.
  public var people: Int

  /// So many people whom one day concerns.
  public init(date: CivilDate, name: String, people: Int) {
    self.date = date
    self.name = name
    self.people = people
  }
}
