import ForumPlan
import Logistics
import Terminal

/// Everyone's visa, the most pressing first.
struct VisasList: TabList {
  let columns = [
    ListColumn("Person", 13, grow: 1), ListColumn("To", 7), ListColumn("Forum", 14, grow: 1, spare: 7),
    ListColumn("Needs", 15, spare: 6), ListColumn("State", 12), ListColumn("Papers", 6, spare: 2),
    ListColumn("Appt.", 6, spare: 4), ListColumn("Lodge", 6), ListColumn("Visa", 5, spare: 5),
    ListColumn("Left", 5, align: .trailing, spare: 1), ListColumn("Chance", 6, align: .trailing, spare: 3),
  ]

  var groupings: [ListGrouping] { VisaGrouping.allCases.map(\.grouping) }

  func rows(_ sight: Sight) -> [ListRow] {
    let visas = sight.derived?.outlook.visas ?? []
    return visas.enumerated().map { ListRow(RecordKey($1.id), index: $0) }
  }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    guard let visa = visa(of: row, sight) else { return [] }
    let style = visa.state.style
    let daysLeft = visa.state.hasDeadline ? visa.daysLeft : nil
    let steps = VisaSteps(
      visa: visa, visaCase: sight.plan.visaCase(of: visa.id), today: sight.today, glyphs: sight.glyphs)
    return [
      ListCell(sight.name(of: visa.person)), ListCell(route(of: visa)),
      ListCell(sight.plan.forums[visa.forum]?.name ?? "?"), ListCell(needs(visa)),
      ListCell(visa.state.label, style, value: .number(VisaState.allCases.firstIndex(of: visa.state) ?? 0)),
      steps.cell(.documents), steps.cell(.appointment), steps.cell(.lodging), steps.cell(.processing),
      ListCell(
        daysLeft.map(String.init) ?? "–", visa.state.hasDeadline ? style : .dim,
        value: daysLeft.map { .number($0) } ?? .nothing),
      ListCell(
        visa.probability.map { "\(Int((100 * $0).rounded()))%" } ?? "–", visa.probability == nil ? .dim : .text,
        value: visa.probability.map { .number($0) } ?? .nothing),
    ]
  }

  func words(of row: ListRow, _ sight: Sight) -> String {
    guard let visa = visa(of: row, sight) else { return "" }
    return [visa.nationality, visa.destination].compactMap { $0.map { sight.atlas.name(of: $0) } }.joined(
      separator: " ")
      + " " + (sight.plan.forums[visa.forum]?.name ?? "")
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    visa(of: row, sight).map { VisaDetail.lines($0, sight) } ?? []
  }

  func summary(_ sight: Sight) -> String {
    let counts = Dictionary(grouping: sight.derived?.outlook.visas ?? [], by: \.state).mapValues(\.count)
    return VisaState.allCases.compactMap { state in counts[state].map { "\($0) \(state.label)" } }
      .joined(separator: " · ")
  }

  func emptyText(_ sight: Sight) -> String {
    sight.derived == nil
      ? "Working out who needs a visa …"
      : "Nobody attends a forum yet. Press \(sight.key("record.add")) and choose Attendance, or import a list of participants."
  }

  private func route(of visa: VisaOutlook) -> String {
    guard visa.seat == .inPerson else { return "–" }
    return "\(visa.nationality?.description ?? "??") → \(visa.destination?.description ?? "??")"
  }

  private func needs(_ visa: VisaOutlook) -> String {
    visa.seat == .remote ? "remote seat" : visa.requirement?.description ?? "?"
  }

  func visa(of row: ListRow, _ sight: Sight) -> VisaOutlook? {
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
