import ForumPlan

extension Command {
  /// Taking back changes from anywhere in the history.
  static let history: [Command] = [
    .asking(
      "change.take-back", "Take back the change under the cursor, or all marked", .history,
      keys: ["U"], on: [.history], in: [.list, .detail], footer: Footer("take back", .tab),
      needs: [.writing, .change, .standing]
    ) { $0.weighTakingBack() },
    .asking(
      "change.go-back", "Go back to the change under the cursor: undo all after it", .history,
      keys: ["B"], on: [.history], in: [.list, .detail], footer: Footer("back to here", .tab),
      needs: [.writing, .change, .somethingAfter]
    ) { $0.weighGoingBack() },
  ]
}

extension Need {
  /// A change is under the cursor.
  fileprivate static let change = Need(isOfCursor: true) {
    $0.list.current?.change == nil ? "No change is under the cursor." : nil
  }

  /// The changes at hand can be taken back, as far as can be seen at a glance.
  fileprivate static let standing = Need { workspace in
    let history = workspace.sight.history
    return workspace.changesAtHand.lazy.compactMap { number -> String? in
      if number == 1 { return ReversionError.isFirst.description }
      if let by = history.standing.undoer(of: number) {
        return ReversionError.alreadyTakenBack(number, by: by).description
      }
      return history.change(number)?.isPartlyShut == true ? ReversionError.shut(number).description : nil
    }.first
  }

  /// Something was done after the change under the cursor.
  fileprivate static let somethingAfter = Need { workspace in
    let newest = workspace.sight.history.changes.first?.number
    guard let number = workspace.list.current?.change, number == newest else { return nil }
    return ReversionError.nothingAfter(number).description
  }
}
