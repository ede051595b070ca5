import Atlas
import Dates
import ForumPlan

extension StayCheck {
  /// From how many days left on a note says so.
  private static let fewDays = 10
  private static let rule = "[Regulation (EU) 2016/399, article 6(1)]"

  func schengenFindings(of trip: Trip) -> [Finding] {
    guard let arrival = trip.arrival, atlas.isSchengen(trip.destination, on: arrival) else { return [] }
    return daysFindings(of: trip) + clockFindings(of: trip)
  }

  /// The days in the Schengen area that count for a person, without those of one attendance.
  ///
  /// They are the recorded stays, the forums ahead that the person has not declined, and those that are over and that
  /// they said yes to.
  public func schengenDays(
    of person: Person, except attendance: ForumPlan.ID<Attendance>? = nil
  ) -> SchengenDays {
    let recorded = (plan.identity(of: person.id)?.stays ?? []).compactMap(counted)
    let forums = (attendances[person.id] ?? []).filter { $0.id != attendance }
    return SchengenDays(recorded + forums.compactMap { counted($0, of: person) })
  }

  private func daysFindings(of trip: Trip) -> [Finding] {
    guard let span = trip.span, trip.person.residence?.country != trip.destination,
      !(trip.person.nationalities + [trip.nationality].compactMap(\.self)).contains(where: atlas.hasFreeMovement)
    else { return [] }
    let others = schengenDays(of: trip.person, except: trip.attendance.id)
    let all = SchengenDays(others.stays + [CountedStay(trip.forum.name, span)])
    guard others.fits(span) else { return [overstay(of: trip, span, others: others, all: all)] }
    let left = all.left(on: span.last)
    guard left <= Self.fewDays else { return [] }
    return [
      Finding(
        .note,
        "After this stay \(SchengenDays.words(left)) of 90 in 180 are left in the Schengen area: "
          + all.explanation(on: span.last).joined(separator: "; ") + " \(Self.rule).",
        about: .stay, advice: "Check the stays against the passport's stamps, and keep the return flight.")
    ]
  }

  private func overstay(of trip: Trip, _ span: DateSpan, others: SchengenDays, all: SchengenDays) -> Finding {
    let day = all.overstay(from: span.first) ?? span.last
    let longest = others.longestStay(from: span.first)
    var ways = [longest > 0 ? "At most \(SchengenDays.words(longest)) fit from \(span.first)." : ""]
    if let fit = others.firstFit(ofDays: span.count, from: span.first) {
      ways.append("All \(SchengenDays.words(span.count)) fit from \(fit).")
    }
    ways.append("Shorten or move a stay, choose a venue outside the Schengen area, or offer a remote seat.")
    return Finding(
      .serious,
      "The stay \(span) breaks the limit of 90 days in any 180 in the Schengen area on \(day): "
        + all.explanation(on: day).joined(separator: "; ") + " \(Self.rule).",
      about: .stay, advice: ways.filter { !$0.isEmpty }.joined(separator: " "))
  }

  private func counted(_ stay: Stay) -> CountedStay? {
    guard let span = stay.span else { return nil }
    guard let country = stay.country else { return CountedStay("Schengen", span, isExcluded: stay.isExcluded) }
    return schengenPart(of: span, in: country).map {
      CountedStay(country.description, $0, isExcluded: stay.isExcluded)
    }
  }

  private func counted(_ attendance: Attendance, of person: Person) -> CountedStay? {
    guard attendance.seat == .inPerson, let forum = plan.forums[attendance.forum] else { return nil }
    // Whoever never said yes to a forum that is over was not there.
    let went: Set<AttendanceStatus> = [.accepted, .confirmed, .attended]
    guard forum.isOver(on: today) ? went.contains(attendance.status) : attendance.status.isComing else { return nil }
    let journey = Journey(of: attendance, to: forum, in: plan)
    guard let country = journey.place?.country, let span = journey.span,
      let part = schengenPart(of: span, in: country)
    else { return nil }
    return CountedStay(forum.name, part, isExcluded: person.residence?.country == country)
  }

  /// The days of a stay on which its country belonged to the area.
  private func schengenPart(of span: DateSpan, in country: CountryCode) -> DateSpan? {
    if atlas.isSchengen(country, on: span.first) { return span }
    guard atlas.isSchengen(country, on: span.last) else { return nil }
    var (out, inside) = (span.first, span.last)
    while inside - out > 1 {
      let middle = out + (inside - out) / 2
      if atlas.isSchengen(country, on: middle) { inside = middle } else { out = middle }
    }
    return DateSpan(first: inside, last: span.last)
  }

  /// When the days for a decision begin to run.
  ///
  /// Source: Regulation (EC) 810/2009 (Visa Code) as of 2024-06-28, articles 19 and 23(1): 15 calendar days from the
  /// lodging of an application that is admissible, which it is once fingerprints were taken and the fee was paid.
  private func clockFindings(of trip: Trip) -> [Finding] {
    guard let nationality = trip.nationality, trip.person.residence?.country != trip.destination,
      plan.visaCase(of: trip.attendance.id)?.outcome != .granted,
      atlas.requirement(for: nationality, to: trip.destination)?.value == .visa
    else { return [] }
    return [
      Finding(
        .note,
        "The 15 days for a decision run once the application is admissible, with fingerprints taken and the fee paid; "
          + "in some places up to two weeks pass before the consulate has what the visa centre took in "
          + "[Regulation (EC) 810/2009, articles 19 and 23(1)].",
        about: .days,
        advice: "Ask the visa centre how long it keeps the papers, and set these days on the case as its transfer.")
    ]
  }
}
