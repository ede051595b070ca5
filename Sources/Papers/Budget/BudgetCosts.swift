import Atlas
import ForumPlan
import Logistics

/// What the rows of a budget come to in the base currency; all of each, or one funder's part.
struct BudgetCosts {
  /// The rows, each with what it comes to and how much of it that is.
  let entries: [FormRows.Entry]
  /// The titles of rows of which something has no rate, each once.
  let unconverted: [String]
  /// The rates by which amounts were turned, by currency.
  let rates: [ExchangeRate]

  /// The rows of a plan for an audience; O(n log n) for n lines.
  init(
    of plan: Plan, for audience: Audience, paidBy funder: Funder?, _ converter: Converter, _ language: PaperLanguage
  ) {
    let wanted = plan.budgetLines.filter { line in
      guard !line.isLeftOut else { return false }
      guard let funder else { return true }
      return line.payers.contains { plan.grants[$0]?.funder == funder.id }
        && line.part(of: funder, in: plan).planned != 0
    }
    var (rows, parts, wholes): ([CostRow], [ExactSum], [ExactSum]) = ([], [], [])
    var unconverted: [String] = []
    var currencies: Set<Currency> = []
    for row in CostRow.rows(of: wanted, for: audience, in: plan, language) {
      var (part, whole) = (ExactSum(), ExactSum())
      var isKnown = false
      for line in row.lines {
        let currency = line.unitRate.currency
        guard let planned = line.planned, let exact = converter.exact(planned.minorUnits, currency),
          let own = converter.exact(line.part(of: funder, in: plan).planned, currency)
        else {
          if unconverted.last != row.title { unconverted.append(row.title) }
          continue
        }
        isKnown = true
        currencies.insert(currency)
        part += own
        whole += exact
      }
      guard isKnown else { continue }
      rows.append(row)
      parts.append(part)
      wholes.append(whole)
    }
    let amounts = ExactSum.rounded(parts: parts)
    entries = rows.indices.map { place in
      let isWhole = parts[place] == wholes[place]
      let share = Share.hundredths(of: parts[place].billionths / 1_000, in: wholes[place].billionths / 1_000)
      return FormRows.Entry(row: rows[place], amounts: [amounts[place]], share: isWhole ? 10_000 : share)
    }
    self.unconverted = unconverted
    rates = currencies.sorted { $0.code < $1.code }.compactMap(converter.rate)
  }
}
