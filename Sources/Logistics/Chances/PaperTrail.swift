import Dates
import ForumPlan

/// The papers of an application: what must be there before the next can begin, then what is gathered side by side.
///
/// An organisation names its person, the donor agrees, the host invites; with the invitation in hand the applicant
/// gathers documents, the service lets its person go, and a ministry may write its note.
struct PaperTrail: Sendable {
  /// The steps that follow one another: nomination, the donor's approval, the host's documents.
  var lead: [TimedStep]
  /// The steps that run side by side once those are done: documents, the service's approval, a note verbale.
  var papers: [TimedStep]

  /// All steps, the first ones first.
  var steps: [TimedStep] { lead + papers }

  /// A step and how long it takes.
  struct TimedStep: Sendable {
    var kind: VisaCase.StepKind
    var time: StepTime

    /// Whether it takes any time.
    var isTimed: Bool { time.days.last > 0 }
  }

  /// The trail from one of its leading steps on.
  func from(_ index: Int) -> PaperTrail { PaperTrail(lead: Array(lead[index...]), papers: papers) }

  /// The trail of one of the papers alone.
  func only(_ step: TimedStep) -> PaperTrail { PaperTrail(lead: [], papers: [step]) }
}

extension PaperTrail {
  /// The day on which all papers are together when what is left begins on a day, and what has begun is not over today.
  ///
  /// Exact: papers that wait for the same invitation are joined day by day of the invitation, since they are not
  /// independent of each other. O(range of the lead × ranges of the papers).
  func together(
    _ progress: VisaProgress, beginning begin: CivilDate, today: CivilDate, in calendar: WorkingCalendar
  ) -> DaySpread {
    var reached = DaySpread(certain: begin)
    for step in lead where step.isTimed || progress[step.kind].isMarked {
      reached = reached.moved { max($0, begin) }
        .ended(step.time, progress[step.kind], today: today, in: calendar)
    }
    reached = reached.moved { max($0, begin) }
    // What is marked no longer waits for the lead.
    let marked = papers.filter { progress[$0.kind].isMarked }
    let waiting = papers.filter { $0.isTimed && !progress[$0.kind].isMarked }
    var ends = marked.map { reached.ended($0.time, progress[$0.kind], today: today, in: calendar) }
    if !waiting.isEmpty || marked.isEmpty {
      ends.append(
        waiting.count < 2
          ? waiting.reduce(reached) { $0.followed(by: $1.time, in: calendar) }
          : reached.mixed { day in
            waiting.dropFirst().reduce(DaySpread(certain: day).followed(by: waiting[0].time, in: calendar)) {
              $0.later(DaySpread(certain: day).followed(by: $1.time, in: calendar))
            }
          })
    }
    return ends.dropFirst().reduce(ends[0]) { $0.later($1) }
  }

  /// The last day to begin when every step takes its fewest days, or its most.
  func start(
    by together: CivilDate, in calendar: WorkingCalendar, taking days: (DayDistribution) -> Int
  ) -> CivilDate {
    let papers = papers.map { $0.time.start(of: days($0.time.days), by: together, in: calendar) }.min() ?? together
    return lead.reversed().reduce(papers) { $1.time.start(of: days($1.time.days), by: $0, in: calendar) }
  }

  /// Whether every step's number of days is known.
  var isCertain: Bool { steps.allSatisfy(\.time.isCertain) }
}

extension DaySpread {
  /// The day on which a step ends: as marked, else by its distribution, given that it is not over today.
  func ended(
    _ step: StepTime, _ mark: VisaProgress.Mark, today: CivilDate, in calendar: WorkingCalendar
  ) -> DaySpread {
    if let done = mark.done { return DaySpread(certain: done) }
    guard let begun = mark.begun else { return followed(by: step, in: calendar) }
    // A planner's allowance that is used up says nothing more: the step is counted on for tomorrow.
    guard let rest = step.remaining(since: begun, on: today, in: calendar) else { return DaySpread(certain: today + 1) }
    return DaySpread(certain: begun).followed(by: rest, in: calendar)
  }

  /// The spread of what follows each day in its own way; O(range × the ranges that follow).
  func mixed(_ follow: (CivilDate) -> DaySpread) -> DaySpread {
    if chances.count == 1 { return follow(first) }
    let parts = chances.enumerated().filter { $0.element > 0 }.map { (follow(first + $0.offset), $0.element) }
    guard let start = parts.map(\.0.first).min(), let end = parts.map({ $0.0.last }).max() else { return self }
    var mixed = [Double](repeating: 0, count: end - start + 1)
    for (spread, weight) in parts {
      for (offset, chance) in spread.chances.enumerated() { mixed[spread.first - start + offset] += weight * chance }
    }
    return DaySpread(first: start, chances: mixed)
  }
}
