import Dates
import Logistics
import Terminal
import Typography

/// On which day a visa will be in hand, drawn to scale: a column for each chance, and below it the day that decides.
struct VisaSpread {
  private let spread: DaySpread
  private let needed: CivilDate
  private let glyphs: Glyphs
  private let first: CivilDate
  private let last: CivilDate

  /// A drawing of the days around the one by which the visa is needed; `nil` where nothing is open any more.
  init?(_ spread: DaySpread, neededBy needed: CivilDate, glyphs: Glyphs) {
    guard spread.chances.count > 1 else { return nil }
    self.spread = spread
    self.needed = needed
    self.glyphs = glyphs
    first = min(spread.first, needed)
    last = max(spread.last, needed)
  }

  /// Two rows of columns, then the days, each of at most so many columns.
  func rows(width: Int) -> [[Span]] {
    guard width >= 30 else { return [] }
    let bins = bins(min(width, last - first + 1))
    let highest = bins.max() ?? 1
    // In eighths over two rows; what has a chance is seen, however small that is.
    let heights = bins.map { $0 > 0 ? max(1, Int(($0 / highest * 16).rounded())) : 0 }
    return [row(heights.map { max(0, $0 - 8) }), row(heights.map { min(8, $0) }), scale(bins.count)]
  }

  /// The chances added up over so many columns.
  private func bins(_ count: Int) -> [Double] {
    var bins = [Double](repeating: 0, count: count)
    for (offset, chance) in spread.chances.enumerated() { bins[column(spread.first + offset, count)] += chance }
    return bins
  }

  private func column(_ day: CivilDate, _ count: Int) -> Int {
    min(max(0, (day - first) * count / (last - first + 1)), count - 1)
  }

  /// A row of column pieces; those in time in another colour, and with a wall behind the last day in time.
  private func row(_ heights: [Int]) -> [Span] {
    let edge = column(needed, heights.count)
    func text(_ range: Range<Int>) -> String {
      String(heights[range].map { $0 == 0 ? " " : glyphs[Sign.levels[$0 - 1]] })
    }
    return [
      Span(text(0..<(edge + 1)), Style(.fine)), Span(String(glyphs[.vertical]), .dim),
      Span(text((edge + 1)..<heights.count), Style(.overdue)),
    ]
  }

  /// The first and last day that has a chance, and the last on which it is in time.
  private func scale(_ count: Int) -> [Span] {
    let edge = column(needed, count)
    let mark = "\(glyphs[.today]) in hand by \(needed.short)"
    let (left, right) = (spread.first.short, spread.last.short)
    let start = max(0, min(edge, count + 1 - TextWidth.width(of: mark)))
    var spans: [Span] = []
    var used = 0
    if left.count + 1 <= start {
      spans.append(Span(left, .dim))
      used = left.count
    }
    spans += [Span(String(repeating: " ", count: start - used)), Span(mark, .text)]
    used = start + TextWidth.width(of: mark)
    if used + right.count + 1 <= count {
      spans.append(Span(String(repeating: " ", count: count - used - right.count) + right, .dim))
    }
    return spans
  }
}
