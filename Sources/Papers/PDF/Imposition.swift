/// Which pages stand on which side of which sheet, in the order in which sheets are printed.
struct Imposition {
  /// A side: pages with where they begin from the left, in points.
  let sides: [[(page: Int, x: Double)]]

  /// A page on each side.
  static func loose(pages: Int) -> Imposition { Imposition(sides: (0..<pages).map { [($0, 0)] }) }

  /// Two pages on each side, so that the sheets laid on each other and folded in the middle are a booklet.
  ///
  /// With sheets turned on the short edge. Pages are added until there are four to a sheet; a booklet that is read from
  /// right to left has its back on the right.
  static func booklet(pages: Int, width: Double, isRightToLeft: Bool) -> Imposition {
    let whole = (max(1, pages) + 3) / 4 * 4
    var pairs: [(Int, Int)] = []
    for first in stride(from: 0, to: whole / 2, by: 2) {
      pairs += [(whole - 1 - first, first), (first + 1, whole - 2 - first)]
    }
    return Imposition(
      sides: pairs.map { pair in
        let (left, right) = isRightToLeft ? (pair.1, pair.0) : pair
        return [(page: left, x: 0), (page: right, x: width)].filter { $0.page < pages }
      })
  }

  /// The side on which a page stands, from 0, and where it begins there.
  func place(ofPage page: Int) -> (side: Int, x: Double) {
    for (side, pages) in sides.enumerated() {
      if let found = pages.first(where: { $0.page == page }) { return (side, found.x) }
    }
    return (0, 0)
  }
}
