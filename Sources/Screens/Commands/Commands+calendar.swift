extension Command {
  /// Choosing a day; days and weeks are gone through by arrows, and what is typed leaps.
  static let calendar: [Command] = [
    .asking(
      "calendar.take", "Take the day under the cursor", .calendar, keys: ["Enter"], in: [.calendar],
      footer: Footer("take", .first)
    ) { $0.inCalendar { $0.take() } },
    Command(
      "calendar.previous-month", "Turn a month back", .calendar, keys: ["PageUp"], in: [.calendar],
      footer: Footer("month", .moving, with: "calendar.next-month")
    ) { $0.turnCalendar(months: -1) },
    Command("calendar.next-month", "Turn a month on", .calendar, keys: ["PageDown"], in: [.calendar]) {
      $0.turnCalendar(months: 1)
    },
    Command(
      "calendar.previous-year", "Turn a year back", .calendar, keys: ["Ctrl-Up"], in: [.calendar]
    ) { $0.turnCalendar(months: -12) },
    Command(
      "calendar.next-year", "Turn a year on", .calendar, keys: ["Ctrl-Down"], in: [.calendar]
    ) { $0.turnCalendar(months: 12) },
    .asking(
      "calendar.leave", "Leave without taking a day", .calendar, keys: ["Esc", "Ctrl-D"], in: [.calendar],
      footer: Footer("leave", .rest)
    ) { $0.inCalendar { $0.leave() } },
  ]
}

extension Workspace {
  /// Lets the calendar on top do something, and the form below take what was chosen.
  mutating func inCalendar(_ act: (inout DatePicker) -> DatePicker.Result) -> [Effect] {
    guard case .calendar(var picker) = layers.last else { return [] }
    switch act(&picker) {
    case .stay: layers[layers.count - 1] = .calendar(picker)
    case .cancel: layers.removeLast()
    case .take(let days):
      layers.removeLast()
      changeForm { form, sight in form.take(days, sight: sight) }
    }
    return []
  }

  mutating func turnCalendar(months: Int) {
    _ = inCalendar { picker in
      picker.turn(months: months)
      return .stay
    }
  }
}
