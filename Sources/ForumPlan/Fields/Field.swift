import Atlas
import Dates

/// One field of a record as a user reads and writes it.
///
/// A form, `--set field=value` and the history of changes all go through the same list of fields, so that what
/// can be seen can be set, in the same words:
///
///     var forum = Forum(id: .random(), name: "Tunis dialogue", days: 3)
///     for field in Forum.fields where field.key == "start" {
///       try field.set("2027-05-11", on: &forum, context: FieldContext(plan: plan, atlas: .shipped, today: today))
///     }
public struct Field<R: Record>: Sendable {
  /// The name in JSON and in `--set`, camelCase.
  public let key: String
  /// The words beside it in a form.
  public let label: String
  /// What it holds, so that a form knows how to ask.
  public let kind: FieldKind
  /// What is allowed, with an example; a phrase without a stop at its end.
  public let hint: String
  /// Whether it must have a value.
  public let isRequired: Bool

  private let read: @Sendable (R, Plan) -> String
  private let write: @Sendable (String, inout R, FieldContext) throws(Refusal) -> Void

  /// A field that stands at a key path and is written as a codec has it.
  init<Value>(
    _ key: String, _ label: String, _ path: any WritableKeyPath<R, Value> & Sendable, _ codec: FieldCodec<Value>,
    required: Bool? = nil
  ) {
    self.key = key
    self.label = label
    kind = codec.kind
    hint = codec.hint
    isRequired = required ?? codec.needsValue
    read = { record, plan in codec.format(record[keyPath: path], plan) }
    write = { text, record, context throws(Refusal) in
      record[keyPath: path] = try codec.parse(text, record[keyPath: path], context)
    }
  }

  /// A field that stands at a key path and may be without a value.
  init<Value: Sendable>(
    _ key: String, _ label: String, _ path: any WritableKeyPath<R, Value?> & Sendable, _ codec: FieldCodec<Value>
  ) {
    self.init(key, label, path, codec.optional)
  }

  /// The field's value as it is shown and edited; records it speaks of by name or alias; empty when there is none.
  public func text(of record: R, in plan: Plan) -> String { read(record, plan) }

  /// Reads a text into the record, or throws what is wrong with it and leaves the record as it was.
  ///
  /// White space at the ends does not count. An empty text clears a field that need not have a value.
  public func set(_ text: String, on record: inout R, context: FieldContext) throws(FieldProblem) {
    var changed = record
    let typed = text.trimmed
    if isRequired, typed.isEmpty { throw FieldProblem(key, "Needs a value: \(hint).") }
    do {
      // Before anything looks for names in a text that is as long as a book.
      try Limit.check(typed)
      try write(typed, &changed, context)
    } catch {
      throw FieldProblem(key, error.message(hint: hint, typed: typed))
    }
    let before = Set(record.problems)
    if let problem = changed.problems.first(where: { $0.field == key && !before.contains($0) }) { throw problem }
    record = changed
  }
}

/// What reading a field's text may look up.
public struct FieldContext: Sendable {
  /// The plan, for the records that a field names.
  public var plan: Plan
  /// The facts, for countries and places.
  public var atlas: Atlas
  /// The day on which the user types.
  public var today: CivilDate

  /// A plan, facts and a day.
  public init(plan: Plan, atlas: Atlas, today: CivilDate) {
    self.plan = plan
    self.atlas = atlas
    self.today = today
  }
}

/// Why a text was not taken, before it is known which field it was for.
struct Refusal: Error {
  /// A sentence that says what is wrong, or `nil` when what is allowed says enough.
  var reason: String?

  /// The text is not what the field's hint asks for.
  static let notOne = Refusal(reason: nil)

  /// What is allowed and what was typed, as one sentence.
  func message(hint: String, typed: String) -> String {
    reason ?? "\(hint.prefix(1).uppercased())\(hint.dropFirst()); “\(typed.quotable)” is not one."
  }
}
