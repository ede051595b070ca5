import ForumPlan
import Terminal

/// One line of what is told of a record.
enum DetailLine: Sendable {
  case heading(String)
  /// A name and its value; no value, no line.
  case fact(String, String, Style = .text)
  case text(String, Style = .text)
  /// A record that can be opened from here.
  case record(RecordKey, String, Style = .text)
  /// Rows that are made for the columns there are.
  case drawing(@Sendable (_ width: Int) -> [[Span]])
}

extension [DetailLine] {
  /// What a user filled in of a record, in the order of its form, fields already told left out; `only` some where given.
  static func fields(
    of entry: Entry, _ sight: Sight, without told: Set<String> = [], only wanted: Set<String>? = nil
  ) -> [DetailLine] {
    let form = RecordForm(editing: entry)
    return form.fields.indices.compactMap { place in
      let field = form.fields[place]
      guard !told.contains(field.key), wanted?.contains(field.key) ?? true else { return nil }
      let text = form.text(at: place, in: sight.plan)
      return text.isEmpty ? nil : .fact(field.label, text)
    }
  }

  /// A heading and lines under it; nothing without lines.
  static func section(_ heading: String, _ lines: [DetailLine]) -> [DetailLine] {
    let filled = lines.filter {
      if case .fact(_, let value, _) = $0 { !value.isEmpty } else { true }
    }
    return filled.isEmpty ? [] : [.heading(heading)] + filled
  }
}
