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
