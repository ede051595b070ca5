import Atlas
import ForumPlan
import Logistics

/// What counts beside the money when forums are placed, in whole units of the plan's base currency.
///
/// They are judgements and no facts: an hour of a journey is weighed like an hour's pay, and somebody's absence above any
/// fare.
public struct PlacementWeights: Hashable, Sendable {
  /// An hour of anybody's journey one way; counted twice for whoever travelled far to the last forum.
  public var hour: Int
  /// An hour of the longest journey to a forum, on top.
  public var longestHour: Int
  /// Somebody who cannot come; three times as much where the forum cannot do without them.
  public var missed: Int
  /// Each forum in a region in which the series met, or meets, already.
  public var regionRepeat: Int
  /// A day of a forum on which one of its people has a holiday or fasts.
  public var blackoutDay: Int

  /// Weights of one's own.
  public init(hour: Int, longestHour: Int, missed: Int, regionRepeat: Int, blackoutDay: Int) {
    self.hour = hour
    self.longestHour = longestHour
    self.missed = missed
    self.regionRepeat = regionRepeat
    self.blackoutDay = blackoutDay
  }

  /// The usual ones: 15, 40, 800, 5,000 and 40 euros, turned into a base currency; as they are where no rate is known.
  public init(usualIn converter: Converter) {
    func turned(_ euros: Int64) -> Int {
      let money = Money(minorUnits: euros * 100, currency: .euro)
      return max(1, converter.convert(money)?.wholeUnits ?? Int(euros))
    }
    self.init(
      hour: turned(15), longestHour: turned(40), missed: turned(800), regionRepeat: turned(5_000),
      blackoutDay: turned(40))
  }
}

extension Money {
  /// The amount in whole units, rounded away from zero: what is reckoned dear is never cheaper in truth.
  var wholeUnits: Int {
    let unit = Self.minorPerUnit(of: currency)
    return Int((minorUnits + (minorUnits < 0 ? 1 - unit : unit - 1)) / unit)
  }

  /// So many whole units of a currency.
  init(wholeUnits: Int, currency: Currency) {
    self.init(minorUnits: Int64(wholeUnits) * Self.minorPerUnit(of: currency), currency: currency)
  }

  private static func minorPerUnit(of currency: Currency) -> Int64 {
    (0..<currency.minorDigits).reduce(Int64(1)) { unit, _ in unit * 10 }
  }
}
