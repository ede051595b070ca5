import Dates
import ForumPlan
import Foundation
import Placing
import Scheduling
import Typography

/// Asks of a placement why a forum is not elsewhere, on another day.
struct PlacementQuestion {
  private let proposal: PlacementProposal
  private let forum: Int
  private let venues: [Int]
  private let start: CivilDate
  private let isCovered: Bool

  /// Reads `Tunis@2027-05-12`: a venue, or a city with all its venues, and a first day.
  init(_ text: String, _ outcome: PlacementOutcome, _ proposal: PlacementProposal, isCovered: Bool) throws {
    let study = outcome.study
    let parts = text.split(separator: "@", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
    guard parts.count == 2, let day = CivilDate(parts[1]) else {
      throw Failure(
        code: .usage, message: "--why takes a place and a day, such as Tunis@2027-05-12; not “\(text.prefix(60))”.")
    }
    guard study.movable.count == 1 else {
      throw Failure(
        code: .usage, message: "--why asks of one forum: name it with --forum. \(study.movable.count) are to be placed."
      )
    }
    let name = parts[0]
    let inCity = study.venues.indices.filter { study.venues[$0].place.name.folded == name.folded }
    if inCity.isEmpty {
      let venue = try study.plan.venue(named: name)
      venues = study.venues.indices.filter { study.venues[$0].id == venue.id }
    } else {
      venues = inCity
    }
    self.proposal = proposal
    self.isCovered = isCovered
    forum = study.movable[0]
    start = day
  }

  /// What stands against each of the venues, or what it would count more; then where it is possible.
  func text(width: Int) throws -> String {
    let study = proposal.study
    guard start >= study.today else {
      throw Failure(code: .usage, message: "\(start.medium) is over; ask of a day from \(study.today.medium) on.")
    }
    var lines: [String] = []
    let cells = PlacementCells(of: forum, in: proposal.placements, study.problem)
    for venue in venues {
      let placement = Placement(venue: venue, start: start - study.today)
      let why = PlacementWhy(proposal, forum: forum, at: placement, cells, isCovered: isCovered)
      lines.append(
        "\(study.forums[forum].name) at \(study.venues[venue].name), \(study.venues[venue].place.name), "
          + "\(study.span(of: forum, from: placement.start).long)")
      lines += (why.sentences).flatMap { bullet($0, width: width) } + [""]
    }
    return lines.joined(separator: "\n")
  }

  private func bullet(_ text: String, width: Int) -> [String] {
    TextWidth.wrapped(text, to: max(20, min(width, 100) - 4)).enumerated().map { "  \($0 == 0 ? "•" : " ") \($1)" }
  }
}
