import Atlas
import Dates

/// One field of a record as people see and type it: the one declaration behind forms, `--set` and history.
public struct Field<R: Record>: Sendable {
  /// The name in JSON and `--set`, camelCase.
  public let key: String
  /// The words in a form.
  public let label: String
  /// What sort of value it takes.
  public let kind: FieldKind
  /// What is allowed, with an example.
  public let hint: String

  let read: @Sendable (R, Plan) -> String
  let write: @Sendable (inout R, String, FieldContext) throws(FieldProblem) -> Void

  /// The value as it is shown and edited; other records by name, people by alias.
  public func text(of record: R, in plan: Plan) -> String { read(record, plan) }

  /// Sets the value from text; empty text clears what may be empty. Throws what is wrong, and changes nothing then.
  public func set(_ text: String, on record: inout R, context: FieldContext) throws(FieldProblem) {
    var changed = record
    try write(&changed, FieldText.clean(text), context)
    if let problem = changed.problems.first(where: { $0.field == key }) { throw problem }
    record = changed
  }
}

/// What reading a field may need: the plan for names, the facts for places and countries, and the day.
public struct FieldContext: Sendable {
  /// The plan in which names are looked up.
  public var plan: Plan
  /// The facts in which places and countries are looked up.
  public var atlas: Atlas
  /// The day that counts as today.
  public var today: CivilDate

  /// What reading a field may need.
  public init(plan: Plan, atlas: Atlas, today: CivilDate) {
    self.plan = plan
    self.atlas = atlas
    self.today = today
  }
}

/// What sort of value a field takes, so that a form can offer completion or a picker.
public enum FieldKind: Hashable, Sendable {
  /// One line of text.
  case line
  /// Several lines of text.
  case text
  /// A day.
  case date
  /// From one day to another.
  case span
  /// A whole number.
  case number
  /// A number with decimals.
  case decimal
  /// An amount with its currency.
  case money
  /// Yes or no.
  case flag
  /// One of some words.
  case choice([String])
  /// A country.
  case country
  /// Countries behind commas.
  case countries
  /// A city and its country.
  case place
  /// Words behind commas.
  case words
  /// Languages behind commas.
  case languages
  /// Another record by name.
  case reference(RecordKind)
  /// Other records by name, behind semicolons.
  case references(RecordKind)
  /// One item a line.
  case items
}

extension FieldProblem: Error {}

/// The checks and splits that field texts share.
enum FieldText {
  /// Text without control characters but line breaks, and without the marks that turn the direction of writing.
  static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where isAllowed(scalar) { scalars.append(scalar) }
    return String(scalars).trimmed
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case 0x202A...0x202E, 0x2066...0x2069: false
    default: scalar.properties.generalCategory != .control
    }
  }

  /// The words behind commas or semicolons.
  static func words(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0 == "\n" }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The lines that say something.
  static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

extension String {
  /// The text without blanks at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
