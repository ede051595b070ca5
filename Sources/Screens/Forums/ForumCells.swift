import Dates
import ForumPlan
import Logistics
import Terminal

/// The cells that tell how a forum stands, in the list of forums and on the Radar.
struct ForumCells {
  let forum: Forum
  /// What follows for the forum; `nil` while it is being worked out.
  let numbers: ForumOutlook?
  let sight: Sight

  var stage: ListCell {
    ListCell(
      forum.stage.label, forum.stage.style, value: .number(Forum.Stage.allCases.firstIndex(of: forum.stage) ?? 0))
  }

  /// Days until the first one; `now` while it lasts.
  var daysToGo: ListCell {
    guard let span = forum.span, span.last >= sight.today, forum.stage < .held else { return ListCell("–", .dim) }
    let days = span.first - sight.today
    let style = days > 0 ? Deadline.State(daysLeft: days).style : Style(.urgent)
    return ListCell(days > 0 ? "\(days) d" : "now", style, value: .number(days))
  }

  var dates: ListCell {
    if let span = forum.span { return ListCell(span.long, value: .day(span.first)) }
    if let window = forum.window { return ListCell("in \(window.long)", Style(.estimated), value: .day(window.first)) }
    return ListCell("no date yet", Style(.unknown), value: .nothing)
  }

  var city: ListCell { ListCell(forum.place(in: sight.plan)?.name ?? "–") }

  /// By when it has to be confirmed where it is to meet, or when it was.
  var confirmBy: ListCell {
    if forum.stage >= .confirmed {
      return ListCell(
        forum.confirmedOn.map { "\(sight.glyphs[.done]) \($0.short)" } ?? String(sight.glyphs[.done]), Style(.fine),
        value: .day(forum.confirmedOn))
    }
    guard let found = sight.derived?.outlook.confirmBy[forum.id] else { return ListCell("–", .dim) }
    return ListCell(found.short, found.style)
  }

  var coming: ListCell {
    ListCell(numbers.map { "\($0.expected)" } ?? "…", value: numbers.map { .number($0.expected) } ?? .nothing)
  }

  /// How many arrive at least, with 90% certainty, of those whose chance is known.
  var surely: ListCell { surely { "\($0)/\($1)" } }

  /// The same in few columns: how many arrive at least.
  var floor: ListCell { surely { sure, _ in "\(sure)" } }

  private func surely(_ words: (Int, Int) -> String) -> ListCell {
    guard let numbers else { return ListCell("…") }
    guard let chances = numbers.chances, chances.known + chances.unknown > 0 else { return ListCell("–", .dim) }
    let all = chances.known + chances.unknown
    let sure = chances.arriving()
    return ListCell(words(sure, all), 10 * sure < 9 * all ? Style(.soon) : .text, value: .number(sure))
  }

  /// How many visas need someone.
  var visas: ListCell {
    let open = numbers?.openVisas ?? 0
    return ListCell(numbers == nil ? "…" : "\(open)", open > 0 ? Style(.urgent) : Style(.done), value: .number(open))
  }
}
