import Dates
import ForumPlan

extension FormState {
  /// A calendar for the field under the cursor, by the country of the record as it is being typed.
  func calendar(_ sight: Sight) -> Result {
    guard field.kind.isOfDays else { return .stay }
    let edited = edited(sight).entry
    let typed = isHidden(focus) ? nil : DateSpan(typed: buffers[focus].text)
    return .calendar(
      DatePicker(
        title: "\(field.label) · \(title)", purpose: purpose(of: edited), until: typed,
        facts: DayFacts(for: edited, sight)))
  }

  /// What a day is chosen for: the first day of a forum begins some days, which should lie within its window.
  private func purpose(of entry: Entry) -> DatePicker.Purpose {
    guard field.kind == .date else { return .span }
    guard case .forum(let forum) = entry, field.key == "start" else { return .day(lasting: 1, within: nil) }
    return .day(lasting: forum.days, within: forum.window)
  }

  /// Takes what was chosen in the calendar.
  mutating func take(_ days: DateSpan, sight: Sight) {
    write(field.kind == .span ? days.description : days.first.description, sight: sight)
  }
}

extension FieldKind {
  /// Whether a calendar can choose it.
  var isOfDays: Bool { self == .date || self == .span }

  /// Whether it is a text that may be long.
  var isLongText: Bool { self == .text || self == .lines }
}
