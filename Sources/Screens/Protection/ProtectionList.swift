import Dates
import ForumPlan
import Logistics
import Terminal

/// The protection records, the next review first.
struct ProtectionList: TabList {
  let columns = [
    ListColumn("Person", 14, grow: 1), ListColumn("Risk", 8, field: "residualRisk"), ListColumn("Next review", 11),
    ListColumn("", 13, spare: 1, id: "distance"), ListColumn("Open measures", 13, align: .trailing),
    ListColumn("Check-in", 12, spare: 3), ListColumn("Incidents", 9, align: .trailing, spare: 2),
  ]

  func rows(_ sight: Sight) -> [ListRow] {
    let reviews = sight.derived?.reviews ?? [:]
    return sight.plan.protectionRecords.map { (review: reviews[$0.id]?.by.dayNumber ?? 0, key: $0.key) }
      .sorted { ($0.review, $0.key.rawID) < ($1.review, $1.key.rawID) }.map { ListRow($0.key) }
  }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    guard let record = record(row, sight) else { return [] }
    let open = record.measures.count { $0.done == nil }
    let review = review(of: record, sight)
    let isDue = (review?.by ?? sight.today) <= sight.today
    return [
      ListCell(sight.name(of: record.person)),
      ListCell(
        record.level.label, record.level.style,
        value: .number(ProtectionRecord.Level.allCases.firstIndex(of: record.level) ?? 0)),
      ListCell(
        record.reviews.isEmpty ? "never held" : review?.by.medium ?? "–", isDue ? Style(.overdue) : .text,
        value: .day(review?.by)),
      ListCell(sight.distance(to: review?.by), isDue ? Style(.overdue) : .dim, value: .day(review?.by)),
      ListCell(open == 0 ? "–" : "\(open)", value: .number(open)), checkIn(record, sight),
      ListCell(record.incidents.isEmpty ? "–" : "\(record.incidents.count)", value: .number(record.incidents.count)),
    ]
  }

  private func checkIn(_ record: ProtectionRecord, _ sight: Sight) -> ListCell {
    guard let next = record.nextCheckIn else { return ListCell("–", .dim, value: .nothing) }
    let isMissed = sight.isMissed(next, of: record.person)
    let style = isMissed ? Style(.overdue) : next.on == sight.today ? Style(.urgent) : .text
    let day = next.on == sight.today ? "today" : next.on.short
    return ListCell("\(day) \(Session.Slot.clock(next.minute))", style, value: .day(next.on))
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    guard let record = record(row, sight) else { return [] }
    return ProtectionDetail(record: record, review: review(of: record, sight), sight: sight).lines
  }

  func summary(_ sight: Sight) -> String {
    let due = sight.derived?.reviews.values.count { $0.by <= sight.today } ?? 0
    let missed = sight.plan.protectionRecords.count { record in
      record.nextCheckIn.map { sight.isMissed($0, of: record.person) } ?? false
    }
    let isUnfunded = sight.isOpen(.finance) && !ProtectionCosts(sight.plan).isInBudget
    return [
      due == 0 ? nil : "\(due) review\(due == 1 ? "" : "s") due",
      isUnfunded ? "costs not in the budget (\(sight.key("protection.budget")))" : nil,
      missed == 0 ? nil : "\(missed) check-in\(missed == 1 ? "" : "s") missed",
    ].compactMap(\.self).joined(separator: " · ")
  }

  func emptyText(_ sight: Sight) -> String {
    sight.isOpen(.protection)
      ? "No protection record yet. Press \(sight.key("record.add")) to make one for somebody."
      : "The protection part of this plan is shut: the passphrase does not hold its key."
  }

  private func record(_ row: ListRow, _ sight: Sight) -> ProtectionRecord? {
    row.record.flatMap { sight.plan.protectionRecords[ForumPlan.ID(rawValue: $0.rawID)] }
  }

  private func review(of record: ProtectionRecord, _ sight: Sight) -> Deadline? { sight.derived?.reviews[record.id] }
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
