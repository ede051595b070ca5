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

  /// The same sheet on its long side.
  var landscape: PDFMetrics {
    PDFMetrics(sheetWidth: max(sheetWidth, sheetHeight), sheetHeight: min(sheetWidth, sheetHeight))
  }

  /// The page of a booklet: half the sheet, such as A5 of A4.
  var half: PDFMetrics { PDFMetrics(sheetWidth: sheetHeight / 2, sheetHeight: sheetWidth) }

  /// Whether it lies on its long side: there is room beside, and none above.
  var isLandscape: Bool { sheetWidth > sheetHeight }
  /// Whether it is a page of a booklet, on which everything is smaller.
  var isSmall: Bool { sheetWidth < 450 && sheetHeight < 650 }

  var left: Double { isLandscape ? 42 : isSmall ? 34 : 54 }
  var top: Double { isLandscape ? 54 : isSmall ? 46 : 62 }
  var width: Double { sheetWidth - 2 * left }
  var bottom: Double { sheetHeight - (isLandscape ? 48 : isSmall ? 44 : 58) }
  /// Where the head of a page stands, above its text.
  var headY: Double { isSmall ? 22 : 30 }
  /// Where the foot of a page stands, below its text.
  var footY: Double { sheetHeight - (isSmall ? 32 : 40) }
}
