/// Something without which a command cannot be done.
struct Need: Sendable {
  /// Why it cannot be done, in a sentence; `nil` where it can.
  ///
  /// Cheap, for it is asked at each paint.
  let missing: @Sendable (Workspace) -> String?
  /// Whether it is about the row under the cursor.
  let isOfCursor: Bool

  init(isOfCursor: Bool = false, _ missing: @escaping @Sendable (Workspace) -> String?) {
    self.missing = missing
    self.isOfCursor = isOfCursor
  }

  /// The plan can be changed.
  static let writing = Need { workspace in
    workspace.opening?.isReadOnly == false
      ? nil : "This plan can only be read here: it is open for writing elsewhere."
  }

  /// The list has rows.
  static let rows = Need { $0.list.count == 0 ? "No row is shown." : nil }

  /// A row is under the cursor, whatever it is about.
  static let row = Need(isOfCursor: true) {
    $0.list.current?.key == nil ? "Nothing is under the cursor." : nil
  }

  /// A record is under the cursor, or some are marked.
  static let target = Need(isOfCursor: true) { workspace in
    workspace.actsOnMarks && workspace.tab != .history ? nil : record.missing(workspace)
  }

  /// A record is under the cursor.
  static let record = Need(isOfCursor: true) { workspace in
    // What a change touched may all be gone.
    if workspace.tab == .history {
      let isGone = workspace.target == nil
      return isGone ? "No record is under the cursor: the detail of a change leads to those it touched." : nil
    }
    // In a detail there is always the record told of; finding the one chosen lays out all of its lines.
    let isThere = workspace.focus == .detail ? workspace.list.current != nil : workspace.target != nil
    return isThere ? nil : "Nothing is under the cursor."
  }
}
