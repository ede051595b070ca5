import Atlas
import Dates
import ForumPlan

/// The transit visas that a journey takes, asked for one after the other once the destination's visa is in hand.
///
/// A chain, not a set: an application for a transit visa shows the papers for the onward journey, and the passport
/// cannot lie with two consulates. Source: Regulation (EC) 810/2009 (Visa Code), article 14(2).
struct Onward: Sendable {
  /// The changes of planes that need one, in the order of the route.
  var needs: [TransitNeed]
  /// All of them together.
  var time: StepTime
  /// Why so many days.
  var note: String
  /// What has happened of them.
  var mark: VisaProgress.Mark
  /// The open days of the consulate of the first, where the traveller lives.
  var office: OfficeCalendar

  /// Where planes are changed.
  var countries: [CountryCode] { needs.map(\.country) }

  private var calendar: WorkingCalendar { office.working }

  /// The last day to ask, so that all are there by a day when they take so many days together.
  func start(of days: Int, by date: CivilDate) -> CivilDate { time.start(of: days, by: date, in: calendar) }

  /// The last day to ask, so that all are there by a day with a chance of at least `p`.
  func lastAsking(by date: CivilDate, confidence p: Double) -> CivilDate {
    start(of: time.days.quantile(p), by: date)
  }

  /// The chance that all are there by a day, with the chance that the destination's visa is there by an earlier one.
  func chance(by date: CivilDate, collectedBy collected: (CivilDate) -> Double) -> Double {
    var sum = 0.0
    for (offset, part) in time.days.chances.enumerated() where part > 0 {
      sum += part * collected(start(of: time.days.first + offset, by: date))
    }
    return min(sum, 1)
  }

  /// The day on which all are there, when nothing but they is left and what is not begun is begun on a day.
  func inHand(beginning day: CivilDate, today: CivilDate) -> DaySpread {
    DaySpread(certain: day).ended(time, mark, today: today, in: calendar)
  }

  /// The day on which all are there, when the destination's visa comes on a day that is spread.
  func inHand(after collected: DaySpread) -> DaySpread { collected.followed(by: time, in: calendar) }

  /// The step as the chain of dates has it, to be over by a day.
  func step(until day: CivilDate) -> ChainStep {
    let from = start(of: time.typical, by: day)
    return ChainStep(
      kind: .transitVisa, from: from, until: day, days: time.typical, unit: time.unit, note: note,
      holidays: time.unit == .working ? office.holidays(from: from, to: day) : [])
  }
}
