import Dates

/// The way to a visa from the first paper to the passport in hand: each step's distribution, on one office's calendar.
///
/// Papers, a new passport, the wait for an appointment and the visa for a journey to the consulate run side by side;
/// papers come together on an open day, and are lodged on a later open day. Transit visas follow when the passport is
/// back. All chances are exact sums over the days of the calendar, and leave refusal aside.
struct VisaRoute: Sendable {
  /// The office's open days.
  var calendar: WorkingCalendar
  /// From the nomination to the last paper.
  var trail: PaperTrail
  /// The journey to an office abroad; `nil` when the application is lodged at home.
  var errand: Errand?
  /// A new passport, without which nothing can be lodged; `nil` where the one there is will do.
  var renewal: StepTime?
  var appointment: StepTime
  /// From the counter to the authority's own clock.
  var transfer: StepTime
  var processing: StepTime
  var collection: StepTime
  /// The day of entry.
  var travelOn: CivilDate
  /// The day by which all visas must be in hand: travel less the safety margin.
  var inHandBy: CivilDate
  /// The transit visas that come after this one; `nil` where none does.
  var onward: Onward?
  /// The first day on which an application is accepted.
  var opens: CivilDate?
  /// The last day on which an application is accepted.
  var closes: CivilDate?
  /// The first day of issue on which the visa can still be used on the day of entry.
  var issuedFrom: CivilDate?
  /// The first open day to lodge on which even the fastest decision is not issued too early to be used.
  ///
  /// Waiting for it costs little and never leaves a visa that has run out before the journey.
  var usefulFrom: CivilDate?

  /// The first day on which it makes sense to lodge; `nil` for any day.
  var firstLodging: CivilDate? {
    guard let opens, let usefulFrom else { return opens ?? usefulFrom }
    return max(opens, usefulFrom)
  }

  /// The first open day on which lodging cannot lead to an issue before a day; O(days skipped).
  static func usefulDay(
    issuedFrom: CivilDate, transfer: StepTime, processing: StepTime, in calendar: WorkingCalendar
  ) -> CivilDate {
    func decided(_ day: CivilDate) -> CivilDate {
      processing.end(
        of: processing.days.first, from: transfer.end(of: transfer.days.first, from: day, in: calendar), in: calendar)
    }
    let arrived = processing.start(of: processing.days.first, by: issuedFrom, in: calendar)
    var day = calendar.next(onOrAfter: transfer.start(of: transfer.days.first, by: arrived, in: calendar))
    while decided(day) < issuedFrom { day = calendar.next(onOrAfter: day + 1) }
    return day
  }

  /// The chance of the visa in hand in time when it is lodged on an open day; never rises with the day.
  ///
  /// O(ranges of transfer and collection), a few instructions where those are certain.
  func chance(lodgedOn day: CivilDate) -> Double {
    if let closes, day > closes { return 0 }
    if transfer.days.last == 0 { return chance(processing, since: day) }
    return DaySpread(certain: day).followed(by: transfer, in: calendar).mean { chance(processing, since: $0) }
  }

  /// The chance that a processing and the collection after it are over in time.
  func chance(_ processing: StepTime, since day: CivilDate) -> Double {
    chance(decidedBy: { processing.chance(from: day, by: $0, in: calendar) })
  }

  /// The chance that the collection is over in time, with the chance of a decision by a day.
  func chance(decidedBy decided: (CivilDate) -> Double) -> Double {
    chance(collectedBy: { day in
      var sum = 0.0
      for (offset, part) in collection.days.chances.enumerated() {
        sum += part * decided(collection.start(of: collection.days.first + offset, by: day, in: calendar))
      }
      return min(sum, 1)
    })
  }

  /// The chance that the transit visas are there in time as well, with the chance of this one in hand by a day.
  private func chance(collectedBy collected: (CivilDate) -> Double) -> Double {
    onward?.chance(by: inHandBy, collectedBy: collected) ?? collected(inHandBy)
  }

  /// The day of lodging when all that is left begins on a day, and steps that have begun are not over today.
  func lodging(_ progress: VisaProgress, beginning begin: CivilDate, today: CivilDate) -> DaySpread {
    let papers = trail.together(progress, beginning: begin, today: today, in: calendar)
    let earliest = max(begin, firstLodging ?? begin)
    func open(_ day: CivilDate) -> CivilDate { calendar.next(onOrAfter: max(day, earliest)) }
    let wait = DaySpread(certain: begin).ended(appointment, progress[.appointment], today: today, in: calendar)
    var ready = papers.moved { max(lodging(papersOn: $0), open($0)) }.later(wait.moved(open))
    if let renewal {
      // A passport that comes back from anywhere is used again on the next day.
      let fetched = DaySpread(certain: begin).ended(renewal, progress[.passportRenewal], today: today, in: calendar)
      ready = ready.later(fetched.moved { open($0 + 1) })
    }
    guard let errand else { return ready }
    return ready.later(errand.arrival(progress[.tripVisa], beginning: begin, today: today).moved(open))
  }

  /// The first day to lodge papers that come together on a day.
  func lodging(papersOn day: CivilDate) -> CivilDate {
    calendar.next(onOrAfter: calendar.next(onOrAfter: day) + 1)
  }

  /// The chance of the visa in hand in time, given what has happened and that the rest begins on a day.
  ///
  /// `nil` when an application lies with the authority for longer than is known to happen: then nothing is known.
  func chance(_ progress: VisaProgress, beginning begin: CivilDate, today: CivilDate) -> Double? {
    if let onward, onward.mark.begun != nil || progress.collected != nil {
      return onward.inHand(beginning: max(progress.collected ?? begin, begin), today: today).chance(by: inHandBy)
    }
    if let collected = progress.collected { return collected <= travelOn ? 1 : 0 }
    if let decided = progress.decided {
      if let issuedFrom, decided < issuedFrom { return 0 }
      let rest = collection.remaining(since: decided, on: today, in: calendar)
      return chance(collectedBy: { day in
        rest.map { $0.chance(from: decided, by: day, in: calendar) } ?? (today + 1 <= day ? 1 : 0)
      })
    }
    guard progress.isLodged else {
      return lodging(progress, beginning: begin, today: today).mean(of: chance(lodgedOn:))
    }
    guard let decision = decision(progress, today: today) else { return nil }
    return chance(decidedBy: { day in
      let tooEarly = issuedFrom.map { min(day, $0 - 1) }.map(decision.chance(by:)) ?? 0
      return max(0, decision.chance(by: day) - tooEarly)
    })
  }
}
