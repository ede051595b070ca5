extension Command {
  /// Papers.
  static let printing: [Command] = [
    Command(
      "paper.print", "Print lists, agendas, badges and sheets, deadlines, the budget", .besides,
      keys: ["P"],
      footer: Footer("print", .sight)
    ) { $0.choosePaper() }
  ]
}
