import Atlas
import Dates

extension FieldCodec where Value == [Venue.CancellationStep] {
  /// A last day and the share that is due until then a line.
  static var cancellation: Self {
    .items(
      hint: "a last day and what is due until then a line, such as 2027-03-01: 20%",
      item: { "\($0.until): \($0.percent)%" },
      value: { line in
        let parts = ItemText.split(line, at: ":", most: 2)
        guard parts.count == 2, let until = CivilDate(typed: parts[0]) else { return nil }
        let share = parts[1].unicodeScalars.last == "%" ? String(parts[1].dropLast()).trimmed : parts[1]
        return Int(share).map { Venue.CancellationStep(until: until, percent: $0) }
      })
  }
}

extension FieldCodec where Value == [Venue.Restriction] {
  /// A nationality or an organisation a line, whether it cannot or should not enter, and why.
  static var restrictions: Self {
    .linked(
      hint: "whom the state or the house keeps out a line, such as nationals of LK: cannot; no visas; or people of "
        + "National Police: should not",
      item: { restriction, plan in
        let who =
          restriction.nationality.map { "nationals of \($0)" }
          ?? "people of \(restriction.organisation.map { plan.quotedMention(of: RecordKey($0)) } ?? "?")"
        let note = restriction.note.isEmpty ? "" : "; \(ItemText.tail(restriction.note))"
        return "\(who): \(restriction.isBar ? "cannot" : "should not")\(note)"
      },
      value: { line, context in
        let head = ItemText.split(line, at: ":", most: 2)
        guard head.count == 2 else { return nil }
        let parts = ItemText.split(head[1], at: ";", most: 2)
        let note = parts.count > 1 ? ItemText.plain(parts[1]) : ""
        let rule = parts[0].skeleton
        guard rule == "cannot" || rule == "shouldnot" else { return nil }
        let words = ItemText.words(head[0], most: 3)
        guard words.count == 3, words[1].folded == "of" else { return nil }
        switch words[0].folded {
        case "nationals":
          return CountryCode(words[2]).map { .init(nationality: $0, isBar: rule == "cannot", note: note) }
        case "people":
          return context.named(words[2], Organisation.self)
            .map { .init(organisation: $0, isBar: rule == "cannot", note: note) }
        default: return nil
        }
      })
  }
}
