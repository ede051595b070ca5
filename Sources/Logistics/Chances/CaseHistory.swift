import Atlas
import Dates
import ForumPlan

/// What the plan's finished cases teach: how long each destination took, and how often it refused.
struct CaseHistory: Sendable {
  private var tallies: [Key: Tally] = [:]

  /// Cases that can be compared: of one nationality, for one country and one sort of requirement.
  struct Key: Hashable, Sendable {
    var nationality: CountryCode
    var destination: CountryCode
    var requirement: Requirement.Kind
  }

  /// The finished cases of one sort.
  struct Tally: Sendable {
    var granted = 0
    var refused = 0
    /// Finished processings with both days known.
    var timed = 0
    /// The days of all of them, the fewest and the most.
    var calendarDays = Days()
    var workingDays = Days()

    struct Days: Sendable {
      var sum = 0
      var fewest = Int.max
      var most = 0

      mutating func add(_ days: Int) {
        sum += days
        fewest = min(fewest, days)
        most = max(most, days)
      }
    }
  }

  /// Adds a case as far as it is finished.
  mutating func add(_ visaCase: VisaCase, _ key: Key, office: WorkingCalendar) {
    var tally = tallies[key] ?? Tally()
    switch visaCase.outcome {
    case .granted: tally.granted += 1
    case .refused: tally.refused += 1
    case .open, .withdrawn: break
    }
    if let days = visaCase.finishedProcessing {
      tally.timed += 1
      tally.calendarDays.add(days.last - days.first)
      tally.workingDays.add(max(0, office.count(from: days.first, to: days.last + 1) - 1))
    }
    tallies[key] = tally
  }

  /// Adds refusals that were followed by another application.
  mutating func add(refusals: Int, _ key: Key) { tallies[key, default: Tally()].refused += refusals }

  /// How often applications of a sort are refused.
  func refusal(_ key: Key) -> RefusalRate {
    let tally = tallies[key]
    return RefusalRate(
      of: key.requirement, decided: (tally?.granted ?? 0) + (tally?.refused ?? 0), refused: tally?.refused ?? 0)
  }

  /// How many cases of a sort tell how long a processing takes.
  func timed(_ key: Key) -> Int { tallies[key]?.timed ?? 0 }

  /// A stated range moved by what was seen.
  ///
  /// The typical time moves by the difference of the mean seen and the range's mean, `(fewest + 4 typical + most)
  /// / 6`, in the share that the cases have beside the stated range, which weighs as five; the ends widen to take in
  /// what was seen, so that nothing that happened has no chance.
  func learned(_ range: VisaProcess.Processing, _ key: Key) -> VisaProcess.Processing {
    guard let tally = tallies[key], tally.timed > 0, StepTime(range) != nil else { return range }
    let seen = range.unit == .calendar ? tally.calendarDays : tally.workingDays
    let count = Double(tally.timed)
    let stated = (Double(range.minimum) + 4 * Double(range.typical) + Double(range.maximum)) / 6
    let shift = (Double(seen.sum) / count - stated) * count / (count + Self.statedCases)
    var learned = range
    learned.minimum = min(range.minimum, seen.fewest)
    learned.maximum = max(range.maximum, seen.most)
    let typical = (Double(range.typical) + shift).rounded()
    // Compared as floating point: a number beyond all whole ones would stop the program.
    learned.typical =
      typical <= Double(learned.minimum)
      ? learned.minimum : typical >= Double(learned.maximum) ? learned.maximum : Int(typical)
    return learned
  }

  /// How many cases a stated range weighs.
  private static let statedCases = 5.0
}

extension VisaCase {
  /// The days of lodging and decision when both are known and make sense, ten years apart at most.
  fileprivate var finishedProcessing: DateSpan? {
    guard outcome != .withdrawn, let lodged = step(.processing)?.begun ?? step(.lodging)?.done,
      let decided = step(.processing)?.done, decided - lodged <= ChainBuilder.longest
    else { return nil }
    return DateSpan(first: lodged, last: decided)
  }

  /// Whether there is anything to learn from the case.
  var isFinished: Bool {
    outcome == .granted || outcome == .refused || finishedProcessing != nil || !refusals.isEmpty
  }
}
