import Dates

/// How a destination grants entry to some nationalities: how long it takes, when it may be asked for, what it wants.
public struct VisaProcess: Hashable, Codable, Sendable, Identifiable {
  /// A stable name: the destination, a slash and a word, as in `GB/standard-visitor`.
  public var id: String
  /// Where the process leads.
  public var destination: Destination
  /// The official or usual name: `Standard Visitor`.
  public var name: String
  /// Which requirement the process fulfils.
  public var requirement: Requirement.Kind
  /// The nationalities it is for.
  public var appliesTo: NationalityRule
  /// Who may use it beyond nationality, in words: `invitees of organisations with a headquarters agreement`.
  ///
  /// A process with a condition is never chosen by itself; a person chooses it for a case.
  public var condition: String?
  /// Where the application goes.
  public var channel: Channel
  /// How long the passport must be valid.
  public var passportRule: PassportRule
  /// Blank passport pages wanted.
  public var blankPages: Int
  /// The ordinary fee.
  public var fee: Money?
  /// From lodging to decision: fewest, typical, most.
  public var processing: Processing
  /// The earliest an application may be lodged before travel.
  public var earliest: Lead?
  /// How long after its issue the visa must be used at the latest, where it starts to run then.
  public var useWithin: Lead?
  /// Days before travel by which the authority itself asks to be applied to.
  public var latestDaysBefore: Int?
  /// Names of the documents wanted, as `invitation_letter`.
  public var documents: [String]
  /// What a planner should know besides.
  public var notes: String
  /// Pages, laws or notices that say so.
  public var source: String
  /// The day the facts were last checked against the source.
  public var checkedOn: CivilDate
  /// How far the facts can be trusted.
  public var confidence: Confidence

  /// A country, or the Schengen area with one set of rules.
  public enum Destination: Hashable, Codable, Sendable {
    case country(CountryCode)
    case schengen
  }

  /// Which nationalities a process is for.
  public enum NationalityRule: Hashable, Codable, Sendable {
    /// Whoever has the process's requirement.
    case all
    /// Only these.
    case only(Set<CountryCode>)
    /// Whoever has the process's requirement, but not these.
    case except(Set<CountryCode>)

    // Sets have no order of their own; a file or an export of one plan has to be the same every time.
    private enum CodingKeys: CodingKey {
      case all
      case only
      case except
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      if let listed = try container.decodeIfPresent([CountryCode].self, forKey: .only) {
        self = .only(Set(listed))
      } else if let listed = try container.decodeIfPresent([CountryCode].self, forKey: .except) {
        self = .except(Set(listed))
      } else {
        self = .all
      }
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .all: try container.encode(true, forKey: .all)
      case .only(let listed): try container.encode(listed.sorted(), forKey: .only)
      case .except(let listed): try container.encode(listed.sorted(), forKey: .except)
      }
    }

    /// Whether the rule takes in a nationality.
    public func includes(_ nationality: CountryCode) -> Bool {
      switch self {
      case .all: true
      case .only(let listed): listed.contains(nationality)
      case .except(let listed): !listed.contains(nationality)
      }
    }
  }

  /// Where an application is lodged.
  public enum Channel: String, Codable, CaseIterable, Sendable {
    case consulate
    case visaCentre
    case online
    case border
    case none
  }

  /// Until when a passport must be valid, and how old it may be.
  public struct PassportRule: Hashable, Codable, Sendable {
    /// From which day the validity is counted.
    public var from: Start
    /// Months of validity wanted from that day.
    public var months: Int
    /// Days of validity wanted from that day, besides the months.
    public var days: Int
    /// The most years since issue, where there is a limit.
    public var issuedWithinYears: Int?

    /// The day from which validity is counted.
    public enum Start: String, Codable, Sendable {
      case entry
      case exit
    }

    /// A rule of months and days from entry or exit.
    public init(from: Start, months: Int = 0, days: Int = 0, issuedWithinYears: Int? = nil) {
      self.from = from
      self.months = months
      self.days = days
      self.issuedWithinYears = issuedWithinYears
    }
  }

  /// Days from lodging to decision.
  public struct Processing: Hashable, Codable, Sendable {
    /// The fewest days seen or promised.
    public var minimum: Int
    /// What to expect.
    public var typical: Int
    /// What still happens.
    public var maximum: Int
    /// Whether the days are calendar days or working days of the consulate.
    public var unit: DayUnit

    /// A range of days; the caller sees to `minimum <= typical <= maximum`, and `Atlas.check` reports it.
    public init(minimum: Int, typical: Int, maximum: Int, unit: DayUnit) {
      self.minimum = minimum
      self.typical = typical
      self.maximum = maximum
      self.unit = unit
    }
  }

  /// How long before travel something may begin.
  public enum Lead: Hashable, Codable, Sendable {
    case days(Int)
    case months(Int)
  }

  /// How far a fact can be trusted.
  public enum Confidence: String, Codable, CaseIterable, Sendable {
    case low
    case medium
    case high
  }

  /// A process with all its facts.
  public init(
    id: String, destination: Destination, name: String, requirement: Requirement.Kind,
    appliesTo: NationalityRule = .all, condition: String? = nil, channel: Channel,
    passportRule: PassportRule, blankPages: Int = 1, fee: Money? = nil, processing: Processing,
    earliest: Lead? = nil, useWithin: Lead? = nil, latestDaysBefore: Int? = nil, documents: [String] = [],
    notes: String = "",
    source: String, checkedOn: CivilDate, confidence: Confidence
  ) {
    self.id = id
    self.destination = destination
    self.name = name
    self.requirement = requirement
    self.appliesTo = appliesTo
    self.condition = condition
    self.channel = channel
    self.passportRule = passportRule
    self.blankPages = blankPages
    self.fee = fee
    self.processing = processing
    self.earliest = earliest
    self.useWithin = useWithin
    self.latestDaysBefore = latestDaysBefore
    self.documents = documents
    self.notes = notes
    self.source = source
    self.checkedOn = checkedOn
    self.confidence = confidence
  }
}
