import Dates

/// The way to a visa from the first paper to the passport in hand: each step's distribution, on one office's calendar.
///
/// Papers and the wait for an appointment run side by side; papers come together on an open day, and are lodged on
/// a later open day. All chances are exact sums over the days of the calendar, and leave refusal aside.
struct VisaRoute: Sendable {
  /// The office's open days.
  var calendar: WorkingCalendar
  var hostDocuments: StepTime
  var documents: StepTime
  var appointment: StepTime
  var processing: StepTime
  var collection: StepTime
  /// The day of entry.
  var travelOn: CivilDate
  /// The day by which the visa must be in hand: travel less the safety margin.
  var inHandBy: CivilDate
  /// The first day on which an application is accepted.
  var opens: CivilDate?
  /// The last day on which an application is accepted.
  var closes: CivilDate?

  /// The chance of the visa in hand in time when it is lodged on an open day; never rises with the day.
  ///
  /// O(range of the collection), a few instructions where that is certain.
  func chance(lodgedOn day: CivilDate) -> Double {
    if let closes, day > closes { return 0 }
    return chance(processing, since: day)
  }

  /// The chance that a processing and the collection after it are over in time.
  func chance(_ processing: StepTime, since day: CivilDate) -> Double {
    var sum = 0.0
    for (offset, part) in collection.days.chances.enumerated() {
      let decided = collection.start(of: collection.days.first + offset, by: inHandBy, in: calendar)
      sum += part * processing.chance(from: day, by: decided, in: calendar)
    }
    return min(sum, 1)
  }

  /// The day of lodging when all that is left begins on a day, and steps that have begun are not over today.
  func lodging(_ progress: VisaProgress, beginning begin: CivilDate, today: CivilDate) -> DaySpread {
    let hosts = end(of: hostDocuments, progress.hostDocuments, from: DaySpread(certain: begin), today: today)
    let papers = end(of: documents, progress.documents, from: hosts.moved { max($0, begin) }, today: today)
    let wait = end(of: appointment, progress.appointment, from: DaySpread(certain: begin), today: today)
    let earliest = max(begin, opens ?? begin)
    let ready = papers.moved { max(lodging(papersOn: $0), calendar.next(onOrAfter: earliest)) }
    return ready.later(wait.moved { calendar.next(onOrAfter: max($0, earliest)) })
  }

  /// The first day to lodge papers that come together on a day.
  func lodging(papersOn day: CivilDate) -> CivilDate {
    calendar.next(onOrAfter: calendar.next(onOrAfter: day) + 1)
  }

  /// The day on which a step ends: as marked, else by its distribution, given that it is not over today.
  private func end(
    of step: StepTime, _ mark: VisaProgress.Mark, from begin: DaySpread, today: CivilDate
  ) -> DaySpread {
    if let done = mark.done { return DaySpread(certain: done) }
    guard let begun = mark.begun else { return begin.followed(by: step, in: calendar) }
    // A planner's allowance that is used up says nothing more: the step is counted on for tomorrow.
    guard let rest = step.remaining(since: begun, on: today, in: calendar) else { return DaySpread(certain: today + 1) }
    return DaySpread(certain: begun).followed(by: rest, in: calendar)
  }

  /// The chance of the visa in hand in time, given what has happened and that the rest begins on a day.
  ///
  /// `nil` when an application lies with the authority for longer than is known to happen: then nothing is known.
  func chance(_ progress: VisaProgress, beginning begin: CivilDate, today: CivilDate) -> Double? {
    if let collected = progress.collected { return collected <= travelOn ? 1 : 0 }
    if let decided = progress.decided {
      guard let rest = collection.remaining(since: decided, on: today, in: calendar) else {
        return today + 1 <= inHandBy ? 1 : 0
      }
      return rest.chance(from: decided, by: inHandBy, in: calendar)
    }
    if let since = progress.processingSince {
      guard let rest = processing.remaining(since: since, on: today, in: calendar) else { return nil }
      return chance(rest, since: since)
    }
    return lodging(progress, beginning: begin, today: today).mean(of: chance(lodgedOn:))
  }
}
