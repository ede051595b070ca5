import Atlas
import Dates
import ForumPlan

/// Imports what things cost in places; a price is found by its identifier, else by what it is of, where and since when.
///
/// A row whose amount, item or shares cannot be read is refused.
struct CostRatesImport {
  private let scope: ImportScope
  private let table: MappedTable<CostRateColumn>
  private let context: FieldContext
  private let mark: DecimalMark?

  init(_ scope: ImportScope, _ table: MappedTable<CostRateColumn>) {
    self.scope = scope
    self.table = table
    context = FieldContext(plan: scope.plan, atlas: scope.atlas, today: scope.today)
    mark = table.marks(of: [.amount])[.amount]
  }

  func run(_ result: inout ImportResult, using generator: inout some RandomNumberGenerator) {
    table.reportUnknownColumns(&result)
    let named: Set<ID<CostRate>> = Set(table.rows.compactMap { table[$0].id(.id) })
    var known = KnownRecords(scope.plan.costRates.sorted { $0.id < $1.id }, named: named, key: Self.key)
    for number in table.rows {
      let row = table[number]
      guard let fresh = rate(row, &result) else { continue }
      let old: CostRate?
      do {
        old = try known.claim(row.id(.id, &result), key: Self.key(fresh), line: row.line)
      } catch {
        refuse(row, .item, error.description, &result)
        continue
      }
      var rate = old ?? CostRate(id: row.id(.id) ?? .random(using: &generator), item: fresh.item, amount: fresh.amount)
      take(fresh, into: &rate, from: row)
      let problems = rate.problems
      guard problems.isEmpty else {
        result.refuse(RowNote(line: row.line, problems.map(\.message).joined(separator: " ")))
        continue
      }
      result.rowsTaken += 1
      known.enter(rate, key: Self.key(rate), line: row.line)
      if old != nil {
        result.merge(RowNote(line: row.line, "\(Shown.short(rate.name)) of the plan: brought up to date."))
      }
      if rate != old { result.take(RowNote(line: row.line, "Taken: \(Shown.short(rate.name)).")) }
      result.put(rate, over: old)
    }
  }

  private static func key(_ rate: CostRate) -> String {
    let place = [rate.country?.description ?? "", Fold.words(rate.city), rate.sector?.rawValue ?? ""]
    return ([rate.item.rawValue] + place + [rate.validity?.first.description ?? ""]).joined(separator: "|")
  }

  /// All that a row says; `nil` where it is refused.
  private func rate(_ row: MappedRow<CostRateColumn>, _ result: inout ImportResult) -> CostRate? {
    let cell = MoneyCell(
      row.verbatim(.amount), currency: row.verbatim(.currency), decimal: mark,
      fallback: scope.plan.programme.baseCurrency, known: scope.currencies)
    guard case .amount(let amount) = cell else {
      if case .refused(let reason) = cell { refuse(row, .amount, reason, &result) }
      return nil
    }
    var rate = CostRate(id: ID(rawValue: 0), item: .perDiem, amount: amount)
    let fields: [(CostRateColumn, String)] = [
      (.item, "item"), (.country, "country"), (.sector, "sector"), (.firstDay, "firstDay"), (.lastDay, "lastDay"),
      (.lessForMeals, "lessForMeals"), (.lessForLodging, "lessForLodging"),
    ]
    for (column, key) in fields where column == .item || !row.verbatim(column).isEmpty {
      if let reason = row.set(key, column, without: "%", on: &rate, context) {
        refuse(row, column, reason, &result)
        return nil
      }
    }
    rate.city = row.words(.city, &result)
    if !row.verbatim(.from).isEmpty || !row.verbatim(.to).isEmpty {
      // A price that holds on other days than it says is another price.
      guard let span = row.span(.from, .to, &result) else {
        refuse(row, .from, "A price holds from a day to a day, or always.", &result)
        return nil
      }
      rate.validity = span
    }
    rate.source = row.words(.source, &result)
    rate.notes = row.words(.notes, multiline: true, &result)
    return rate
  }

  /// Gives a price what its row says; an empty cell clears where the row names its identifier.
  private func take(_ fresh: CostRate, into rate: inout CostRate, from row: MappedRow<CostRateColumn>) {
    let id: ID<CostRate>? = row.id(.id)
    func take<Value>(_ column: CostRateColumn, _ path: WritableKeyPath<CostRate, Value>) {
      guard table.has(column), id != nil || !row.verbatim(column).isEmpty else { return }
      rate[keyPath: path] = fresh[keyPath: path]
    }
    (rate.item, rate.amount) = (fresh.item, fresh.amount)
    take(.country, \.country)
    take(.city, \.city)
    take(.sector, \.sector)
    take(.from, \.validity)
    take(.firstDay, \.firstDay)
    take(.lastDay, \.lastDay)
    take(.lessForMeals, \.lessForMeals)
    take(.lessForLodging, \.lessForLodging)
    take(.source, \.source)
    take(.notes, \.notes)
  }

  private func refuse(
    _ row: MappedRow<CostRateColumn>, _ column: CostRateColumn, _ reason: String, _ result: inout ImportResult
  ) {
    result.refuse(RowNote(line: row.line, column: row.title(column), value: row.raw(column), reason))
  }
}
