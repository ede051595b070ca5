/// The kinds of record a plan holds; the raw values are part of the file format.
public enum RecordKind: String, Codable, CaseIterable, Sendable {
  case programme
  case forum
  case venue
  case organisation
  case person
  case identity
  case protection
  case attendance
  case visaCase
  case session
  case concern
  case commitment
  case budgetLine
  case funder
  case grant
  case costRate
  case task
  case paper
  case requirementSheet
  case holidaySheet
  case processFact

  /// The compartment under whose key records of this kind are sealed.
  public var compartment: Compartment {
    switch self {
    case .identity: .identity
    case .protection: .protection
    case .budgetLine, .funder, .grant, .costRate: .finance
    default: .logistics
    }
  }

  /// The word for one such record, as the user reads it.
  public var noun: String {
    switch self {
    case .protection: "protection record"
    case .visaCase: "visa case"
    case .budgetLine: "budget line"
    case .costRate: "cost rate"
    case .requirementSheet: "requirement sheet"
    case .holidaySheet: "holiday sheet"
    case .processFact: "visa process"
    default: rawValue
    }
  }
}

extension RecordKind {
  /// So many of them, in words: `12 people`, `1 forum`.
  public func counted(_ count: Int) -> String {
    guard count != 1 else { return "1 \(noun)" }
    switch self {
    case .person: return "\(count) people"
    case .identity: return "\(count) identities"
    case .processFact: return "\(count) visa processes"
    default: return "\(count) \(noun)s"
    }
  }
}

/// A part of the plan with a key of its own; an officer holds some of the keys.
public enum Compartment: String, Codable, CaseIterable, Sendable {
  case logistics
  case identity
  case protection
  case finance

  /// Whether what it holds stays out of sight until somebody asks for names.
  public var isSecret: Bool { self == .identity || self == .protection }
}

/// Which record: its kind and the bits of its identifier.
public struct RecordKey: Hashable, Codable, Sendable {
  /// The kind.
  public var kind: RecordKind
  /// The identifier's bits.
  public var rawID: UInt64

  /// The key of a record.
  public init(kind: RecordKind, rawID: UInt64) {
    self.kind = kind
    self.rawID = rawID
  }

  /// The key of the record that a typed identifier names.
  public init<R: Record>(_ id: ID<R>) {
    self.init(kind: R.kind, rawID: id.rawValue)
  }
}

/// One thing in a plan with an identifier of its own.
public protocol Record: Hashable, Codable, Sendable, Identifiable where ID == ForumPlan.ID<Self> {
  /// The kind of every record of this type.
  static var kind: RecordKind { get }

  /// The identifier, which never changes.
  var id: ForumPlan.ID<Self> { get }

  /// The records that this one speaks of; each must exist in the plan.
  var references: [RecordKey] { get }

  /// What is wrong with the record's own fields; empty when nothing is.
  var problems: [FieldProblem] { get }
}

extension Record {
  /// The kind and identifier together.
  public var key: RecordKey { RecordKey(id) }

  /// No references, for records that stand alone.
  public var references: [RecordKey] { [] }

  /// Nothing wrong, for records whose types rule out bad values.
  public var problems: [FieldProblem] { [] }
}

/// What is wrong with one field: its name, and what is allowed there.
public struct FieldProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The field's name, camelCase, as in JSON and `--set`.
  public var field: String
  /// What is wrong and what is allowed, as a sentence.
  public var message: String

  /// A problem of a field.
  public init(_ field: String, _ message: String) {
    self.field = field
    self.message = message
  }

  /// The field's name, a colon and the message.
  public var description: String { "\(field): \(message)" }
}
