import Dates

/// On which day something happens: a chance for each day of a range.
public struct DaySpread: Hashable, Sendable {
  /// The first day that has a chance.
  public private(set) var first: CivilDate
  /// The chances of the first day and those after it; they add up to 1 within rounding.
  public private(set) var chances: [Double]

  /// The last day that has a chance.
  public var last: CivilDate { first + (chances.count - 1) }

  /// The chance that it happens on a day or before; O(range).
  public func chance(by day: CivilDate) -> Double { min(1, chance(before: day + 1)) }

  init(first: CivilDate, chances: [Double]) {
    self.first = first
    self.chances = chances
  }

  /// A day that is certain.
  public init(certain day: CivilDate) {
    first = day
    chances = [1]
  }

  /// The spread of a later moment: each day moved by a function that never turns two days round; O(range).
  func moved(_ move: (CivilDate) -> CivilDate) -> DaySpread {
    var moved = DaySpread(certain: move(first))
    guard chances.count > 1 else { return moved }
    moved.chances = Array(repeating: 0, count: move(first + (chances.count - 1)) - moved.first + 1)
    for (offset, chance) in chances.enumerated() where chance > 0 {
      moved.chances[move(first + offset) - moved.first] += chance
    }
    return moved
  }

  /// The spread of the end of a step that begins on this day; O(range × the step's range).
  func followed(by step: StepTime, in calendar: WorkingCalendar) -> DaySpread {
    if step.isCertain { return moved { step.end(of: step.days.first, from: $0, in: calendar) } }
    var spread = DaySpread(certain: step.end(of: step.days.first, from: first, in: calendar))
    let last = step.end(of: step.days.last, from: first + (chances.count - 1), in: calendar)
    spread.chances = Array(repeating: 0, count: last - spread.first + 1)
    for (offset, chance) in chances.enumerated() where chance > 0 {
      for (more, part) in step.days.chances.enumerated() {
        let end = step.end(of: step.days.first + more, from: first + offset, in: calendar)
        spread.chances[end - spread.first] += chance * part
      }
    }
    return spread
  }

  /// The spread of the later of two moments that know nothing of each other; O(both ranges).
  func later(_ other: DaySpread) -> DaySpread {
    var later = DaySpread(certain: max(first, other.first))
    let end = max(first + chances.count, other.first + other.chances.count)
    guard chances.count > 1 || other.chances.count > 1 else { return later }
    later.chances = Array(repeating: 0, count: end - later.first)
    var (mine, others) = (chance(before: later.first), other.chance(before: later.first))
    for offset in later.chances.indices {
      let before = mine * others
      mine += chance(on: later.first + offset)
      others += other.chance(on: later.first + offset)
      later.chances[offset] = offset == 0 ? mine * others : mine * others - before
    }
    return later
  }

  /// The mean of a value that depends on the day; O(range).
  func mean(of value: (CivilDate) -> Double) -> Double {
    if chances.count == 1 { return value(first) }
    return chances.enumerated().reduce(0) { $0 + ($1.element > 0 ? $1.element * value(first + $1.offset) : 0) }
  }

  /// The spread when it is known not to have happened by the end of a day.
  ///
  /// `nil` when it should have happened by then. O(range).
  func after(_ day: CivilDate) -> DaySpread? {
    guard day >= first else { return self }
    guard day < last else { return nil }
    let left = chances[(day - first + 1)...]
    // Added from the small end, so that a thin tail keeps its digits.
    let total = left.reversed().reduce(0, +)
    guard total > 0 else { return nil }
    return DaySpread(first: day + 1, chances: left.map { $0 / total })
  }

  private func chance(on day: CivilDate) -> Double {
    chances.indices.contains(day - first) ? chances[day - first] : 0
  }

  private func chance(before day: CivilDate) -> Double {
    chances.prefix(max(0, day - first)).reduce(0, +)
  }
}
