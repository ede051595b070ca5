import Atlas
import Dates
import ForumPlan
import Logistics

/// Tries every order of every choice of forums, and walks each through day by day: the slow reference for the order.
struct DeskClerk {
  var today: CivilDate
  var stops: [PassportStop]

  /// What a choice of forums is worth: required ones, all, those already lodged, the smallest slack.
  typealias Worth = [Int]

  /// The best choice there is.
  func best() -> Worth {
    subsets.compactMap { subset -> Worth? in
      guard let slack = smallestSlack(of: subset) else { return nil }
      return [
        subset.filter { stops[$0].isRequired }.count, subset.count,
        subset.filter { stops[$0].lodged != nil }.count, slack,
      ]
    }.max { $0.lexicographicallyPrecedes($1) } ?? []
  }

  /// Every set of forums that cannot be had while each of its parts can, save those impossible alone.
  func conflicts() -> Set<Set<ForumPlan.ID<Forum>>> {
    let impossible = subsets.filter { smallestSlack(of: $0) == nil }.map { Set($0) }
    let minimal = impossible.filter { set in !impossible.contains { $0.isStrictSubset(of: set) } && set.count > 1 }
    return Set(minimal.map { Set($0.map { stops[$0].forum }) })
  }

  private var subsets: [[Int]] {
    (0..<(1 << stops.count)).map { bits in stops.indices.filter { bits >> $0 & 1 == 1 } }
  }

  /// The largest smallest slack over all orders; `nil` when none works out.
  func smallestSlack(of chosen: [Int]) -> Int? {
    for left in chosen {
      for right in chosen where left != right {
        // On the day of leaving one forum a person may arrive at the next, and that is all two journeys may share.
        guard let first = stops[left].journey, let second = stops[right].journey else { continue }
        let shared = (first.first...first.last).filter { second.contains($0) }
        let isHandover = shared.count == 1 && first.count > 1 && second.count > 1
        if !shared.isEmpty && !isHandover { return nil }
      }
      for right in chosen where left != right && stops[left].passport == stops[right].passport {
        if let lodged = stops[left].lodged, let journey = stops[right].journey,
          (lodged.first...lodged.last).contains(where: { journey.contains($0) })
        {
          return nil
        }
      }
    }
    let renewing = Set(chosen.filter { stops[$0].renewal != nil }.map { stops[$0].passport })
    let errands =
      chosen.filter { stops[$0].application != nil }.map(Errand.lodging) + renewing.sorted().map(Errand.renewal)
    return permutations(errands).compactMap { walk($0, chosen: chosen) }.max()
  }

  /// A way to a counter with a passport.
  private enum Errand {
    case lodging(Int)
    case renewal(CountryCode)
  }

  private func walk(_ order: [Errand], chosen: [Int]) -> Int? {
    var free: [CountryCode: CivilDate] = [:]
    var renewed: Set<CountryCode> = []
    var smallest = Int.max
    for errand in order {
      let (passport, application) = paper(for: errand, chosen: chosen)
      if case .lodging(let index) = errand, stops[index].renewal != nil, !renewed.contains(passport) { return nil }
      var day = free[passport] ?? today
      while !fits(application, on: day, passport: passport, chosen: chosen) {
        day = day + 1
        if day > application.last { return nil }
      }
      if day > application.last { return nil }
      smallest = min(smallest, application.last - day)
      free[passport] = back(application, lodged: day) + 1
      if case .renewal = errand { renewed.insert(passport) }
    }
    return smallest
  }

  /// What is handed in on an errand; a renewal takes the longest of what its forums reckon with, for the first.
  private func paper(for errand: Errand, chosen: [Int]) -> (CountryCode, PassportApplication) {
    switch errand {
    case .lodging(let index): return (stops[index].passport, given(stops[index].application))
    case .renewal(let passport):
      let renewals = chosen.filter { stops[$0].passport == passport }.compactMap { stops[$0].renewal }
      let days = given(renewals.map(\.days).max())
      return (
        passport,
        PassportApplication(
          first: today, last: given(renewals.map(\.neededOn).min()) - days, hold: [.calendar(days)],
          calendar: WorkingCalendar(weekend: .none))
      )
    }
  }

  private func fits(_ application: PassportApplication, on day: CivilDate, passport: CountryCode, chosen: [Int]) -> Bool
  {
    guard day >= application.first, application.calendar.isWorking(day) else { return false }
    for other in chosen where stops[other].journey?.contains(day) == true { return false }
    return !(day...back(application, lodged: day)).contains { date in
      chosen.contains {
        stops[$0].passport == passport
          && (stops[$0].journey?.contains(date) == true || stops[$0].lodged?.contains(date) == true)
      }
    }
  }

  private func back(_ application: PassportApplication, lodged: CivilDate) -> CivilDate {
    var day = lodged
    for part in application.hold {
      if part.unit == .calendar {
        day = day + part.days
        continue
      }
      while !application.calendar.isWorking(day) { day = day + 1 }
      var left = part.days
      while left > 0 {
        day = day + 1
        if application.calendar.isWorking(day) { left -= 1 }
      }
    }
    return day
  }

  private func permutations<Item>(_ items: [Item]) -> [[Item]] {
    guard !items.isEmpty else { return [[]] }
    return items.indices.flatMap { index in
      var rest = items
      let item = rest.remove(at: index)
      return permutations(rest).map { [item] + $0 }
    }
  }
}
