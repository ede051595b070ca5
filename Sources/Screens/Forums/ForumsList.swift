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

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    guard let forum = forum(row, sight) else { return [] }
    let numbers = outlook(forum, sight)
    let open = numbers?.openVisas ?? 0
    return [
      ListCell(forum.name),
      ListCell(
        forum.stage.label, forum.stage.style, value: .number(Forum.Stage.allCases.firstIndex(of: forum.stage) ?? 0)),
      dates(of: forum), daysToGo(forum, sight), ListCell(forum.place(in: sight.plan)?.name ?? "–"),
      confirmBy(forum, sight),
      ListCell(
        numbers.map { "\($0.expected)" } ?? "…", value: numbers.map { .number($0.expected) } ?? .nothing),
      surely(numbers),
      ListCell(numbers == nil ? "…" : "\(open)", open > 0 ? Style(.urgent) : Style(.done), value: .number(open)),
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

  /// Days until the first one; `now` while it lasts.
  private func daysToGo(_ forum: Forum, _ sight: Sight) -> ListCell {
    guard let span = forum.span, span.last >= sight.today, forum.stage < .held else { return ListCell("–", .dim) }
    let days = span.first - sight.today
    let style = days > 0 ? Deadline.State(daysLeft: days).style : Style(.urgent)
    return ListCell(days > 0 ? "\(days) d" : "now", style, value: .number(days))
  }

  /// By when it has to be confirmed where it is to meet, or when it was.
  private func confirmBy(_ forum: Forum, _ sight: Sight) -> ListCell {
    if forum.stage >= .confirmed {
      return ListCell(
        forum.confirmedOn.map { "\(sight.glyphs[.done]) \($0.short)" } ?? String(sight.glyphs[.done]), Style(.fine),
        value: .day(forum.confirmedOn))
    }
    guard let found = sight.derived?.outlook.confirmBy[forum.id] else { return ListCell("–", .dim) }
    return ListCell(found.short, found.style)
  }

  /// How many arrive at least, with 90% certainty, of those whose chance is known.
  private func surely(_ numbers: ForumOutlook?) -> ListCell {
    guard let numbers else { return ListCell("…") }
    guard let chances = numbers.chances, chances.known + chances.unknown > 0 else { return ListCell("–", .dim) }
    let all = chances.known + chances.unknown
    let sure = chances.arriving()
    return ListCell("\(sure)/\(all)", 10 * sure < 9 * all ? Style(.soon) : .text, value: .number(sure))
  }

  private func dates(of forum: Forum) -> ListCell {
    if let span = forum.span { return ListCell(span.long, value: .day(span.first)) }
    if let window = forum.window { return ListCell("in \(window.long)", Style(.estimated), value: .day(window.first)) }
    return ListCell("no date yet", Style(.unknown), value: .nothing)
  }

  private func forum(_ row: ListRow, _ sight: Sight) -> Forum? {
    row.record.flatMap { sight.plan.forums[ForumPlan.ID(rawValue: $0.rawID)] }
  }

  private func outlook(_ forum: Forum, _ sight: Sight) -> ForumOutlook? {
    sight.derived?.outlook.forums.first { $0.id == forum.id }
  }
}
