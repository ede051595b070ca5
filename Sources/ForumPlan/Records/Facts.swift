import Atlas
import Dates

/// What one nationality needs at every destination, from a data set the user brought.
public struct RequirementSheet: Record {
  public static let kind = RecordKind.requirementSheet

  /// Follows from the nationality: a plan holds one sheet for each.
  public let id: ForumPlan.ID<RequirementSheet>
  /// Whose requirements.
  public let nationality: CountryCode
  /// By destination; whatever is not here is unknown.
  public var entries: [CountryCode: Requirement]
  /// Where the sheet came from.
  public var source: String
  /// The day of the data, when the source says so, else of the import.
  public var asOf: CivilDate?

  /// A sheet of a nationality.
  public init(
    nationality: CountryCode, entries: [CountryCode: Requirement], source: String, asOf: CivilDate? = nil
  ) {
    id = ForumPlan.ID(rawValue: nationality.recordBits)
    self.nationality = nationality
    self.entries = entries
    self.source = source
    self.asOf = asOf
  }
}

/// A country's public holidays from a list the user brought; they replace the shipped ones in the years they cover.
public struct HolidaySheet: Record {
  public static let kind = RecordKind.holidaySheet

  /// Follows from the country: a plan holds one sheet for each.
  public let id: ForumPlan.ID<HolidaySheet>
  /// Whose holidays.
  public let country: CountryCode
  /// The days, by date.
  public var holidays: [Holiday]
  /// Where the sheet came from.
  public var source: String
  /// The day of the data, when the source says so, else of the import.
  public var asOf: CivilDate?

  /// A sheet of a country.
  public init(country: CountryCode, holidays: [Holiday], source: String, asOf: CivilDate? = nil) {
    id = ForumPlan.ID(rawValue: country.recordBits)
    self.country = country
    self.holidays = holidays
    self.source = source
    self.asOf = asOf
  }
}

/// A visa process the user knows better than, or besides, the shipped ones.
public struct ProcessFact: Record {
  public static let kind = RecordKind.processFact

  public let id: ForumPlan.ID<ProcessFact>
  /// The process; one of the same name replaces the shipped one.
  public var process: VisaProcess

  /// A process under an identifier that follows from its name.
  public init(process: VisaProcess) {
    // FNV-1a, 64 bits: the same name gives the same record in every copy of the plan.
    id = ForumPlan.ID(
      rawValue: process.id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
    self.process = process
  }

  public var problems: [FieldProblem] {
    let processing = process.processing
    return 0 <= processing.minimum && processing.minimum <= processing.typical
      && processing.typical <= processing.maximum
      ? []
      : [FieldProblem("processing", "Fewest, typical and most days must rise and not be negative.")]
  }
}

extension CountryCode {
  /// Two letters as bits, for records of which a plan holds one a country.
  var recordBits: UInt64 { description.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}
