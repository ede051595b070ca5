import ForumPlan

/// What the desk does to a file, done to a plan in memory.
struct RehearsedFile {
  private(set) var plan: Plan
  private let first: Plan
  private var undoable: [Done] = []
  private var redoable: [Done] = []
  /// Whether the next change is refused.
  var refusesNext = false
  /// The files that papers were written to.
  private var written: Set<String> = []
  /// Counts the changes.
  private(set) var changes = 0

  private struct Done {
    let label: String
    let edits: [Edit]
    let inverse: [Edit]
  }

  init(plan: Plan) {
    self.plan = plan
    first = plan
  }

  /// Takes every change back; `false` where that cannot be, or the plan is then another than at first.
  mutating func undoAll() -> Bool {
    refusesNext = false
    while !undoable.isEmpty {
      guard case .changed = perform(.undo) else { return false }
    }
    return plan == first
  }

  /// Answers an effect as the file would; `nil` when it is none of the file's.
  mutating func perform(_ effect: Effect) -> Outcome? {
    switch effect {
    case .apply, .undo, .redo:
      if refusesNext {
        refusesNext = false
        return .refused("The disk is full. Free some space, and do it again.")
      }
    default: break
    }
    do {
      switch effect {
      case .apply(let label, let edits):
        undoable.append(Done(label: label, edits: edits, inverse: try plan.apply(edits)))
        redoable = []
        return changed("\(label).")
      case .undo:
        guard let last = undoable.last else { return .refused("There is nothing to undo.") }
        try plan.apply(last.inverse)
        redoable.append(undoable.removeLast())
        return changed("Undone: \(last.label).")
      case .redo:
        guard let last = redoable.last else { return .refused("There is nothing to redo.") }
        try plan.apply(last.edits)
        undoable.append(redoable.removeLast())
        return changed("Done again: \(last.label).")
      case .copy(let text):
        return text.isEmpty ? .refused("This terminal has no clipboard that can be asked.") : nil
      case .print(let job):
        // What is written once is there the next time.
        return job.replaces || written.insert(job.path).inserted ? .said("Wrote \(job.path).") : .fileExists(job)
      case .theme, .remember, .suspend, .quit: return nil
      }
    } catch {
      return .refused(error.description)
    }
  }

  private mutating func changed(_ said: String) -> Outcome {
    changes += 1
    return .changed(plan, said: said, undo: undoable.last?.label, redo: redoable.last?.label)
  }
}
