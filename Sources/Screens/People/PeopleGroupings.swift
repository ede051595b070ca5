import Dates
import ForumPlan

/// What people can be put together by.
enum PeopleGroupings {
  static let all = [organisation, sector, nationality, forum]

  private static let organisation = ListGrouping(id: "organisation", label: "organisation") { row, sight in
    let name = person(row, sight).flatMap { sight.plan.organisations[$0.organisation]?.name }
    return [.init(order: name == nil ? 1 : 0, heading: name ?? "No organisation")]
  }

  private static let sector = ListGrouping(id: "sector", label: "sector") { row, sight in
    guard let sector = person(row, sight)?.sector else { return [] }
    return [.init(order: Sector.allCases.firstIndex(of: sector) ?? 0, heading: sector.label)]
  }

  /// By the passport they usually travel on.
  private static let nationality = ListGrouping(id: "nationality", label: "nationality") { row, sight in
    let country = person(row, sight)?.nationalities.first
    return [
      .init(order: country == nil ? 1 : 0, heading: country.map { sight.atlas.name(of: $0) } ?? "Nationality unknown")
    ]
  }

  /// Under each forum they attend.
  private static let forum = ListGrouping(id: "forum", label: "forum") { row, sight in
    guard let record = row.record else { return [] }
    let attendances = sight.derived?.index.attendances(of: ForumPlan.ID(rawValue: record.rawID)) ?? []
    let groups = attendances.compactMap { attendance -> ListGrouping.Group? in
      guard let forum = sight.plan.forums[attendance.forum] else { return nil }
      return .init(order: forum.start?.dayNumber ?? .max - 1, heading: forum.name, facet: forum.key.idText)
    }
    return groups.isEmpty ? [.init(order: .max, heading: "At no forum")] : groups
  }

  private static func person(_ row: ListRow, _ sight: Sight) -> Person? {
    row.record.flatMap { sight.plan.people[ForumPlan.ID(rawValue: $0.rawID)] }
  }
}
