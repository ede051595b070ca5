/// Where cards stand on a sheet: a grid in its middle, so that what is printed on the other side lies behind it.
struct CardFormat {
  let width: Double
  let height: Double
  let columns: Int
  let rows: Int

  private static let millimetre = 72 / 25.4

  /// The format of cards; `nil` for those that take a whole sheet.
  init?(_ kind: CardSheet.Kind) {
    switch kind {
    case .badge: (width, height, columns, rows) = (90 * Self.millimetre, 55 * Self.millimetre, 2, 4)
    case .tent: (width, height, columns, rows) = (180 * Self.millimetre, 120 * Self.millimetre, 1, 2)
    case .sign: return nil
    }
  }

  /// How many a sheet holds.
  var perSheet: Int { columns * rows }

  /// The left upper corner of the grid.
  func corner(on metrics: PDFMetrics) -> (x: Double, y: Double) {
    ((metrics.sheetWidth - Double(columns) * width) / 2, (metrics.sheetHeight - Double(rows) * height) / 2)
  }

  /// The left upper corner of a place, counted along the rows; a mirrored one is behind the same place of the front.
  func corner(of place: Int, on metrics: PDFMetrics, isMirrored: Bool) -> (x: Double, y: Double) {
    let start = corner(on: metrics)
    let column = isMirrored ? columns - 1 - place % columns : place % columns
    return (start.x + Double(column) * width, start.y + Double(place / columns) * height)
  }
}
