import Atlas

/// The coasts and borders in sight, as dots.
struct MapOutlines {
  private(set) var coasts: BrailleGrid
  private(set) var borders: BrailleGrid

  /// Draws what a projection shows; O(points of the outlines).
  init(_ outlines: [Outline], _ projection: MapProjection, columns: Int, rows: Int) {
    coasts = BrailleGrid(columns: columns, rows: rows)
    borders = coasts
    for outline in outlines {
      let dots = outline.points.map { projection.dot(north: Double($0.north) / 10, east: Double($0.east) / 10) }
      for (from, to) in zip(dots, dots.dropFirst()) where abs(to.x - from.x) < projection.halfWorld {
        switch outline.kind {
        case .coast: coasts.line(from: from, to: to)
        case .border: borders.line(from: from, to: to, step: 3)
        }
      }
    }
  }
}
