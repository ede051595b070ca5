/// What venues are compared in for a forum.
public enum VenueMeasure: String, Codable, CaseIterable, Sendable {
  /// So many people or more have their visas in time, with 90% certainty.
  case arrivals
  /// So many have them on average.
  case expected
  case confirmBy
  /// Visas that are still to be got.
  case visas
  /// Hours from door to door one way, on average.
  case hours
  /// The longest of the journeys.
  case longest
  /// People who live in the country.
  case atHome
  /// The house and the journeys of all, in the plan's currency.
  case cost
  case dayRate
  /// Carbon dioxide of the journeys of all.
  case carbon
  /// How often the series meets in the region.
  case turn
  /// Holidays, fasts and other days to keep free, on the forum's days.
  case blackouts
  /// People whom the house or its state keeps out.
  case keptOut
  /// What is known of the forum's days.
  case days
  case option
  case seats
  case bedrooms
  case stepFree
  case safety
  case airport

  /// Weights go from here to there; what has none counts for nothing.
  public static let weights = 0...5

  /// How much it counts where the programme says nothing else.
  public var usualWeight: Int {
    switch self {
    case .arrivals, .safety: 5
    case .keptOut: 4
    case .hours, .cost, .turn: 3
    case .longest, .confirmBy, .stepFree, .days, .blackouts: 2
    case .visas, .atHome, .carbon, .option, .airport: 1
    // What others say already: the average, the rate within the cost; and rooms, where enough is enough.
    case .expected, .dayRate, .seats, .bedrooms: 0
    }
  }

  /// The words at the head of its row.
  public var label: String {
    switch self {
    case .arrivals: "In time (90%)"
    case .expected: "In time (mean)"
    case .confirmBy: "Confirm by"
    case .visas: "Visas to get"
    case .hours: "Mean journey"
    case .longest: "Longest journey"
    case .atHome: "Live in country"
    case .cost: "Whole cost"
    case .dayRate: "Rate a day"
    case .carbon: "CO2 of journeys"
    case .turn: "Region's turn"
    case .blackouts: "Days to avoid"
    case .keptOut: "Kept out"
    case .days: "Forum's days"
    case .option: "Option until"
    case .seats: "Largest room"
    case .bedrooms: "Bedrooms"
    case .stepFree: "Step-free"
    case .safety: "Safety"
    case .airport: "To the airport"
    }
  }
}
