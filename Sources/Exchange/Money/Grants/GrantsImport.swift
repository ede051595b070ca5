import Atlas
import Dates
import ForumPlan

/// Imports grants, and the funders that gave them where the plan has none of the name.
///
/// A grant is found by its identifier, else by funder and reference. A row whose amounts or rules cannot be read is refused.
struct GrantsImport {
  private let scope: ImportScope
  private let table: MappedTable<GrantColumn>
  private let context: FieldContext
  private let marks: [GrantColumn: DecimalMark]

  init(_ scope: ImportScope, _ table: MappedTable<GrantColumn>) {
    self.scope = scope
    self.table = table
    context = FieldContext(plan: scope.plan, atlas: scope.atlas, today: scope.today)
    marks = table.marks(of: [.amount, .coFunding])
  }

  func run(_ result: inout ImportResult, using generator: inout some RandomNumberGenerator) {
    table.reportUnknownColumns(&result)
    var givers = Givers(scope.plan)
    let named: Set<ID<Grant>> = Set(table.rows.compactMap { table[$0].id(.id) })
    var known = KnownRecords(scope.plan.grants.sorted { $0.id < $1.id }, named: named, key: Self.key)
    for number in table.rows {
      let row = table[number]
      let name = row.words(.funder, &result)
      guard !name.isEmpty else {
        refuse(row, .funder, "A grant needs its funder.", &result)
        continue
      }
      let giver = givers.named(name) ?? Funder(id: .random(using: &generator), name: name)
      guard let fresh = grant(row, of: giver.id, &result) else { continue }
      let old: Grant?
      do {
        old = try known.claim(row.id(.id, &result), key: Self.key(fresh), line: row.line)
      } catch {
        refuse(row, .reference, error.description, &result)
        continue
      }
      var grant =
        old
        ?? Grant(
          id: row.id(.id) ?? .random(using: &generator), funder: giver.id, reference: fresh.reference,
          amount: fresh.amount)
      (grant.funder, grant.reference, grant.amount) = (giver.id, fresh.reference, fresh.amount)
      guard fill(&grant, from: row, &result) else { continue }
      let problems = giver.problems + grant.problems
      guard problems.isEmpty else {
        result.refuse(RowNote(line: row.line, problems.map(\.message).joined(separator: " ")))
        continue
      }
      result.rowsTaken += 1
      known.enter(grant, key: Self.key(grant), line: row.line)
      if givers.named(name) == nil {
        givers.enter(giver)
        result.put(giver, over: nil)
      }
      if old != nil {
        result.merge(
          RowNote(line: row.line, "The grant \(Shown.short(grant.reference)) of the plan: brought up to date."))
      }
      if grant != old { result.take(RowNote(line: row.line, "Taken: \(Shown.short(grant.reference)).")) }
      result.put(grant, over: old)
    }
  }

  private static func key(_ grant: Grant) -> String { "\(Fold.words(grant.reference))|\(grant.funder)" }

  /// A grant of the amount that a row names.
  private func grant(
    _ row: MappedRow<GrantColumn>, of funder: ID<Funder>, _ result: inout ImportResult
  ) -> Grant? {
    let reference = row.words(.reference, &result)
    guard !reference.isEmpty else {
      refuse(row, .reference, "A grant needs its reference.", &result)
      return nil
    }
    let cell = MoneyCell(
      row.verbatim(.amount), currency: row.verbatim(.currency), decimal: marks[.amount],
      fallback: scope.plan.programme.baseCurrency, known: scope.currencies)
    switch cell {
    case .amount(let money): return Grant(id: ID(rawValue: 0), funder: funder, reference: reference, amount: money)
    case .refused(let reason):
      refuse(row, .amount, reason, &result)
      return nil
    }
  }

  /// Gives a grant the rules that its row has; an empty cell clears where the row names its identifier.
  private func fill(_ grant: inout Grant, from row: MappedRow<GrantColumn>, _ result: inout ImportResult) -> Bool {
    let id: ID<Grant>? = row.id(.id)
    func speaks(_ column: GrantColumn) -> Bool {
      table.has(column) && (id != nil || !row.verbatim(column).isEmpty)
    }
    if speaks(.from) || speaks(.to) { grant.window = row.span(.from, .to, &result) }
    if speaks(.coFunding) {
      switch DecimalText(row.verbatim(.coFunding).filter { $0 != "%" }, decimal: marks[.coFunding]) {
      case .empty: grant.coFunding = nil
      case .plain(let plain) where FixedPoint(MoneyCell.shortened(plain, to: 6)) != nil:
        grant.coFunding = FixedPoint(MoneyCell.shortened(plain, to: 6))
      case .ambiguous, .plain, .unreadable:
        refuse(row, .coFunding, "Not a number of percent.", &result)
        return false
      }
    }
    let fields: [(GrantColumn, String)] = [
      (.categories, "categories"), (.caps, "caps"), (.instalments, "instalments"), (.reports, "reportsDue"),
    ]
    for (column, key) in fields where speaks(column) {
      if let reason = row.set(key, column, on: &grant, context) {
        refuse(row, column, reason, &result)
        return false
      }
    }
    if speaks(.notes) { grant.notes = row.words(.notes, multiline: true, &result) }
    return true
  }

  private func refuse(
    _ row: MappedRow<GrantColumn>, _ column: GrantColumn, _ reason: String, _ result: inout ImportResult
  ) {
    result.refuse(RowNote(line: row.line, column: row.title(column), value: row.raw(column), reason))
  }
}

/// The funders that rows name: by identifier, by name as it stands, else whatever its case, accents and punctuation.
private struct Givers {
  private var byText: [String: Funder] = [:]

  init(_ plan: Plan) {
    for funder in plan.funders.sorted(by: { $0.id < $1.id }) { enter(funder) }
  }

  func named(_ name: String) -> Funder? { byText["=" + name] ?? byText[Fold.words(name)] }

  mutating func enter(_ funder: Funder) {
    for text in ["=" + funder.name, "=" + funder.id.description, Fold.words(funder.name)] {
      byText[text] = byText[text] ?? funder
    }
  }
}
