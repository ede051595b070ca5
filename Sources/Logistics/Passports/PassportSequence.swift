import Dates

/// Finds the order of one passport's applications that leaves the most days to spare where there are fewest.
struct PassportSequence {
  /// The applications, in any order.
  let applications: [PassportApplication]
  /// Applications that another must be over for, by position: those for which the passport has to be renewed.
  let waiting: Set<Int>
  /// The position of the application they wait for, the renewal; it is not counted among them by the limit.
  let renewal: Int?
  /// The claims nothing can be done about.
  let ledger: PassportLedger
  /// Nothing is lodged before.
  let today: CivilDate

  /// An application, by its position, and the days the passport is away for it.
  struct Visit {
    var application: Int
    var stay: DateSpan
  }

  /// The best order, exact up to the limit; `nil` when not all can be lodged in time.
  ///
  /// Takes O(2ⁿ · n · log(days)) up to the limit of n, O(n⁴) beyond.
  func best(exactUpTo limit: Int) -> [Visit]? {
    guard !applications.isEmpty else { return [] }
    return applications.count - (renewal == nil ? 0 : 1) <= limit ? exact() : improved()
  }

  // MARK: Exact

  /// Halves the range of slack; for each value a table over subsets tells whether all fit.
  private func exact() -> [Visit]? {
    guard var found = order(slack: 0) else { return nil }
    var reached = smallestSlack(of: found)
    var above = applications.map { $0.last - max($0.first, today) }.min().map { $0 + 1 } ?? 0
    while above - reached > 1 {
      let middle = reached + (above - reached) / 2
      if let better = order(slack: middle) {
        found = better
        reached = max(middle, smallestSlack(of: better))
      } else {
        above = middle
      }
    }
    return found
  }

  /// An order with so many days to spare everywhere; `nil` when there is none.
  ///
  /// For each subset only its earliest end matters, since an earlier end leaves every other application at least
  /// as good a place: Held and Karp's recursion (1962).
  private func order(slack: Int) -> [Visit]? {
    let all = 1 << applications.count
    var lastVisit = [Visit?](repeating: nil, count: all)
    for set in 1..<all {
      for index in applications.indices where set >> index & 1 == 1 {
        let before = set & ~(1 << index)
        guard before == 0 || lastVisit[before] != nil, isFree(index, after: before) else { continue }
        let from = lastVisit[before].map { $0.stay.last + 1 } ?? today
        let application = applications[index]
        guard let stay = ledger.firstStay(of: application, from: from, lodgedBy: application.last - slack)
        else { continue }
        if let known = lastVisit[set], known.stay.last <= stay.last { continue }
        lastVisit[set] = Visit(application: index, stay: stay)
      }
    }
    var visits: [Visit] = []
    var set = all - 1
    while set != 0 {
      guard let visit = lastVisit[set] else { return nil }
      visits.append(visit)
      set &= ~(1 << visit.application)
    }
    return visits.reversed()
  }

  /// Whether nothing that must come first is missing from a set of applications.
  private func isFree(_ index: Int, after set: Int) -> Bool {
    guard let renewal, waiting.contains(index) else { return true }
    return set >> renewal & 1 == 1
  }

  private func smallestSlack(of visits: [Visit]) -> Int {
    visits.map { applications[$0.application].last - $0.stay.first }.min() ?? 0
  }

  // MARK: By improvement

  /// Begins with the earliest last day, and exchanges two applications as long as that leaves more days to spare.
  private func improved() -> [Visit]? {
    var order = applications.indices.sorted { (applications[$0].last, $0) < (applications[$1].last, $1) }
    var best = visits(in: order)
    for _ in applications.indices {
      var changed = false
      for left in order.indices {
        for right in order.indices where left < right {
          order.swapAt(left, right)
          let other = visits(in: order)
          if isInOrder(order), smallestSlack(of: other) > smallestSlack(of: best) {
            best = other
            changed = true
          } else {
            order.swapAt(left, right)
          }
        }
      }
      guard changed else { break }
    }
    return smallestSlack(of: best) >= 0 ? best : nil
  }

  /// Whether the renewal comes before all that wait for it; the order by last days begins so.
  private func isInOrder(_ order: [Int]) -> Bool {
    guard let renewal, let place = order.firstIndex(of: renewal) else { return true }
    return !order[..<place].contains(where: waiting.contains)
  }

  /// The visits in an order, late ones too, so that an order that fails can be told from one that fails by more.
  private func visits(in order: [Int]) -> [Visit] {
    var day = today
    return order.compactMap { index in
      let application = applications[index]
      let stay = ledger.firstStay(of: application, from: day, lodgedBy: CivilDate(dayNumber: .max))
      guard let stay else { return nil }
      day = stay.last + 1
      return Visit(application: index, stay: stay)
    }
  }
}
