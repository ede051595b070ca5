import Terminal

extension Command {
  /// The agenda of one forum after the other, day by day, on its grid or as a list.
  static let agenda: [Command] = [
    Command(
      "agenda.take", "Move or stretch the session under the cursor", .agenda, keys: ["m"], on: [.agenda],
      in: [.list, .grid], footer: Footer("move", .tab), needs: [.writing, .session]
    ) { $0.takeSession() },
    Command(
      "agenda.open", "Look at the session under the cursor, or add one there", .agenda, keys: ["Enter"], on: [.agenda],
      in: [.grid], footer: Footer("open", .first)
    ) { $0.openSpot() },
    Command(
      "agenda.previous-day", "Show the day before", .agenda, keys: ["["], on: [.agenda],
      footer: Footer("day", .tab, with: "agenda.next-day"), needs: [.forum, .days]
    ) { $0.stepDay(-1) },
    Command(
      "agenda.next-day", "Show the day after", .agenda, keys: ["]"], on: [.agenda], needs: [.forum, .days]
    ) { $0.stepDay(1) },
    Command(
      "agenda.previous", "Show the agenda of the forum before, by date", .agenda, keys: ["{"], on: [.agenda],
      footer: Footer("forum", .tab, with: "agenda.next"), needs: [.forum]
    ) { $0.stepForum(-1) },
    Command(
      "agenda.next", "Show the agenda of the forum after, by date", .agenda, keys: ["}"], on: [.agenda],
      needs: [.forum]
    ) { $0.stepForum(1) },
    Command(
      "agenda.conflict", "Go to the next conflict", .agenda, keys: ["c"], on: [.agenda], in: [.list, .grid],
      footer: Footer("conflicts", .tab), needs: [.forum, .conflict]
    ) { $0.goToFinding(1) },
    Command(
      "agenda.previous-conflict", "Go to the conflict before", .agenda, keys: ["C"], on: [.agenda],
      in: [.list, .grid], needs: [.forum, .conflict]
    ) { $0.goToFinding(-1) },
    Command(
      "agenda.view", "Show the sessions as a list, or on the grid", .agenda, keys: ["v"], on: [.agenda],
      in: [.list, .grid],
      footer: Footer("list/grid", .sight), needs: [.forum]
    ) { $0.toggleAgendaView() },
    Command(
      "agenda.zoom", "Show fewer or more hours of the day", .agenda, keys: ["z"], on: [.agenda], in: [.grid]
    ) { $0.zoomAgenda() },
    Command(
      "agenda.left", "Go to the room on the left", .agenda, keys: ["Left", "h"], on: [.agenda], in: [.grid]
    ) { $0.step(.left) },
    Command(
      "agenda.right", "Go to the room on the right", .agenda, keys: ["Right", "l"], on: [.agenda], in: [.grid]
    ) { $0.step(.right) },
    Command(
      "agenda.leap-up", "Leap to the session above", .agenda, keys: ["Shift-Up", "K"], on: [.agenda], in: [.grid]
    ) { $0.leap(.up) },
    Command(
      "agenda.leap-down", "Leap to the session below", .agenda, keys: ["Shift-Down", "J"], on: [.agenda], in: [.grid]
    ) { $0.leap(.down) },
    Command(
      "agenda.leap-left", "Leap to the nearest session on the left", .agenda, keys: ["Shift-Left", "H"],
      on: [.agenda], in: [.grid]
    ) { $0.leap(.left) },
    Command(
      "agenda.leap-right", "Leap to the nearest session on the right", .agenda, keys: ["Shift-Right", "L"],
      on: [.agenda], in: [.grid]
    ) { $0.leap(.right) },
  ]
}

extension Need {
  /// The plan has a forum.
  fileprivate static let forum = Need { $0.sight.plan.forums.isEmpty ? "There is no forum yet." : nil }
  /// The agenda has more than one day.
  fileprivate static let days = Need { $0.sight.agenda?.days ?? 1 > 1 ? nil : "This forum has one day." }
  /// A session is under the cursor.
  fileprivate static let session = Need(isOfCursor: true) {
    $0.currentRow?.record?.kind == .session ? nil : "No session is under the cursor."
  }
  /// Something is wrong with the agenda.
  fileprivate static let conflict = Need {
    $0.sight.agenda?.conflicts.findings.isEmpty ?? true ? "Nothing is wrong with this agenda." : nil
  }
}
