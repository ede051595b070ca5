import Atlas
import Dates
import ForumPlan

/// What somebody is paid for a day at a forum, and why so much.
public struct SubsistenceDay: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// The rate that holds, whose amount is the whole of a day.
  public let rate: CostRate
  /// How much of it the day counts for, percent: less than 100 on the days of arrival and departure.
  public let share: Int
  /// What is taken off for meals that are given, percent.
  public let meals: Int
  /// What is taken off for a bed that is paid for, percent.
  public let lodging: Int
  /// What is paid; the days of a rate add up to what they come to together, which is rounded once.
  public internal(set) var amount: Money

  init(_ date: CivilDate, _ rate: CostRate, _ kind: ForumCosts.DayKind) {
    (self.date, self.rate) = (date, rate)
    share = kind.isFirst ? rate.firstDay ?? 100 : kind.isLast ? rate.lastDay ?? 100 : 100
    meals = kind.hasMeals ? rate.lessForMeals ?? 0 : 0
    lodging = kind.hasBed ? rate.lessForLodging ?? 0 : 0
    amount = Money(minorUnits: 0, currency: rate.amount.currency)
  }

  /// Unrounded: share and what is left after meals and lodging are percent, their product ten thousandths.
  var exact: ExactSum {
    let parts = Int128(share * max(0, 100 - meals - lodging))
    return ExactSum(billionths: Int128(rate.amount.minorUnits) * parts * (ExactSum.unit / 10_000))
  }
}

extension CostReckoner {
  /// What somebody is paid for each day of their stay; nothing where no per diem is paid, and no day that has no rate.
  ///
  /// O(days × rates).
  public func subsistence(of attendance: Attendance, at forum: Forum) -> [SubsistenceDay] {
    guard let costs = costs(of: attendance, at: forum), costs.covers(.dailyAllowance), let guest = costs.guests.first
    else { return [] }
    var days = (0...(guest.departure - guest.arrival)).compactMap { offset -> SubsistenceDay? in
      let day = guest.arrival + offset
      guard let rate = costs.rates.rate(.perDiem, on: day, for: guest.group.sector) else { return nil }
      return SubsistenceDay(day, rate, costs.dayKind(of: day, guest))
    }
    for places in Dictionary(grouping: days.indices, by: { days[$0].rate }).values {
      let amounts = ExactSum.rounded(parts: places.map { days[$0].exact })
      for (place, amount) in zip(places, amounts) { days[place].amount.minorUnits = amount }
    }
    return days
  }

  /// What one person's way to a forum costs: journey, visa, insurance, bed and subsistence, each as it follows from the plan.
  ///
  /// Nothing for whoever does not come in person. What a person typed into lines of the budget is not in it.
  public mutating func lines(of attendance: Attendance, at forum: Forum) -> [ReckonedLine] {
    guard var costs = costs(of: attendance, at: forum), !costs.guests.isEmpty else { return [] }
    addTravel(to: &costs)
    costs.addTransfers()
    addVisas(of: [attendance], counting: .everyone, to: &costs)
    costs.addInsurance()
    costs.addStays()
    return costs.lines
  }

  private func costs(of attendance: Attendance, at forum: Forum) -> ForumCosts? {
    guard let place = forum.place(in: plan), let span = forum.span else { return nil }
    let guest = CostGuest(attendance, at: forum, in: place, plan: plan, counting: .everyone)
    return ForumCosts(
      forum: forum, place: place, span: span, venue: plan.venues[forum.venue], rates: CostRates(plan, in: place),
      guests: [guest].compactMap(\.self))
  }
}
