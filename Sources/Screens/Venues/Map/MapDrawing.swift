import ForumPlan
import Logistics
import Terminal

/// Draws the map of venues and of where a forum's people live.
struct MapDrawing {
  let state: MapState
  let sight: Sight
  let forum: Forum?
  let rect: Rect
  let foot: Rect

  /// The map and the words below it in the body of the screen.
  static func rects(in body: Rect) -> (map: Rect, foot: Rect) {
    let height = min(2, max(0, body.height - 3))
    let map = Rect(x: body.x, y: body.y, width: body.width, height: body.height - height - 1)
    return (map, Rect(x: body.x + 1, y: map.maxY + 1, width: body.width - 2, height: height))
  }

  func draw(on canvas: inout Canvas) {
    canvas.inside(rect) { canvas in
      drawOutlines(on: &canvas)
      drawSites(on: &canvas)
    }
    canvas.horizontal(at: Point(foot.x - 1, foot.y - 1), length: foot.width + 2)
    canvas.paragraph(words, at: Point(foot.x, foot.y), width: foot.width, maxLines: foot.height)
  }

  private func drawOutlines(on canvas: inout Canvas) {
    guard let projection = state.projection else { return }
    let outlines = MapOutlines(
      sight.atlas.outlines.value, projection, columns: canvas.width, rows: canvas.height)
    let hasBraille = canvas.glyphs.repertoire == .unicode
    for row in 0..<canvas.height {
      for column in 0..<canvas.width {
        let isCoast = !outlines.coasts.isEmpty(column: column, row: row)
        let grid = isCoast ? outlines.coasts : outlines.borders
        guard !grid.isEmpty(column: column, row: row) else { continue }
        let character =
          hasBraille
          ? grid.character(column: column, row: row) : isCoast ? grid.plainCharacter(column: column, row: row) : " "
        canvas.put(String(character), at: Point(column, row), style: isCoast ? .dim : .border)
      }
    }
  }

  /// Signs first, then names where they have room: that of the cursor's city before all others.
  private func drawSites(on canvas: inout Canvas) {
    let seen = state.sites.indices.compactMap { index in state.cell(of: state.sites[index]).map { (index, $0) } }
    // A city that hosts is drawn over one where people live.
    for (index, cell) in seen.reversed() {
      let site = state.sites[index]
      canvas.put(sign(of: site, canvas.glyphs), at: cell, style: style(of: site))
    }
    let ordered = seen.filter { $0.0 == state.cursor } + seen.filter { $0.0 != state.cursor }
    let requests = ordered.map { MapLabels.Request(text: state.sites[$0.0].label, cell: $0.1) }
    for label in MapLabels.placed(requests, in: canvas.bounds) {
      let site = ordered[label.index].0
      // Blanks at both ends keep the coast off the name.
      canvas.put(" ", at: Point(label.at.x - 1, label.at.y))
      canvas.put(" ", at: Point(label.rect.maxX, label.at.y))
      canvas.put(label.text, at: label.at, style: site == state.cursor ? .cursor : style(of: state.sites[site]))
    }
    guard let current = state.current, let cell = state.cell(of: current) else { return }
    canvas.restyle(Rect(x: cell.x, y: cell.y, width: 1, height: 1)) { $0 = $0.on(.cursor) }
    canvas.cursor = cell
  }

  /// A diamond for houses; else how many people live there.
  private func sign(of site: MapSite, _ glyphs: Glyphs) -> String {
    guard site.venues.isEmpty else { return String(glyphs[.milestone]) }
    return site.people > 9 ? "+" : "\(site.people)"
  }

  private func style(of site: MapSite) -> Style {
    if site.venues.isEmpty { return Style(.estimated) }
    return site.venues.contains { $0.id == forum?.venue } ? .focus : .text
  }

  /// The city under the cursor in words.
  private var words: String {
    guard let site = state.current else {
      return "No venue has coordinates: choose its city from the list in its form."
    }
    var parts = [sight.atlas.name(of: site.place.country)]
    if !site.venues.isEmpty {
      let names = site.venues.map { $0.id == forum?.venue ? "\($0.name) (chosen)" : $0.name }
      parts.append(names.joined(separator: ", "))
    }
    if site.people > 0, let forum {
      parts.append(
        "\(site.people) \(site.people == 1 ? "person" : "people") of \(forum.name) live\(site.people == 1 ? "s" : "") here"
      )
    }
    if let home = forum?.place(in: sight.plan), let far = site.place.distance(to: home), far >= 1 {
      parts.append("\(Int(far.rounded())) km from \(home.name)")
    }
    let rest = state.unplaced > 0 ? " (\(state.unplaced) without coordinates are not shown.)" : ""
    return "\(site.place.name): " + parts.joined(separator: "; ") + "." + rest
  }
}
