extension Command {
  /// Where and when forums meet.
  static let placement: [Command] = [
    Command(
      "placement.open", "Find where and when forums meet", .changing, keys: ["w"], on: [.forums, .venues],
      in: Context.anywhere, footer: Footer("where & when", .tab)
    ) { $0.openPlacement() }
  ]
}
