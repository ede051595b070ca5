import Dates
import ForumPlan
import Logistics
import Terminal

/// What a cell of the comparison says.
struct ComparisonText {
  let prospect: VenueProspect
  let forum: Forum
  let sight: Sight

  private var venue: Venue? { sight.plan.venues[prospect.id] }

  /// The value of a measure in a few words, or a dash.
  func cell(_ measure: VenueComparison.Measure) -> ListCell {
    switch measure {
    case .seats: seats
    case .bedrooms: number(prospect.bedrooms)
    case .dayRate: rate
    case .stepFree:
      prospect.isStepFree.map { ListCell($0 ? "yes" : "no", $0 ? .text : Style(.soon)) }
        ?? ListCell("unknown", Style(.unknown))
    case .safety:
      prospect.safety.map { ListCell($0.summary, $0.wrong.isEmpty ? .text : Style(.soon)) }
        ?? ListCell("unknown", Style(.unknown))
    case .days: days
    case .option: prospect.optionUntil.map { ListCell($0.medium, Style(.soon)) } ?? ListCell("–", .dim)
    case .airport: number(prospect.airportDistance, " km")
    case .journey: number(prospect.meanJourney, " km")
    case .atHome: ListCell("\(prospect.atHome)")
    case .visas:
      prospect.chances == nil
        ? ListCell("–", .dim) : ListCell("\(prospect.openVisas)", prospect.openVisas > 0 ? .text : Style(.fine))
    case .arrivals: arrivals
    case .confirmBy:
      prospect.confirmBy.map { ListCell($0.short, $0.style) } ?? ListCell("–", .dim)
    }
  }

  /// The same in a sentence, with what it means.
  func sentence(_ measure: VenueComparison.Measure) -> String {
    let place = venue?.place.name ?? ""
    switch measure {
    case .seats:
      return
        "The largest room seats \(prospect.seats.map(String.init) ?? "nobody knows how many"); \(expected) are expected."
    case .bedrooms:
      return prospect.bedrooms.map { "\($0) bedrooms in the house or next door." } ?? "Nobody noted any bedrooms."
    case .dayRate:
      let whole = prospect.dayRateInBase.map { " That is \($0) a day, by the plan's own rate of exchange." } ?? ""
      let until = venue?.rateValidUntil.map { " Promised until \($0.long)." } ?? ""
      return (prospect.dayRate.map { "\($0) a day." } ?? "No rate is known.")
        + (prospect.dayRate == prospect.dayRateInBase ? "" : whole) + until
    case .stepFree:
      return prospect.isStepFree.map { $0 ? "All of it can be reached without steps." : "Not all of it is step-free." }
        ?? "Nobody asked whether it is step-free."
    case .safety:
      guard let safety = prospect.safety else { return "Nobody looked at the safety checklist." }
      func points(_ points: [Venue.SafetyPoint]) -> String {
        points.map { $0.label.lowercased() }.joined(separator: ", ")
      }
      return "\(safety.summary) points of the safety checklist were found right"
        + (safety.wrong.isEmpty ? "." : "; wanting: \(points(safety.wrong)).")
        + (safety.open.isEmpty ? "" : " Not looked at: \(points(safety.open)).")
    case .days:
      let span = forum.span.map { "On \($0.long)" } ?? "On the first days of the forum's window"
      return
        "\(span): \(prospect.days?.rawValue ?? "not known")\(prospect.isChosen ? "; the forum is to meet here" : "")."
    case .option:
      return prospect.optionUntil.map { "An option stands until \($0.long), \(sight.distance(to: $0))." }
        ?? "No option is held."
    case .airport:
      return prospect.airportDistance.map { "\($0) km to the airport." } ?? "Nobody noted how far the airport is."
    case .journey:
      return prospect.meanJourney.map { "People travel \($0) km one way on average, as the crow flies." }
        ?? "Nobody's home is known."
    case .atHome: return "\(prospect.atHome) of \(expected) live in the country of \(place)."
    case .visas: return "\(prospect.openVisas) visas would still have to be applied for."
    case .arrivals:
      guard let chances = prospect.chances else { return "The forum is over, or has no date." }
      let unknown = chances.unknown > 0 ? " Of \(chances.unknown) nobody knows." : ""
      return
        "With 90% certainty \(chances.arriving()) or more of \(chances.known + chances.unknown) have their visas in "
        + "time; \(Int(chances.expected.rounded())) on average.\(unknown)"
    case .confirmBy:
      guard let confirmBy = prospect.confirmBy else { return "The forum is over, or has no date." }
      return "For nine of ten to keep their chance of a visa: \(confirmBy.words(today: sight.today))."
    }
  }

  private var expected: Int { sight.attendances(at: forum.id).count(where: \.travels) }

  private var seats: ListCell {
    guard let seats = prospect.seats else { return ListCell("–", .dim) }
    return seats < expected ? ListCell("\(seats) of \(expected)", Style(.soon)) : ListCell("\(seats)")
  }

  private var rate: ListCell {
    guard let rate = prospect.dayRate else { return ListCell("–", .dim) }
    return ListCell((prospect.dayRateInBase ?? rate).description)
  }

  private var days: ListCell {
    switch prospect.days {
    case .booked:
      ListCell(prospect.isChosen ? "booked for it" : "booked", prospect.isChosen ? Style(.fine) : Style(.blocked))
    case .held: ListCell("held", Style(.soon))
    case .free: ListCell("free", Style(.fine))
    case .taken: ListCell("taken", Style(.blocked))
    case nil: ListCell("not known", Style(.unknown))
    }
  }

  private var arrivals: ListCell {
    guard let chances = prospect.chances else { return ListCell("–", .dim) }
    return ListCell("\(chances.arriving()) of \(chances.known + chances.unknown)")
  }

  private func number(_ number: Int?, _ unit: String = "") -> ListCell {
    number.map { ListCell("\($0)\(unit)") } ?? ListCell("–", .dim)
  }
}

extension VenueComparison.Measure {
  /// The words at the head of its row.
  var label: String {
    switch self {
    case .seats: "Largest room"
    case .bedrooms: "Bedrooms"
    case .safety: "Safety"
    case .dayRate: "Rate a day"
    case .stepFree: "Step-free"
    case .days: "Forum's days"
    case .option: "Option until"
    case .airport: "To the airport"
    case .journey: "Mean journey"
    case .atHome: "Live in country"
    case .visas: "Visas to get"
    case .arrivals: "In time (90%)"
    case .confirmBy: "Confirm by"
    }
  }
}

extension ConfirmBy {
  /// The last day, or why there is none, in a table.
  var short: String {
    switch standing {
    case .open: by?.medium ?? ""
    case .passed: "too late"
    case .never: "too short"
    case .free: "any day"
    case .nobody: "–"
    }
  }
}
