extension Command {
  /// What is at hand everywhere.
  static let besides: [Command] = [
    Command(
      "names.toggle", "Show or hide legal names, passports and threats", .besides, keys: ["n"],
      footer: Footer("names", .sight),
      needs: [
        Need { workspace in
          workspace.sight.isOpen(.identity) || workspace.sight.isOpen(.protection)
            ? nil : "Names are shut: open the plan with a passphrase that holds their key."
        }
      ]
    ) { $0.toggleNames() },
    Command(
      "privacy.turn", "Privacy mode: names stay hidden whatever is pressed", .besides, keys: ["N"]
    ) { $0.turnPrivacy() },
    .asking(
      "app.lock", "Lock: blank the screen and close the plan", .besides,
      keys: ["F12", "Ctrl-\\"], in: Set(Context.allCases)
    ) { $0.lockUp() },
    Command(
      "help.open", "Show all keys", .besides, keys: ["?", "F1"], in: Context.anywhere.union([.moving]),
      footer: Footer("help", .always)
    ) { workspace in
      workspace.layers.append(.help(Help(workspace)))
    },
    .asking(
      "app.suspend", "Stop here and go on with “fg” in the shell", .besides, keys: ["Ctrl-Z"],
      in: Set(Context.allCases)
    ) { _ in [.suspend] },
    .asking(
      "app.quit", "Quit; nothing is lost", .besides, keys: ["q"], footer: Footer("quit", .always)
    ) { $0.quit() },
  ]
}
