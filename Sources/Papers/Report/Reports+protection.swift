import Dates
import ForumPlan
import Logistics

extension Reports {
  /// Each protection record with its level, its next review and why; people by alias, and no threat.
  ///
  /// `missed` are the check-ins that were missed to the minute.
  public static func protection(
    plan: Plan, today: CivilDate, missed: [CheckInWatch.Open] = []
  ) -> Report {
    var report = Report(
      title: "Protection",
      columns: [
        .init("alias", "Who", weight: 0.9), .init("level", "Risk", weight: 0.6),
        .init("review", "Review by", weight: 0.7), .init("daysLeft", "Days", weight: 0.4, isNumeric: true),
        .init("because", "Because", weight: 2.4), .init("openMeasures", "Open", weight: 0.4, isNumeric: true),
        .init("checkIn", "Check-in", weight: 1, isSpare: true), .init("workings"),
      ])
    let schedule = ReviewSchedule(plan, today: today)
    let rows = plan.protectionRecords.map { record in
      (alias: plan.people[record.person]?.alias ?? "?", record: record, review: schedule.next(of: record))
    }
    let sorted = rows.sorted { ($0.review.by, $0.alias) < ($1.review.by, $1.alias) }
    report.rows = sorted.map { alias, record, review in
      let next = record.nextCheckIn.map { checkIn in
        let isMissed = checkIn.on < today || missed.contains { $0.person == record.person && $0.checkIn == checkIn }
        return "\(isMissed ? "MISSED " : "")\(checkIn.on) \(Session.Slot.clock(checkIn.minute)) \(checkIn.what)"
      }
      let workings = record.assessments.compactMap { RiskWorking(record.threats, $0)?.words }
      return [
        .text(alias), .text(record.level.rawValue), .date(review.by), .number(review.by - today), .text(review.because),
        .number(record.measures.count { $0.done == nil }), .init(next), .list(workings),
      ]
    }
    return report
  }

  /// Who would be brought together that must not be, forum by forum.
  public static func company(_ forums: [ForumOutlook], plan: Plan) -> Report {
    var report = Report(
      title: "Who is brought together",
      columns: [
        .init("forum", "Forum", weight: 0.8), .init("severity"), .init("topic"), .init("what", "What", weight: 3),
        .init("advice", "What to do", weight: 2),
      ])
    report.rows = forums.flatMap(\.company).map { finding in
      [
        .text(plan.forums[finding.forum]?.name ?? ""), .text("\(finding.severity)"), .text(finding.topic.rawValue),
        .text(finding.what), .text(finding.advice),
      ]
    }
    return report
  }

  /// What all measures of protection cost, a sum a currency beside what the budget has for it.
  public static func protectionCosts(_ plan: Plan) -> Report {
    var report = Report(
      title: "Costs of protection",
      columns: [
        .init("currency", "Currency", weight: 0.5), .init("measures", "Measures cost", weight: 1, isNumeric: true),
        .init("budget", "In the budget", weight: 1, isNumeric: true), .init("state", "State", weight: 1.6),
      ])
    let costs = ProtectionCosts(plan)
    let sums =
      costs.sums
      + costs.lines.map(\.unitRate).filter { line in
        !costs.sums.contains { $0.currency == line.currency }
      }
    report.rows = sums.map { sum in
      let isMissing = costs.lines.contains { $0.unitRate.currency == sum.currency }
      return [
        .text(sum.currency.code), .text(sum.description),
        .init(ProtectionCosts.budgeted(sum.currency, in: plan)?.description),
        .text(isMissing ? "not in the budget yet" : "in the budget"),
      ]
    }
    return report
  }
}
