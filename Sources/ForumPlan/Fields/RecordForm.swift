/// One field of any record, as a form asks for it.
public struct FormField: Hashable, Sendable, Identifiable {
  /// The name in JSON and in `--set`, camelCase.
  public let key: String
  /// The words beside it.
  public let label: String
  /// What it holds.
  public let kind: FieldKind
  /// What is allowed, with an example.
  public let hint: String
  /// Whether it must have a value.
  public let isRequired: Bool

  /// The key, unique among a record's fields.
  public var id: String { key }

  init(_ field: Field<some Record>) {
    key = field.key
    label = field.label
    kind = field.kind
    hint = field.hint
    isRequired = field.isRequired
  }
}

/// A record of any kind being edited, field by field, so that one form serves all kinds.
///
///     var form = RecordForm(editing: entry)
///     try form.set("start", to: "2027-05-11", context: context)
///     try plan.apply([.put(form.entry)])
public struct RecordForm: Sendable {
  /// The fields in the order of a form; empty for kinds that are imported and not edited.
  public let fields: [FormField]
  private var core: any FormCore

  /// A form over a record of the plan.
  public init(editing entry: Entry) {
    func editable<R: EditableRecord>(_ record: R) -> any FormCore { Core(record: record, fields: R.fields) }
    func imported(_ record: some Record) -> any FormCore { Core(record: record, fields: []) }
    core = (entry.record as? any EditableRecord).map { editable($0) } ?? imported(entry.record)
    fields = core.formFields
  }

  /// The record as it stands in the form.
  public var entry: Entry { core.entry }

  /// The text of a field; empty for a key that the kind has not.
  public func text(_ key: String, in plan: Plan) -> String { core.text(key, in: plan) }

  /// The text of the field at a place of `fields`.
  public func text(at place: Int, in plan: Plan) -> String { core.text(at: place, in: plan) }

  /// Sets a field, or throws what is wrong and changes nothing.
  public mutating func set(_ key: String, to text: String, context: FieldContext) throws(FieldProblem) {
    try core.set(key, to: text, context: context)
  }

  /// What is wrong with the record as a whole.
  public var problems: [FieldProblem] { entry.record.problems }
}

private protocol FormCore: Sendable {
  var entry: Entry { get }
  var formFields: [FormField] { get }
  func text(_ key: String, in plan: Plan) -> String
  func text(at place: Int, in plan: Plan) -> String
  mutating func set(_ key: String, to text: String, context: FieldContext) throws(FieldProblem)
}

private struct Core<R: Record>: FormCore {
  var record: R
  let fields: [Field<R>]

  var entry: Entry { Entry(record) }
  var formFields: [FormField] { fields.map { FormField($0) } }

  func text(_ key: String, in plan: Plan) -> String {
    place(of: key).map { text(at: $0, in: plan) } ?? ""
  }

  func text(at place: Int, in plan: Plan) -> String { fields[place].text(of: record, in: plan) }

  mutating func set(_ key: String, to text: String, context: FieldContext) throws(FieldProblem) {
    guard let place = place(of: key) else {
      throw FieldProblem(
        key.quotable, "A \(R.kind.noun) has no such field; it has \(fields.map(\.key).joined(separator: ", ")).")
    }
    try fields[place].set(text, on: &record, context: context)
  }

  /// Where a field stands; no field is copied to find it.
  private func place(of key: String) -> Int? { fields.indices.first { fields[$0].key == key } }
}

extension RecordForm {
  /// The fields of a kind, in the order of a form; empty for kinds that are imported and not edited.
  public static func fields(of kind: RecordKind) -> [FormField] {
    func fields<R: EditableRecord>(_ type: R.Type) -> [FormField] { R.fields.map { FormField($0) } }
    return kind.editableType.map { fields($0) } ?? []
  }
}

/// A record whose fields a user edits.
public protocol EditableRecord: Record {
  /// The fields, in the order of a form.
  static var fields: [Field<Self>] { get }
}

extension RecordKind {
  /// The type of records of this kind, unless they are only imported.
  fileprivate var editableType: (any EditableRecord.Type)? {
    switch self {
    case .programme: Programme.self
    case .forum: Forum.self
    case .venue: Venue.self
    case .organisation: Organisation.self
    case .person: Person.self
    case .identity: Identity.self
    case .protection: ProtectionRecord.self
    case .attendance: Attendance.self
    case .visaCase: VisaCase.self
    case .session: Session.self
    case .concern: Concern.self
    case .commitment: Commitment.self
    case .budgetLine: BudgetLine.self
    case .funder: Funder.self
    case .grant: Grant.self
    case .costRate: CostRate.self
    case .task: PlanTask.self
    case .paper: IssuedPaper.self
    case .requirementSheet, .holidaySheet, .processFact: nil
    }
  }
}
