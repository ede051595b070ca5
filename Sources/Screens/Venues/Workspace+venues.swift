import ForumPlan
import Logistics
import Terminal

extension Workspace {
  /// How the venues are looked at; the list on every other tab.
  var venuesView: VenuesState.View { tab == .venues ? venues.view : .list }

  /// Goes from the list to the comparison, from there to the map, and back to the list.
  mutating func nextVenuesView() {
    let all = VenuesState.View.allCases
    let place = all.firstIndex(of: venues.view) ?? 0
    showVenues(all[(place + 1) % all.count])
  }

  /// Shows the venues in one way, on the house that was under the cursor in the other.
  mutating func showVenues(_ view: VenuesState.View) {
    let target = venuesTarget
    venues.view = view
    focus = .list
    isFiltering = false
    settleVenues()
    guard let target else { return }
    let id = ForumPlan.ID<Venue>(rawValue: target.rawID)
    switch view {
    case .list: goTo(target)
    case .comparison: venues.select(id)
    case .map:
      if let site = venues.map.sites.firstIndex(where: { $0.venues.contains { $0.id == id } }) {
        venues.map.select(site)
      }
    }
  }

  /// The venue under the cursor.
  var venuesTarget: RecordKey? {
    switch venuesView {
    case .list: list.current?.record
    case .comparison: venues.current.map { RecordKey($0.id) }
    case .map: venues.map.current?.venues.first.map { RecordKey($0.id) }
    }
  }

  /// The houses at hand: those that pass the list's filter.
  private var venuesAtHand: [Venue] { venues(list.rows.compactMap(\.record)) }

  /// The houses to compare: those marked, where there are several, else those at hand.
  private var venuesToCompare: [Venue] { comparesMarked ? venues(list.marked) : venuesAtHand }

  private var comparesMarked: Bool { list.marks.count > 1 }

  private func venues(_ records: [RecordKey]) -> [Venue] {
    records.compactMap { sight.plan.venues[ForumPlan.ID(rawValue: $0.rawID)] }
  }

  /// Takes the room there is for the comparison and the map, and makes them anew after a change.
  mutating func settleVenues() {
    guard venuesView != .list else { return }
    let body = ScreenFrame(self).body
    switch venuesView {
    case .list: return
    case .comparison:
      var state = venues
      state.compare(venuesToCompare, for: sight.agendaForum, sight, generation: generation)
      let frame = ComparisonFrame(in: body, houses: state.comparison?.prospects.count ?? 0)
      state.reveal(columns: frame.columns, rows: frame.cells.height)
      venues = state
    case .map:
      var map = venues.map
      map.update(
        venuesAtHand, sight.agendaForum, sight, generation: generation, in: MapDrawing.rects(in: body).map)
      venues.map = map
    }
  }

  /// Draws the comparison or the map.
  func drawVenues(in body: Rect, on canvas: inout Canvas) {
    switch venuesView {
    case .list: return
    case .comparison:
      let frame = ComparisonFrame(in: body, houses: venues.comparison?.prospects.count ?? 0)
      ComparisonDrawing(state: venues, sight: sight, frame: frame).draw(on: &canvas)
    case .map:
      let (map, foot) = MapDrawing.rects(in: body)
      MapDrawing(state: venues.map, sight: sight, forum: sight.agendaForum, rect: map, foot: foot).draw(on: &canvas)
    }
  }

  /// What stands in the line for messages.
  var venuesSummary: String {
    let forum = sight.agendaForum?.name ?? "no forum"
    switch venuesView {
    case .list: return list.summary
    case .comparison:
      let count = venuesToCompare.count
      let which = comparesMarked ? "the \(count) marked" : ""
      let some = count > VenuesState.most ? "the first \(VenuesState.most) of \(count), filter or mark others" : which
      return "\(sight.glyphs[.best]) best in its row, for \(forum)\(some.isEmpty ? "" : "; \(some)")"
    case .map:
      let wide = venues.map.projection.map { Int(($0.kilometresPerDot * Double($0.width)).rounded()) } ?? 0
      return "\(sight.glyphs[.milestone]) venue  1–9 people of \(forum) live there  \(wide) km across"
    }
  }

  /// Opens the venue under the cursor in the list, with its detail.
  mutating func openVenue() {
    guard let target = venuesTarget else { return }
    showVenues(.list)
    goTo(target)
    openDetail()
  }

  /// Moves the cursor of the comparison, or the map.
  mutating func moveVenues(right: Int, down: Int) {
    if venuesView == .map {
      venues.map.pan(right: right, down: down)
    } else {
      venues.move(right: right, down: down)
    }
  }

  /// Gives the forum at hand the venue under the cursor.
  mutating func chooseVenue() -> [Effect] {
    guard let target = venuesTarget, var forum = sight.agendaForum,
      let venue = sight.plan.venues[ForumPlan.ID(rawValue: target.rawID)]
    else { return [] }
    forum.venue = venue.id
    return [.apply(label: "Hold \(forum.name) at \(venue.name)", edits: [.put(forum)])]
  }

  /// Lets the measure under the cursor count more or less in the whole.
  mutating func weighMeasure(by step: Int) -> [Effect] {
    let measure = venues.measure
    var programme = sight.plan.programme
    let weight = programme.weight(of: measure) + step
    guard VenueMeasure.weights.contains(weight) else {
      toast = Toast(text: "\(measure.label) counts \(weight < 0 ? "nothing" : "as much as it can") already.")
      return []
    }
    programme.venueWeights[measure] = weight
    return [.apply(label: "\(measure.label) counts \(weight) of 5", edits: [.put(programme)])]
  }

  /// Takes a press of the mouse on the comparison or the map.
  mutating func pressVenues(_ mouse: MouseEvent) {
    let body = ScreenFrame(self).body
    let before = venuesTarget
    if venuesView == .map {
      let map = MapDrawing.rects(in: body).map
      guard map.contains(mouse.point), venues.map.press(Point(mouse.x - map.x, mouse.y - map.y)) else { return }
    } else {
      let frame = ComparisonFrame(in: body, houses: venues.comparison?.prospects.count ?? 0)
      guard let place = frame.place(at: mouse.point) else { return }
      venues.select(column: venues.left + place.column, row: venues.top + place.row)
    }
    if mouse.action == .doubleClick, before == venuesTarget { openVenue() }
  }

  /// The wheel turns through the measures, and looks closer at the map or wider.
  mutating func wheelVenues(_ step: Int) {
    if venuesView == .map {
      venues.map.zoom(by: step < 0 ? 1.5 : 1 / 1.5)
    } else {
      venues.move(right: 0, down: step.signum())
    }
  }
}
