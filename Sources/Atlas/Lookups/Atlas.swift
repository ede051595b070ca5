import Dates

/// The facts the program plans by: countries, places, weekends, holidays, visa processes and requirements.
///
/// An Atlas is a value: the facts that came with the program, with the user's own over them. It holds nothing
/// of the shipped facts itself; each table is read when it is first asked for.
public struct Atlas: Sendable {
  /// The facts that came with the program.
  public static let shipped = Atlas()

  /// The user's own facts; each overrides the shipped one and says so.
  public struct Overrides: Sendable {
    /// Weekends by country.
    public var weekends: [CountryCode: WeekendSet] = [:]
    /// Holidays by country; they replace the shipped ones in the years they cover.
    public var holidays: [CountryCode: HolidaySheet] = [:]
    /// Requirements by nationality.
    public var requirements: [CountryCode: RequirementSheet] = [:]
    /// Processes; one of the same name replaces the shipped one.
    public var processes: [VisaProcess] = []

    /// No facts of one's own.
    public init() {}
  }

  /// What one nationality needs at every destination.
  public struct RequirementSheet: Sendable {
    var entries: [CountryCode: Requirement]
    var source: String
    var asOf: CivilDate?

    /// Requirements by destination, from a source.
    public init(entries: [CountryCode: Requirement], source: String, asOf: CivilDate?) {
      self.entries = entries
      self.source = source
      self.asOf = asOf
    }
  }

  /// The holidays of a country.
  public struct HolidaySheet: Sendable {
    var holidays: [Holiday]
    var source: String
    var asOf: CivilDate?

    /// Holidays from a source, in any order.
    public init(holidays: [Holiday], source: String, asOf: CivilDate?) {
      self.holidays = holidays.sorted { $0.date < $1.date }
      self.source = source
      self.asOf = asOf
    }
  }

  var overrides = Overrides()

  /// These facts with others over them.
  public func overridden(by overrides: Overrides) -> Atlas {
    var atlas = self
    atlas.overrides = overrides
    return atlas
  }
}
