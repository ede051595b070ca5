import Atlas
import Dates

/// When a passport is already spoken for, and the first days on which an application still fits in between.
///
/// Both ends of a claim count: a passport that is back on a day can be handed in, or travel, on the next.
struct PassportLedger {
  /// Days on which this passport travels or lies with a consulate.
  let taken: [DateSpan]
  /// Days on which the person is away, on any passport, and cannot lodge.
  let away: [DateSpan]

  /// The first stay at a consulate, beginning on a day or later, that crosses no claim; `nil` when the last day
  /// to lodge, less the days to spare, has passed by then.
  ///
  /// Beginning later never ends earlier, which is what makes the search over orders exact.
  func firstStay(of application: PassportApplication, from day: CivilDate, lodgedBy last: CivilDate) -> DateSpan? {
    var lodge = application.calendar.next(onOrAfter: max(day, application.first))
    while lodge <= last {
      let stay = DateSpan(lodge...application.back(lodgedOn: lodge))
      let hindrance = taken.first { $0.overlaps(stay) } ?? away.first { $0.contains(lodge) }
      guard let hindrance else { return stay }
      lodge = application.calendar.next(onOrAfter: max(hindrance.last, lodge) + 1)
    }
    return nil
  }
}
