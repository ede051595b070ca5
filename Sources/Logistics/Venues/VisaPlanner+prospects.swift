import Atlas
import Dates
import ForumPlan

extension VisaPlanner {
  /// What it would mean to hold a forum in each of some houses, in their order; changes nothing.
  ///
  /// Journeys booked for the present house count there alone, and visa cases within its country alone. A forum without
  /// a first day is looked at on the first day of its window. O(houses × people log people).
  public mutating func prospects(
    of forum: Forum, at venues: [Venue], share: Double = 0.9
  ) -> [VenueProspect] {
    let coming = plan.attendances(at: forum.id).filter(\.travels)
    let converter = Converter(programme: plan.programme, on: today)
    let travel = TravelPlanner(plan: plan, today: today)
    let dates = BlackoutDates(plan: plan, atlas: atlas)
    let start = forum.isOver(on: today) ? nil : forum.start ?? forum.window?.first
    return venues.map { venue in
      var prospect = prospect(of: forum, at: venue, coming, share: share, converter)
      prospect.journeys = journeys(of: coming, to: venue, travel)
      prospect.cost = cost(of: forum, prospect)
      prospect.blackouts = start.map { start in
        dates.blackouts(
          for: forum, in: venue.place.country, on: DateSpan(start...(start + max(forum.days, 1) - 1)))
      }
      let kept = coming.compactMap { attendance in
        plan.people[attendance.person].flatMap { venue.restriction(on: $0, travelsOn: attendance.travelsOn) }
      }
      (prospect.barred, prospect.warned) = (kept.count(where: \.isBar), kept.count { !$0.isBar })
      return prospect
    }
  }

  private mutating func prospect(
    of forum: Forum, at venue: Venue, _ coming: [Attendance], share: Double, _ converter: Converter
  ) -> VenueProspect {
    let homes = coming.compactMap { plan.people[$0.person]?.residence }
    let rate = venue.dayRate
    var prospect = VenueProspect(
      id: venue.id, isChosen: forum.venue == venue.id, seats: venue.largestRoom == 0 ? nil : venue.largestRoom,
      bedrooms: venue.bedrooms, dayRate: rate, dayRateInBase: rate.flatMap(converter.convert),
      isStepFree: venue.isStepFree, safety: venue.safety, days: nil,
      optionUntil: venue.availability.filter { $0.state == .held }.compactMap(\.optionUntil).filter { $0 >= today }
        .max(),
      airportDistance: venue.airportDistance, atHome: homes.count { $0.country == venue.place.country }, openVisas: 0,
      turn: turn(of: venue, for: forum))
    guard !forum.isOver(on: today), let start = forum.start ?? forum.window?.first else { return prospect }
    prospect.days = venue.state(on: DateSpan(start...(start + max(forum.days, 1) - 1)))
    let candidate = ConfirmBy.Candidate(venue: venue.id, place: venue.place, start: start)
    let surveys = surveys(of: forum, at: candidate, coming)
    prospect.openVisas = surveys.count { $0.outlook.state.isToBeLodged }
    prospect.chances = ForumChances(
      people: surveys.map { (probability: $0.outlook.probability, isRequired: $0.attendance.isRequired) })
    prospect.confirmBy = confirmBy(candidate, surveys, share: share)
    return prospect
  }

  private func journeys(of coming: [Attendance], to venue: Venue, _ travel: TravelPlanner) -> VenueProspect.Journeys? {
    let known = coming.compactMap { attendance in
      plan.people[attendance.person]?.residence.flatMap { travel.estimate(from: $0, to: venue) }
        .map { (person: attendance.person, estimate: $0) }
    }
    guard let longest = known.max(by: { ($0.estimate.minutes, $1.person) < ($1.estimate.minutes, $0.person) }) else {
      return nil
    }
    let minutes = known.reduce(0) { $0 + $1.estimate.minutes }
    let fares = known.map(\.estimate.fare)
    let sum = fares.reduce(Int64(0)) { $0 + ($1?.minorUnits ?? 0) }
    return VenueProspect.Journeys(
      meanHours: (minutes + 30 * known.count) / (60 * known.count), longestHours: longest.estimate.hours,
      longest: longest.person,
      fares: fares.contains(nil) ? nil : Money(minorUnits: sum, currency: plan.programme.baseCurrency),
      carbon: known.reduce(0) { $0 + $1.estimate.carbon }, unknown: coming.count - known.count)
  }

  private func cost(of forum: Forum, _ prospect: VenueProspect) -> Money? {
    guard let rate = prospect.dayRateInBase, let fares = prospect.journeys?.fares else { return nil }
    return Money(minorUnits: rate.minorUnits * Int64(max(forum.days, 1)) + fares.minorUnits, currency: rate.currency)
  }

  private func turn(of venue: Venue, for forum: Forum) -> VenueProspect.Turn {
    let region = atlas.region(of: venue.place.country)
    let others = plan.forums.filter { other in
      guard other.id != forum.id, let place = other.place(in: plan) else { return false }
      return atlas.region(of: place.country) == region
    }
    return VenueProspect.Turn(region: region, times: others.count, last: others.compactMap(\.start).max())
  }
}

extension Venue {
  /// What is known of some days: the worst state of any that overlaps them; `nil` where none does.
  ///
  /// Days that are free in part and unknown in part are unknown.
  public func state(on days: DateSpan) -> Availability.State? {
    let known = availability.filter { $0.span.overlaps(days) }
    for state in [Availability.State.taken, .booked, .held] where known.contains(where: { $0.state == state }) {
      return state
    }
    let isCovered = (days.first...days.last).allSatisfy { day in known.contains { $0.span.contains(day) } }
    return isCovered && !known.isEmpty ? .free : nil
  }
}
