import Typography

/// What can be shown of people, in the order in which it is offered; the first six are usual.
enum PeopleColumn: String, CaseIterable {
  case person
  case sector
  case organisation
  case nationality
  case residence
  case forums
  case nextForum
  case role
  case status
  case seat
  case visa
  case deadline
  case languages
  case gender
  case access
  case diet
  case function
  case passport

  /// The columns in the same order.
  static let columns = allCases.map(\.column)

  private var column: ListColumn {
    switch self {
    case .person: named("Person", 14, grow: 1, field: "alias")
    case .sector: named("Sector", 13, field: "sector")
    case .organisation: named("Organisation", 16, grow: 1, spare: 2, field: "organisation")
    case .nationality: named("Nat.", 7, field: "nationalities")
    case .residence: named("Lives in", 14, spare: 3, field: "residence")
    case .forums: named("Forums", 6, align: .trailing, spare: 1)
    case .nextForum: named("Next forum", 16, grow: 1, spare: 5, usual: false)
    case .role: named("Role", 11, spare: 6, usual: false, field: "role")
    case .status: named("Status", 9, spare: 7, usual: false, field: "status")
    case .seat: named("Seat", 9, spare: 15, usual: false, field: "seat")
    case .visa: named("Visa", 12, spare: 4, usual: false)
    case .deadline: named("Deadline", 11, spare: 8, usual: false)
    case .languages: named("Languages", 10, spare: 9, usual: false, field: "languages")
    case .gender: named("Gender", 10, spare: 10, usual: false, field: "gender")
    case .access: named("Access needs", 12, spare: 11, usual: false, field: "accessNeeds")
    case .diet: named("Diet", 10, spare: 12, usual: false, field: "diet")
    case .function: named("Function", 16, grow: 1, spare: 13, usual: false, field: "function")
    case .passport: named("Passport to", 11, spare: 14, usual: false)
    }
  }

  private func named(
    _ title: String, _ width: Int, grow weight: Double = 0, align: Alignment = .leading, spare: Int = 0,
    usual: Bool = true, field: String? = nil
  ) -> ListColumn {
    ListColumn(title, width, grow: weight, align: align, spare: spare, id: rawValue, usual: usual, field: field)
  }
}
