/// Everything about one programme: typed tables of records, and nothing that could be derived from them.
///
/// A plan is a value. The one way to change it is `apply(_:)`; a copy costs nothing.
public struct Plan: Equatable, Sendable {
  public internal(set) var programmes = Table<Programme>()
  public internal(set) var forums = Table<Forum>()
  public internal(set) var venues = Table<Venue>()
  public internal(set) var organisations = Table<Organisation>()
  public internal(set) var people = Table<Person>()
  public internal(set) var identities = Table<Identity>()
  public internal(set) var protectionRecords = Table<ProtectionRecord>()
  public internal(set) var attendances = Table<Attendance>()
  public internal(set) var visaCases = Table<VisaCase>()
  public internal(set) var sessions = Table<Session>()
  public internal(set) var concerns = Table<Concern>()
  public internal(set) var commitments = Table<Commitment>()
  public internal(set) var budgetLines = Table<BudgetLine>()
  public internal(set) var funders = Table<Funder>()
  public internal(set) var grants = Table<Grant>()
  public internal(set) var costRates = Table<CostRate>()
  public internal(set) var tasks = Table<PlanTask>()
  public internal(set) var papers = Table<IssuedPaper>()
  public internal(set) var requirementSheets = Table<RequirementSheet>()
  public internal(set) var holidaySheets = Table<HolidaySheet>()
  public internal(set) var processFacts = Table<ProcessFact>()

  /// The compartments whose keys are held; records of the others are absent, and functions work without them.
  public var openCompartments = Set(Compartment.allCases)

  /// Who bears an alias, so that giving one twice is noticed at once.
  var aliases = AliasIndex()

  /// An empty plan.
  public init() {}

  /// The programme, or an unnamed one while the plan has none.
  public var programme: Programme {
    programmes[Programme.onlyID] ?? Programme(name: "Untitled programme")
  }

  /// The identity of a person; `nil` when there is none or its compartment is shut.
  public func identity(of person: ID<Person>) -> Identity? {
    identities[ID<Identity>(rawValue: person.rawValue)]
  }

  /// The protection record of a person; `nil` when there is none or its compartment is shut.
  public func protection(of person: ID<Person>) -> ProtectionRecord? {
    protectionRecords[ID<ProtectionRecord>(rawValue: person.rawValue)]
  }

  /// The visa case of an attendance; `nil` while nothing was begun.
  public func visaCase(of attendance: ID<Attendance>) -> VisaCase? {
    visaCases[ID<VisaCase>(rawValue: attendance.rawValue)]
  }

  /// The person who bears an alias.
  public func person(alias: String) -> Person? {
    aliases.holder(of: alias).flatMap { people[$0] }
  }
}
