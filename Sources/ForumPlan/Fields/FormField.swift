/// A field of any kind of record: what forms, `--set` and history work with.
public struct FormField: Sendable {
  /// The name in JSON and `--set`.
  public let key: String
  /// The words in a form.
  public let label: String
  /// What sort of value it takes.
  public let kind: FieldKind
  /// What is allowed, with an example.
  public let hint: String

  private let read: @Sendable (Entry, Plan) -> String
  private let write: @Sendable (Entry, String, FieldContext) throws(FieldProblem) -> Entry

  init<R: Record>(_ field: Field<R>) {
    key = field.key
    label = field.label
    kind = field.kind
    hint = field.hint
    read = { entry, plan in
      guard let record = entry.record as? R else { return "" }
      return field.text(of: record, in: plan)
    }
    write = { (entry, text, context) throws(FieldProblem) in
      guard var record = entry.record as? R else { return entry }
      try field.set(text, on: &record, context: context)
      return Entry(record)
    }
  }

  /// The value as it is shown and edited.
  public func text(of entry: Entry, in plan: Plan) -> String { read(entry, plan) }

  /// The record with the value set from text; throws what is wrong with it.
  public func setting(_ text: String, on entry: Entry, context: FieldContext) throws(FieldProblem) -> Entry {
    try write(entry, text, context)
  }
}

extension RecordKind {
  /// The fields that a person edits, in the order of a form; facts are imported and not edited by field.
  public var fields: [FormField] {
    switch self {
    case .programme: Programme.fields.map { FormField($0) }
    case .forum: Forum.fields.map { FormField($0) }
    case .venue: Venue.fields.map { FormField($0) }
    case .organisation: Organisation.fields.map { FormField($0) }
    case .person: Person.fields.map { FormField($0) }
    case .identity: Identity.fields.map { FormField($0) }
    case .protection: ProtectionRecord.fields.map { FormField($0) }
    case .attendance: Attendance.fields.map { FormField($0) }
    case .visaCase: VisaCase.fields.map { FormField($0) }
    case .session: Session.fields.map { FormField($0) }
    case .concern: Concern.fields.map { FormField($0) }
    case .commitment: Commitment.fields.map { FormField($0) }
    case .budgetLine: BudgetLine.fields.map { FormField($0) }
    case .funder: Funder.fields.map { FormField($0) }
    case .grant: Grant.fields.map { FormField($0) }
    case .task: PlanTask.fields.map { FormField($0) }
    case .requirementSheet, .holidaySheet, .processFact: []
    }
  }
}

extension Entry {
  /// What differs from an earlier state of the record, a line a field: `Stage: inviting → ready`.
  public func differences(from before: Entry, in plan: Plan) -> [String] {
    key.kind.fields.compactMap { field in
      let (old, new) = (field.text(of: before, in: plan), field.text(of: self, in: plan))
      return old == new ? nil : "\(field.label): \(Self.brief(old)) → \(Self.brief(new))"
    }
  }

  private static func brief(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " / ")
    return line.isEmpty ? "nothing" : line.count > 60 ? line.prefix(59) + "…" : line
  }
}
