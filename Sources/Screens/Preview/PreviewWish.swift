import Dates
import ForumPlan
import Papers
import Typography

/// A paper to be set as text for the screen, and the state of the plan that it is of.
struct PreviewWish: Hashable, Sendable {
  let job: PrintJob
  /// The columns there are.
  let width: Int
  /// The number of what the screens are drawn from.
  let generation: Int

  /// Sets it; on any thread.
  func answer(from press: PrintPress) -> PreviewNews {
    do {
      guard let issue = try press.issue(of: job) else {
        return PreviewNews(wish: self, content: .failed("It cannot be made any more: the plan changed."))
      }
      let text = TextRenderer(width: width).render(issue.document)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
      return PreviewNews(wish: self, content: .lines(lines, named: issue.document.named.count))
    } catch LetterError.missing(let gaps) {
      return PreviewNews(wish: self, content: .missing(gaps))
    } catch {
      return PreviewNews(wish: self, content: .failed("\(error)"))
    }
  }
}

/// What came of setting a paper for the screen.
struct PreviewNews: Sendable {
  let wish: PreviewWish
  let content: PreviewContent
}

/// What a preview has to show.
enum PreviewContent: Hashable, Sendable {
  /// The paper, and how many people are named on it.
  case lines([String], named: Int)
  /// What it cannot be made without.
  case missing([LetterGap])
  /// Why it cannot be made.
  case failed(String)

  var lines: [String]? {
    guard case .lines(let lines, _) = self else { return nil }
    return lines
  }
}
