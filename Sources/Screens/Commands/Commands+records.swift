extension Command {
  /// Changes to what is under the cursor.
  static let records: [Command] = [
    Command(
      "record.add", "Add a forum, person, session, budget line, anything", .changing, keys: ["a"],
      footer: Footer("add", .record), needs: [.writing]
    ) { $0.addChooser() },
    Command(
      "record.edit", "Edit what is under the cursor, or a field of all marked", .changing, keys: ["e"],
      footer: Footer("edit", .record), needs: [.writing, .target]
    ) { $0.editTarget() },
    Command(
      "record.open", "Edit the record chosen in a detail", .changing, keys: ["Enter"], in: [.detail],
      needs: [.writing, .record]
    ) { $0.editTarget() },
    Command(
      "record.remove", "Remove what is under the cursor or marked, after a question", .changing, keys: ["x", "Delete"],
      footer: Footer("remove", .record), needs: [.writing, .target]
    ) { $0.askRemovalOfTarget() },
    Command(
      "programme.edit", "Edit the programme: aims, currency, confidence", .changing, keys: ["p"],
      footer: Footer("programme", .rest), needs: [.writing]
    ) { $0.edit(.init(kind: .programme, rawID: 1)) },
  ]

  /// Taking changes back.
  static let undoing: [Command] = [
    .asking(
      "change.undo", "Undo the last change", .changing, keys: ["u"], footer: Footer("undo", .undo),
      needs: [.writing, Need { $0.undoLabel == nil ? "There is nothing to undo." : nil }]
    ) { _ in [.undo] },
    .asking(
      "change.redo", "Do again what was undone", .changing, keys: ["Ctrl-R"],
      needs: [.writing, Need { $0.redoLabel == nil ? "There is nothing to redo." : nil }]
    ) { _ in [.redo] },
  ]
}
