import Placing
import Scheduling
import Terminal

extension PlainSession {
  /// The page of where and when forums meet: what is shown, what can be done, and the venues.
  func page(of board: PlacementBoard) -> PlainPage {
    var page = PlainPage(
      name: "Where and when", identity: "placement \(board.forum) \(board.view) \(board.isSearching) \(board.cellTitle)"
    )
    guard let study = board.study, let shown = board.shown, let map = board.map else {
      page.intro = board.words
      return page
    }
    let venue = shown.venue(of: board.forum)
    page.intro = [
      "\(study.forums[board.forum].name): \(venue.name), \(venue.place.name), \(shown.span(of: board.forum).long); "
        + "\(board.standing). A number does something, b leaves."
    ]
    page.status = ["About \(board.cellTitle):"] + board.words
    page.items = [PlainItem("Apply it to the plan") { $0.press([.character("a")]) }]
    for (number, other) in (board.outcome?.alternatives ?? []).enumerated() {
      page.items.append(
        PlainItem("Another way: \(other.places(otherThan: shown).joined(separator: "; "))") {
          $0.press([.character(Character("\(number + 1)"))])
        })
    }
    if board.view != .best { page.items.append(PlainItem("The best again") { $0.press([.character("b")]) }) }
    if study.forums.count > 1 { page.items.append(PlainItem("The next forum") { $0.press([.tab]) }) }
    let isMovable = study.movable.contains(board.forum)
    page.items.append(
      PlainItem(isMovable ? "Keep this forum where the plan has it" : "Have this forum placed") {
        $0.press([.character(" ")])
      })
    for (row, index) in map.venues.enumerated() {
      let cheapest = map.best[row].compactMap(\.self).min { $0.extra < $1.extra }
      let words =
        cheapest.map { "best from \(study.day($0.start).long), \(shown.moneyWords($0.extra))" } ?? "not possible"
      let column = cheapest.flatMap { best in map.weeks.firstIndex { $0.contains(best.start) } } ?? 0
      page.items.append(
        PlainItem("Ask about \(study.venues[index].name), \(study.venues[index].place.name): \(words)") { session in
          let up = Array(repeating: Key.up, count: map.venues.count)
          let down = Array(repeating: Key.down, count: row)
          return session.press([.home] + up + down + Array(repeating: .right, count: column))
        })
    }
    if board.isElsewhere { page.items.append(PlainItem("Try it there") { $0.press([.enter]) }) }
    return page
  }
}
