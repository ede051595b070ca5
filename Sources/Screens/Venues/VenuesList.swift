import Dates
import ForumPlan
import Terminal

/// The venues by city.
struct VenuesList: TabList {
  let columns = [
    ListColumn("Venue", 18, grow: 1, field: "name"), ListColumn("City", 18, field: "place"),
    ListColumn("Seats", 5, align: .trailing), ListColumn("Beds", 5, align: .trailing, spare: 3, field: "bedrooms"),
    ListColumn("A day", 13, align: .trailing, spare: 1, field: "dayRate"),
    ListColumn("Step-free", 9, spare: 2, field: "isStepFree"), ListColumn("Held until", 11, spare: 4),
  ]

  func rows(_ sight: Sight) -> [ListRow] {
    sight.plan.venues.sorted {
      ($0.place.country, $0.place.name, $0.name, $0.id) < ($1.place.country, $1.place.name, $1.name, $1.id)
    }.map { ListRow($0.key) }
  }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    guard let venue = venue(row, sight) else { return [] }
    let option = venue.availability.filter { $0.state == .held }.compactMap(\.optionUntil).filter { $0 >= sight.today }
      .min()
    return [
      ListCell(venue.name), ListCell(venue.place.description),
      ListCell(
        venue.largestRoom == 0 ? "–" : "\(venue.largestRoom)",
        value: venue.largestRoom == 0 ? .nothing : .number(venue.largestRoom)),
      ListCell(venue.bedrooms.map(String.init) ?? "–", value: venue.bedrooms.map { .number($0) } ?? .nothing),
      ListCell(venue.dayRate?.description ?? "–", value: .money(venue.dayRate, sight)),
      ListCell(
        venue.isStepFree.map { $0 ? "yes" : "no" } ?? "unknown", venue.isStepFree == nil ? .dim : .text,
        value: venue.isStepFree.map { .number($0 ? 0 : 1) } ?? .nothing),
      ListCell(option?.medium ?? "–", option == nil ? .dim : Style(.soon), value: .day(option)),
    ]
  }

  func words(of row: ListRow, _ sight: Sight) -> String {
    venue(row, sight).map { sight.atlas.name(of: $0.place.country) } ?? ""
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    guard let venue = venue(row, sight) else { return [] }
    let forums = sight.plan.forumsByDate.filter { $0.venue == venue.id }
    func lines(_ forums: [Forum], _ more: (Forum) -> String = { _ in "" }) -> [DetailLine] {
      forums.map { .record($0.key, $0.name + ($0.span.map { ", \($0.long)" } ?? "") + more($0)) }
    }
    let (held, ahead) = (forums.filter { $0.isOver(on: sight.today) }, forums.filter { !$0.isOver(on: sight.today) })
    let country: DetailLine = .fact("Country", sight.atlas.name(of: venue.place.country))
    return [country] + .fields(of: .venue(venue), sight, without: ["name"])
      + .section("Forums to come here", lines(ahead))
      + .section(
        "Met here before",
        lines(held) { ", \(sight.plan.attendances(at: $0.id).count { $0.status == .attended }) came" })
  }

  func summary(_ sight: Sight) -> String {
    let countries = Set(sight.plan.venues.map(\.place.country)).count
    return countries == 0 ? "" : "In \(countries) countr\(countries == 1 ? "y" : "ies")"
  }

  func emptyText(_ sight: Sight) -> String { "No venue yet. Press \(sight.key("record.add")) to add one." }

  private func venue(_ row: ListRow, _ sight: Sight) -> Venue? {
    row.record.flatMap { sight.plan.venues[ForumPlan.ID(rawValue: $0.rawID)] }
  }
}
