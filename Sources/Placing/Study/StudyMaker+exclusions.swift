import Atlas
import Dates
import ForumPlan
import Logistics
import Scheduling

// Where and when a forum cannot be.
extension StudyMaker {
  private typealias Exclusion = PlacementProblem.Exclusion
  private var always: ClosedRange<Int> { 0...problem.horizon }

  /// Nobody can be asked to come sooner than in so many days.
  static let noticeDays = 14

  /// Days that are too soon, and venues that are too small, have steps or one room too few, or are taken.
  mutating func venueExclusions(of forum: Int) -> [PlacementProblem.Exclusion] {
    let guests = coming[forum].compactMap { plan.people[$0.person] }
    let needsStepFree = guests.contains(where: \.needsStepFree)
    let apart = guests.contains { guest in
      guest.separations.contains { separation in
        separation.scopes.contains(.room) && guests.contains { $0.id != guest.id && separation.concerns($0) }
      }
    }
    let soonest = min(Self.noticeDays, forums[forum].start.map { $0 - today } ?? Self.noticeDays)
    var exclusions: [Exclusion] = []
    if soonest > 0 { exclusions.append(Exclusion(starts: 0...(soonest - 1), note: note(.notice))) }
    for (index, venue) in venues.enumerated() {
      if plan.venues[venue.id] == nil {
        exclusions.append(Exclusion(venue: index, starts: always, note: note(.elsewhere)))
      }
      if !venue.rooms.isEmpty, venue.largestRoom < forums[forum].chairs(for: coming[forum].count) {
        exclusions.append(Exclusion(venue: index, starts: always, note: note(.seats)))
      }
      if needsStepFree, venue.isStepFree == false {
        exclusions.append(Exclusion(venue: index, starts: always, note: note(.steps)))
      }
      if apart, venue.rooms.count == 1 {
        exclusions.append(Exclusion(venue: index, starts: always, note: note(.rooms)))
      }
      for span in venue.closed(to: forums[forum]) {
        let first = max(0, span.first - today - forums[forum].days + 1)
        let last = min(problem.horizon, span.last - today)
        if first <= last { exclusions.append(Exclusion(venue: index, starts: first...last, note: note(.taken))) }
      }
    }
    return exclusions
  }

  /// Days and countries at which somebody without whom the forum cannot be would be missing.
  mutating func peopleExclusions(of forum: Int) -> [PlacementProblem.Exclusion] {
    var exclusions: [Exclusion] = []
    for attendance in coming[forum] where attendance.isRequired {
      let shunned = plan.protection(of: attendance.person)?.avoids ?? []
      for (index, venue) in venues.enumerated() {
        if shunned.contains(venue.place.country) {
          exclusions.append(Exclusion(venue: index, starts: always, note: note(.threat(attendance.person))))
        }
        if restriction(on: attendance, at: venue)?.isBar == true {
          exclusions.append(Exclusion(venue: index, starts: always, note: note(.restriction(attendance.person))))
        }
        let key = PlacementStudy.Reachable(person: attendance.person, country: venue.place.country)
        guard let reach = reaches[forum][key] else { continue }
        if reach.need == .shut {
          exclusions.append(Exclusion(venue: index, starts: always, note: note(.admission(attendance.person))))
        } else if reach.need == .visa {
          let earliest = reach.earliest(onTime: plan.programme.certainty).map { $0 - today } ?? problem.horizon + 1
          // The first sample is the first day that was looked at, not the first that would do.
          guard earliest > reach.samples[0].start - today else { continue }
          exclusions.append(
            Exclusion(venue: index, starts: 0...(earliest - 1), note: note(.visa(attendance.person))))
        }
      }
    }
    return exclusions
  }

  /// What keeps somebody out of a venue, on the passport chosen for the forum.
  func restriction(on attendance: Attendance, at venue: Venue) -> Venue.Restriction? {
    plan.people[attendance.person].flatMap { venue.restriction(on: $0, travelsOn: attendance.travelsOn) }
  }

  /// Whether every venue of a country keeps somebody out, whatever the forum.
  func isKeptOut(_ person: Person, of country: CountryCode) -> Bool {
    let own = venues.filter { $0.place.country == country }
    return !own.isEmpty && own.allSatisfy { $0.restriction(on: person)?.isBar == true }
  }
}

extension Venue {
  /// Days that another has: all that are taken, and those that are booked for something else than a forum.
  func closed(to forum: Forum) -> [DateSpan] {
    availability.filter { known in
      switch known.state {
      case .free, .held: false
      case .taken: true
      case .booked: forum.venue != id || forum.span.map { !known.span.overlaps($0) } ?? true
      }
    }.map(\.span)
  }
}
