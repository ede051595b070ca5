extension Command {
  /// Papers.
  static let printing: [Command] = [
    Command(
      "paper.print", "Print a list, an agenda, participants, deadlines or the budget", .besides, keys: ["P"],
      footer: Footer("print", .sight)
    ) { $0.choosePaper() }
  ]
}
