extension MouseEvent {
  /// Reads xterm's SGR report (mode 1006): `button;column;row`, columns and rows from one.
  ///
  /// `nil` for text that is not a report, for moves without a button and for buttons nobody has.
  init?(report: String, released: Bool) {
    let numbers = report.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let code = numbers[0], let column = numbers[1], let row = numbers[2],
      (0..<256).contains(code), (1...10_000).contains(column), (1...10_000).contains(row)
    else { return nil }
    var modifiers: Key.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.ctrl) }
    let action: Action
    let button: Button
    switch (code & 0xE0, code & 3) {
    case (64, 0): (action, button) = (.wheelUp, .none)
    case (64, 1): (action, button) = (.wheelDown, .none)
    case (0, 3): (action, button) = (.release, .none)
    case (0, let index): (action, button) = (released ? .release : .press, Self.buttons[index])
    case (32, let index) where index < 3: (action, button) = (.drag, Self.buttons[index])
    default: return nil
    }
    self.init(action, button, x: column - 1, y: row - 1, modifiers: modifiers)
  }

  private static let buttons: [Button] = [.left, .middle, .right]
}

/// Tells a double click from two clicks.
struct ClickCounter {
  /// Milliseconds between the presses of a double click.
  private static let interval = 400
  private var last: (point: Point, button: MouseEvent.Button, time: Int)?

  mutating func counted(_ event: MouseEvent, at time: Int) -> MouseEvent {
    guard event.action == .press else { return event }
    var event = event
    if let last, last.point == event.point, last.button == event.button, time - last.time <= Self.interval {
      event.action = .doubleClick
      // A third press begins anew.
      self.last = nil
    } else {
      last = (event.point, event.button, time)
    }
    return event
  }
}
