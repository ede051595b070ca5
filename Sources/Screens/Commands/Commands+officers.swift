extension Command {
  /// Who holds keys of the plan.
  static let officers: [Command] = [
    .asking(
      "officers.show", "Officers: who holds which keys; add, remove, your passphrase", .besides, keys: ["O"]
    ) { _ in [.officer(.list)] }
  ]
}
