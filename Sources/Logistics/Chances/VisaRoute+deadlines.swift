import Dates

extension VisaRoute {
  /// The last open day to lodge so that processing and collection are over in time with a chance of at least `p`.
  ///
  /// The closing of the window is not heeded. O(1) where the collection is certain, else O(log range × range).
  func lastLodging(confidence p: Double) -> CivilDate {
    if collection.isCertain {
      return lastLodging(processing: processing.days.quantile(p), collection: collection.days.first)
    }
    let early = lastLodging(processing: processing.days.last, collection: collection.days.last)
    let late = lastLodging(processing: processing.days.first, collection: collection.days.first)
    let last = Self.lastDay(from: early, to: late) {
      chance(processing, since: calendar.next(onOrAfter: $0)) >= p - DayDistribution.tolerance
    }
    return calendar.previous(onOrBefore: last ?? early)
  }

  /// The last open day to lodge when processing and collection take so many days.
  func lastLodging(processing days: Int, collection more: Int) -> CivilDate {
    let decided = collection.start(of: more, by: inHandBy, in: calendar)
    return calendar.previous(onOrBefore: processing.start(of: days, by: decided, in: calendar))
  }

  /// The last day to ask for an appointment, all papers being ready, so that the chance is at least `p`.
  func lastAsking(lodgingBy applyBy: CivilDate, confidence p: Double) -> CivilDate {
    let early = appointment.start(of: appointment.days.last, by: applyBy, in: calendar)
    guard !appointment.isCertain else { return early }
    let late = appointment.start(of: appointment.days.first, by: applyBy, in: calendar)
    return Self.lastDay(from: early, to: late) { day in
      DaySpread(certain: day).followed(by: appointment, in: calendar)
        .mean { chance(lodgedOn: calendar.next(onOrAfter: $0)) } >= p - DayDistribution.tolerance
    } ?? early
  }

  /// The last day to begin some steps in a row that end with all papers together, so that the chance is at least `p`.
  func lastBeginning(of steps: [StepTime], papersBy: CivilDate, confidence p: Double) -> CivilDate {
    let early = steps.reversed().reduce(papersBy) { $1.start(of: $1.days.last, by: $0, in: calendar) }
    guard !steps.allSatisfy(\.isCertain) else { return early }
    let late = steps.reversed().reduce(papersBy) { $1.start(of: $1.days.first, by: $0, in: calendar) }
    return Self.lastDay(from: early, to: late) { day in
      steps.reduce(DaySpread(certain: day)) { $0.followed(by: $1, in: calendar) }
        .mean { chance(lodgedOn: lodging(papersOn: $0)) } >= p - DayDistribution.tolerance
    } ?? early
  }

  /// The last day on which all that is left may begin with a chance of at least `p`; `nil` when no day is early enough.
  ///
  /// O(log(days) × ranges); where every step is certain, about 15 sums of a few instructions.
  func lastStart(_ progress: VisaProgress, confidence p: Double, today: CivilDate) -> CivilDate? {
    // Each step takes at most ten years of working days, which is never more than seventy on the calendar.
    let steps = [hostDocuments, documents, appointment, processing, collection]
    let reach = steps.reduce(60) { $0 + 7 * ($1.days.last + 60) }
    return Self.lastDay(from: min(inHandBy, today) - reach, to: inHandBy) { day in
      (chance(progress, beginning: day, today: today) ?? 0) >= p - DayDistribution.tolerance
    }
  }

  /// The last day of a range on which something holds that, once it fails, fails on every later day; O(log days).
  private static func lastDay(
    from first: CivilDate, to last: CivilDate, where holds: (CivilDate) -> Bool
  ) -> CivilDate? {
    guard holds(first) else { return nil }
    var (low, high) = (first, max(first, last))
    while low < high {
      let middle = low + (high - low + 1) / 2
      if holds(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
