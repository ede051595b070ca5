/// What was done to a text, to be taken back step by step: words typed in one go are one step.
struct TextHistory: Sendable {
  private var done: [Step] = []
  private var undone: [Step] = []
  private var last: Sort?

  /// What sort of change it was; changes of one sort side by side are taken back together.
  enum Sort: Hashable, Sendable {
    case typing
    /// A blank typed: it ends a word, and a step.
    case blank
    case erasing
    case cutting
    case paste
  }

  /// Bytes that were replaced, and the cursor before and after.
  fileprivate struct Step: Sendable {
    var at: Int
    var removed: String
    var inserted: String
    var before: Int
    var after: Int
  }

  /// The most steps kept.
  private static let limit = 1000

  /// Notes a change.
  mutating func note(_ sort: Sort, from old: TextBuffer, to new: TextBuffer) {
    let limit = min(old.cursor, new.cursor)
    guard let change = TextChange(from: old.text, to: new.text, within: limit) else { return }
    undone = []
    let step = Step(
      at: change.at, removed: old.text.bytes(from: change.at, change.removed),
      inserted: new.text.bytes(from: change.at, change.inserted), before: old.cursor, after: new.cursor)
    defer { last = sort }
    if var open = done.last, sort == last, open.after == step.before, open.join(step, isTyping: sort == .typing) {
      done[done.count - 1] = open
    } else {
      done.append(step)
      if done.count > Self.limit { done.removeFirst() }
    }
  }

  /// The text before the last step; `nil` when there is none.
  mutating func undo(_ now: TextBuffer) -> TextBuffer? {
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    last = nil
    var text = now
    text.replace(step.at..<(step.at + step.inserted.utf8.count), with: step.removed)
    text.place(step.before)
    return text
  }

  /// The text after the step that was taken back last; `nil` when there is none.
  mutating func redo(_ now: TextBuffer) -> TextBuffer? {
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    last = nil
    var text = now
    text.replace(step.at..<(step.at + step.removed.utf8.count), with: step.inserted)
    text.place(step.after)
    return text
  }
}

extension TextHistory.Step {
  /// Takes a step right behind or right before this one in; `false` when they do not touch.
  ///
  /// What is typed goes with the text that its first letter took the place of.
  fileprivate mutating func join(_ next: Self, isTyping: Bool) -> Bool {
    if removed.isEmpty || isTyping, next.removed.isEmpty, next.at == at + inserted.utf8.count {
      inserted += next.inserted
    } else if inserted.isEmpty, next.inserted.isEmpty, next.at + next.removed.utf8.count == at {
      removed = next.removed + removed
      at = next.at
    } else if inserted.isEmpty, next.inserted.isEmpty, next.at == at {
      removed += next.removed
    } else {
      return false
    }
    after = next.after
    return true
  }
}

extension String {
  /// So many bytes from a place on, which begin and end between scalars.
  fileprivate func bytes(from offset: Int, _ count: Int) -> String {
    let start = utf8.index(startIndex, offsetBy: offset)
    return String(self[start..<utf8.index(start, offsetBy: count)])
  }
}
