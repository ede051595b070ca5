import ForumPlan

extension Command {
  /// What the clipboard takes: only what may stand on the screen now.
  static let copying: [Command] = [
    .asking(
      "copy.name", "Copy the name of what is under the cursor", .besides, keys: ["y"], needs: [.record]
    ) { $0.copyName() },
    .asking("copy.row", "Copy the row under the cursor", .besides, keys: ["Y"], in: [.list], needs: [.row]) {
      $0.copyRow()
    },
  ]
}

extension Workspace {
  /// Copies a record's name: a person's alias, with the legal name only while names are shown.
  fileprivate mutating func copyName() -> [Effect] {
    guard let target else { return [] }
    return copy(sight.copiedName(of: target))
  }

  /// Copies the cells of the row as they are on the screen, with tabs between.
  fileprivate mutating func copyRow() -> [Effect] {
    guard let row = list.current else { return [] }
    return copy(tab.list.cells(of: row, sight).map(\.text.oneLine).joined(separator: "\t"))
  }

  private mutating func copy(_ text: String) -> [Effect] {
    toast = Toast(text: "Copied “\(text.oneLine.shortened)”.", rest: Toast.clears)
    return [.copy(text)]
  }
}

extension Sight {
  /// A record's name as it may leave the program.
  fileprivate func copiedName(of key: RecordKey) -> String {
    switch plan[key] {
    case .person(let person): name(of: person.id)
    case .identity(let identity): name(of: identity.person)
    default: plan.displayName(of: key)
    }
  }
}
