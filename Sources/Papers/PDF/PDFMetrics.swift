/// The sizes of a page and its margins, in points of 1/72 inch.
public struct PDFMetrics: Hashable, Sendable {
  /// The width of the sheet.
  public var sheetWidth: Double
  /// The height of the sheet.
  public var sheetHeight: Double

  /// ISO 216 A4, 210 × 297 mm.
  public static let a4 = PDFMetrics(sheetWidth: 595.28, sheetHeight: 841.89)
  /// North American Letter, 8.5 × 11 in.
  public static let letter = PDFMetrics(sheetWidth: 612, sheetHeight: 792)

  var left: Double { 54 }
  var top: Double { 62 }
  var width: Double { sheetWidth - 2 * left }
  var bottom: Double { sheetHeight - 58 }
}

/// The columns of a table on a page: each as wide as its weight, beside a gap.
struct TableColumns {
  let widths: [Double]
  let edges: [Double]
  let isNumeric: [Bool]

  init(table: Table, metrics: PDFMetrics, isRightToLeft: Bool) {
    let gap = 9.0
    let weights = table.columns.reduce(0) { $0 + $1.weight }
    let room = metrics.width - gap * Double(max(0, table.columns.count - 1))
    widths = table.columns.map { room * $0.weight / max(weights, 0.01) }
    isNumeric = table.columns.map(\.isNumeric)
    var edges: [Double] = []
    var x = metrics.left
    for width in widths {
      // In a paper that runs from right to left the first column stands on the right.
      edges.append(isRightToLeft ? 2 * metrics.left + metrics.width - x - width : x)
      x += width + gap
    }
    self.edges = edges
  }
}
