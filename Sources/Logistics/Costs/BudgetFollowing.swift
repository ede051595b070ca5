import Atlas
import Dates
import ForumPlan

/// What a change asks of the budget, to be kept with it: one undo takes back both.
public struct BudgetFollowing: Sendable {
  /// The edits beside those of the change; none where the budget has nothing to do with it.
  public private(set) var edits: [Edit] = []
  /// The lines that follow, old and new.
  public private(set) var items: [BudgetRegeneration.Item] = []
  /// What is planned in all before and after; `nil` where no line follows.
  public private(set) var totals: (before: Money, after: Money)?
  /// The ledger of the plan after the change and what follows from it, where one was given or had to be made.
  public private(set) var ledger: BudgetLedger?

  /// Makes the budget follow some edits to a plan, which must fit it; who has the plan's ledger gives it, and gets the next one.
  ///
  /// Nothing follows without the key to the finance part; whoever has it finds it pending. O(people × nights + lines) where the
  /// budget depends on what is edited, else O(edits).
  public init(_ change: [Edit], in plan: Plan, today: CivilDate, ledger known: BudgetLedger? = nil) {
    ledger = known
    guard plan.openCompartments.contains(.finance) else { return }
    let reach = BudgetReach(change, plan)
    guard reach.isMoney || reach.isFormula else { return }
    var next = plan
    guard (try? next.apply(change)) != nil else { return }
    leaveOut(change, plan, next)
    guard (try? next.apply(edits)) != nil else { return }
    ledger = known?.following(change + edits, from: plan, to: next, today: today)
    if reach.isFormula {
      let regeneration = BudgetRegeneration(
        plan: next, atlas: next.atlas, today: today, forums: reach.forums(in: next))
      let before = next
      guard (try? next.apply(regeneration.edits)) != nil else { return }
      follow(regeneration, from: before, today)
    }
    guard reach.isMoney || !edits.isEmpty else { return }
    let settled = ledger ?? BudgetLedger(plan: next, today: today)
    ledger = settled
    edits += BudgetStandings(settled.summary(of: next), plan: next).edits
  }

  /// Keeps what a regeneration of a plan says, and its sums: what follows is changed in the ledger line by line.
  private mutating func follow(_ regeneration: BudgetRegeneration, from plan: Plan, _ today: CivilDate) {
    guard !regeneration.items.isEmpty else { return }
    edits += regeneration.edits
    items = regeneration.items.filter(\.isSeen)
    var changed = ledger ?? BudgetLedger(plan: plan, today: today)
    let before = changed.totals.planned
    for item in regeneration.items { changed.replace(item.before, with: item.after) }
    if !items.isEmpty { totals = (before, changed.totals.planned) }
    ledger = changed
  }

  /// What follows, in a sentence: `Budget: 12 lines follow, EUR 104,230.00 → EUR 98,110.00.`; `nil` where nothing does.
  public var words: String? {
    guard let totals else { return nil }
    let lines = items.count == 1 ? "1 line follows" : "\(items.count) lines follow"
    let sums = totals.before == totals.after ? ", the total stays" : ", \(totals.before) → \(totals.after)"
    return "Budget: \(lines)\(sums)."
  }

  /// A line that follows from the plan would come back when it is removed: it is left out instead, and stays so.
  ///
  /// With the last of its forum's lines goes the wish that they follow.
  private mutating func leaveOut(_ change: [Edit], _ plan: Plan, _ next: Plan) {
    let removed = change.compactMap { edit -> BudgetLine? in
      guard case .remove(let key) = edit, key.kind == .budgetLine, next[key] == nil else { return nil }
      return plan.budgetLines[ForumPlan.ID(rawValue: key.rawID)]
    }
    guard !removed.isEmpty else { return }
    let following = next.followedForums
    for var line in removed where line.derivation != nil && !line.isLeftOut {
      guard let forum = line.forum, next.forums[forum] != nil, following.contains(forum) else { continue }
      line.isLeftOut = true
      edits.append(.put(line))
    }
  }
}

