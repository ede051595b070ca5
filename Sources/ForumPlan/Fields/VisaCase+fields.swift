import Atlas
import Dates

extension VisaCase: EditableRecord {
  /// The fields of a visa case, as forms, `--set` and history have them.
  public static let fields: [Field<VisaCase>] = [
    Field("outcome", "Outcome", \.outcome, .choice),
    Field("steps", "Steps", \.steps, .steps),
    Field("requirement", "Requirement", \.requirement, .requirement),
    Field("process", "Process", \.process, .line("a process's name, such as GB/standard-visitor")),
    Field("lodgedIn", "Lodged in", \.lodgedIn, .country),
    Field("refusals", "Refused before", \.refusals, .refusals),
    Field("reference", "Reference", \.reference, .line("the consulate's reference")),
    Field("validity", "Visa valid", \.validity, .span),
    Field("overrides", "Days a step takes", \.overrides, .lengths),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}

extension FieldCodec where Value == [VisaCase.Step] {
  fileprivate static var steps: Self {
    .items(
      hint: "a step a line, such as Lodging: begun 2027-02-01, done 2027-02-01",
      item: { step in
        let parts = [step.begun.map { "begun \($0)" }, step.done.map { "done \($0)" }].compactMap(\.self)
        return parts.isEmpty ? step.kind.label : "\(step.kind.label): \(parts.joined(separator: ", "))"
      },
      value: { line in
        let head = ItemText.split(line, at: ":", most: 2)
        guard let kind = VisaCase.StepKind(chosen: head[0]) else { return nil }
        var step = VisaCase.Step(kind: kind)
        for part in head.count == 2 ? ItemText.split(head[1], at: ",") : [] {
          if let begun = ItemText.value(of: "begun", in: part).flatMap({ CivilDate(typed: $0) }) {
            step.begun = begun
          } else if let done = ItemText.value(of: "done", in: part).flatMap({ CivilDate(typed: $0) }) {
            step.done = done
          } else {
            return nil
          }
        }
        return step
      })
  }
}

extension FieldCodec where Value == [VisaCase.Refusal] {
  fileprivate static var refusals: Self {
    .items(
      hint: "a refused application a line, by nationality and day, such as KE 2027-03-02",
      item: { refusal in "\(refusal.nationality)" + (refusal.on.map { " \($0)" } ?? "") },
      value: { line in
        let words = ItemText.words(line, most: 2)
        guard let nationality = words.first.flatMap({ CountryCode($0) }) else { return nil }
        guard words.count == 2 else { return VisaCase.Refusal(nationality: nationality) }
        return CivilDate(typed: words[1]).map { VisaCase.Refusal(nationality: nationality, on: $0) }
      })
  }
}
