/// Any one record of a plan.
public enum Entry: Hashable, Sendable {
  case programme(Programme)
  case forum(Forum)
  case venue(Venue)
  case organisation(Organisation)
  case person(Person)
  case identity(Identity)
  case protection(ProtectionRecord)
  case attendance(Attendance)
  case visaCase(VisaCase)
  case session(Session)
  case concern(Concern)
  case commitment(Commitment)
  case budgetLine(BudgetLine)
  case funder(Funder)
  case grant(Grant)
  case costRate(CostRate)
  case task(PlanTask)
  case paper(IssuedPaper)
  case requirementSheet(RequirementSheet)
  case holidaySheet(HolidaySheet)
  case processFact(ProcessFact)

  /// The record itself.
  public var record: any Record {
    switch self {
    case .programme(let record): record
    case .forum(let record): record
    case .venue(let record): record
    case .organisation(let record): record
    case .person(let record): record
    case .identity(let record): record
    case .protection(let record): record
    case .attendance(let record): record
    case .visaCase(let record): record
    case .session(let record): record
    case .concern(let record): record
    case .commitment(let record): record
    case .budgetLine(let record): record
    case .funder(let record): record
    case .grant(let record): record
    case .costRate(let record): record
    case .task(let record): record
    case .paper(let record): record
    case .requirementSheet(let record): record
    case .holidaySheet(let record): record
    case .processFact(let record): record
    }
  }

  /// The record's kind and identifier.
  public var key: RecordKey { record.key }

  /// The entry of a record of any type.
  public init(_ record: some Record) {
    self =
      switch record {
      case let record as Programme: .programme(record)
      case let record as Forum: .forum(record)
      case let record as Venue: .venue(record)
      case let record as Organisation: .organisation(record)
      case let record as Person: .person(record)
      case let record as Identity: .identity(record)
      case let record as ProtectionRecord: .protection(record)
      case let record as Attendance: .attendance(record)
      case let record as VisaCase: .visaCase(record)
      case let record as Session: .session(record)
      case let record as Concern: .concern(record)
      case let record as Commitment: .commitment(record)
      case let record as BudgetLine: .budgetLine(record)
      case let record as Funder: .funder(record)
      case let record as Grant: .grant(record)
      case let record as CostRate: .costRate(record)
      case let record as PlanTask: .task(record)
      case let record as IssuedPaper: .paper(record)
      case let record as RequirementSheet: .requirementSheet(record)
      case let record as HolidaySheet: .holidaySheet(record)
      case let record as ProcessFact: .processFact(record)
      default: preconditionFailure("Every type of record has a case of Entry; \(type(of: record)) has none.")
      }
  }
}

extension Entry {
  /// Decodes a record of a kind, so that one switch serves the file, the journal and JSON.
  public init(kind: RecordKind, from decoder: any Decoder) throws {
    self =
      switch kind {
      case .programme: .programme(try Programme(from: decoder))
      case .forum: .forum(try Forum(from: decoder))
      case .venue: .venue(try Venue(from: decoder))
      case .organisation: .organisation(try Organisation(from: decoder))
      case .person: .person(try Person(from: decoder))
      case .identity: .identity(try Identity(from: decoder))
      case .protection: .protection(try ProtectionRecord(from: decoder))
      case .attendance: .attendance(try Attendance(from: decoder))
      case .visaCase: .visaCase(try VisaCase(from: decoder))
      case .session: .session(try Session(from: decoder))
      case .concern: .concern(try Concern(from: decoder))
      case .commitment: .commitment(try Commitment(from: decoder))
      case .budgetLine: .budgetLine(try BudgetLine(from: decoder))
      case .funder: .funder(try Funder(from: decoder))
      case .grant: .grant(try Grant(from: decoder))
      case .costRate: .costRate(try CostRate(from: decoder))
      case .task: .task(try PlanTask(from: decoder))
      case .paper: .paper(try IssuedPaper(from: decoder))
      case .requirementSheet: .requirementSheet(try RequirementSheet(from: decoder))
      case .holidaySheet: .holidaySheet(try HolidaySheet(from: decoder))
      case .processFact: .processFact(try ProcessFact(from: decoder))
      }
  }
}

extension Entry: Codable {
  private enum CodingKeys: CodingKey {
    case kind
    case record
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let kind = try container.decode(RecordKind.self, forKey: .kind)
    self = try Entry(kind: kind, from: try container.superDecoder(forKey: .record))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(key.kind, forKey: .kind)
    try record.encode(to: container.superEncoder(forKey: .record))
  }
}
