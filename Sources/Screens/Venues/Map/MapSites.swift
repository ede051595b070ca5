import Atlas
import ForumPlan
import Logistics

/// A city on the map: the houses in it, and how many of a forum's people live there.
struct MapSite: Hashable, Sendable {
  let place: Place
  let north: Double
  let east: Double
  var venues: [Venue] = []
  var people = 0

  /// The name to stand beside it, with the number of houses where there are several.
  var label: String { venues.count > 1 ? "\(place.name) (\(venues.count))" : place.name }

  /// All sites of some venues and a forum's people, those with venues first, each by country and name.
  ///
  /// Gives how many places have no coordinates besides.
  static func all(of venues: [Venue], _ forum: Forum?, _ sight: Sight) -> (sites: [MapSite], unplaced: Int) {
    var sites: [String: MapSite] = [:]
    var unplaced = 0
    func add(_ place: Place, _ change: (inout MapSite) -> Void) {
      guard let north = place.latitude, let east = place.longitude else {
        unplaced += 1
        return
      }
      var site = sites[place.description] ?? MapSite(place: place, north: north, east: east)
      change(&site)
      sites[place.description] = site
    }
    for venue in venues { add(venue.place) { $0.venues.append(venue) } }
    let coming = forum.map { sight.attendances(at: $0.id) } ?? []
    for attendance in coming where attendance.travels {
      if let home = sight.plan.people[attendance.person]?.residence { add(home) { $0.people += 1 } }
    }
    let sorted = sites.values.sorted {
      ($0.venues.isEmpty ? 1 : 0, $0.place.country, $0.place.name)
        < ($1.venues.isEmpty ? 1 : 0, $1.place.country, $1.place.name)
    }
    return (sorted, unplaced)
  }
}
