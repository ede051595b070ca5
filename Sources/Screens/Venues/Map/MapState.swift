import Atlas
import ForumPlan
import Terminal

/// Which part of the world the map of venues shows, and the city under its cursor.
struct MapState: Sendable {
  private(set) var projection: MapProjection?
  private(set) var sites: [MapSite] = []
  private(set) var unplaced = 0
  private(set) var cursor = 0
  private var madeOf: Source?

  private struct Source: Hashable {
    var forum: ForumPlan.ID<Forum>?
    var venues: [ForumPlan.ID<Venue>]
    var generation: Int
  }

  /// The city under the cursor.
  var current: MapSite? { sites.indices.contains(cursor) ? sites[cursor] : nil }

  /// Takes the room there is and the cities there are; another forum or other venues are looked at as a whole.
  mutating func update(_ venues: [Venue], _ forum: Forum?, _ sight: Sight, generation: Int, in rect: Rect) {
    let source = Source(forum: forum?.id, venues: venues.map(\.id), generation: generation)
    if source != madeOf {
      let before = current?.place
      let isOther = madeOf?.forum != source.forum || madeOf?.venues != source.venues
      (sites, unplaced) = MapSite.all(of: venues, forum, sight)
      madeOf = source
      cursor = sites.firstIndex { $0.place == before } ?? 0
      if isOther { projection = nil }
    }
    if projection == nil { fit(in: rect) }
    projection?.width = max(1, rect.width * 2)
    projection?.height = max(1, rect.height * 4)
  }

  /// Shows all cities.
  mutating func fit(in rect: Rect) {
    projection = MapProjection(
      fitting: sites.map { ($0.north, $0.east) }, width: rect.width * 2, height: rect.height * 4)
  }

  /// Moves by a share of what is in sight.
  mutating func pan(right: Int, down: Int) {
    guard let width = projection?.width, let height = projection?.height else { return }
    projection?.pan(right: right * max(2, width / 8), down: down * max(4, height / 8))
  }

  /// Looks closer or wider, with the city under the cursor in the middle where it is in sight.
  mutating func zoom(by factor: Double) {
    if let current, factor > 1, cell(of: current) != nil {
      projection?.center(north: current.north, east: current.east)
    }
    projection?.zoom(by: factor)
  }

  /// Goes to the next city or back, and brings it into sight.
  mutating func step(by step: Int) {
    guard !sites.isEmpty else { return }
    select((cursor + step + sites.count) % sites.count)
  }

  /// Puts the cursor on a city.
  mutating func select(_ site: Int) {
    cursor = site
    if let current, cell(of: current) == nil { projection?.center(north: current.north, east: current.east) }
  }

  /// Puts the cursor on the city nearest to a cell; `false` where none is near.
  mutating func press(_ point: Point) -> Bool {
    let near = sites.indices.compactMap { index -> (index: Int, distance: Int)? in
      cell(of: sites[index]).map { (index, max(abs($0.x - point.x), 2 * abs($0.y - point.y))) }
    }.min { ($0.distance, $0.index) < ($1.distance, $1.index) }
    guard let near, near.distance <= 4 else { return false }
    cursor = near.index
    return true
  }

  /// The cell of a city from the upper left of the map; `nil` where it is out of sight.
  func cell(of site: MapSite) -> Point? {
    guard let projection else { return nil }
    let dot = projection.dot(north: site.north, east: site.east)
    guard (0..<Double(projection.width)).contains(dot.x), (0..<Double(projection.height)).contains(dot.y) else {
      return nil
    }
    return Point(Int(dot.x) / 2, Int(dot.y) / 4)
  }
}
