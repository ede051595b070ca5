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
    case .budgetLine(let line):
      return head(of: line) + formula(of: line) + parts(of: line) + findings(at: line.key) + fields
        + line.payers.flatMap(grant) + groups(of: line)
    case .grant(let grant): return findings(at: grant.key) + fields + self.grant(grant.id)
    case .funder(let funder):
      return fields
        + section(
          "All its grants", sight.budget.flatMap { BudgetGrouping.group(ofFunder: funder.id, $0, sight.plan) })
        + .section("Grants", sight.plan.grants(of: funder.id).map { .record($0.key, "\($0.reference)  \($0.amount)") })
    default: return fields
    }
  }

  private func head(of line: BudgetLine) -> [DetailLine] {
    var lines: [DetailLine] = [.fact("Planned", line.planned?.description ?? "?", .heading)]
    lines += line.overruns.map { .text("\(sign) \($0.kind.words.capitalisedFirst) by \($0.excess).", Style(.overdue)) }
    if line.payers.isEmpty { lines.append(.text("Nobody pays for it yet.", Style(.soon))) }
    if sight.budget?.unconverted.contains(line.key) == true {
      lines.append(.text("\(sign) \(line.unitRate.currency) has no rate: it is in no total.", Style(.overdue)))
    }
    return lines
  }

  /// How it follows from the plan: the formula, what it said before, and what was typed over it.
  private func formula(of line: BudgetLine) -> [DetailLine] {
    guard let derivation = line.derivation else { return [] }
    let said = derivation.figures.planned?.description ?? "?"
    var lines: [DetailLine] = [.text(derivation.formula), .fact("Comes to", said)]
    if let before = derivation.before {
      lines.append(.fact("Before", "\(before.planned?.description ?? "?"), \(before.title)", .dim))
    }
    let typed = line.typedFigures
    if !typed.isEmpty {
      lines.append(
        .text(
          "Typed by hand, and kept: \(typed.map(\.words).joined(separator: ", ")). \(sight.key("budget.take-formula")) takes what the formula says.",
          Style(.soon)))
    }
    if line.isLeftOut {
      lines.append(.text("Left out by hand: \(sight.key("budget.take-formula")) takes it in again.", Style(.soon)))
    }
    return .section("Follows from the plan", lines)
  }

  /// Who pays how much of it, where that is more than one.
  private func parts(of line: BudgetLine) -> [DetailLine] {
    guard let parts = LineSplit(line)?.parts, parts.count > 1 else { return [] }
    let currency = line.unitRate.currency
    return .section(
      "Paid by",
      parts.map { part in
        .fact(
          part.grant.flatMap { sight.plan.grants[$0]?.reference } ?? "Nobody yet",
          Money(minorUnits: part.planned, currency: currency).description, part.grant == nil ? Style(.soon) : .text)
      })
  }

  /// What is wrong with it.
  private func findings(at record: RecordKey) -> [DetailLine] {
    let found = sight.derived?.moneyFindingsAt[record] ?? []
    return found.isEmpty
      ? []
      : .section(
        "Look at",
        found.flatMap { found -> [DetailLine] in
          let style = Style(found.finding.severity == .serious ? .overdue : .soon)
          return [.text("\(sign) \(found.finding.what)", style), .text(found.finding.advice, .dim)]
        })
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
    guard let budget = sight.budget else { return [] }
    let forum = BudgetGrouping.forum.group(of: line, budget, sight.plan)
    let category = BudgetGrouping.category.group(of: line, budget, sight.plan)
    return section(forum?.name ?? "", forum) + section(line.category.label, category)
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
