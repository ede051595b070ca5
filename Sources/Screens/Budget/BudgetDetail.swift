import Atlas
import ForumPlan
import Logistics
import Terminal

/// What is told of a budget line, a grant or a funder: its fields, what runs over, and how its grant stands.
struct BudgetDetail {
  private let sight: Sight

  init(_ sight: Sight) { self.sight = sight }

  func lines(of entry: Entry) -> [DetailLine] {
    let fields: [DetailLine] = .fields(of: entry, sight)
    switch entry {
    case .budgetLine(let line): return head(of: line) + fields + grant(line.grant) + groups(of: line)
    case .grant(let grant): return fields + self.grant(grant.id)
    case .funder(let funder):
      let groups = BudgetGrouping.funder.groups(sight.budget, sight.plan)
      return fields
        + section("All its grants", groups.first { $0.key == BudgetGrouping.key(funder.id) })
        + .section("Grants", sight.plan.grants(of: funder.id).map { .record($0.key, "\($0.reference)  \($0.amount)") })
    default: return fields
    }
  }

  private func head(of line: BudgetLine) -> [DetailLine] {
    var lines: [DetailLine] = [.fact("Planned", line.planned?.description ?? "?", .heading)]
    lines += line.overruns.map { .text("\(sign) \($0.kind.words.capitalisedFirst) by \($0.excess).", Style(.overdue)) }
    if line.grant == nil { lines.append(.text("Nobody pays for it yet.", Style(.soon))) }
    if sight.budget?.unconverted.contains(line.key) == true {
      lines.append(.text("\(sign) \(line.unitRate.currency) has no rate: it is in no total.", Style(.overdue)))
    }
    return lines
  }

  private func grant(_ id: ForumPlan.ID<Grant>?) -> [DetailLine] {
    guard let id, let grant = sight.plan.grants[id] else { return [] }
    guard let use = sight.budget?.byGrant.first(where: { $0.grant == id }) else {
      return [.text("\(sign) \(grant.amount.currency) has no rate: this grant is in no total.", Style(.overdue))]
    }
    let group = BudgetGroup(
      key: "", name: grant.reference, record: grant.key, totals: use.totals, granted: use.granted)
    return section("Under the grant \(grant.reference)", group)
  }

  /// The sums of the forum and the category that a line stands in.
  private func groups(of line: BudgetLine) -> [DetailLine] {
    let forums = BudgetGrouping.forum.groups(sight.budget, sight.plan)
    let categories = BudgetGrouping.category.groups(sight.budget, sight.plan)
    let forum = forums.first { $0.key == BudgetGrouping.key(line.forum) }
    return section(forum?.name ?? "", forum)
      + section(line.category.label, categories.first { $0.key == line.category.rawValue })
  }

  /// A group's sums under a heading, with a bar.
  private func section(_ heading: String, _ group: BudgetGroup?) -> [DetailLine] {
    guard let group else { return [] }
    var lines: [DetailLine] = [
      .fact("Planned", group.totals.planned.description), .fact("Committed", group.totals.committed.description),
      .fact("Paid", group.totals.paid.description),
    ]
    if let granted = group.granted {
      let left = granted.minus(group.totals.planned)
      lines.insert(.fact("Granted", granted.description), at: 0)
      if left.minorUnits >= 0 { lines.append(.fact("Left", left.description)) }
    }
    lines += group.totals.overruns(granted: group.granted).map { over in
      .text("\(sign) \(over.kind.words.capitalisedFirst) by \(over.excess).", Style(.overdue))
    }
    let glyphs = sight.glyphs
    lines.append(.drawing { [BudgetBar(group).spans(width: min(60, $0), glyphs)] })
    return .section(heading, lines)
  }

  private var sign: String { String(sight.glyphs[.overdue]) }
}

extension BudgetGrouping {
  /// The groups of sums that may not be there yet.
  fileprivate func groups(_ budget: BudgetSummary?, _ plan: Plan) -> [BudgetGroup] {
    budget.map { groups($0, plan) } ?? []
  }
}
