extension Command {
  /// How a list is arranged, and searches that are kept.
  static let arranging: [Command] = [
    Command(
      "list.sort", "Sort by a column", .finding, keys: ["s"], in: [.list], footer: Footer("sort", .finding),
      needs: [.rows]
    ) { $0.sortChooser() },
    Command("list.reverse", "Sort the other way round", .finding, keys: ["S"], in: [.list], needs: [.rows]) {
      $0.reverseOrder()
    },
    Command("list.sort-left", "Sort by the column to the left", .finding, keys: ["<"], in: [.list], needs: [.rows]) {
      $0.shiftOrder(by: -1)
    },
    Command("list.sort-right", "Sort by the column to the right", .finding, keys: [">"], in: [.list], needs: [.rows]) {
      $0.shiftOrder(by: 1)
    },
    Command(
      "list.group", "Group by organisation, nationality, forum, funder or day", .finding, keys: ["b"],
      on: [.people, .visas, .budget, .history], footer: Footer("group", .tab)
    ) { $0.groupRows() },
    Command("list.columns", "Choose the columns and their order", .finding, keys: ["|"], in: [.list]) {
      $0.pickColumns()
    },
    Command("search.open", "Pick a search that was kept, or keep this one", .finding, keys: ["f"], in: [.list]) {
      $0.searchChooser()
    },
    Command(
      "search.keep", "Keep the filter as a search under a name", .finding, keys: ["Ctrl-S"], in: [.filter],
      footer: Footer("keep as search", .rest),
      needs: [.writing, Need { $0.list.filter.isEmpty ? "Type what to search for first." : nil }]
    ) { $0.keepSearch() },
  ]

  /// Marking rows, and what is done to all of them at once.
  static let marking: [Command] = [
    Command(
      "mark.toggle", "Mark the row, or take its mark away", .marking, keys: ["Space"], in: [.list], needs: [.row]
    ) { $0.changeMarks { $0.toggleMark() } },
    Command(
      "mark.invert", "Mark all rows shown, or the other ones", .marking, keys: ["*"], in: [.list], needs: [.rows]
    ) { $0.changeMarks { $0.invertMarks() } },
    Command(
      "cell.edit", "Edit a cell in its place, of all marked if it is marked", .changing, keys: ["i"], in: [.list],
      needs: [.writing, .record]
    ) { $0.editCell() },
    .asking(
      "record.copy", "Duplicate what is under the cursor or marked", .changing, keys: ["d"], in: [.list],
      needs: [.writing, .target]
    ) { $0.duplicate() },
  ]
}
