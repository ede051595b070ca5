import Dates

extension ProtectionRecord: EditableRecord {
  /// The fields of a protection record, as forms, `--set` and history have them.
  public static let fields: [Field<ProtectionRecord>] = [
    Field("threats", "Threats", \.threats, .threats),
    Field(
      "vulnerabilities", "Vulnerabilities", \.vulnerabilities, .sentences("what makes a threat easier, one a line")),
    Field("capacities", "Capacities", \.capacities, .sentences("what makes a threat harder, one a line")),
    Field("measures", "Measures", \.measures, .measures),
    Field("residualRisk", "Remaining risk", \.residualRisk, .choice),
    Field("reviewEveryMonths", "Review every, months", \.reviewEveryMonths, .number("months, 1 to 24")),
    Field("reviews", "Reviews", \.reviews, .reviews),
    Field("incidents", "Incidents", \.incidents, .incidents),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}

extension FieldCodec where Value == [ProtectionRecord.Threat] {
  fileprivate static var threats: Self {
    .items(
      hint: "a threat a line, weighed 1 to 5, such as A local armed group: likelihood 3, impact 5, state actor",
      item: { threat in
        "\(ItemText.quoted(threat.source)): likelihood \(threat.likelihood), impact \(threat.impact)"
          + (threat.isStateActor ? ", state actor" : "")
      },
      value: { line in
        let head = ItemText.split(line, at: ":", most: 2)
        let parts = head.count == 2 ? ItemText.split(head[1], at: ",") : []
        guard parts.count == 2 || (parts.count == 3 && parts[2].skeleton == "stateactor"),
          let likelihood = ItemText.value(of: "likelihood", in: parts[0]).flatMap(Int.init),
          let impact = ItemText.value(of: "impact", in: parts[1]).flatMap(Int.init)
        else { return nil }
        return ProtectionRecord.Threat(
          source: ItemText.plain(head[0]), isStateActor: parts.count == 3, likelihood: likelihood, impact: impact)
      })
  }
}

extension FieldCodec where Value == [ProtectionRecord.Measure] {
  fileprivate static var measures: Self {
    .items(
      hint: "a measure a line, such as Book under the alias: owner Officer, due 2027-01-15, done 2027-01-10",
      item: { measure in
        let parts =
          (measure.owner.isEmpty ? [] : ["owner \(ItemText.quoted(measure.owner))"])
          + [measure.due.map { "due \($0)" }, measure.done.map { "done \($0)" }].compactMap(\.self)
        let name = ItemText.quoted(measure.name)
        return parts.isEmpty ? name : "\(name): \(parts.joined(separator: ", "))"
      },
      value: { line in
        let head = ItemText.split(line, at: ":", most: 2)
        var measure = ProtectionRecord.Measure(name: ItemText.plain(head[0]), owner: "")
        for part in head.count == 2 ? ItemText.split(head[1], at: ",") : [] {
          if let owner = ItemText.value(of: "owner", in: part) {
            measure.owner = ItemText.plain(owner)
          } else if let due = ItemText.value(of: "due", in: part).flatMap({ CivilDate(typed: $0) }) {
            measure.due = due
          } else if let done = ItemText.value(of: "done", in: part).flatMap({ CivilDate(typed: $0) }) {
            measure.done = done
          } else {
            return nil
          }
        }
        return measure
      })
  }
}

extension FieldCodec where Value == [ProtectionRecord.Review] {
  fileprivate static var reviews: Self {
    .items(
      hint: "a review a line, such as 2026-09-01 by Officer: measures hold",
      item: { "\($0.on) by \(ItemText.quoted($0.by)): \(ItemText.tail($0.note))".trimmed },
      value: { line in
        let head = ItemText.split(line, at: ":", most: 2)
        let words = ItemText.words(head[0], most: 3)
        guard words.count == 3, words[1].folded == "by", let on = CivilDate(typed: words[0]) else { return nil }
        return ProtectionRecord.Review(
          on: on, by: ItemText.plain(words[2]), note: head.count > 1 ? ItemText.plain(head[1]) : "")
      })
  }
}

extension FieldCodec where Value == [ProtectionRecord.Incident] {
  fileprivate static var incidents: Self {
    .items(
      hint: "an incident a line, what happened and what was done, such as 2026-09-01: stopped twice; route changed",
      item: { incident in
        "\(incident.on): \(ItemText.quoted(incident.what))"
          + (incident.response.isEmpty ? "" : "; \(ItemText.tail(incident.response))")
      },
      value: { line in
        let head = ItemText.split(line, at: ":", most: 2)
        guard head.count == 2, let on = CivilDate(typed: head[0]) else { return nil }
        let parts = ItemText.split(head[1], at: ";", most: 2)
        return ProtectionRecord.Incident(
          on: on, what: ItemText.plain(parts[0]), response: parts.count > 1 ? ItemText.plain(parts[1]) : "")
      })
  }
}
