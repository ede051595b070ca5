import Dates
import ForumPlan
import Scheduling

/// Why a forum is not at another place or on another day: what forbids it, or what it would cost more.
public struct PlacementWhy: Sendable {
  /// The forum, and where it would be.
  public let forum: Int
  public let placement: Placement
  /// The rules that forbid it, each in a sentence; none if it is allowed.
  public let objections: [String]
  /// What all forums together would cost more there; less than 0 for what would be cheaper.
  public let extra: Int
  /// The difference in a sentence, by topic.
  public let difference: String
  /// Where it becomes possible, where it is not: the nearest days there, and the best other venue about that day.
  public let remedies: [String]

  /// Asks of a proposal why a forum is not elsewhere, with the cells of the forum; O(people × forums).
  public init(
    _ proposal: PlacementProposal, forum: Int, at placement: Placement, _ cells: PlacementCells, isCovered: Bool = false
  ) {
    let study = proposal.study
    let other = proposal.moving(forum, to: placement)
    let objection = PlacementObjection(in: study, isCovered: isCovered)
    self.forum = forum
    self.placement = placement
    // What was broken before is not this move's doing.
    let before = Set(proposal.report.breaches.map(\.rule))
    objections = other.report.breaches.filter { !before.contains($0.rule) }
      .map { objection.sentence($0, of: other.placements) }
    extra = other.report.cost.total - proposal.report.cost.total
    difference = Self.difference(proposal, other)
    remedies = objections.isEmpty ? [] : Self.remedies(study, placement, cells)
  }

  private static func remedies(
    _ study: PlacementStudy, _ placement: Placement, _ cells: PlacementCells
  ) -> [String] {
    let words = PlacementWords(study: study)
    let venue = study.venues[placement.venue].name
    let nearest = cells.nearest(to: placement)
    let days = [nearest.before, nearest.after].compactMap(\.self).map { study.day($0).medium }
    var remedies: [String] = []
    switch days.count {
    case 0: remedies.append("\(venue) is possible on no day of the window.")
    case 1: remedies.append("The nearest day on which \(venue) is possible is \(days[0]).")
    default: remedies.append("The nearest days on which \(venue) is possible are \(days[0]) and \(days[1]).")
    }
    if let other = cells.cheapestElsewhere(than: placement, within: 3) {
      let day = study.day(other.placement.start).medium
      remedies.append("About that day \(words.venue(other.placement.venue)) is possible from \(day).")
    }
    return remedies
  }

  /// The difference as a sentence, such as `It would count EUR 2,300 more: fares EUR 1,900 more, the venue EUR 400 more`.
  static func difference(_ one: PlacementProposal, _ other: PlacementProposal) -> String {
    let study = one.study
    let words = PlacementWords(study: study)
    let (before, after) = (study.sums(one.report), study.sums(other.report))
    let changes = PlacementTopic.allCases.map { ($0, (after[$0] ?? 0) - (before[$0] ?? 0)) }.filter { $0.1 != 0 }
      .sorted { (abs($0.1), $1.0.rawValue) > (abs($1.1), $0.0.rawValue) }
    guard !changes.isEmpty else { return "It would count the same." }
    let extra = other.report.cost.total - one.report.cost.total
    let parts = changes.prefix(4).map { "\($0.0.words) \(words.money($0.1)) \($0.1 > 0 ? "more" : "less")" }
    let head =
      extra == 0 ? "It would count the same" : "It would count \(words.money(extra)) \(extra > 0 ? "more" : "less")"
    return "\(head): \(parts.joined(separator: ", "))\(changes.count > 4 ? ", and smaller things" : "")."
  }
}

extension PlacementWhy {
  /// All there is to say: what forbids it, or that it is possible and what it counts.
  public var sentences: [String] {
    objections.isEmpty ? ["It is possible. \(difference)"] : objections + remedies
  }
}
