/// How many days something takes: a chance for each whole number of days in a range.
///
/// The chances add up to 1 within rounding of binary floating point.
public struct DayDistribution: Hashable, Sendable {
  /// The fewest days.
  public let first: Int
  /// The chance of `first`, `first + 1`, … days.
  public let chances: [Double]
  /// The chance of `first`, `first + 1`, … days or fewer: the sums of `chances`.
  private let sums: [Double]

  init(first: Int, chances: [Double]) {
    self.first = first
    self.chances = chances
    var sum = 0.0
    sums = chances.map { part in
      sum += part
      return sum
    }
  }

  /// A number of days that is certain.
  public init(certain days: Int) {
    self.init(first: days, chances: [1])
  }

  /// A discretised PERT distribution of fewest, typical and most days.
  ///
  /// PERT is the beta distribution over the range with shape `1 + 4 (typical − fewest) / (most − fewest)` and
  /// its mirror image, so that its mean is `(fewest + 4 typical + most) / 6`. Each whole day takes the density
  /// in its middle, over a range widened by half a day at both ends. Takes O(most − fewest).
  ///
  /// Source: D. G. Malcolm, J. H. Roseboom, C. E. Clark and W. Fazar, "Application of a Technique for Research
  /// and Development Program Evaluation", Operations Research 7 (1959). Gives `nil` unless
  /// `0 <= minimum <= typical <= maximum <= 5000`.
  public init?(minimum: Int, typical: Int, maximum: Int) {
    guard 0 <= minimum, minimum <= typical, typical <= maximum, maximum <= 5000 else { return nil }
    guard minimum < maximum else {
      self.init(certain: minimum)
      return
    }
    let low = Double(minimum) - 0.5
    let width = Double(maximum) + 0.5 - low
    let rise = 4 * (Double(typical) - low) / width
    let fall = 4 - rise
    let densities = (minimum...maximum).map { day in
      let position = (Double(day) - low) / width
      return Self.power(position, rise) * Self.power(1 - position, fall)
    }
    let total = densities.reduce(0, +)
    self.init(first: minimum, chances: densities.map { $0 / total })
  }

  /// The most days that have a chance.
  public var last: Int { first + chances.count - 1 }

  /// The chance that it takes so many days or fewer; O(1).
  public func chance(within days: Int) -> Double {
    guard days >= first else { return 0 }
    return days >= last ? 1 : sums[days - first]
  }

  /// The fewest days within which it is done with at least this chance, 0...1; O(log range).
  public func quantile(_ chance: Double) -> Int {
    // A hair of tolerance, so that rounding in the sum never costs a day.
    let wanted = chance - Self.tolerance
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] >= wanted { high = middle } else { low = middle + 1 }
    }
    return first + low
  }

  /// The rounding that a sum of chances may carry; a chance smaller by no more counts as reached.
  public static let tolerance = 1e-12
}

extension DayDistribution {
  /// How many days it takes when it is known to take more than some.
  ///
  /// The same chances without the days that have gone by, made to add up to 1 again; `nil` when none is left. O(range).
  public func remaining(after days: Int) -> Self? {
    guard days >= first else { return self }
    guard days < last else { return nil }
    let left = chances[(days - first + 1)...]
    // Added from the small end, so that a thin tail keeps its digits.
    let total = left.reversed().reduce(0, +)
    guard total > 0 else { return nil }
    return Self(first: days + 1, chances: left.map { $0 / total })
  }
}
