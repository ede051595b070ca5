import Atlas
import Dates
import ForumPlan

/// Puts a person's applications in order: a passport that lies with a consulate can neither travel nor lie elsewhere.
///
/// Each passport, known by its state, serves one claim at a time, and the person is in one place at a time.
/// The order leaves the most days to spare for the application that has fewest.
public struct PassportOrder: Sendable {
  /// Up to so many forums the answer is exact: no order has a larger smallest slack.
  public static let exactForums = 8

  /// Nothing is lodged before this day.
  public let today: CivilDate
  /// The person's forums, by their last days to lodge.
  public let stops: [PassportStop]

  /// The task of ordering what some forums ask of a person's passports.
  public init(stops: [PassportStop], today: CivilDate) {
    self.today = today
    self.stops = stops.sorted { ($0.pressing, $0.forum) < ($1.pressing, $1.forum) }
  }

  /// The best order, what it leaves out, and what excludes what.
  ///
  /// When not all forums can be had it keeps those that cannot do without the person, then as many as possible,
  /// then those already applied for, then those with the most days to spare. Takes O(3ⁿ · n) up to the exact
  /// limit; beyond it, forums are added one by one in that order while everything still fits.
  public func schedule() -> PassportSchedule {
    let isExact = stops.count <= Self.exactForums
    let alone = stops.indices.filter { arrangement(of: [$0]) != nil }
    if alone.count == stops.count, let all = arrangement(of: alone) {
      return PassportSchedule(
        lodgings: all.lodgings, renewals: all.renewals, conflicts: [], leftOut: [], isExact: isExact)
    }
    let conflicts = minimalConflicts(among: alone)
    let kept = isExact ? bestSubset(of: alone) : greedySubset(of: alone)
    let leftOut = stops.indices.filter { !kept.contains($0) }.map { index in
      PassportSchedule.LeftOut(
        forum: stops[index].forum,
        why: alone.contains(index) ? clash(of: index, with: conflicts) : hopelessness(of: stops[index]))
    }
    let found = arrangement(of: kept)
    return PassportSchedule(
      lodgings: found?.lodgings ?? [], renewals: found?.renewals ?? [],
      conflicts: conflicts.map(explained),
      leftOut: leftOut, isExact: isExact)
  }

  /// What is done when, by day.
  struct Arrangement {
    var lodgings: [PassportSchedule.Lodging] = []
    var renewals: [PassportSchedule.Renewal] = []

    /// The fewest days to spare.
    var smallestSlack: Int? { (lodgings.map(\.slack) + renewals.map(\.slack)).min() }
  }

  /// The best order of some forums alone; `nil` when they cannot all be had.
  func arrangement(of chosen: [Int]) -> Arrangement? {
    let chosen = chosen.map { stops[$0] }
    let journeys = chosen.compactMap(\.journey)
    guard !journeys.overlapMoreThanADay else { return nil }
    var found = Arrangement()
    for passport in Set(chosen.map(\.passport)).sorted() {
      let own = chosen.filter { $0.passport == passport }
      guard !own.lodgedStaysCrossOthers else { return nil }
      let applying = own.compactMap { stop in stop.application.map { (stop: stop, application: $0) } }
      let renewal = own.renewal
      let sequence = PassportSequence(
        applications: applying.map(\.application) + [renewal].compactMap(\.self),
        waiting: Set(applying.indices.filter { applying[$0].stop.renewal != nil }),
        renewal: renewal == nil ? nil : applying.count,
        ledger: PassportLedger(taken: own.compactMap(\.journey) + own.compactMap(\.lodged), away: journeys),
        today: today)
      guard let visits = sequence.best(exactUpTo: Self.exactForums) else { return nil }
      for visit in visits {
        if let renewal, visit.application == applying.count {
          found.renewals.append(
            .init(
              passport: passport, forums: own.filter { $0.renewal != nil }.map(\.forum),
              beginOn: visit.stay.first, backOn: visit.stay.last, lastDay: renewal.last))
        } else {
          let (stop, application) = applying[visit.application]
          found.lodgings.append(
            .init(
              forum: stop.forum, passport: passport, lodgeOn: visit.stay.first, backOn: visit.stay.last,
              lastDay: application.last))
        }
      }
    }
    found.lodgings.sort { ($0.lodgeOn, $0.forum) < ($1.lodgeOn, $1.forum) }
    found.renewals.sort { ($0.beginOn, $0.passport) < ($1.beginOn, $1.passport) }
    return found
  }

  // MARK: What to keep

  private func bestSubset(of candidates: [Int]) -> [Int] {
    var best: [Int] = []
    var bestWorth = [Int.min]
    for set in 0..<(1 << candidates.count) {
      let subset = candidates.indices.filter { set >> $0 & 1 == 1 }.map { candidates[$0] }
      let worth = worth(of: subset)
      // A subset that would not be better even with room for everything is not worth ordering.
      guard bestWorth.lexicographicallyPrecedes(worth + [.max]), let order = arrangement(of: subset) else { continue }
      let whole = worth + [order.smallestSlack ?? .max]
      guard bestWorth.lexicographicallyPrecedes(whole) else { continue }
      (best, bestWorth) = (subset, whole)
    }
    return best
  }

  private func greedySubset(of candidates: [Int]) -> [Int] {
    let byWorth = candidates.sorted { left, right in
      let (first, second) = (worth(of: [left]), worth(of: [right]))
      return first == second ? left < right : second.lexicographicallyPrecedes(first)
    }
    return byWorth.reduce(into: []) { kept, next in
      if arrangement(of: kept + [next]) != nil { kept.append(next) }
    }
  }

  private func worth(of subset: [Int]) -> [Int] {
    [
      subset.count { stops[$0].isRequired }, subset.count,
      subset.count { stops[$0].lodged != nil },
    ]
  }
}

extension PassportStop {
  /// By what day the forum presses: the last to lodge, else the journey.
  fileprivate var pressing: CivilDate { application?.last ?? journey?.first ?? CivilDate(dayNumber: .max) }
}

extension [DateSpan] {
  /// Whether two journeys share more than the day on which one ends and the next begins; O(n²).
  var overlapMoreThanADay: Bool {
    indices.contains { left in
      indices.contains { $0 > left && self[left].crosses(self[$0]) }
    }
  }
}

extension DateSpan {
  /// Whether two journeys cannot both be made: they share a day, and not just that of leaving one for the other.
  func crosses(_ other: Self) -> Bool {
    guard overlaps(other) else { return false }
    let isHandover = last == other.first || other.last == first
    return !isHandover || count == 1 || other.count == 1
  }
}

extension [PassportStop] {
  /// The renewal that some forums of one passport need: in hand for the first of them; `nil` for none.
  fileprivate var renewal: PassportApplication? {
    let renewals = compactMap(\.renewal)
    guard let days = renewals.map(\.days).max(), let needed = renewals.map(\.neededOn).min() else { return nil }
    return .renewal(days: days, last: needed - days)
  }

  /// Whether the passport lies with one forum's consulate while it should travel to another forum.
  fileprivate var lodgedStaysCrossOthers: Bool {
    contains { stop in
      guard let lodged = stop.lodged else { return false }
      return contains { $0.forum != stop.forum && $0.journey?.overlaps(lodged) == true }
    }
  }
}
