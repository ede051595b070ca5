import Dates
import ForumPlan
import Logistics
import Terminal

/// The forums by date.
struct ForumsList: TabList {
  let columns = [
    ListColumn("Forum", 16, grow: 1, field: "name"), ListColumn("Stage", 10, field: "stage"),
    ListColumn("Dates", 19, field: "start"),
    ListColumn("To go", 6, align: .trailing, spare: 1), ListColumn("City", 14, spare: 6),
    ListColumn("Confirm by", 11, spare: 2), ListColumn("Coming", 6, align: .trailing, spare: 4),
    ListColumn("90%", 5, align: .trailing, spare: 3, id: "floor"), ListColumn("Visas", 5, align: .trailing, spare: 5),
  ]

  func rows(_ sight: Sight) -> [ListRow] { sight.plan.forumsByDate.map { ListRow($0.key) } }

  /// What is added, invited or moved on is meant for a forum that is still ahead.
  func start(_ sight: Sight) -> RecordKey? { sight.nextForum?.key }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    guard let forum = forum(row, sight) else { return [] }
    let cells = ForumCells(forum: forum, numbers: outlook(forum, sight), sight: sight)
    return [
      ListCell(forum.name), cells.stage, cells.dates, cells.daysToGo, cells.city, cells.confirmBy, cells.coming,
      cells.surely, cells.visas,
    ]
  }

  func words(of row: ListRow, _ sight: Sight) -> String {
    let place = forum(row, sight)?.place(in: sight.plan)
    return place.map { sight.atlas.name(of: $0.country) } ?? ""
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    guard let forum = forum(row, sight) else { return [] }
    return ForumDetail(forum: forum, numbers: outlook(forum, sight), sight: sight).lines
  }

  func summary(_ sight: Sight) -> String {
    let forums = sight.plan.forumsByDate
    guard let next = forums.first(where: { ($0.start ?? sight.today - 1) >= sight.today }), let start = next.start
    else {
      return forums.isEmpty ? "" : "No forum is ahead."
    }
    return "Next: \(next.name), \(DayCount.words(start - sight.today))"
  }

  func emptyText(_ sight: Sight) -> String { "No forum yet. Press \(sight.key("record.add")) to add one." }

  private func forum(_ row: ListRow, _ sight: Sight) -> Forum? {
    row.record.flatMap { sight.plan.forums[ForumPlan.ID(rawValue: $0.rawID)] }
  }

  private func outlook(_ forum: Forum, _ sight: Sight) -> ForumOutlook? {
    sight.derived?.outlook.forums.first { $0.id == forum.id }
  }
}
