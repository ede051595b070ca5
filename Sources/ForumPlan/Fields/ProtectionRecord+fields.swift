import Atlas
import Dates

extension ProtectionRecord: EditableRecord {
  /// The fields of a protection record, as forms, `--set` and history have them.
  public static let fields: [Field<ProtectionRecord>] = [
    Field("threats", "Threats", \.threats, .threats),
    Field(
      "vulnerabilities", "Vulnerabilities", \.vulnerabilities, .sentences("what makes a threat easier, one a line")),
    Field("capacities", "Capacities", \.capacities, .sentences("what makes a threat harder, one a line")),
    Field(
      "avoids", "Keeps out of", \.avoids,
      .countries("countries they must not enter, such as NG, TD")),
    Field("assessments", "Assessments", \.assessments, .assessments),
    Field("measures", "Measures", \.measures, .measures),
    Field("residualRisk", "Remaining risk", \.residualRisk, .choice),
    Field(
      "reviewDays", "Review every, days", \.reviewDays, .number("days, 1 to 365; empty for those of the programme")),
    Field("reviews", "Reviews", \.reviews, .reviews),
    Field("incidents", "Incidents", \.incidents, .incidents),
    Field("checkIns", "Check-ins", \.checkIns, .checkIns),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}

extension FieldCodec where Value == [ProtectionRecord.Threat] {
  fileprivate static var threats: Self {
    .linked(
      hint: "a threat a line, weighed 1 to 5, such as A local armed group: likelihood 3, impact 5, state actor, "
        + "from National Police",
      item: { threat, plan in
        "\(ItemText.quoted(threat.source)): likelihood \(threat.likelihood), impact \(threat.impact)"
          + (threat.isStateActor ? ", state actor" : "")
          + (threat.organisation.map { ", from \(plan.quotedMention(of: RecordKey($0)))" } ?? "")
      },
      value: { line, context in
        let head = ItemText.split(line, at: ":", most: 2)
        var parts = (head.count == 2 ? ItemText.split(head[1], at: ",") : [])[...]
        guard
          let likelihood = parts.popFirst().flatMap({ ItemText.value(of: "likelihood", in: $0) }).flatMap(Int.init),
          let impact = parts.popFirst().flatMap({ ItemText.value(of: "impact", in: $0) }).flatMap(Int.init)
        else { return nil }
        var threat = ProtectionRecord.Threat(
          source: ItemText.plain(head[0]), isStateActor: false, likelihood: likelihood, impact: impact)
        for part in parts {
          if part.skeleton == "stateactor" {
            threat.isStateActor = true
          } else if let name = ItemText.value(of: "from", in: part),
            let organisation = context.named(name, Organisation.self)
          {
            threat.organisation = organisation
          } else {
            return nil
          }
        }
        return threat
      })
  }
}

extension FieldCodec where Value == [ProtectionRecord.Assessment] {
  fileprivate static var assessments: Self {
    .linked(
      hint: "an assessment a line, weighed 1 to 5, such as 2026-11-01 before travel, Tunis dialogue: vulnerability 4, "
        + "capacity 2, remaining high, by Officer",
      item: { assessment, plan in
        let forum = assessment.forum.map { ", \(plan.quotedMention(of: RecordKey($0)))" } ?? ""
        return "\(assessment.on) \(assessment.phase.label.lowercased())\(forum): vulnerability "
          + "\(assessment.vulnerability), capacity \(assessment.capacity), remaining "
          + assessment.residual.label.lowercased()
          + (assessment.by.isEmpty ? "" : ", by \(ItemText.quoted(assessment.by))")
      },
      value: { line, context in
        let head = ItemText.split(line, at: ":", most: 2)
        guard head.count == 2 else { return nil }
        let about = ItemText.split(head[0], at: ",", most: 2)
        let words = ItemText.words(about[0], most: 2)
        var parts = ItemText.split(head[1], at: ",")[...]
        guard words.count == 2, let on = CivilDate(typed: words[0]),
          let phase = ProtectionRecord.Phase(chosen: words[1]),
          let vulnerability = parts.popFirst().flatMap({ ItemText.value(of: "vulnerability", in: $0) }).flatMap(
            Int.init),
          let capacity = parts.popFirst().flatMap({ ItemText.value(of: "capacity", in: $0) }).flatMap(Int.init),
          let level = parts.popFirst().flatMap({ ItemText.value(of: "remaining", in: $0) })
            .flatMap({ ProtectionRecord.Level(chosen: $0) })
        else { return nil }
        var forum: ForumPlan.ID<Forum>?
        if about.count == 2 {
          guard let named = context.named(about[1], Forum.self) else { return nil }
          forum = named
        }
        var by = ""
        if let part = parts.popFirst() {
          guard let name = ItemText.value(of: "by", in: part), parts.isEmpty else { return nil }
          by = ItemText.plain(name)
        }
        return ProtectionRecord.Assessment(
          on: on, phase: phase, forum: forum, vulnerability: vulnerability, capacity: capacity, residual: level, by: by)
      })
  }
}

extension FieldCodec where Value == [ProtectionRecord.Review] {
  fileprivate static var reviews: Self {
    .linked(
      hint: "a review a line, such as 2026-09-01 by Officer: measures hold",
      item: { review, _ in "\(review.on) by \(ItemText.quoted(review.by)): \(ItemText.tail(review.note))".trimmed },
      value: { line, _ in
        let head = ItemText.split(line, at: ":", most: 2)
        let words = ItemText.words(head[0], most: 3)
        guard words.count == 3, words[1].folded == "by", let on = CivilDate(typed: words[0]) else { return nil }
        return ProtectionRecord.Review(
          on: on, by: ItemText.plain(words[2]), note: head.count > 1 ? ItemText.plain(head[1]) : "")
      })
  }
}
