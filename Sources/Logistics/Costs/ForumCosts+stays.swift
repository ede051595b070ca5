import Atlas
import Dates
import ForumPlan

extension ForumCosts {
  /// Beds and daily subsistence, a line for each group and for each rate that holds during the stay.
  mutating func addStays() {
    if covers(.lodging) {
      for (group, guests) in groups(where: { $0.nights > 0 }) {
        addStay(.lodging, .lodging, of: group, guests, unit: "night") { guest in
          (0..<guest.nights).map { (guest.arrival + $0, nil) }
        }
      }
    }
    guard covers(.dailyAllowance) else { return }
    let known = self
    for (group, guests) in groups(where: { _ in true }) {
      addStay(.perDiem, .perDiem, of: group, guests, unit: "day") { guest in
        (0...(guest.departure - guest.arrival)).map { offset in
          let day = guest.arrival + offset
          return (day, known.dayKind(of: day, guest))
        }
      }
    }
  }

  /// What of a daily rate is paid on a day.
  struct DayKind: Hashable {
    var isFirst = false
    var isLast = false
    var hasMeals = false
    var hasBed = false

    /// The share of the whole rate, by the rate's own rules.
    func share(of rate: CostRate) -> FixedPoint {
      var share = isFirst ? rate.firstDay ?? 100 : isLast ? rate.lastDay ?? 100 : 100
      let less = (hasMeals ? rate.lessForMeals ?? 0 : 0) + (hasBed ? rate.lessForLodging ?? 0 : 0)
      // Both are percent: their product is of ten thousandths.
      share *= max(0, 100 - less)
      return FixedPoint(millionths: Int64(share) * 100)
    }
  }

  func dayKind(of day: CivilDate, _ guest: CostGuest) -> DayKind {
    DayKind(
      isFirst: !guest.isLocal && day == guest.arrival, isLast: !guest.isLocal && day == guest.departure,
      hasMeals: forum.covers.contains(.meals) && span.contains(day),
      hasBed: covers(.lodging) && !guest.isLocal && day < guest.departure)
  }

  /// How much of a rate a guest has.
  private struct Stay {
    var weight: FixedPoint
    var units = FixedPoint.zero
  }

  private mutating func addStay(
    _ rule: CostRule, _ item: CostItem, of group: CostGroup, _ guests: [CostGuest], unit: String,
    days: (CostGuest) -> [(CivilDate, DayKind?)]
  ) {
    var byRate: [CostRate: [Stay]] = [:]
    var kinds: [CostRate: Set<DayKind>] = [:]
    for guest in guests {
      var own: [CostRate: FixedPoint] = [:]
      for (day, kind) in days(guest) {
        guard let rate = rates.rate(item, on: day, for: group.sector) else {
          miss(item)
          continue
        }
        own[rate, default: .zero] = own[rate, default: .zero] + (kind?.share(of: rate) ?? .one)
        if let kind { kinds[rate, default: []].insert(kind) }
      }
      for (rate, units) in own { byRate[rate, default: []].append(Stay(weight: guest.weight, units: units)) }
    }
    let ordered = byRate.keys.sorted { left, right in
      (left.validity?.first.dayNumber ?? .min, left.id) < (right.validity?.first.dayNumber ?? .min, right.id)
    }
    for (number, rate) in ordered.enumerated() {
      let stays = byRate[rate] ?? []
      let subject = group.rawValue + (number == 0 ? "" : " \(number + 1)")
      let rules = note(rate, kinds[rate] ?? [])
      add(rule, subject, of: group, stays, rate, unit: unit, note: rules)
    }
  }

  private mutating func add(
    _ rule: CostRule, _ subject: String, of group: CostGroup, _ stays: [Stay], _ rate: CostRate, unit: String,
    note: String
  ) {
    let people = FixedPoint(millionths: stays.reduce(0) { $0 + $1.weight.millionths })
    let lengths = Set(stays.map(\.units))
    let title = "\(rule == .lodging ? "Lodging" : "Per diem"), \(group.label), \(place.name)"
    if lengths.count == 1, let length = lengths.first {
      add(
        rule, subject, title: title, unit: unit, quantity: people, frequency: length, rate: rate.amount,
        formula: CostFormula.text(
          [CostFormula.people(people), (length, unit, unit + "s")], rate.amount, note: note))
      return
    }
    let total = FixedPoint(millionths: stays.reduce(0) { $0 + $1.weight.times($1.units).millionths })
    let parts = lengths.sorted().map { length in
      let own = FixedPoint(millionths: stays.reduce(0) { $0 + ($1.units == length ? $1.weight.millionths : 0) })
      return "\(own) × \(length)"
    }
    add(
      rule, subject, title: title, unit: unit, quantity: total, rate: rate.amount,
      formula: CostFormula.text(
        [(total, unit, unit + "s")], rate.amount,
        note: ["people × \(unit)s: " + parts.joined(separator: ", "), note].filter { !$0.isEmpty }
          .joined(separator: "; ")))
  }

  /// What of the rate was not paid in full, in words.
  private func note(_ rate: CostRate, _ kinds: Set<DayKind>) -> String {
    var parts: [String] = []
    if let first = rate.firstDay, first != 100, kinds.contains(where: \.isFirst) { parts.append("arrival \(first)%") }
    if let last = rate.lastDay, last != 100, kinds.contains(where: \.isLast) { parts.append("departure \(last)%") }
    if let less = rate.lessForMeals, less > 0, kinds.contains(where: \.hasMeals) { parts.append("meals −\(less)%") }
    if let less = rate.lessForLodging, less > 0, kinds.contains(where: \.hasBed) { parts.append("bed −\(less)%") }
    return parts.joined(separator: ", ")
  }
}
