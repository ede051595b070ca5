extension Command {
  /// Papers.
  static let printing: [Command] = [
    Command(
      "paper.print", "Print lists, agendas, letters, badges, deadlines, the budget", .besides, keys: ["P"],
      footer: Footer("print", .sight), needs: [.writing]
    ) { $0.choosePaper() }
  ]
}
