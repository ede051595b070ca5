import Terminal

/// The first screen, shown before the plan that it tells of is there.
extension Workspace {
  /// Whether keys and clicks wait: for the plan, or for what the glance shows to be there in earnest.
  var isHolding: Bool { opening == nil || (glance != nil && sight.derived == nil) }

  /// The screen that a plan begins with in a window of a size, with its setting, to be kept.
  func keptFirstScreen(size: Size, program: String) -> [UInt8]? {
    var sized = self
    sized.size = size
    return sized.firstScreen()?.bytes(in: Glance.Setting(sized, program: program))
  }

  /// The screen that a plan begins with, in the setting of this one; `nil` while what follows from the plan is not known.
  func firstScreen() -> Glance? {
    guard let opening, let derived = sight.derived else { return nil }
    var first = Workspace(
      fileName: fileName, plan: .init(), today: sight.today, size: size, seed: 1, keymap: keymap)
    first.sight.glyphs = sight.glyphs
    // The order of a list is for a session; its columns are for the next as well.
    first.arrangements = arrangements.mapValues { Arrangement(columns: $0.columns) }
    first.take(
      .opened(
        sight.plan, isSealed: opening.isSealed, isReadOnly: opening.isReadOnly, undo: undoLabel, redo: redoLabel))
    first.take(.derived(derived))
    return Glance(first.canvas())
  }
}
