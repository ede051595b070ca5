import Atlas
import Dates
import ForumPlan

/// How somebody's chance of a visa for a country grows with the first day of a forum there.
public struct VisaReach: Hashable, Sendable {
  /// What stands between the person and the country.
  public enum Need: String, Sendable {
    /// Nothing has to be applied for.
    case nothing
    /// A visa, on the way to it or there already.
    case visa
    /// The person was refused, or nobody with their passports is admitted.
    case shut
    /// Nobody knows what is needed.
    case unknown
  }

  /// What is known for a first day.
  public struct Sample: Hashable, Sendable {
    /// The forum's first day.
    public var start: CivilDate
    /// The chance of the visa in time, refusals among it, 0...1.
    public var chance: Double
    /// The chance of being in time if nothing is refused, 0...1.
    public var onTime: Double
    /// The last day to lodge; `nil` where nothing is to be lodged.
    public var applyBy: CivilDate?
    /// For how many days before the forum a consulate may have the passport, 0 where none does.
    public var hold: Int
  }

  /// What stands between.
  public var need: Need
  /// One or more first days, ascending; between two of them what the earlier has is sure.
  public var samples: [Sample]

  /// What is sure for a first day: the last sample not after it, else the first.
  public func sample(on start: CivilDate) -> Sample {
    samples.last { $0.start <= start } ?? samples[0]
  }

  /// The first day from which the visa is in time with a confidence, 0...1; `nil` where no day is late enough.
  public func earliest(onTime confidence: Double) -> CivilDate? {
    guard need != .shut else { return nil }
    // A later day is never worse in truth; where a holiday makes it so, what counts is what stays.
    guard let unsure = samples.lastIndex(where: { $0.onTime < confidence - DayDistribution.tolerance }) else {
      return samples[0].start
    }
    return unsure + 1 < samples.count ? samples[unsure + 1].start : nil
  }
}

extension VisaPlanner {
  /// How an attendance's chance of a visa grows with the first day of its forum at a venue, between two days.
  ///
  /// What is to be lodged is looked at on days that halve the span again and again, down to `step` days apart where the chance
  /// differs and to one where it becomes good enough. Visa cases count within the country of the present place alone, as in
  /// `confirmBy`. O(log days) surveys where the chance rises once.
  public mutating func reach(
    of attendance: Attendance, to forum: Forum, at venue: Venue, from first: CivilDate, to last: CivilDate,
    step: Int = 7
  ) -> VisaReach {
    var known: [CivilDate: (need: VisaReach.Need, sample: VisaReach.Sample)] = [:]
    let enough = confidence - DayDistribution.tolerance
    func isGood(_ sample: VisaReach.Sample) -> Bool { sample.onTime >= enough }
    let low = look(attendance, forum, venue, first, &known)
    guard low.need == .visa else { return VisaReach(need: low.need, samples: [low.sample]) }
    _ = look(attendance, forum, venue, max(first, last), &known)
    var open = [(first, max(first, last))]
    while let (from, to) = open.popLast() {
      let (a, b) = (
        look(attendance, forum, venue, from, &known).sample, look(attendance, forum, venue, to, &known).sample
      )
      let isSteep = abs(a.chance - b.chance) > 0.02 || abs(a.onTime - b.onTime) > 0.02
      guard to - from > (isGood(a) == isGood(b) ? step : 1), isSteep || to - from > 120 else { continue }
      let middle = from + (to - from) / 2
      _ = look(attendance, forum, venue, middle, &known)
      open += [(from, middle), (middle, to)]
    }
    return VisaReach(need: .visa, samples: known.values.map(\.sample).sorted { $0.start < $1.start })
  }

  private mutating func look(
    _ attendance: Attendance, _ forum: Forum, _ venue: Venue, _ start: CivilDate,
    _ known: inout [CivilDate: (need: VisaReach.Need, sample: VisaReach.Sample)]
  ) -> (need: VisaReach.Need, sample: VisaReach.Sample) {
    if let found = known[start] { return found }
    let candidate = ConfirmBy.Candidate(venue: venue.id, place: venue.place, start: start)
    let outlook = survey(of: attendance, to: forum, at: candidate).outlook
    let need = VisaReach.Need(outlook.state)
    // An application that lies longer than is known to happen leaves no chance that anybody knows.
    let isKnown = need != .visa || outlook.probability != nil
    let found = (isKnown ? need : .unknown, VisaReach.Sample(outlook, start: start))
    known[start] = found
    return found
  }
}

extension VisaReach.Need {
  fileprivate init(_ state: VisaState) {
    switch state {
    case .notNeeded, .atBorder: self = .nothing
    case .refused, .barred, .notComing, .past: self = .shut
    case .unknown, .unplaced: self = .unknown
    case .overdue, .urgent, .soon, .open, .tooEarly, .lodged, .granted: self = .visa
    }
  }
}

extension VisaReach.Sample {
  fileprivate init(_ outlook: VisaOutlook, start: CivilDate) {
    let chance = outlook.probability ?? (VisaReach.Need(outlook.state) == .nothing ? 1 : 0)
    self.start = start
    self.chance = chance
    // What is given counts as it is: only its dates can be wrong.
    onTime = outlook.onTime ?? chance
    applyBy = outlook.state.isToBeLodged ? outlook.applyBy : nil
    let isHeld = outlook.process?.channel.keepsPassport ?? false
    hold = isHeld ? applyBy.map { max(0, start - $0) } ?? 0 : 0
  }
}
