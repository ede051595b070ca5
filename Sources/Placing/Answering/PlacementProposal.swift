import Dates
import ForumPlan
import Logistics
import Scheduling

/// A placement of all forums of a study, with what it costs and breaks.
public struct PlacementProposal: Sendable {
  public let study: PlacementStudy
  /// A placement for each forum of the study.
  public let placements: [Placement]
  public let report: PlacementReport

  /// Judges placements, allowed or not; O(people × forums).
  public init(_ placements: [Placement], in study: PlacementStudy) {
    self.study = study
    self.placements = placements
    report = study.problem.evaluate(placements)
  }

  /// The proposal with a forum moved elsewhere.
  public func moving(_ forum: Int, to placement: Placement) -> PlacementProposal {
    var moved = placements
    moved[forum] = placement
    return PlacementProposal(moved, in: study)
  }

  public func venue(of forum: Int) -> Venue { study.venues[placements[forum].venue] }

  public func span(of forum: Int) -> DateSpan { study.span(of: forum, from: placements[forum].start) }

  /// The forums that would meet elsewhere or on another day than in the plan.
  public var moved: [Int] {
    study.movable.filter { study.present($0) != placements[$0] }
  }

  /// The edits that make the plan so: one change.
  ///
  /// Journeys booked for other days or another city are taken back, since nobody would make them.
  public var edits: [Edit] {
    moved.flatMap { index -> [Edit] in
      let venue = venue(of: index)
      guard var forum = study.plan.forums[study.forums[index].id] else { return [] }
      let isElsewhere = forum.start != span(of: index).first || forum.place(in: study.plan) != venue.place
      forum.venue = venue.id
      forum.place = venue.place
      forum.start = span(of: index).first
      let booked = study.plan.attendances(at: forum.id).filter {
        $0.travel.arrival != nil || $0.travel.departure != nil
      }
      return [.put(forum)]
        + (isElsewhere ? booked : []).map { attendance in
          var free = attendance
          (free.travel.arrival, free.travel.departure) = (nil, nil)
          return .put(free)
        }
    }
  }

  /// What history calls the change.
  public var label: String {
    let names = moved.map { study.forums[$0].name }
    return names.count == 1
      ? "Place \(names[0]) at \(venue(of: moved[0]).name) from \(span(of: moved[0]).first.medium)"
      : "Place \(names.count) forums: \(names.joined(separator: ", "))"
  }
}
