extension Command {
  /// The forums above the Radar's list; moving up and down is that of lists.
  static let radar: [Command] = [
    Command(
      "board.open", "Go to the forum under the cursor", .radar, keys: ["Enter", "Right", "l"], on: [.radar],
      in: [.board], footer: Footer("go to it", .first), needs: [.record]
    ) { $0.openFromBoard() },
    Command(
      "board.leave", "Go down to what is due", .radar, keys: ["Esc"], on: [.radar], in: [.board],
      footer: Footer("what is due", .tab)
    ) { $0.leaveBoard() },
  ]
}
