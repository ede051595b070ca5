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

  /// Makes the budget follow some edits to a plan, which must fit it.
  ///
  /// Nothing follows without the key to the finance part; whoever has it finds it pending. O(people × nights + lines) where the
  /// budget depends on what is edited, else O(edits).
  public init(_ change: [Edit], in plan: Plan, today: CivilDate) {
    guard plan.openCompartments.contains(.finance) else { return }
    let reach = BudgetReach(change, plan)
    guard reach.isMoney || reach.isFormula else { return }
    var next = plan
    guard (try? next.apply(change)) != nil else { return }
    leaveOut(change, plan, next)
    guard (try? next.apply(edits)) != nil else { return }
    if reach.isFormula {
      let regeneration = BudgetRegeneration(plan: next, atlas: next.atlas, today: today)
      items = regeneration.items.filter(\.isSeen)
      let before = items.isEmpty ? nil : BudgetSummary(plan: next, today: today).total.planned
      guard (try? next.apply(regeneration.edits)) != nil else { return }
      edits += regeneration.edits
      if let before { totals = (before, BudgetSummary(plan: next, today: today).total.planned) }
    }
    guard reach.isMoney || !edits.isEmpty else { return }
    edits += BudgetStandings(BudgetSummary(plan: next, today: today), plan: next).edits
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
    let following = Set(next.budgetLines.compactMap { $0.derivation == nil ? nil : $0.forum })
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

  init(_ change: [Edit], _ plan: Plan) {
    for edit in change {
      switch edit.key.kind {
      case .budgetLine, .grant: isMoney = true
      case .forum, .venue, .person, .attendance, .visaCase, .costRate, .requirementSheet, .processFact: isFormula = true
      case .programme:
        guard case .put(.programme(let new)) = edit else { continue }
        let old = plan.programme
        if new.rates != old.rates || new.baseCurrency != old.baseCurrency { (isMoney, isFormula) = (true, true) }
        if new.routes != old.routes || new.consulates != old.consulates { isFormula = true }
      default: break
      }
    }
    // A line that was taken over by hand may be one that follows: its formula says so again.
    isFormula = isFormula && plan.budgetLines.contains { $0.derivation != nil || !$0.orders.isEmpty }
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
