import ForumPlan
import Papers
import Terminal
import Typography

/// A paper before it is written: its text, a page of the screen at a time.
struct PaperPreview: Sendable {
  let job: PrintJob
  /// What came of setting it; `nil` until then.
  private(set) var content: PreviewContent?
  /// What was set last; `nil` until then.
  private(set) var answered: PreviewWish?
  /// The first line in view.
  private(set) var top = 0
  /// Whether it is shown although it names people and the screens hide their names.
  private var isUncovered = false

  /// What a key led to.
  enum Result: Sendable {
    case stay
    /// Leave it for what was asked before it.
    case back
    /// Ask for the file.
    case goOn
    /// Ask how many copies are printed.
    case print
    /// Make it for the other sheet.
    case turnSheet
    /// Go where something missing is put in.
    case mend(LetterGap)
    case copy(String)
  }

  init(_ job: PrintJob) { self.job = job }

  /// The paper to be set when the plan and the screen are as they are now; `nil` where it was.
  func wish(_ generation: Int, in size: Workspace.Size) -> PreviewWish? {
    let wish = PreviewWish(job: job, width: PreviewLayout(size).text.width, generation: generation)
    return wish == answered ? nil : wish
  }

  mutating func take(_ news: PreviewNews) {
    guard news.wish.job == job else { return }
    (content, answered) = (news.content, news.wish)
    top = min(top, max(0, (news.content.lines?.count ?? 1) - 1))
  }

  /// Whether names stand on the paper that the screens hide, and nobody asked to see them.
  func isCovered(_ showsNames: Bool) -> Bool {
    guard case .lines(_, let named) = content else { return false }
    return named > 0 && !showsNames && !isUncovered
  }

  /// The lines to be shown.
  func lines(_ showsNames: Bool, isPrivate: Bool = false) -> [String] {
    switch content {
    case nil: ["Setting the paper …"]
    case .failed(let why): wrapped(why)
    case .missing(let gaps):
      ["It waits for what is missing:", ""] + gaps.flatMap { wrapped("· \($0.what): \($0.remedy).") }
    case .lines(let lines, let named):
      isCovered(showsNames)
        ? [
          named == 1 ? "One person is named on this paper." : "\(named) people are named on this paper.",
          isPrivate
            ? "Privacy mode: it stays covered here; what is written or printed has the names."
            : "Names are hidden on the screens: n shows it all the same.",
        ] : lines
    }
  }

  private func wrapped(_ text: String) -> [String] { TextWidth.wrapped(text, to: answered?.width ?? 76) }

  /// Takes a key, with so many lines in view; names are shown on the screens or not.
  mutating func handle(_ key: Key, height: Int, showsNames: Bool) -> Result {
    let count = lines(showsNames).count
    switch key {
    case .escape, .character("q"): return .back
    case .enter:
      switch content {
      case .lines: return .goOn
      case .missing(let gaps): return gaps.first.map { .mend($0) } ?? .stay
      case .failed, nil: return .stay
      }
    case .character("p"):
      if case .lines = content { return .print }
    case .character("s"): return .turnSheet
    case .character("n"): isUncovered.toggle()
    case .character("y"):
      if case .lines(let lines, _) = content, !isCovered(showsNames) { return .copy(lines.joined(separator: "\n")) }
    case .up, .character("k"): top -= 1
    case .down, .character("j"): top += 1
    case .pageUp, .character("b"): top -= max(1, height - 1)
    case .pageDown, .character(" "): top += max(1, height - 1)
    case .home, .character("g"): top = 0
    case .end, .character("G"): top = count
    default: break
    }
    let left = lines(showsNames).count
    top = max(0, min(top, left - height))
    return .stay
  }

  /// The keys for the last line of the screen.
  func hints(_ showsNames: Bool) -> [KeyHint] {
    var hints: [KeyHint] = []
    switch content {
    case .lines(_, let named):
      hints = [KeyHint("Enter", "write file"), KeyHint("p", "print"), KeyHint("s", "sheet")]
      if isCovered(showsNames) {
        hints.append(KeyHint("n", "show names"))
      } else {
        hints += [KeyHint("Space b", "pages"), KeyHint("y", "copy")]
        if named > 0, !showsNames { hints.append(KeyHint("n", "hide")) }
      }
    case .missing: hints = [KeyHint("Enter", "fill in the first")]
    case .failed, nil: break
    }
    return hints + [KeyHint("Esc", "back")]
  }
}
