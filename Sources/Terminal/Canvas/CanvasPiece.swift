/// A rectangle taken from a canvas, to be laid down again as it was.
public struct CanvasPiece: Sendable {
  /// Where it was taken from, in the coordinates of the view.
  public let rect: Rect
  fileprivate let cells: [Cell]
}

extension Canvas {
  /// What stands in a rectangle of the view; outside the view, nothing.
  public func piece(_ rect: Rect) -> CanvasPiece {
    let part = onGrid(rect)
    var cells: [Cell] = []
    cells.reserveCapacity(max(0, part.width * part.height))
    for y in part.y..<max(part.y, part.maxY) { cells += row(y)[columns(of: part, in: y)] }
    return CanvasPiece(rect: rect, cells: cells)
  }

  /// Lays a piece down with its left upper corner at a point, in place of what is there; `false` where not all of it, or
  /// more than there is of it, would be inside the view.
  ///
  /// No wide character may stand across its edges.
  public mutating func lay(_ piece: CanvasPiece, at point: Point) -> Bool {
    let whole = Rect(x: point.x, y: point.y, width: piece.rect.width, height: piece.rect.height)
    let part = onGrid(whole)
    guard part.width == whole.width, part.height == whole.height, part.width * part.height == piece.cells.count else {
      return false
    }
    for line in 0..<part.height {
      let from = line * part.width
      replace(columns(of: part, in: part.y + line), with: piece.cells[from..<from + part.width])
    }
    return true
  }

  private func columns(of part: Rect, in y: Int) -> Range<Int> {
    y * gridWidth + part.x..<y * gridWidth + max(part.x, part.maxX)
  }
}
