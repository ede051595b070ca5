import Dates

extension VisaRoute {
  /// The last open day to lodge so that processing and collection are over in time with a chance of at least `p`.
  ///
  /// The closing of the window is not heeded. O(1) where transfer and collection are certain, else O(log range ×
  /// ranges).
  func lastLodging(confidence p: Double) -> CivilDate {
    if collection.isCertain, transfer.isCertain, onward?.time.isCertain ?? true {
      return lastLodging(processing: processing.days.quantile(p), collection: collection.days.first)
    }
    let early = lastLodging { $0.days.last }
    let late = lastLodging { $0.days.first }
    let last = Self.lastDay(from: early, to: late) {
      decisionChance(lodgedOn: calendar.next(onOrAfter: $0)) >= p - DayDistribution.tolerance
    }
    return calendar.previous(onOrBefore: last ?? early)
  }

  /// The chance without heed of the closing of the window.
  private func decisionChance(lodgedOn day: CivilDate) -> Double {
    var open = self
    open.closes = nil
    return open.chance(lodgedOn: day)
  }

  /// The last open day to lodge when each step from the counter to the last visa takes its fewest days, or its most.
  func lastLodging(taking days: (StepTime) -> Int) -> CivilDate {
    lastLodging(
      transfer: days(transfer), processing: days(processing), collection: days(collection),
      onward: onward.map { days($0.time) })
  }

  /// The last open day to lodge when the steps take so many days; transfer and transit visas their typical time where
  /// none is given.
  private func lastLodging(
    transfer carried: Int? = nil, processing days: Int, collection more: Int, onward further: Int? = nil
  ) -> CivilDate {
    let collected = onward.map { $0.start(of: further ?? $0.time.typical, by: inHandBy) } ?? inHandBy
    let decided = collection.start(of: more, by: collected, in: calendar)
    let arrived = processing.start(of: days, by: decided, in: calendar)
    return calendar.previous(
      onOrBefore: transfer.start(of: carried ?? transfer.typical, by: arrived, in: calendar))
  }

  /// The last day to ask for an appointment, all papers being ready, so that the chance is at least `p`.
  func lastAsking(lodgingBy applyBy: CivilDate, confidence p: Double) -> CivilDate {
    let early = appointment.start(of: appointment.days.last, by: applyBy, in: calendar)
    guard !appointment.isCertain else { return early }
    let late = appointment.start(of: appointment.days.first, by: applyBy, in: calendar)
    var chances = LodgingChances(of: self)
    return Self.lastDay(from: early, to: late) { day in
      DaySpread(certain: day).followed(by: appointment, in: calendar)
        .mean { chances.of(calendar.next(onOrAfter: $0)) } >= p - DayDistribution.tolerance
    } ?? early
  }

  /// The last day to ask for the visa of a journey to the consulate, all papers being ready.
  func lastAsking(for errand: Errand, lodgingBy applyBy: CivilDate, confidence p: Double) -> CivilDate {
    let early = errand.start(by: applyBy) { $0.last }
    guard !errand.visa.isCertain || !errand.collection.isCertain else { return early }
    var chances = LodgingChances(of: self)
    return Self.lastDay(from: early, to: errand.start(by: applyBy) { $0.first }) { day in
      errand.arrival(VisaProgress.Mark(), beginning: day, today: day - 1)
        .mean { chances.of(calendar.next(onOrAfter: $0)) } >= p - DayDistribution.tolerance
    } ?? early
  }

  /// The last day to begin the renewal of the passport, all papers being ready, so that the chance is at least `p`.
  func lastRenewing(_ renewal: StepTime, lodgingBy applyBy: CivilDate, confidence p: Double) -> CivilDate {
    let early = renewal.start(of: renewal.days.last, by: applyBy - 1, in: calendar)
    guard !renewal.isCertain else { return early }
    var chances = LodgingChances(of: self)
    return Self.lastDay(from: early, to: renewal.start(of: renewal.days.first, by: applyBy - 1, in: calendar)) { day in
      DaySpread(certain: day).followed(by: renewal, in: calendar)
        .mean { chances.of(calendar.next(onOrAfter: $0 + 1)) } >= p - DayDistribution.tolerance
    } ?? early
  }

  /// The last day to begin a trail of papers that must be together by a day, so that the chance is at least `p`.
  func lastBeginning(of trail: PaperTrail, papersBy: CivilDate, confidence p: Double) -> CivilDate {
    let early = trail.start(by: papersBy, in: calendar) { $0.last }
    guard !trail.isCertain else { return early }
    var chances = LodgingChances(of: self)
    return Self.lastDay(from: early, to: trail.start(by: papersBy, in: calendar) { $0.first }) { day in
      trail.together(VisaProgress(), beginning: day, today: day - 1, in: calendar)
        .mean { chances.of(lodging(papersOn: $0)) } >= p - DayDistribution.tolerance
    } ?? early
  }

  /// The last day on which all that is left may begin with a chance of at least `p`; `nil` when no day is early enough.
  ///
  /// O(log(days) × ranges); where every step is certain, about 15 sums of a few instructions.
  func lastStart(_ progress: VisaProgress, confidence p: Double, today: CivilDate) -> CivilDate? {
    // Each step takes at most ten years of working days, which is never more than seventy on the calendar.
    let abroad = errand.map { [$0.visa, $0.collection] } ?? []
    let after = [appointment, transfer, processing, collection] + [onward?.time, renewal].compactMap(\.self)
    let steps = trail.steps.map(\.time) + abroad + after
    let reach = steps.reduce(60) { $0 + ($1.days.last > 0 ? 7 * ($1.days.last + 60) : 0) }
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

/// A route's chances by the day of lodging, each worked out once: a search by halves asks for most days several times.
private struct LodgingChances {
  private let route: VisaRoute
  private var known: [CivilDate: Double] = [:]

  init(of route: VisaRoute) { self.route = route }

  mutating func of(_ day: CivilDate) -> Double {
    if let chance = known[day] { return chance }
    let chance = route.chance(lodgedOn: day)
    known[day] = chance
    return chance
  }
}
