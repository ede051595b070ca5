import Atlas
import Dates
import ForumPlan
import Logistics
import Scheduling

/// A plan's forums, venues and people as a placement problem, with what stands behind its numbers.
///
/// Days of the problem are counted from `today`, money in whole units of the base currency.
public struct PlacementStudy: Sendable {
  public let plan: Plan
  public let atlas: Atlas
  public let today: CivilDate
  public let brief: PlacementBrief
  /// The forums that are not over, those with a place and date and those to be placed: by date, then by number.
  public let forums: [Forum]
  /// The venues, then the cities in which a forum stays that has no venue.
  public let venues: [Venue]
  /// Whoever may travel to one of the forums, in order of aliases.
  public let people: [Person]
  /// What the notes of the problem mean.
  public let causes: [PlacementCause]
  /// How far visas reach: by forum, then by person and country.
  let reaches: [[Reachable: VisaReach]]
  /// The journeys by person, then by venue; `nil` where a home or a venue is not on the map.
  let journeys: [[TravelEstimate?]]
  /// Hours to the last forum that was held, by person; 0 for whoever was at none.
  let burdens: [Int]
  /// What could not be heeded, and why: sentences.
  public let gaps: [String]
  public let problem: PlacementProblem

  struct Reachable: Hashable, Sendable {
    var person: ForumPlan.ID<Person>
    var country: CountryCode
  }

  /// The study of a plan; O(forums × people × countries × log days) visas and as many journeys.
  public init(_ brief: PlacementBrief, plan: Plan, atlas: Atlas, today: CivilDate) {
    var maker = StudyMaker(brief, plan: plan, atlas: atlas, today: today)
    maker.make()
    (self.plan, self.atlas, self.today, self.brief) = (plan, atlas, today, brief)
    forums = maker.forums
    venues = maker.venues
    people = maker.people
    causes = maker.causes
    reaches = maker.reaches
    journeys = maker.journeys
    burdens = maker.burdens
    gaps = maker.gaps
    problem = maker.problem
  }

  /// The place of a forum among those of the study.
  public func index(of forum: ForumPlan.ID<Forum>) -> Int? { forums.firstIndex { $0.id == forum } }

  /// The indices of the forums to be placed.
  public var movable: [Int] { forums.indices.filter { brief.forums.contains(forums[$0].id) } }

  /// The day of a problem's number.
  public func day(_ number: Int) -> CivilDate { today + number }

  /// The days of a forum that begins on a problem's day.
  public func span(of forum: Int, from start: Int) -> DateSpan {
    DateSpan(day(start)...(day(start) + max(forums[forum].days, 1) - 1))
  }

  /// Where a forum stands in the plan as it is; `nil` without a venue or a day of the study's.
  public func present(_ forum: Int) -> Placement? {
    guard let start = forums[forum].start, let venue = venues.firstIndex(where: { $0.id == forums[forum].venue }) else {
      return nil
    }
    return Placement(venue: venue, start: start - today)
  }

  /// The visa of somebody for a forum at a venue.
  func reach(of person: Int, to forum: Int, at venue: Int) -> VisaReach? {
    reaches[forum][Reachable(person: people[person].id, country: venues[venue].place.country)]
  }
}
