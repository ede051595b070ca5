/// Something without which a command cannot be done.
struct Need: Sendable {
  /// Why it cannot be done, in a sentence; `nil` where it can.
  ///
  /// Cheap, for it is asked at each paint.
  let missing: @Sendable (Workspace) -> String?

  init(_ missing: @escaping @Sendable (Workspace) -> String?) { self.missing = missing }

  /// The plan can be changed.
  static let writing = Need { workspace in
    workspace.opening?.isReadOnly == false
      ? nil : "This plan can only be read here: it is open for writing elsewhere."
  }

  /// The list has rows.
  static let rows = Need { $0.list.count == 0 ? "No row is shown." : nil }

  /// A record is under the cursor, or some are marked.
  static let target = Need { workspace in
    workspace.actsOnMarks ? nil : record.missing(workspace)
  }

  /// A record is under the cursor.
  static let record = Need { $0.target == nil ? "Nothing is under the cursor." : nil }
}
