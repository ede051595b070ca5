extension Command {
  /// Other words for what a command does, by its id: the palette finds it by them too.
  ///
  /// A newcomer does not know the words of the titles. Whoever looks for `invite` wants to add, and whoever looks for
  /// `why` has a deadline under the cursor that its detail explains.
  static let otherWords: [ID: String] = [
    "agenda.take": "move reschedule shift resize",
    "change.redo": "redo repeat",
    "change.undo": "undo revert restore mistake",
    "detail.open": "why reason explain because deadline details show open view",
    "officers.show": "passphrase password key access user permission recovery share",
    "palette.open": "search command palette",
    "paper.print": "report attendance list export pdf",
    "record.add": "add new create insert invite participant attendee attendance guest invitation",
    "record.copy": "copy clone",
    "record.edit": "edit change rename modify",
    "record.remove": "delete remove",
    "theme.choose": "theme color palette dark light appearance look",
  ]

  /// Other words for what this does; empty where the title says it all.
  var otherWords: String { Self.otherWords[id] ?? "" }
}
