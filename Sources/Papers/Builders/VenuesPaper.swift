import Atlas
import Dates
import ForumPlan
import Logistics

/// Builds the comparison of venues for a forum: a row for each measure, the best of it marked, and what it means.
///
/// It counts people; whoever bears the longest journey stands there by alias.
public struct VenuesPaper {
  private let plan: Plan
  private let atlas: Atlas
  private let today: CivilDate

  /// A builder as of a day.
  public init(plan: Plan, atlas: Atlas, today: CivilDate) {
    (self.plan, self.atlas, self.today) = (plan, atlas, today)
  }

  /// The paper of some venues, in their order.
  public func issue(comparing venues: [Venue], for forum: Forum) -> PaperIssue {
    PaperIssue(.venues, of: forum, document(of: comparison(of: venues, for: forum), for: forum))
  }

  /// What the paper tells.
  public func comparison(of venues: [Venue], for forum: Forum) -> VenueComparison {
    var planner = VisaPlanner(plan: plan, atlas: atlas, today: today)
    return VenueComparison(
      forum: forum.id, prospects: planner.prospects(of: forum, at: venues), weighedBy: plan.programme)
  }

  /// The paper of a comparison.
  public func document(of comparison: VenueComparison, for forum: Forum) -> Document {
    var document = Document(title: "Venues compared")
    document.subtitle = [forum.name, forum.span?.long ?? forum.window.map { "between \($0.long)" }].compactMap(\.self)
      .joined(separator: ", ")
    document.issuer = plan.organisations[plan.programme.leadOrganisation]?.name ?? plan.programme.name
    document.version = today.long
    document.isLandscape = comparison.prospects.count > 3
    guard !comparison.prospects.isEmpty else {
      document.blocks = [.paragraph("There is no venue to compare. Add one with convene venue add.")]
      return document
    }
    document.blocks = [.table(table(comparison, forum)), .note(Self.legend)]
    for prospect in comparison.prospects {
      guard let venue = plan.venues[prospect.id] else { continue }
      document.blocks.append(.heading(level: 2, "\(venue.name), \(venue.place.name)"))
      document.blocks.append(.list(sentences(prospect, forum)))
    }
    document.issue(by: Disclosure(to: .organisers, plan: plan))
    return document
  }

  private static let legend =
    "★ is the best of its row. Together: each row from 0 for the worst of these houses to 1 for the best, by its weight of 0 to "
    + "5; what nobody knows counts as the worst."

  private func table(_ comparison: VenueComparison, _ forum: Forum) -> Table {
    let venues = comparison.prospects.map { plan.venues[$0.id] }
    var table = Table(
      caption: "Venues compared",
      columns: [Table.Column("", weight: 1.3), Table.Column("Weight", weight: 0.6, isNumeric: true)]
        + venues.map { Table.Column($0.map { "\($0.name), \($0.place.name)" } ?? "") })
    let tellings = comparison.prospects.map { VenueTelling($0, for: forum, in: plan, today: today) }
    func cells(_ label: String, _ weight: String, _ texts: [String], _ best: Set<Int>) -> [String] {
      [label, weight] + texts.enumerated().map { best.contains($0) ? "\($1) ★" : $1 }
    }
    let together = comparison.together.map { $0.map { "\($0) of 100" } ?? "–" }
    table.rows = [.total(cells("Together", "", together, comparison.bestTogether))]
    table.rows += VenueMeasure.allCases.map { measure in
      .cells(
        cells(
          measure.label, "\(comparison.weights[measure] ?? 0)", tellings.map { $0.cell(measure).text },
          comparison.best(in: measure)))
    }
    return table
  }

  private func sentences(_ prospect: VenueProspect, _ forum: Forum) -> [String] {
    let telling = VenueTelling(prospect, for: forum, in: plan, today: today)
    let told: [VenueMeasure] = [
      .arrivals, .confirmBy, .hours, .longest, .cost, .turn, .blackouts, .keptOut, .days, .safety,
    ]
    return told.map { telling.sentence($0) }
  }
}
