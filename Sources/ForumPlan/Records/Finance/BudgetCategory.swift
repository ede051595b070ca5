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
