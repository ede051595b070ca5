import Atlas
import ForumPlan
import Logistics

/// The sheets behind a budget: who pays for what is planned, and how lines follow from the plan.
extension DonorBudget {
  /// Each grant, other funders, and what nobody pays yet, with shares that add up to 100 percent.
  ///
  /// To a funder its own grants stand there one by one, and the others by what each gives in all. Of contributions in kind a
  /// plan knows nothing.
  func sources(for funder: Funder?) -> [Document.Block] {
    var sums: [Source: ExactSum] = [:]
    for line in plan.budgetLines where !line.isLeftOut {
      for part in LineSplit(line)?.parts ?? [] {
        guard let exact = converter.exact(part.planned, line.unitRate.currency), exact != ExactSum() else { continue }
        sums[Source(part.grant.flatMap { plan.grants[$0] }, for: funder), default: ExactSum()] += exact
      }
    }
    let sources = sums.keys.sorted { order($0) < order($1) }
    let amounts = ExactSum.rounded(parts: sources.map { sums[$0] ?? ExactSum() })
    let shares = Apportionment.shares(of: 10_000, among: amounts)
    var table = Table(
      caption: language.word(ofReport: .sources),
      columns: [
        Table.Column(language.word(ofReport: .fromWhom), weight: 3),
        Table.Column("\(language.word(ofReport: .amount)) (\(converter.base.code))", weight: 1.2, isNumeric: true),
        Table.Column(language.word(ofReport: .percent), weight: 0.8, isNumeric: true),
      ])
    table.rows = zip(sources, zip(amounts, shares)).map { source, sum in
      .cells([name(of: source), text(sum.0), language.percent(sum.1)])
    }
    table.rows.append(.cells([language.word(ofReport: .inKind), language.word(ofReport: .none), ""]))
    let whole = amounts.reduce(Int64(0)) { $0.addingReportingOverflow($1).partialValue }
    table.rows.append(.total([language.word(.total), text(whole), language.percent(whole > 0 ? 10_000 : 0)]))
    return [.heading(level: 1, language.word(ofReport: .sources)), .table(table)]
  }

  /// Who pays: a grant, another funder with all it gives, or nobody.
  private enum Source: Hashable {
    case grant(ForumPlan.ID<Grant>, of: ForumPlan.ID<Funder>)
    case funder(ForumPlan.ID<Funder>)
    case nobody

    init(_ grant: Grant?, for reader: Funder?) {
      guard let grant else {
        self = .nobody
        return
      }
      let isOwn = reader == nil || reader?.id == grant.funder
      self = isOwn ? .grant(grant.id, of: grant.funder) : .funder(grant.funder)
    }
  }

  private func name(of source: Source) -> String {
    switch source {
    case .grant(let id, let funder):
      language.directed([plan.funders[funder]?.name ?? "", plan.grants[id]?.reference ?? ""].joined(separator: ", "))
    case .funder(let id):
      language.labelled(language.word(ofReport: .otherFunders), language.directed(plan.funders[id]?.name ?? ""))
    case .nobody: language.word(ofReport: .nobodyYet)
    }
  }

  private func order(_ source: Source) -> (Int, String, String, UInt64) {
    switch source {
    case .grant(let id, let funder):
      (0, plan.funders[funder]?.name ?? "", plan.grants[id]?.reference ?? "", id.rawValue)
    case .funder(let id): (1, plan.funders[id]?.name ?? "", "", id.rawValue)
    case .nobody: (2, "", "", 0)
    }
  }

  private func text(_ minorUnits: Int64) -> String {
    language.amount(Money(minorUnits: minorUnits, currency: converter.base))
  }

  /// How lines follow from the plan, by the formula with its values put in; nothing where none does.
  func justification(_ entries: [FormRows.Entry]) -> [Document.Block] {
    let form = FormRows(layout, language, converter.base, entries)
    let rows = form.codes.compactMap { place, code -> Table.Row? in
      let row = entries[place].row
      return row.formula.map { .cells([code, language.directed(row.title), language.directed($0)]) }
    }
    guard !rows.isEmpty else { return [] }
    let table = Table(
      caption: language.word(ofReport: .justification),
      columns: [
        Table.Column(language.word(.code), weight: 0.5), Table.Column(language.word(.costs), weight: 2),
        Table.Column(language.word(ofReport: .follows), weight: 3),
      ], rows: rows)
    return [.heading(level: 1, language.word(ofReport: .justification)), .table(table)]
  }
}
