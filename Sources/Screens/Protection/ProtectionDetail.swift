import ForumPlan
import Logistics
import Terminal

/// What is told of a protection record: its level and next review always, why and what against only when asked for.
struct ProtectionDetail {
  let record: ProtectionRecord
  let review: Deadline?
  let sight: Sight

  var lines: [DetailLine] {
    guard let person = sight.plan.people[record.person] else { return [] }
    let head: [DetailLine] = [
      .fact("Remaining risk", record.level.label, record.level.style), .fact("Sector", person.sector.label),
      .fact("Next review", review.map { "\($0.by.long), \(sight.distance(to: $0.by))" } ?? ""),
      .fact("Because", review?.because ?? ""),
    ]
    guard sight.showsNames else {
      return head + [
        .text("Threats, measures and incidents are hidden. Press \(sight.key("names.toggle")) to show them.", .dim)
      ]
    }
    return head + .section("How the risk is reckoned", workings) + .section("Check-ins", checkIns)
      + .section("Record", .fields(of: .protection(record), sight, without: ["residualRisk", "checkIns"]))
      + .section("Whom they meet", company(person)) + [.heading("Open"), .record(person.key, "Person")]
  }

  private var workings: [DetailLine] {
    record.assessments.compactMap { assessment in
      guard let working = RiskWorking(record.threats, assessment) else { return nil }
      let forum = assessment.forum.flatMap { sight.plan.forums[$0]?.name }
      let part = [assessment.phase.label, forum].compactMap(\.self).joined(separator: ", ")
      return .fact(
        part, "\(working.source): \(working.words). Judged on \(assessment.on.medium): \(assessment.residual.rawValue)."
      )
    }
  }

  private var checkIns: [DetailLine] {
    record.checkIns.map { checkIn in
      let when = "\(checkIn.on.medium) \(Session.Slot.clock(checkIn.minute))"
      let isMissed = sight.isMissed(checkIn, of: record.person)
      let state = checkIn.isDone ? "heard" : isMissed ? "NOTHING HEARD" : "to come"
      let call = checkIn.isDone || checkIn.call.isEmpty ? "" : "; call \(checkIn.call)"
      return .fact(when, "\(checkIn.what): \(state)\(call)", isMissed ? Style(.overdue) : .text)
    }
  }

  /// What logistics knows as well, here beside the reasons.
  private func company(_ person: Person) -> [DetailLine] {
    .fields(of: .person(person), sight, only: ["separations", "accepts", "refuses", "speaksFirst", "terms"])
  }
}
