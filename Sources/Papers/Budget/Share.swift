import Atlas
import ForumPlan

/// Shares in hundredths of a percent, from whole numbers alone.
enum Share {
  /// A part of something above nothing, rounded once, half away from zero; 0 of nothing.
  static func hundredths(of part: Int128, in whole: Int128) -> Int64 {
    guard whole > 0 else { return 0 }
    let scaled = part * 20_000
    return Int64(clamping: (scaled >= 0 ? scaled + whole : scaled - whole) / (2 * whole))
  }
}

extension PaperLanguage {
  /// A share that is given in hundredths of a percent: `12.5 %`, with a blank that no line ends at.
  func percent(_ hundredths: Int64) -> String {
    "\(number(FixedPoint(millionths: hundredths * 10_000)))\u{A0}%"
  }
}
