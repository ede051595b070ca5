import Dates
import ForumPlan
import Logistics

extension Reports {
  /// What of identities is needed no more, and what goes next, person by person; people by alias.
  ///
  /// `days` is how far ahead it looks.
  public static func retention(plan: Plan, today: CivilDate, ahead days: Int) -> Report {
    var report = Report(
      title: "What is to be purged",
      columns: [
        .init("alias", "Who", weight: 0.9), .init("part", "What", weight: 1), .init("on", "Gone by", weight: 0.7),
        .init("daysLeft", "Days", weight: 0.4, isNumeric: true), .init("because", "Because", weight: 2.2),
      ])
    report.rows = RetentionSchedule(plan, today: today).dues(within: days).map { due in
      [
        .text(plan.people[due.person]?.alias ?? "?"), .text(due.part.words), .date(due.on), .number(due.on - today),
        .text(due.because),
      ]
    }
    return report
  }
}
