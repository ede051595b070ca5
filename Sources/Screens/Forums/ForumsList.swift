import Dates
import ForumPlan
import Logistics
import Terminal

/// The forums by date.
struct ForumsList: TabList {
  let columns = [
    ListColumn("Forum", 18, grow: 1), ListColumn("Stage", 10), ListColumn("Dates", 19),
    ListColumn("City", 14, spare: 3),
    ListColumn("Coming", 6, align: .trailing, spare: 1), ListColumn("Visas", 5, align: .trailing, spare: 2),
  ]

  func rows(_ sight: Sight) -> [ListRow] { sight.plan.forumsByDate.map { ListRow($0.key) } }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    guard let forum = forum(row, sight) else { return [] }
    let numbers = outlook(forum, sight)
    let open = numbers?.openVisas ?? 0
    return [
      ListCell(forum.name), ListCell(forum.stage.label, forum.stage.style), dates(of: forum),
      ListCell(forum.place(in: sight.plan)?.name ?? "–"), ListCell(numbers.map { "\($0.expected)" } ?? "…"),
      ListCell(numbers == nil ? "…" : "\(open)", open > 0 ? Style(.urgent) : Style(.done)),
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

  private func dates(of forum: Forum) -> ListCell {
    if let span = forum.span { return ListCell(span.long) }
    if let window = forum.window { return ListCell("in \(window.long)", Style(.estimated)) }
    return ListCell("no date yet", Style(.unknown))
  }

  private func forum(_ row: ListRow, _ sight: Sight) -> Forum? {
    row.record.flatMap { sight.plan.forums[ForumPlan.ID(rawValue: $0.rawID)] }
  }

  private func outlook(_ forum: Forum, _ sight: Sight) -> ForumOutlook? {
    sight.derived?.outlook.forums.first { $0.id == forum.id }
  }
}
