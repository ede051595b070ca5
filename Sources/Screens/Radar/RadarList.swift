import Dates
import ForumPlan
import Logistics
import Terminal

/// Every deadline of the plan, the earliest first, under how pressing it is.
struct RadarList: TabList {
  let columns = [
    ListColumn("By", 11), ListColumn("Left", 11, align: .trailing, spare: 2), ListColumn("What", 18),
    ListColumn("Whom or what it is about", 20, grow: 1),
  ]

  /// The facet of the rows of forums above the list.
  static let boardFacet = "board"

  func rows(_ sight: Sight) -> [ListRow] { sight.derived?.board.rows ?? [] }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    guard let deadline = deadline(row, sight) else { return [] }
    let isMissed = deadline.kind == .checkIn && isMissed(deadline, sight)
    let style = isMissed ? Style(.overdue) : deadline.state.style
    return [
      ListCell(deadline.by.medium, style, value: .day(deadline.by)),
      ListCell(DayCount.words(deadline.daysLeft), style, value: .number(deadline.daysLeft)),
      isMissed ? ListCell("\(deadline.kind.label) MISSED", style) : ListCell(deadline.kind.label),
      ListCell(deadline.subject),
    ]
  }

  func words(of row: ListRow, _ sight: Sight) -> String {
    guard let deadline = deadline(row, sight) else { return "" }
    return (sight.plan.forums[deadline.forum]?.name ?? "") + " " + deadline.state.words
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    if row.facet == Self.boardFacet { return ForumsList().detail(of: row, sight) }
    guard let deadline = deadline(row, sight) else { return [] }
    let day = "\(deadline.by.long), \(DayCount.words(deadline.daysLeft))"
    var lines: [DetailLine] = [
      .fact(deadline.kind.label, day, deadline.state.style), .fact("About", deadline.subject),
      .fact("Forum", sight.plan.forums[deadline.forum]?.name ?? ""),
    ]
    if let visa = visa(of: row, sight) { return lines + VisaDetail.lines(visa, sight) }
    lines.append(.fact("Why then", deadline.because))
    guard let entry = sight.plan[deadline.record] else { return lines }
    let isHidden = entry.key.kind == .protection && !sight.showsNames
    lines +=
      isHidden
      ? [.text("Press \(sight.key("names.toggle")) to see what it says.", .dim)]
      : .section("Record", .fields(of: entry, sight))
    return lines + [.heading("Open"), .record(entry.key, "The \(entry.key.kind.noun)")]
  }

  func visa(of row: ListRow, _ sight: Sight) -> VisaOutlook? {
    guard row.facet != Self.boardFacet, let record = deadline(row, sight)?.record, record.kind == .attendance else {
      return nil
    }
    return sight.derived?.outlook.visa(of: ForumPlan.ID(rawValue: record.rawID))
  }

  func summary(_ sight: Sight) -> String {
    let counts = deadlines(sight).reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
    let words = Deadline.State.allCases.compactMap { state in counts[state].map { "\($0) \(state.rawValue)" } }
    // A visa nobody knows enough of has no deadline, and must not be missed for that.
    let unknown = (sight.derived?.outlook.visas ?? []).count { $0.state == .unknown }
    return (words + (unknown > 0 ? ["\(unknown) visa\(unknown == 1 ? "" : "s") unknown"] : [])).joined(separator: " · ")
  }

  func emptyText(_ sight: Sight) -> String {
    if sight.derived == nil { return "Working out what is due …" }
    return sight.plan.forums.isEmpty
      ? "Nothing is planned yet. Press \(sight.key("record.add")) and choose Forum; then add people and who attends. Or bring a list in with "
        + "“convene import”."
      : nextForum(sight).map { "Nothing is due. Next: \($0)." } ?? "Nothing is due."
  }

  /// The forum that comes next, with how far it is.
  private func nextForum(_ sight: Sight) -> String? {
    let next = sight.plan.forumsByDate.first { ($0.start ?? sight.today - 1) >= sight.today }
    return next.flatMap { forum in forum.start.map { "\(forum.name), \(DayCount.words($0 - sight.today))" } }
  }

  private func deadlines(_ sight: Sight) -> [Deadline] { sight.derived?.outlook.deadlines ?? [] }

  private func isMissed(_ deadline: Deadline, _ sight: Sight) -> Bool {
    sight.missedCheckIns.contains { open in
      deadline.record.rawID == open.person.rawValue && deadline.by == open.checkIn.on
        && deadline.subject == open.checkIn.subject(of: sight.plan.people[open.person]?.alias ?? "?")
    }
  }

  private func deadline(_ row: ListRow, _ sight: Sight) -> Deadline? {
    let deadlines = deadlines(sight)
    return deadlines.indices.contains(row.index) ? deadlines[row.index] : nil
  }
}

extension Deadline.State {
  /// The words by which a filter finds what is as pressing.
  fileprivate var words: String {
    switch self {
    case .overdue: "Overdue"
    case .urgent: "Urgent"
    case .soon: "Soon"
    case .later: "Later"
    }
  }
}
