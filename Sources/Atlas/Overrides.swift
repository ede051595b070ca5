import Dates

/// A user's own facts; each goes before the shipped fact it speaks of.
public struct Overrides: Hashable, Codable, Sendable {
  /// Weekends by country.
  public var weekends: [CountryCode: WeekendSet]
  /// Holidays by country; they stand for the shipped ones of the country in every year that has one of them.
  public var holidays: [CountryCode: [Holiday]]
  /// Visa processes; one with the id of a shipped process stands in its place, others are added.
  public var processes: [VisaProcess]
  /// What nationalities need, by nationality.
  public var requirements: [CountryCode: RequirementSheet]

  /// The facts a user has; none by default.
  public init(
    weekends: [CountryCode: WeekendSet] = [:], holidays: [CountryCode: [Holiday]] = [:],
    processes: [VisaProcess] = [], requirements: [CountryCode: RequirementSheet] = [:]
  ) {
    self.weekends = weekends
    self.holidays = holidays
    self.processes = processes
    self.requirements = requirements
  }

  /// No facts of one's own.
  public static let none = Self()
}

/// What holders of one ordinary passport need, destination by destination, as one source has it.
public struct RequirementSheet: Hashable, Codable, Sendable {
  /// The requirement by destination; a destination that is not in it is not known from this sheet.
  public var requirements: [CountryCode: Requirement]
  /// The page or data set it was taken from.
  public var source: String
  /// The date of the source.
  public var asOf: CivilDate?
  /// The name of the file or data set it was imported from; `nil` when the user wrote it.
  public var importedFrom: String?

  /// A sheet with its source.
  public init(
    requirements: [CountryCode: Requirement], source: String, asOf: CivilDate? = nil, importedFrom: String? = nil
  ) {
    self.requirements = requirements
    self.source = source
    self.asOf = asOf
    self.importedFrom = importedFrom
  }
}
