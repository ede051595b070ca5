import Dates

extension SchengenDays {
  /// Whether a further stay breaks the rule on none of its days, nor makes a later stay break it; O(n log n).
  public func fits(_ stay: DateSpan) -> Bool { excess(adding: stay) == nil }

  /// The first day, from a day on, on which a further stay of some days fits among the stays there are.
  ///
  /// `nil` when no day ever does: for fewer than 1 or more than 90 days.
  ///
  /// Complexity: O(n log n) a step, and as many steps as there are stays with a count that stands in the way, each
  /// taken as far as the count must fall.
  public func firstFit(ofDays count: Int, from day: CivilDate) -> CivilDate? {
    guard (1...Self.limit).contains(count) else { return nil }
    var entry = day
    while let excess = excess(adding: DateSpan(entry...(entry + (count - 1)))) {
      switch excess {
      // Moving the stay by a day takes at most one day out of any window.
      case .tooMany(let days): entry = entry + days
      case .anyway(let day): entry = day + 1
      }
    }
    return entry
  }

  private enum Excess {
    /// The further stay brings so many days too many into a window.
    case tooMany(Int)
    /// The rule is broken on this day with or without the further stay.
    case anyway(CivilDate)
  }

  /// What stands in the way of a further stay.
  ///
  /// Within a stay the count never falls, so that the last day of each
  /// that the further stay's days can reach tells of all.
  private func excess(adding stay: DateSpan) -> Excess? {
    let all = days.adding(stay)
    let reach = stay.last + (Self.window - 1)
    var most = 0
    for span in all.spans[all.firstSpan { $0.last >= stay.first }...] where span.first <= reach {
      let last = min(span.last, reach)
      let over = used(on: last, of: all) - Self.limit
      guard over > 0 else { continue }
      if isStay(last), used(on: last) > Self.limit { return .anyway(last) }
      most = max(most, over)
    }
    return most > 0 ? .tooMany(most) : nil
  }

  private func isStay(_ day: CivilDate) -> Bool {
    days.count(through: day) > days.count(through: day - 1)
  }
}
