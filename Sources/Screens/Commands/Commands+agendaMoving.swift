import Terminal

extension Command {
  /// What can be done with a session in hand; it stays where it was until it is dropped.
  static let agendaMoving: [Command] = [
    .asking(
      "session.drop", "Drop it where it stands now", .agendaMoving, keys: ["Enter", "Space", "m"], on: [.agenda],
      in: [.moving], footer: Footer("drop", .first)
    ) { $0.dropSession() },
    Command(
      "session.put-back", "Put it back where it was", .agendaMoving, keys: ["Esc", "q"], on: [.agenda], in: [.moving],
      footer: Footer("back", .first)
    ) { $0.putBackSession() },
    Command(
      "session.earlier", "Move it earlier, by a row", .agendaMoving, keys: ["Up", "k"], on: [.agenda], in: [.moving],
      footer: Footer("time", .moving, with: "session.later")
    ) { $0.moveSession(rows: -1) },
    Command(
      "session.later", "Move it later, by a row", .agendaMoving, keys: ["Down", "j"], on: [.agenda], in: [.moving]
    ) { $0.moveSession(rows: 1) },
    Command(
      "session.room-left", "Move it to the room on the left", .agendaMoving, keys: ["Left", "h"], on: [.agenda],
      in: [.moving], footer: Footer("room", .moving, with: "session.room-right")
    ) { $0.moveSession(rooms: -1) },
    Command(
      "session.room-right", "Move it to the room on the right", .agendaMoving, keys: ["Right", "l"], on: [.agenda],
      in: [.moving]
    ) { $0.moveSession(rooms: 1) },
    Command(
      "session.longer", "Make it longer, by a row", .agendaMoving, keys: ["+", "Shift-Down", "="], on: [.agenda],
      in: [.moving], footer: Footer("length", .tab, with: "session.shorter")
    ) { $0.stretchSession(1) },
    Command(
      "session.shorter", "Make it shorter, by a row", .agendaMoving, keys: ["-", "Shift-Up"], on: [.agenda],
      in: [.moving]
    ) { $0.stretchSession(-1) },
    Command(
      "session.swap", "Swap it with the session it stands on", .agendaMoving, keys: ["x"], on: [.agenda], in: [.moving],
      footer: Footer("swap", .tab)
    ) { $0.swapSession() },
    Command(
      "session.previous-day", "Move it to the day before", .agendaMoving, keys: ["["], on: [.agenda], in: [.moving],
      footer: Footer("day", .tab, with: "session.next-day")
    ) { $0.moveSession { $0.shift(days: -1) } },
    Command(
      "session.next-day", "Move it to the day after", .agendaMoving, keys: ["]"], on: [.agenda], in: [.moving]
    ) { $0.moveSession { $0.shift(days: 1) } },
    Command(
      "session.bit-earlier", "Move it five minutes earlier", .agendaMoving, keys: [","], on: [.agenda], in: [.moving],
      footer: Footer("5 min", .tab, with: "session.bit-later")
    ) { $0.moveSession { $0.shift(by: -5) } },
    Command(
      "session.bit-later", "Move it five minutes later", .agendaMoving, keys: ["."], on: [.agenda], in: [.moving]
    ) { $0.moveSession { $0.shift(by: 5) } },
    Command(
      "session.shelve", "Take its time and room away", .agendaMoving, keys: ["t"], on: [.agenda], in: [.moving],
      footer: Footer("no time", .record)
    ) { $0.moveSession { $0.put(at: nil) } },
  ]
}
