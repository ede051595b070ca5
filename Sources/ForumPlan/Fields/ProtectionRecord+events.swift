import Atlas
import Dates

extension FieldCodec where Value == [ProtectionRecord.Measure] {
  static var measures: Self {
    .items(
      hint: "a measure a line, such as Book under the alias: owner Officer, due 2027-01-15, done 2027-01-10, "
        + "cost EUR 120",
      item: { measure in
        let parts =
          (measure.owner.isEmpty ? [] : ["owner \(ItemText.quoted(measure.owner))"])
          + [
            measure.due.map { "due \($0)" }, measure.done.map { "done \($0)" },
            measure.cost.map { "cost \(ItemText.quoted($0.description))" },
          ].compactMap(\.self)
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
          } else if let cost = ItemText.value(of: "cost", in: part)
            .flatMap({ Money(ItemText.plain($0), default: nil) })
          {
            measure.cost = cost
          } else {
            return nil
          }
        }
        return measure
      })
  }
}

extension FieldCodec where Value == [ProtectionRecord.Incident] {
  /// Incidents are written down once: a line that is there stays as it is, and another corrects it.
  static var incidents: Self {
    .linked(
      hint: "an incident a line, what happened, what was done and who knows, such as 2026-09-01: stopped twice; route "
        + "changed; known to Amina",
      item: { incident, _ in
        let parts = [
          ItemText.quoted(incident.what),
          incident.response.isEmpty && incident.knownTo.isEmpty
            ? nil : ItemText.quoted(incident.response, words: ["known to"]),
          incident.knownTo.isEmpty ? nil : "known to \(ItemText.quoted(incident.knownTo))",
        ]
        return "\(incident.on): \(parts.compactMap(\.self).joined(separator: "; "))"
      },
      value: { line, _ in
        let head = ItemText.split(line, at: ":", most: 2)
        guard head.count == 2, let on = CivilDate(typed: head[0]) else { return nil }
        var parts = ItemText.split(head[1], at: ";")
        var knownTo = ""
        if parts.count > 1, let last = parts.last, let to = ItemText.value(of: "known", in: last),
          let who = ItemText.value(of: "to", in: to)
        {
          knownTo = ItemText.plain(who)
          parts.removeLast()
        }
        guard parts.count <= 2 else { return nil }
        return ProtectionRecord.Incident(
          on: on, what: ItemText.plain(parts[0]), response: parts.count > 1 ? ItemText.plain(parts[1]) : "",
          knownTo: knownTo)
      },
      check: { old, new in
        new.starts(with: old)
          ? nil : "What was written down of an incident stays. Leave its line, and add another that corrects it."
      })
  }
}

extension FieldCodec where Value == [ProtectionRecord.CheckIn] {
  static var checkIns: Self {
    .items(
      hint: "a check-in a line, with whom to call when nothing is heard, such as 2027-01-04 18:30 Arriving: call "
        + "Amina, +216 00 000 000, done",
      item: { checkIn in
        let clock = Session.Slot.clock(checkIn.minute)
        let call = checkIn.call.isEmpty ? [] : ["call \(ItemText.quoted(checkIn.call))"]
        let parts = call + (checkIn.isDone ? ["done"] : [])
        return "\(checkIn.on) \(clock) \(ItemText.quoted(checkIn.what))"
          + (parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))")
      },
      value: { line in
        // The clock has a colon too: it ends at the second blank.
        let words = ItemText.words(line, most: 3)
        guard words.count == 3, let on = CivilDate(typed: words[0]), let minute = Session.Slot.minutes(clock: words[1])
        else {
          return nil
        }
        let head = ItemText.split(words[2], at: ":", most: 2)
        var checkIn = ProtectionRecord.CheckIn(on: on, minute: minute, what: ItemText.plain(head[0]), call: "")
        for part in head.count == 2 ? ItemText.split(head[1], at: ",") : [] {
          if part.folded == "done" {
            checkIn.isDone = true
          } else if let call = ItemText.value(of: "call", in: part) {
            checkIn.call = ItemText.plain(call)
          } else if !checkIn.call.isEmpty {
            // A name and a number, with a comma between them.
            checkIn.call += ", " + ItemText.plain(part)
          } else {
            return nil
          }
        }
        return checkIn
      })
  }
}
