import ForumPlan
import Terminal

/// The protection records, the next review first.
struct ProtectionList: TabList {
  let columns = [
    ListColumn("Person", 14, grow: 1), ListColumn("Risk", 8, field: "residualRisk"), ListColumn("Next review", 11),
    ListColumn("", 13, spare: 1, id: "distance"), ListColumn("Open measures", 13, align: .trailing),
    ListColumn("Incidents", 9, align: .trailing, spare: 2),
  ]

  func rows(_ sight: Sight) -> [ListRow] {
    sight.plan.protectionRecords.map { (review: $0.nextReview?.dayNumber ?? 0, key: $0.key) }
      .sorted { ($0.review, $0.key.rawID) < ($1.review, $1.key.rawID) }.map { ListRow($0.key) }
  }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    guard let record = record(row, sight) else { return [] }
    let open = record.measures.count { $0.done == nil }
    let review = record.nextReview
    let isDue = (review ?? sight.today) <= sight.today
    return [
      ListCell(sight.name(of: record.person)),
      ListCell(
        record.residualRisk.label, record.residualRisk.style,
        value: .number(ProtectionRecord.Level.allCases.firstIndex(of: record.residualRisk) ?? 0)),
      ListCell(review?.medium ?? "never held", isDue ? Style(.overdue) : .text, value: .day(review)),
      ListCell(sight.distance(to: review), isDue ? Style(.overdue) : .dim, value: .day(review)),
      ListCell(open == 0 ? "–" : "\(open)", value: .number(open)),
      ListCell(record.incidents.isEmpty ? "–" : "\(record.incidents.count)", value: .number(record.incidents.count)),
    ]
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    guard let record = record(row, sight), let person = sight.plan.people[record.person] else { return [] }
    let review = record.nextReview.map { "\($0.long), \(sight.distance(to: $0))" } ?? "none held yet"
    let head: [DetailLine] = [
      .fact("Remaining risk", record.residualRisk.label, record.residualRisk.style), .fact("Next review", review),
      .fact("Sector", person.sector.label),
    ]
    guard sight.showsNames else {
      return head + [
        .text("Threats, measures and incidents are hidden. Press \(sight.key("names.toggle")) to show them.", .dim)
      ]
    }
    return head + .section("Record", .fields(of: .protection(record), sight, without: ["residualRisk"]))
      + [.heading("Open"), .record(person.key, "Person")]
  }

  func summary(_ sight: Sight) -> String {
    let due = sight.plan.protectionRecords.count { ($0.nextReview ?? sight.today) <= sight.today }
    return due == 0 ? "" : "\(due) review\(due == 1 ? "" : "s") due"
  }

  func emptyText(_ sight: Sight) -> String {
    sight.isOpen(.protection)
      ? "No protection record yet. Press \(sight.key("record.add")) to make one for somebody."
      : "The protection part of this plan is shut: the passphrase does not hold its key."
  }

  private func record(_ row: ListRow, _ sight: Sight) -> ProtectionRecord? {
    row.record.flatMap { sight.plan.protectionRecords[ForumPlan.ID(rawValue: $0.rawID)] }
  }
}

extension ProtectionRecord.Level {
  /// The word on a screen.
  var label: String { rawValue.capitalisedFirst }

  var style: Style {
    switch self {
    case .unknown: Style(.unknown)
    case .low: Style(.fine)
    case .medium: Style(.soon)
    case .high: Style(.urgent)
    case .critical: Style(.overdue)
    }
  }
}
