import Atlas
import Dates
import ForumPlan

/// What it would mean to hold a forum in a house, in numbers that can be compared.
public struct VenueProspect: Hashable, Sendable, Identifiable {
  /// The house.
  public var id: ForumPlan.ID<Venue>
  /// Whether the forum is to meet there as the plan stands.
  public var isChosen: Bool
  /// The most people one room seats; `nil` when no room is known.
  public var seats: Int?
  /// Bedrooms in the house or next door.
  public var bedrooms: Int?
  /// What the house costs a day, in its own currency.
  public var dayRate: Money?
  /// The same in the plan's base currency; `nil` without a rate of exchange.
  public var dayRateInBase: Money?
  /// Whether all of it can be reached without steps.
  public var isStepFree: Bool?
  /// How the safety checklist stands; `nil` while nobody looked.
  public var safety: Venue.Safety?
  /// What is known of the forum's days there: the worst of the days' states; `nil` when nothing is.
  public var days: Venue.Availability.State?
  /// The last day of an option that still stands, the latest of several.
  public var optionUntil: CivilDate?
  /// Distance to the airport, kilometres.
  public var airportDistance: Int?
  /// Kilometres that people travel one way on average, from where they live; `nil` when nobody's home is known.
  public var meanJourney: Int?
  /// How many people live in the country of the house.
  public var atHome: Int
  /// How many visas are still to be got to hold the forum there.
  public var openVisas: Int
  /// How many people will have their visas; `nil` while the forum has no date, or is over.
  public var chances: ForumChances?
  /// By when the forum must be confirmed there; `nil` while it has no date, or is over.
  public var confirmBy: ConfirmBy?
}

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
    return venues.map { prospect(of: forum, at: $0, coming, share: share, converter) }
  }

  private mutating func prospect(
    of forum: Forum, at venue: Venue, _ coming: [Attendance], share: Double, _ converter: Converter
  ) -> VenueProspect {
    let homes = coming.compactMap { plan.people[$0.person]?.residence }
    let journeys = homes.compactMap { $0.distance(to: venue.place) }
    let rate = venue.dayRate
    var prospect = VenueProspect(
      id: venue.id, isChosen: forum.venue == venue.id, seats: venue.largestRoom == 0 ? nil : venue.largestRoom,
      bedrooms: venue.bedrooms, dayRate: rate, dayRateInBase: rate.flatMap(converter.convert),
      isStepFree: venue.isStepFree, safety: venue.safety, days: nil,
      optionUntil: venue.availability.filter { $0.state == .held }.compactMap(\.optionUntil).filter { $0 >= today }
        .max(),
      airportDistance: venue.airportDistance,
      meanJourney: journeys.isEmpty ? nil : Int((journeys.reduce(0, +) / Double(journeys.count)).rounded()),
      atHome: homes.count { $0.country == venue.place.country }, openVisas: 0)
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
