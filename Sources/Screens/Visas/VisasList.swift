import ForumPlan
import Logistics
import Terminal

/// Everyone's visa, the most pressing first.
struct VisasList: TabList {
  let columns = [
    ListColumn("Person", 13, grow: 1), ListColumn("To", 7), ListColumn("Forum", 14, grow: 1, spare: 4),
    ListColumn("Needs", 15, spare: 2), ListColumn("State", 13), ListColumn("Apply by", 11),
    ListColumn("Left", 5, align: .trailing, spare: 1), ListColumn("Documents", 11, spare: 3),
  ]

  func rows(_ sight: Sight) -> [ListRow] {
    (sight.derived?.outlook.visas ?? []).enumerated().map { ListRow(RecordKey($1.id), index: $0) }
  }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    guard let visa = visa(row, sight) else { return [] }
    let style = visa.state.style
    let matters = visa.state.hasDeadline
    return [
      ListCell(sight.name(of: visa.person)), ListCell(route(of: visa)),
      ListCell(sight.plan.forums[visa.forum]?.name ?? "?"), ListCell(visa.requirement?.description ?? "?"),
      ListCell(visa.state.label, style), ListCell(matters ? visa.applyBy?.medium ?? "–" : "–", matters ? style : .dim),
      ListCell(matters ? visa.daysLeft.map(String.init) ?? "–" : "–", matters ? style : .dim),
      ListCell(matters ? visa.documentsBy?.medium ?? "–" : "–", matters ? .text : .dim),
    ]
  }

  func words(of row: ListRow, _ sight: Sight) -> String {
    guard let visa = visa(row, sight) else { return "" }
    return [visa.nationality, visa.destination].compactMap { $0.map { sight.atlas.name(of: $0) } }.joined(
      separator: " ")
      + " " + (sight.plan.forums[visa.forum]?.name ?? "")
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    visa(row, sight).map { VisaDetail.lines($0, sight) } ?? []
  }

  func summary(_ sight: Sight) -> String {
    let counts = Dictionary(grouping: sight.derived?.outlook.visas ?? [], by: \.state).mapValues(\.count)
    return VisaState.allCases.compactMap { state in counts[state].map { "\($0) \(state.label)" } }
      .joined(separator: " · ")
  }

  func emptyText(_ sight: Sight) -> String {
    sight.derived == nil
      ? "Working out who needs a visa …"
      : "Nobody attends a forum yet. Press a and choose Attendance, or import a list of participants."
  }

  private func route(of visa: VisaOutlook) -> String {
    "\(visa.nationality?.description ?? "??") → \(visa.destination?.description ?? "??")"
  }

  private func visa(_ row: ListRow, _ sight: Sight) -> VisaOutlook? {
    let visas = sight.derived?.outlook.visas ?? []
    return visas.indices.contains(row.index) ? visas[row.index] : nil
  }
}

extension VisaState {
  /// Whether its dates still ask something of somebody.
  var hasDeadline: Bool {
    switch self {
    case .overdue, .urgent, .soon, .open, .tooEarly, .refused: true
    default: false
    }
  }
}
