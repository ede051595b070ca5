import ForumPlan
import PlanFile

/// The history as far as it was read: the changes that the tab lists, and what one of them did.
struct HistoryScene: Sendable {
  /// The changes, the newest first.
  private(set) var changes: [ChangeSummary] = []
  /// Which of them stand.
  private(set) var standing = Standing()
  /// What of the history is still to be read.
  private(set) var rest = Rest.unread
  /// What the change that was looked at last did.
  private(set) var told: ChangeTold?
  /// Why the history could not be read.
  private(set) var failure: String?

  enum Rest: Hashable, Sendable {
    case unread
    case more(HistoryPlace)
    case none
  }

  /// Whether changes were made since it was read.
  private var isBehind = false

  /// How many changes a page has at first; later ones have as many as are there, so that all is read in few pages.
  static let pageSize = 500

  /// The plan has taken a change.
  mutating func planHasChanged() {
    isBehind = true
    told = nil
    failure = nil
  }

  /// What is to be read next to show a list to its end, or all of it, and the change that is looked at.
  func wish(wantsMore: Bool, lookingAt number: Int?) -> HistoryWish? {
    guard failure == nil else { return nil }
    if rest == .unread { return .newest(above: 0, limit: Self.pageSize) }
    if isBehind { return .newest(above: changes.first?.number ?? 0, limit: Self.pageSize) }
    if let number, told?.number != number { return .change(number) }
    guard wantsMore, case .more(let place) = rest else { return nil }
    return .more(place, limit: max(Self.pageSize, changes.count))
  }

  mutating func take(_ news: HistoryNews) {
    switch news {
    case .failed(let why): failure = why
    case .told(let change): told = change
    case .newest(let page, let above):
      isBehind = false
      // More than a page was done elsewhere: what is known is read again behind it.
      let joins = above > 0 && page.rest == nil
      if !joins { rest = page.rest.map(Rest.more) ?? .none }
      changes = joins ? page.changes + changes : page.changes
      standing = Standing()
      for change in changes { standing.follow(number: change.number, reversal: change.reversal) }
    case .more(let page):
      rest = page.rest.map(Rest.more) ?? .none
      changes += page.changes
      for change in page.changes { standing.follow(number: change.number, reversal: change.reversal) }
    }
  }

  /// The change of a row.
  func change(of row: ListRow) -> ChangeSummary? {
    changes.indices.contains(row.index) && changes[row.index].number == row.change ? changes[row.index] : nil
  }

  /// A change that was read, by its number; O(log n).
  func change(_ number: Int) -> ChangeSummary? {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].number > number { low = middle + 1 } else { high = middle }
    }
    return changes.indices.contains(low) && changes[low].number == number ? changes[low] : nil
  }
}

/// What a change did, record by record.
struct ChangeTold: Sendable {
  let number: Int
  let differences: [RecordDifference]
  /// How many records it touched besides those told.
  let others: Int

  /// More records nobody reads on a screen.
  static let limit = 200

  init(_ entry: JournalEntry, from log: some ChangeLog, in plan: Plan) throws {
    number = entry.number
    differences = try log.differences(of: entry, in: plan, limit: Self.limit)
    others = max(0, entry.change.edits.count - Self.limit)
  }
}
