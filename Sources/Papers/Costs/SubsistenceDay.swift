import Atlas
import Dates
import ForumPlan
import Logistics

/// What somebody is paid for a day at a forum, and why so much.
struct SubsistenceDay: Hashable, Sendable {
  /// The day.
  let date: CivilDate
  /// The whole rate of the place.
  let rate: Money
  /// How much of it the day counts for, percent: less than 100 on the first and the last one.
  let share: Int
  /// What is taken off for meals that are given, percent.
  let meals: Int
  /// What is taken off for a bed that is paid for, percent.
  let lodging: Int
  /// What is paid: rate × share × what is left after meals and lodging, rounded once, half away from zero.
  let amount: Money

  init(_ rate: CostRate, on date: CivilDate, isFirst: Bool, isLast: Bool, hasMeals: Bool, hasBed: Bool) {
    self.date = date
    self.rate = rate.amount
    // Whoever comes and goes on one day is paid for the one that counts less.
    share = min(isFirst ? rate.firstDay ?? 100 : 100, isLast ? rate.lastDay ?? 100 : 100)
    meals = hasMeals ? rate.lessForMeals ?? 0 : 0
    lodging = hasBed ? rate.lessForLodging ?? 0 : 0
    let left = max(0, 100 - meals - lodging)
    let product = Int128(rate.amount.minorUnits) * Int128(share * left)
    let rounded = (product >= 0 ? product + 5_000 : product - 5_000) / 10_000
    amount = Money(minorUnits: Int64(clamping: rounded), currency: rate.amount.currency)
  }

  /// The days of somebody's stay at a forum, each with the rate that holds on it; nothing where no rate is known, where no
  /// day is, or where somebody lives there; O(days × rates).
  static func days(
    of attendance: Attendance, at forum: Forum, in plan: Plan
  ) -> [SubsistenceDay] {
    let journey = Journey(of: attendance, to: forum, in: plan)
    guard let place = journey.place, let first = journey.arrival, let last = journey.departure, first <= last,
      last.dayNumber - first.dayNumber <= 120
    else { return [] }
    let sector = plan.people[attendance.person]?.sector
    let meals = forum.covers.contains(.meals) ? forum.span : nil
    let hasBed = forum.covers.contains(.lodging)
    return (0...(last.dayNumber - first.dayNumber)).compactMap { offset in
      let day = first + offset
      guard let rate = CostRate.best(.perDiem, in: place, for: sector, on: day, of: plan) else { return nil }
      return SubsistenceDay(
        rate, on: day, isFirst: day == first, isLast: day == last,
        hasMeals: meals.map { $0.first <= day && day <= $0.last } ?? false, hasBed: hasBed && day < last)
    }
  }
}

extension CostRate {
  /// The rate that holds: the city's before the country's, the sector's own before that of all, the later before the earlier.
  static func best(
    _ item: CostItem, in place: Place, for sector: Sector?, on day: CivilDate, of plan: Plan
  ) -> CostRate? {
    plan.costRates.filter { rate in
      rate.item == item && (rate.country == nil || rate.country == place.country)
        && (rate.city.isEmpty || rate.city.folded == place.name.folded)
        && (rate.sector == nil || rate.sector == sector)
        && (rate.validity.map { $0.first <= day && day <= $0.last } ?? true)
    }
    .max { $0.closeness < $1.closeness }
  }

  private var closeness: (Int, Int, Int, Int, UInt64) {
    (
      city.isEmpty ? 0 : 1, country == nil ? 0 : 1, sector == nil ? 0 : 1, validity?.first.dayNumber ?? .min,
      id.rawValue
    )
  }
}
