import Dates
import ForumPlan

extension Deadlines {
  /// What houses wait for: options, deposits, the last day of a rate and those on which cancelling grows dearer.
  ///
  /// All but options count for houses where a forum is to meet, or that are held for one under an option.
  mutating func addVenues() {
    // A rate matters as long as any forum is still to meet in the house, whichever met there before.
    let chosen = Set(plan.forums.filter { $0.stage < .held }.compactMap(\.venue))
    for venue in plan.venues {
      for availability in venue.availability where availability.state == .held {
        guard let by = availability.optionUntil, availability.span.last >= today else { continue }
        add(
          .venueOption, venue.name, RecordKey(venue.id), by: by,
          because: "The option on \(availability.span) lapses: book it or let it go.")
      }
      if chosen.contains(venue.id) || venue.holdsOption(on: today) { addTerms(of: venue) }
    }
  }

  private mutating func addTerms(of venue: Venue) {
    if let by = venue.rateValidUntil {
      add(.venueRate, venue.name, RecordKey(venue.id), by: by, because: "The rate is promised until then.")
    }
    if let by = venue.depositDue, venue.depositPaid == nil {
      let amount = venue.deposit.map { "\($0) is" } ?? "The deposit is"
      add(
        .venueDeposit, venue.name, RecordKey(venue.id), by: by,
        because: "\(amount) due by then. Enter the day under Deposit paid on.")
    }
    // A step that is over can be missed no more.
    for step in venue.cancellation where step.until >= today {
      let after = venue.cancellationShare(on: step.until + 1) ?? 100
      guard after > step.percent else { continue }
      let until = step.percent == 0 ? "nothing" : "\(step.percent)% of the price"
      add(
        .venueCancellation, venue.name, RecordKey(venue.id), by: step.until,
        because: "Cancelling costs \(until) until then, and \(after == 100 ? "all of it" : "\(after)%") after.")
    }
  }
}
