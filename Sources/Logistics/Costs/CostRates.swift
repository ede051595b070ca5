import Atlas
import Dates
import ForumPlan

/// The rates that hold in one place, found by what they are for and when.
struct CostRates: Sendable {
  private let rates: [CostItem: [CostRate]]

  /// The rates of a plan for a place, of which it is always the same that holds; O(rates log rates).
  init(_ plan: Plan, in place: Place) {
    let city = place.name.folded
    let local = plan.costRates.filter { rate in
      rate.country.map { $0 == place.country } ?? true && (rate.city.isEmpty || rate.city.folded == city)
    }
    rates = Dictionary(grouping: local, by: \.item).mapValues { rates in
      rates.sorted { Self.rank($0) > Self.rank($1) }
    }
  }

  /// The nearer the place, the better; then one for the sector, then the one that begins last.
  private static func rank(_ rate: CostRate) -> (Int, Int, Int, UInt64) {
    (
      rate.country == nil ? 0 : rate.city.isEmpty ? 1 : 2, rate.sector == nil ? 0 : 1,
      rate.validity?.first.dayNumber ?? .min, rate.id.rawValue
    )
  }

  /// The rate that holds on a day for a sector, in O(rates of the item); `nil` where none does.
  func rate(_ item: CostItem, on day: CivilDate, for sector: Sector? = nil) -> CostRate? {
    rates[item]?.first { rate in
      if let own = rate.sector, own != sector { return false }
      return rate.validity?.contains(day) ?? true
    }
  }
}
