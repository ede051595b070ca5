/// Counts working days by the weekend alone, in closed form and without bounds.
///
/// Days are indexed from a Monday, so that a day's place in its week is its index modulo seven. The small tables
/// for the seven places are packed into one word each, four bits a place.
struct WeekPattern: Sendable {
  /// Working days in a week, 1...7.
  let perWeek: Int
  /// How many working days come before each place of the week.
  private let before: UInt64
  /// At which place of the week each working day stands.
  private let places: UInt64
  private let weekend: UInt8

  init(_ weekend: WeekendSet) {
    self.weekend = weekend.bits
    var count = 0
    var before: UInt64 = 0
    var places: UInt64 = 0
    for place in 0..<7 {
      before |= UInt64(count) << UInt64(4 * place)
      guard weekend.bits >> UInt8(place) & 1 == 0 else { continue }
      places |= UInt64(place) << UInt64(4 * count)
      count += 1
    }
    self.before = before
    self.places = places
    perWeek = count
  }

  /// 1970-01-01 was a Thursday, so the Monday of its week is three days earlier.
  private static let monday = 3

  func isWorking(_ day: Int) -> Bool {
    weekend >> UInt8(Self.split(day + Self.monday, 7).rest) & 1 == 0
  }

  /// The number of working days before a day, from the Monday of the epoch's week; negative before it.
  func rank(_ day: Int) -> Int {
    let (week, place) = Self.split(day + Self.monday, 7)
    return week * perWeek + Int(before >> UInt64(4 * place) & 15)
  }

  /// The working day with this many working days before it: the inverse of `rank` on working days.
  func day(rank: Int) -> Int {
    let (week, number) = Self.split(rank, perWeek)
    return week * 7 + Int(places >> UInt64(4 * number) & 15) - Self.monday
  }

  /// Division that rounds down, also below zero.
  private static func split(_ value: Int, _ divisor: Int) -> (quotient: Int, rest: Int) {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}
