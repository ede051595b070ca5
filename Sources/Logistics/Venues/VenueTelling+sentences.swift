import Atlas
import Dates
import ForumPlan

extension VenueTelling {
  /// The value of a measure in a sentence, with what it means.
  public func sentence(_ measure: VenueMeasure) -> String {
    switch measure {
    case .arrivals, .expected: arrivals
    case .confirmBy:
      prospect.confirmBy.map { "For nine of ten to keep their chance of a visa: \($0.words(today: today))." }
        ?? Self.noDate
    case .visas: "\(prospect.openVisas) visas would still have to be applied for."
    case .hours, .longest, .carbon: journey(measure)
    case .atHome: "\(prospect.atHome) of \(expected) live in the country of \(venue?.place.name ?? "the house")."
    case .cost: cost
    case .dayRate: rate
    case .turn: turn
    case .blackouts: blackouts
    case .keptOut: keptOut
    case .days:
      "\(forum.span.map { "On \($0.long)" } ?? "On the first days of the forum's window"): "
        + "\(prospect.days?.rawValue ?? "not known")\(prospect.isChosen ? "; the forum is to meet here" : "")."
    case .option:
      prospect.optionUntil.map { "An option stands until \($0.long), \(DayCount.words($0 - today))." }
        ?? "No option is held."
    case .seats:
      "The largest room seats \(prospect.seats.map(String.init) ?? "nobody knows how many"); \(expected) are expected."
    case .bedrooms:
      prospect.bedrooms.map { "\($0) bedrooms in the house or next door." } ?? "Nobody noted any bedrooms."
    case .stepFree:
      prospect.isStepFree.map { $0 ? "All of it can be reached without steps." : "Not all of it is step-free." }
        ?? "Nobody asked whether it is step-free."
    case .safety: safety
    case .airport:
      prospect.airportDistance.map { "\($0) km to the airport." } ?? "Nobody noted how far the airport is."
    }
  }

  private static let noDate = "The forum is over, or has no date."

  private var arrivals: String {
    guard let chances = prospect.chances else { return Self.noDate }
    let unknown = chances.unknown > 0 ? " Of \(chances.unknown) nobody knows." : ""
    return "With 90% certainty \(chances.arriving()) or more of \(chances.known + chances.unknown) have their visas in "
      + "time; \(Int(chances.expected.rounded())) on average.\(unknown)"
  }

  private func journey(_ measure: VenueMeasure) -> String {
    guard let journeys = prospect.journeys else { return "Nobody's home is known." }
    let unknown = journeys.unknown > 0 ? " Of \(journeys.unknown) the home is not known." : ""
    switch measure {
    case .longest:
      let person = plan.people[journeys.longest]
      let home = person?.residence.map { ", from \($0.name)" } ?? ""
      return "The longest journey, \(journeys.longestHours) hours one way, is \(person?.alias ?? "somebody")’s\(home)."
    case .carbon:
      return "The journeys of all, there and back, come to about \(journeys.carbon) kg of carbon dioxide.\(unknown)"
    default:
      return "People travel \(journeys.meanHours) hours one way from door to door on average, as reckoned.\(unknown)"
    }
  }

  private var cost: String {
    guard let cost = prospect.cost, let rate = prospect.dayRateInBase, let fares = prospect.journeys?.fares else {
      return "The rate of the house, or a fare, is not known."
    }
    let days = max(forum.days, 1)
    return "\(cost) in all: \(rate) a day for \(days) \(days == 1 ? "day" : "days"), and about \(fares) for fares."
  }

  private var rate: String {
    let whole = prospect.dayRateInBase.map { " That is \($0) a day, by the plan's own rate of exchange." } ?? ""
    let until = venue?.rateValidUntil.map { " Promised until \($0.long)." } ?? ""
    return (prospect.dayRate.map { "\($0) a day." } ?? "No rate is known.")
      + (prospect.dayRate == prospect.dayRateInBase ? "" : whole) + until
  }

  private var turn: String {
    let region = prospect.turn.region.label
    guard prospect.turn.times > 0 else { return "No other forum of the series meets in \(region)." }
    let last = prospect.turn.last.map { ", the last from \($0.medium)" } ?? ""
    let times = prospect.turn.times
    return times == 1
      ? "Another forum of the series meets in \(region)\(prospect.turn.last.map { ", from \($0.medium)" } ?? "")."
      : "\(times) other forums of the series meet in \(region)\(last)."
  }

  private var blackouts: String {
    guard let blackouts = prospect.blackouts else { return Self.noDate }
    guard !blackouts.isEmpty else { return "No holiday, fast or other day to keep free falls on the forum's days." }
    let names = blackouts.map { "\($0.name) (\($0.people) of \(expected))" }
    return "On the forum's days fall \(names.joined(separator: ", "))."
  }

  private var keptOut: String {
    guard prospect.barred + prospect.warned > 0 else { return "Nobody who comes is kept out, as far as was entered." }
    let barred = prospect.barred > 0 ? ["\(prospect.barred) cannot enter"] : []
    let warned = prospect.warned > 0 ? ["\(prospect.warned) had better not"] : []
    return "Of \(expected) who come \((barred + warned).joined(separator: " and "))."
  }

  private var safety: String {
    guard let safety = prospect.safety else { return "Nobody looked at the safety checklist." }
    func points(_ points: [Venue.SafetyPoint]) -> String {
      points.map { $0.label.lowercased() }.joined(separator: ", ")
    }
    return "\(safety.summary) points of the safety checklist were found right"
      + (safety.wrong.isEmpty ? "." : "; wanting: \(points(safety.wrong)).")
      + (safety.open.isEmpty ? "" : " Not looked at: \(points(safety.open)).")
  }
}

extension Money {
  /// The currency and the amount without its decimals: `EUR 12,346`, rounded half away from zero.
  public var wholeText: String {
    let unit = (0..<currency.minorDigits).reduce(Int64(1)) { unit, _ in unit * 10 }
    let half = minorUnits < 0 ? -unit / 2 : unit / 2
    let whole = Money(minorUnits: (minorUnits + half) / unit * unit, currency: currency)
    return String(whole.description.prefix { $0 != "." })
  }
}
