import ForumPlan
import Terminal

extension Workspace {
  /// What is to be read of the history now; `nil` on every other tab.
  var historyWish: HistoryWish? {
    guard tab == .history, opening != nil else { return nil }
    // Whoever filters or sorts wants to look through all of it.
    let isWhole = wantsWholeHistory || !list.filter.isEmpty || arrangement.order != nil || arrangement.grouping != nil
    return sight.history.wish(
      wantsMore: isWhole || list.cursor + 100 > list.rows.count, lookingAt: toldRow?.change)
  }

  /// Takes what was read.
  mutating func take(_ news: HistoryNews) {
    sight.history.take(news)
    if case .told = news {} else { stale.insert(.history) }
    forgetDetail()
  }

  /// The changes that are to be taken back: those marked, or the one under the cursor.
  var changesAtHand: [Int] {
    let marked = list.markedChanges
    return marked.isEmpty || focus == .detail ? [list.current?.change].compactMap(\.self) : marked
  }

  /// Asks what taking back the changes at hand would do; the answer is a question.
  func weighTakingBack() -> [Effect] { [.weigh(.only(changesAtHand))] }

  /// Asks what going back to the change under the cursor would do.
  func weighGoingBack() -> [Effect] { (list.current?.change).map { [.weigh(.allAfter($0))] } ?? [] }

  /// Asks whether to take back with the changes asked for those that build on them.
  mutating func ask(toTakeBack numbers: [Int], because why: String) {
    guard tab == .history, layers.isEmpty, !isFiltering else { return }
    let text = "\(why) See what it would do to take back \(numbers.count == 2 ? "both" : "all \(numbers.count)")?"
    layers.append(
      .question(
        Question(text: text, verb: "See", isDestructive: false, answer: .effect(.weigh(.only(numbers))))))
  }

  /// Asks whether to take changes back, now that it is known what that does.
  mutating func ask(_ reversion: Reversion) {
    // Whoever went on meanwhile is not asked about something else.
    guard tab == .history, layers.isEmpty, !isFiltering else { return }
    let (head, verb) =
      if case .allAfter(let number) = reversion.wish {
        (
          "Go back to how the plan was after change \(number)? \(Self.taken(reversion.count)) taken back: this",
          "Go back"
        )
      } else {
        ("\(reversion.label.shortened)? This", "Take back")
      }
    let text = "\(head) \(reversion.words). It is a change of its own, which \(sight.key("change.undo")) undoes."
    layers.append(.question(Question(text: text, verb: verb, answer: .effect(.revert(reversion)))))
  }

  private static func taken(_ count: Int) -> String {
    count == 1 ? "The change after it is" : "The \(count) changes after it are"
  }
}
