import Atlas
import Dates
import ForumPlan

/// What the budget becomes when its lines are made to follow from the plan again, old and new.
///
/// A figure that a person typed stays, and so does every line from which something was ordered or paid. Doing it twice is doing
/// it once. Forums that are over are left as they were.
public struct BudgetRegeneration: Sendable {
  /// What becomes of one line.
  public struct Item: Hashable, Sendable {
    /// The line as it is; `nil` for a new one.
    public var before: BudgetLine?
    /// The line as it would be; `nil` for one that nothing asks for any more.
    public var after: BudgetLine?

    /// Whether amounts or words change, and not only what the formula is remembered to have said.
    public var isSeen: Bool {
      before?.figures != after?.figures || before?.derivation?.formula != after?.derivation?.formula
        || before?.committed != after?.committed
    }
  }

  /// Lines that change, in the order of forums and codes.
  public private(set) var items: [Item] = []
  /// What has no price.
  public private(set) var missing: [MissingRate] = []
  /// Orders that are released, with the person whose refusal released them.
  public private(set) var released: [(line: ForumPlan.ID<BudgetLine>, person: ForumPlan.ID<Person>, amount: Money)] = []

  /// The edits that do it; none where nothing changes.
  public var edits: [Edit] {
    items.compactMap { item in
      item.after.map { .put($0) } ?? item.before.map { .remove($0.id) }
    }
  }

  /// Makes the lines of some forums follow; of `nil`, of those that have lines that do.
  ///
  /// O(people × nights + lines). Nothing happens without the key to the finance part.
  public init(plan: Plan, atlas: Atlas, today: CivilDate, forums wanted: Set<ForumPlan.ID<Forum>>? = nil) {
    guard plan.openCompartments.contains(.finance) else { return }
    var lines: [ForumPlan.ID<Forum>: [ForumPlan.ID<BudgetLine>: BudgetLine]] = [:]
    var following: Set<ForumPlan.ID<Forum>> = []
    // What was ordered for people is looked through in all forums: there is little of it.
    var mayRelease: Set<ForumPlan.ID<Forum>> = []
    for line in plan.budgetLines {
      guard let forum = line.forum else { continue }
      if let derivation = line.derivation, derivation.rule != .protection { following.insert(forum) }
      let isOrdered = line.orders.contains { $0.person != nil }
      if isOrdered { mayRelease.insert(forum) }
      if isOrdered || wanted?.contains(forum) ?? true { lines[forum, default: [:]][line.id] = line }
    }
    let ahead = plan.forumsByDate.filter { !$0.isOver(on: today) }
    var reckoner = CostReckoner(plan: plan, atlas: atlas, today: today)
    for (order, forum) in ahead.enumerated() where wanted?.contains(forum.id) ?? true || mayRelease.contains(forum.id) {
      var own = lines[forum.id] ?? [:]
      var releasing = LineReleasing(reckoner.attendances[forum.id] ?? [], plan: plan, today: today)
      var changed: [ForumPlan.ID<BudgetLine>: BudgetLine?] = [:]
      if (wanted ?? following).contains(forum.id) {
        let result = reckoner.lines(of: forum)
        missing += result.missing
        let number = forum.number ?? order + 1
        changed = LineFollowing(result, existing: own, number: number).changed
        for (id, line) in changed { own[id] = line }
      }
      for line in own.values where !line.orders.isEmpty {
        if let released = releasing.release(line) { changed[line.id] = released }
      }
      released += releasing.released
      items += changed.map { id, after in Item(before: plan.budgetLines[id], after: after) }
        .filter { $0.before != $0.after }.sorted { $0.order < $1.order }
    }
  }
}

extension BudgetRegeneration.Item {
  fileprivate var order: (String, String, UInt64) {
    let line = after ?? before
    return (line?.code ?? "", line?.title ?? "", line?.id.rawValue ?? 0)
  }
}

/// Releases what was ordered for people who are not coming any more.
private struct LineReleasing {
  private let lost: Set<ForumPlan.ID<Person>>
  private let today: CivilDate
  private(set) var released: [(line: ForumPlan.ID<BudgetLine>, person: ForumPlan.ID<Person>, amount: Money)] = []

  init(_ attendances: [Attendance], plan: Plan, today: CivilDate) {
    self.today = today
    lost = Set(attendances.filter { !$0.status.isComing || plan.isRefused($0) }.map(\.person))
  }

  /// The line without what was promised for whoever was refused or declined; `nil` where nothing is to be released.
  mutating func release(_ line: BudgetLine) -> BudgetLine? {
    guard !lost.isEmpty else { return nil }
    var line = line
    var isChanged = false
    for place in line.orders.indices {
      let order = line.orders[place]
      guard order.released == nil, let person = order.person, lost.contains(person) else { continue }
      line.orders[place].released = today
      released.append((line.id, person, order.amount))
      isChanged = true
    }
    return isChanged ? line : nil
  }
}
