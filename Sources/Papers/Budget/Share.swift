import Atlas
import ForumPlan

/// Shares in hundredths of a percent, from whole numbers alone.
enum Share {
  /// A part of something above nothing, rounded once, half away from zero; 0 of nothing.
  static func hundredths(of part: Int128, in whole: Int128) -> Int64 { rounded(part * 10_000, whole) }

  /// The same in tenths of a percent.
  static func tenths(of part: Int128, in whole: Int128) -> Int64 { rounded(part * 1_000, whole) }

  private static func rounded(_ scaled: Int128, _ whole: Int128) -> Int64 {
    guard whole > 0 else { return 0 }
    return Int64(clamping: (2 * scaled + (scaled >= 0 ? whole : -whole)) / (2 * whole))
  }
}

extension PaperLanguage {
  /// A share that is given in hundredths of a percent: `12.5 %`, with a blank that no line ends at.
  func percent(_ hundredths: Int64) -> String {
    "\(number(FixedPoint(millionths: hundredths * 10_000)))\u{A0}%"
  }
}
