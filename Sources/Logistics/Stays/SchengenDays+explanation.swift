import Dates

extension SchengenDays {
  /// How the count on a day comes about: the window, each stay with its days in it, what does not count, the sum.
  public func explanation(on day: CivilDate) -> [String] {
    let window = Self.window(endingOn: day)
    var lines = ["the 180 days \(window)"]
    var sum = 0
    for stay in stays.sorted(by: { ($0.span.first, $0.span.last, $0.name) < ($1.span.first, $1.span.last, $1.name) }) {
      guard
        let part = DateSpan(first: max(stay.span.first, window.first), last: min(stay.span.last, window.last))
      else { continue }
      if stay.isExcluded {
        lines.append("\(stay.name) \(part): not counted, residence permit or long-stay visa")
      } else {
        sum += part.count
        lines.append("\(stay.name) \(part): \(Self.words(part.count))")
      }
    }
    let used = used(on: day)
    if used < sum { lines.append("\(Self.words(sum - used)) in two stays at once, counted once") }
    lines.append(
      used > Self.limit
        ? "\(used) used, \(used - Self.limit) over \(Self.limit)" : "\(used) used, \(Self.limit - used) left")
    return lines
  }

  static func words(_ days: Int) -> String { "\(days) day\(days == 1 ? "" : "s")" }
}
