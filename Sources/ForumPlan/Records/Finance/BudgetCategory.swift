/// The headings of common donor forms.
public enum BudgetCategory: String, Codable, CaseIterable, Sendable {
  case staff
  case perDiem
  case travel
  case venue
  case lodging
  case interpretation
  case visas
  case protection
  case equipment
  case communication
  case followUp
  case indirect
  /// A reserve for what cannot be foreseen.
  case contingency
  case other

  /// The place among all, from nothing.
  public var place: Int {
    switch self {
    case .staff: 0
    case .perDiem: 1
    case .travel: 2
    case .venue: 3
    case .lodging: 4
    case .interpretation: 5
    case .visas: 6
    case .protection: 7
    case .equipment: 8
    case .communication: 9
    case .followUp: 10
    case .indirect: 11
    case .contingency: 12
    case .other: 13
    }
  }

  /// The words for a table or form.
  public var label: String {
    switch self {
    case .perDiem: "Per diem"
    case .visas: "Visas and insurance"
    case .followUp: "Follow-up"
    case .indirect: "Indirect costs"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }
}
