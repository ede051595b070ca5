import Atlas
import Logistics
import Terminal

/// A bar of what is paid, committed, planned and granted, one within the other.
///
/// Each part has a character of its own, so that it can be read without colours; numbers stand beside it.
struct BudgetBar {
  let totals: BudgetSummary.Totals
  let granted: Money?
  /// The amount that takes the whole width, in minor units.
  let most: Int64

  init(_ group: BudgetGroup, most: Int64? = nil) {
    totals = group.totals
    granted = group.granted
    self.most = most ?? group.most
  }

  /// The parts from the left, with the words and the sign for each.
  static let parts: [(sign: Sign, style: Style, word: String)] = [
    (.barFull, Style(.done), "paid"), (.barMedium, Style(.fine), "committed"), (.barLight, Style(.soon), "planned"),
    (.barDouble, .dim, "granted, not planned"),
  ]

  /// The bar in so many columns; what is above nothing takes one at least.
  func spans(width: Int, _ glyphs: Glyphs) -> [Span] {
    var start = 0
    let amounts = [totals.paid, totals.committed, totals.planned, granted]
    return zip(amounts, Self.parts).compactMap { amount, part in
      let end = columns(amount?.minorUnits ?? 0, width)
      guard end > start else { return nil }
      defer { start = end }
      return Span(String(repeating: glyphs[part.sign], count: end - start), part.style)
    }
  }

  private func columns(_ units: Int64, _ width: Int) -> Int {
    guard units > 0, most > 0 else { return 0 }
    let exact = (Int128(units) * Int128(width) + Int128(most) / 2) / Int128(most)
    return min(width, max(1, Int(exact)))
  }

  /// What the signs stand for.
  static func legend(_ glyphs: Glyphs, isGranted: Bool) -> String {
    parts.dropLast(isGranted ? 0 : 1).map { "\(glyphs[$0.sign]) \($0.word)" }.joined(separator: "  ")
  }
}

extension BudgetGroup {
  /// The largest of its amounts, in minor units.
  var most: Int64 {
    [totals.planned, totals.committed, totals.paid, granted].compactMap { $0?.minorUnits }.max() ?? 0
  }
}
