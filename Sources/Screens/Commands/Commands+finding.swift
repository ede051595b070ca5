extension Command {
  /// Finding commands, records and rows.
  static let finding: [Command] = [
    Command(
      "palette.open", "Find any command or record by name", .finding, keys: [":", "Ctrl-P"],
      footer: Footer("find", .always)
    ) { $0.layers.append(.palette(Palette($0))) },
    Command(
      "filter.begin", "Show only rows with these words", .finding, keys: ["/"], in: [.list, .board, .grid, .detail],
      footer: Footer("filter", .finding, only: [.list, .grid])
    ) { workspace in
      workspace.isFiltering = true
      workspace.boardCursor = nil
      workspace.focus = .list
    },
    Command(
      "filter.keep", "Keep the filter and go on in the list", .finding, keys: ["Enter"], in: [.filter],
      footer: Footer("keep", .first)
    ) { $0.isFiltering = false },
    Command(
      "filter.clear", "Show all rows again; then take the marks away", .finding, keys: ["Esc"],
      in: [.list, .grid, .filter],
      footer: Footer("clear", .first, only: [.filter])
    ) { $0.letGo() },
  ]
}
