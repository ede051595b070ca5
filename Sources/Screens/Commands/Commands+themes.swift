extension Command {
  /// How everything looks.
  static let themes: [Command] = [
    .asking(
      "theme.choose", "Choose a theme: colours and signs, seen at once", .besides, keys: ["T"]
    ) { _ in [.theme(.list)] }
  ]
}
