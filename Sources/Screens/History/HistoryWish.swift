import ForumPlan
import PlanFile

/// What the History tab wants to be read, on another thread.
enum HistoryWish: Hashable, Sendable {
  /// The newest changes down to one that is known.
  case newest(above: Int, limit: Int)
  /// The next page.
  case more(HistoryPlace, limit: Int)
  /// What one change did.
  case change(Int)

  /// Reads it.
  func answer(from journal: Journal, of plan: Plan) throws -> HistoryNews {
    switch self {
    case .newest(let above, let limit): return .newest(try journal.page(above: above, limit: limit), above: above)
    case .more(let place, let limit): return .more(try journal.page(from: place, limit: limit))
    case .change(let number):
      guard let entry = try journal.change(number)?.entry else {
        return .failed(ReversionError.shut(number).description)
      }
      return .told(try ChangeTold(entry, from: journal, in: plan))
    }
  }
}

extension ChangeLog {
  /// What taking changes back would do, or what is in the way of it.
  func weighed(_ target: Change.Target, in plan: Plan) throws -> Outcome {
    do { return .weighed(try reversion(target, in: plan)) } catch let error as ReversionError {
      guard case .overtaken(let number, let others) = error, case .only(let numbers) = target else { throw error }
      return .entangled(
        Set(numbers).union(others.map(\.number)).sorted(), why: ReversionError.obstacle(number, others))
    }
  }
}

/// What was read of the history.
enum HistoryNews: Sendable {
  case newest(HistoryPage, above: Int)
  case more(HistoryPage)
  case told(ChangeTold)
  /// It could not be read, and why.
  case failed(String)
}
