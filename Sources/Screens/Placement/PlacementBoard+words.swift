import Dates
import Placing
import Scheduling

extension PlacementBoard {
  /// The title of what is under the cursor: a venue and days.
  var cellTitle: String {
    guard let study, let cell, study.venues.indices.contains(cell.venue) else { return "" }
    let venue = study.venues[cell.venue]
    return "\(venue.name), \(venue.place.name), \(study.span(of: forum, from: cell.start).long)"
  }

  /// What there is to say below the map, a sentence each; takes some milliseconds.
  var wordsOfCell: [String] {
    if let failure { return [failure] }
    guard let outcome, let study else { return ["Looking at visas, venues, journeys and money …"] }
    guard !study.forums.isEmpty else {
      return ["There is no forum ahead. Add one on the tab Forums, with its window and days."]
    }
    if study.plan.venues.isEmpty { return ["There is no venue to meet at. Add one on the tab Venues."] }
    var words: [String] = []
    if outcome.proposal == nil, !isSearching {
      words += deadlockWords(outcome)
    }
    guard let shown, let cell, let map else {
      return words.isEmpty ? ["Nothing was found yet."] : words
    }
    if cell == shown.placements[forum] {
      if !study.movable.contains(forum) { words.append("It stays where it is. Space has it placed.") }
      let objection = PlacementObjection(in: study, isCovered: isCovered)
      words += shown.report.breaches.filter { $0.rule.forums.contains(forum) || $0.rule.forums.isEmpty }
        .map { objection.sentence($0, of: shown.placements) }
      words += PlacementReasons(shown, isCovered: isCovered).sentences(of: forum, map.cells)
    } else {
      words += PlacementWhy(shown, forum: forum, at: cell, map.cells, isCovered: isCovered).sentences
    }
    return words + study.gaps.map { "Not heeded: \($0)" }
  }

  private func deadlockWords(_ outcome: PlacementOutcome) -> [String] {
    guard let deadlock = outcome.deadlock else { return [outcome.proof] }
    var words = [outcome.proof]
    for rules in deadlock.together(isCovered: isCovered) {
      words.append("These cannot hold together: " + rules.joined(separator: " "))
    }
    if deadlock.wayOut != nil {
      words.append(
        "The cheapest to give up: " + deadlock.toGiveUp(isCovered: isCovered).joined(separator: " ")
          + " What is shown here does without.")
    }
    return words
  }

  /// What is shown, and how far the search has come.
  var standing: String {
    guard let outcome else { return failure == nil ? "searching …" : "" }
    let best = outcome.proposal?.report.cost.total
    switch view {
    case .own:
      guard let shown, let best else { return "your own" }
      return "your own: \(shown.moneyWords(shown.report.cost.total - best)) than the best"
    case .other(let number):
      return "other way \(number + 1) of \(outcome.alternatives.count)"
    case .best:
      if isSearching { return "searching …" }
      switch outcome.answer.status {
      case .optimal: return "the best: proven"
      case .feasible:
        return "the best so far, at most \(Int((100 * (outcome.answer.gap ?? 0)).rounded(.up)))% less may be possible"
      case .infeasible: return "nothing is possible"
      case .unknown: return "nothing found"
      }
    }
  }
}