/// What of the budget a change may move.
private struct BudgetReach {
  /// Whether lines, grants or rates of exchange are changed.
  private(set) var isMoney = false
  /// Whether what formulas say may be another, where there are lines that follow.
  private(set) var isFormula = false
  /// Whether formulas of all forums may be concerned.
  private var isOfAll = false
  private var forums: Set<ForumPlan.ID<Forum>> = []
  private var venues: Set<ForumPlan.ID<Venue>> = []
  private var people: Set<ForumPlan.ID<Person>> = []
  private var cases: Set<ForumPlan.ID<Attendance>> = []

  init(_ change: [Edit], _ plan: Plan) {
    for edit in change {
      switch edit.key.kind {
      case .budgetLine, .grant: isMoney = true
      case .costRate, .requirementSheet, .processFact: (isFormula, isOfAll) = (true, true)
      case .forum, .venue, .person, .attendance, .visaCase:
        isFormula = true
        note(edit.key, plan)
        if case .put(let entry) = edit { note(entry) }
      case .programme:
        guard case .put(.programme(let new)) = edit else { continue }
        let old = plan.programme
        if new.rates != old.rates || new.baseCurrency != old.baseCurrency {
          (isMoney, isFormula, isOfAll) = (true, true, true)
        }
        if new.routes != old.routes || new.consulates != old.consulates { (isFormula, isOfAll) = (true, true) }
      default: break
      }
    }
    // A line that was taken over by hand may be one that follows: its formula says so again.
    isFormula = isFormula && plan.budgetLines.contains { $0.derivation != nil || !$0.orders.isEmpty }
  }

  /// What a record was before it changed, or went.
  private mutating func note(_ key: RecordKey, _ plan: Plan) {
    if let entry = plan[key] { note(entry) }
  }

  private mutating func note(_ entry: Entry) {
    switch entry {
    case .forum(let forum): forums.insert(forum.id)
    case .venue(let venue): venues.insert(venue.id)
    case .person(let person): people.insert(person.id)
    case .attendance(let attendance): forums.insert(attendance.forum)
    case .visaCase(let visaCase): cases.insert(visaCase.attendance)
    default: break
    }
  }

  /// The forums whose lines may say something else: those that follow and are concerned; `nil` for all.
  ///
  /// Others may be behind the plan, and stay so until somebody asks: a change takes with it only what it moves.
  func forums(in plan: Plan) -> Set<ForumPlan.ID<Forum>>? {
    guard !isOfAll else { return nil }
    var concerned = forums
    for id in cases { if let attendance = plan.attendances[id] { concerned.insert(attendance.forum) } }
    if !venues.isEmpty {
      for forum in plan.forums { if let venue = forum.venue, venues.contains(venue) { concerned.insert(forum.id) } }
    }
    if !people.isEmpty {
      for attendance in plan.attendances where people.contains(attendance.person) { concerned.insert(attendance.forum) }
    }
    let following = plan.followedForums
    return concerned.intersection(following)
  }
}

/// Whether forums are within their budgets, for those who may see no amounts.
public struct BudgetStandings: Sendable {
  /// Puts the forums of which it is not so any more.
  public let edits: [Edit]

  /// How forums stand by the sums of their plan.
  public init(_ summary: BudgetSummary, plan: Plan) {
    let totals = Dictionary(summary.byForum.map { ($0.key, $0.totals) }) { first, _ in first }
    edits = plan.forums.sorted { $0.id < $1.id }.compactMap { forum in
      let standing = totals[forum.id].map(Self.standing)
      guard standing != forum.budgetStanding else { return nil }
      var forum = forum
      forum.budgetStanding = standing
      return .put(forum)
    }
  }

  private static func standing(_ totals: BudgetSummary.Totals) -> Forum.BudgetStanding {
    if totals.linesOver > 0 || !totals.overruns().isEmpty { return .over }
    return totals.covered.minorUnits < totals.planned.minorUnits ? .uncovered : .within
  }
}
