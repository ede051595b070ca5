/// What a field holds, so that a form knows how to ask for it.
public enum FieldKind: Hashable, Sendable {
  /// One line of text.
  case line
  /// Text in several lines.
  case text
  /// A day.
  case date
  /// Days in a row.
  case span
  /// A whole number.
  case number
  /// Yes or no.
  case flag
  /// One of some values.
  case choice([Choice])
  /// Any of some values, separated by commas.
  case choices([Choice])
  /// A country's code.
  case country
  /// Countries' codes, separated by commas.
  case countries
  /// A city and its country.
  case place
  /// Codes of languages, separated by commas.
  case languages
  /// An amount in a currency.
  case money
  /// A currency's code.
  case currency
  /// A decimal number.
  case decimal
  /// One record of a kind, by name.
  case reference(RecordKind)
  /// Records of a kind, one name a line.
  case references(RecordKind)
  /// Items, one a line, each as the field's hint shows.
  case lines

  /// Whether the text runs over several lines.
  public var isMultiline: Bool {
    switch self {
    case .text, .lines, .references: true
    default: false
    }
  }

  /// One of the values a field may take.
  public struct Choice: Hashable, Sendable {
    /// The value in JSON.
    public var value: String
    /// The words for a user.
    public var label: String

    /// A value and its words.
    public init(value: String, label: String) {
      self.value = value
      self.label = label
    }
  }
}

/// A type whose few values a user chooses from.
protocol Choosable: RawRepresentable, CaseIterable, Equatable, Sendable where RawValue == String {
  /// The words for a user.
  var label: String { get }
}

extension Choosable {
  /// The raw value as words: `hostDocuments` is `Host documents`.
  var label: String {
    var words = ""
    for character in rawValue {
      if character.isUppercase { words += " " }
      words += words.isEmpty ? character.uppercased() : character.lowercased()
    }
    return words
  }

  /// The value that a label or raw value names, whatever its case, spaces and hyphens.
  init?(chosen text: String) {
    let wanted = text.skeleton
    guard let value = Self.allCases.first(where: { [$0.rawValue.skeleton, $0.label.skeleton].contains(wanted) })
    else { return nil }
    self = value
  }

  /// All values with their words.
  static var choices: [FieldKind.Choice] {
    allCases.map { FieldKind.Choice(value: $0.rawValue, label: $0.label) }
  }
}

extension Sector: Choosable {}
extension VenueMeasure: Choosable {}
extension Gender: Choosable {}
extension Role: Choosable {}
extension AttendanceStatus: Choosable {}
extension Attendance.Seat: Choosable {}
extension Attendance.Bedroom: Choosable {}
extension Attendance.Rank: Choosable {}
extension ConsentPurpose: Choosable {}
extension Forum.Stage: Choosable {}
extension Venue.Layout: Choosable {}
extension Venue.SafetyPoint: Choosable {}
extension Venue.Availability.State: Choosable {}
extension Identity.Part: Choosable {}
extension Passport.PassportType: Choosable {}
extension ProtectionRecord.Level: Choosable {}
extension ProtectionRecord.Phase: Choosable {}
extension Separation.Scope: Choosable {}
extension VisaCase.StepKind: Choosable {}
extension VisaCase.Outcome: Choosable {}
extension Session.Format: Choosable {}
extension BudgetCategory: Choosable {}
extension CostItem: Choosable {}
extension CoveredCost: Choosable {}
