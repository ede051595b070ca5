import ForumPlan
import Papers
import Terminal

/// Letters before they are written: how many are complete, and all that is missing for the others, as the plan has it now.
struct LetterSheet: Sendable {
  private(set) var choice: LetterChoice
  /// What is missing, each thing once, and behind it what looks wrong and stops nothing.
  private(set) var gaps: [LetterGap] = []
  /// The reference of the first letter, which its file is called by.
  private(set) var reference = ""
  /// How many letters are complete, and of how many.
  private(set) var complete = 0
  private(set) var count = 0
  private(set) var leftOut = 0
  /// Why no letter can be written at all.
  private(set) var failure: String?
  /// What was looked at last; `nil` until then.
  private(set) var answered: LetterWish?
  /// How many are written while they are, and of how many.
  var progress: (done: Int, count: Int)?
  private(set) var cursor = 0
  private(set) var top = 0

  /// What a key led to.
  enum Result: Sendable {
    case stay
    case cancel
    /// Go where something missing is put in.
    case mend(LetterGap)
    case write
    /// Print them.
    case print
    /// Make them for the other sheet.
    case turnSheet
    /// Write no more of them.
    case stop
  }

  init(_ choice: LetterChoice) { self.choice = choice }

  /// The letters to look at when the plan is as it is now; `nil` where they were.
  func wish(_ generation: Int) -> LetterWish? {
    guard let order = choice.order, progress == nil else { return nil }
    let wish = LetterWish(order: order, generation: generation)
    return wish == answered ? nil : wish
  }

  /// Whether the last look was at other letters than those wanted now.
  var isOutdated: Bool { answered?.order != choice.order }

  mutating func take(_ news: LetterNews) {
    switch news {
    case .surveyed(let survey, let wish):
      guard wish.order == choice.order else { return }
      (gaps, failure, answered) = (survey.gaps + survey.doubts, nil, wish)
      (complete, count, leftOut) = (survey.letters.count, survey.count, survey.leftOut)
      reference = survey.letters.first?.reference ?? ""
    case .failed(let why, let wish):
      guard wish.order == choice.order else { return }
      (gaps, complete, count, leftOut, failure, answered) = ([], 0, 0, 0, why, wish)
    }
    cursor = min(cursor, max(0, rows - 1))
  }

  /// What is missing, and behind it the way on where there is one.
  var rows: Int { gaps.count + (canWrite ? 1 : 0) }

  var canWrite: Bool { complete > 0 && !isOutdated }

  /// Whether the letter goes into a file that is named, rather than files into a folder.
  var isOne: Bool { count == 1 }

  /// Takes a key, with so many rows in view.
  mutating func handle(_ key: Key, height: Int) -> Result {
    guard progress == nil else { return key == .escape || key == .character("q") ? .stop : .stay }
    switch key {
    case .escape, .character("q"): return .cancel
    case .up, .character("k"): cursor -= 1
    case .down, .character("j"): cursor += 1
    case .pageUp: cursor -= height
    case .pageDown: cursor += height
    case .home: cursor = 0
    case .end: cursor = rows - 1
    case .character("l"):
      choice.turnLanguage()
      cursor = 0
    case .character("w"): return canWrite ? .write : .stay
    case .character("p"): return canWrite ? .print : .stay
    case .character("s"): return .turnSheet
    case .enter: return chosen
    default: break
    }
    cursor = min(max(0, cursor), max(0, rows - 1))
    top = max(0, min(max(top, cursor - height + 1), cursor))
    return .stay
  }

  private var chosen: Result {
    if gaps.indices.contains(cursor) { return .mend(gaps[cursor]) }
    return canWrite ? .write : .stay
  }

  /// Takes a press of the mouse on a row; outside the frame it leaves.
  mutating func press(_ point: Point, in size: Workspace.Size) -> Result {
    guard progress == nil else { return .stay }
    let layout = LetterSheetLayout(self, in: size)
    guard layout.frame.contains(point) else { return .cancel }
    let row = top + point.y - layout.list.y
    guard layout.list.contains(point), row < rows else { return .stay }
    cursor = row
    return chosen
  }

  /// The keys for the last line of the screen.
  var hints: [KeyHint] {
    if progress != nil { return [KeyHint("Esc", "stop")] }
    let enter = gaps.indices.contains(cursor) ? "go there" : canWrite ? "write" : ""
    return (enter.isEmpty ? [] : [KeyHint("Enter", enter)])
      + (canWrite ? [KeyHint("w", "write"), KeyHint("p", "print")] : [])
      + [KeyHint("l", "language"), KeyHint("s", "sheet"), KeyHint("↑↓", "move"), KeyHint("Esc", "back")]
  }
}
