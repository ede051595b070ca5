import Dates

/// Days on a calendar, kept as spans that neither overlap nor touch, each day once.
struct DaySet: Hashable, Sendable {
  /// The spans, by date.
  let spans: [DateSpan]
  /// How many days lie in the spans before each span.
  private let before: [Int]

  /// The days of some spans; O(n log n).
  init(_ days: some Sequence<DateSpan>) {
    var spans: [DateSpan] = []
    for span in days.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let previous = spans.last, span.first <= previous.last + 1 {
        spans[spans.count - 1] = DateSpan(previous.first...max(previous.last, span.last))
      } else {
        spans.append(span)
      }
    }
    self.spans = spans
    var total = 0
    before = spans.map { span in
      defer { total += span.count }
      return total
    }
  }

  /// The days with those of one more span; O(n).
  func adding(_ span: DateSpan) -> DaySet { DaySet(spans + [span]) }

  /// How many of the days come on or before a day; O(log n).
  func count(through day: CivilDate) -> Int {
    let index = firstSpan { $0.first > day } - 1
    guard index >= 0 else { return 0 }
    return before[index] + (min(day, spans[index].last) - spans[index].first) + 1
  }

  /// The place of the first span for which this holds, where it holds for all that follow; O(log n).
  func firstSpan(where holds: (DateSpan) -> Bool) -> Int {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(spans[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
