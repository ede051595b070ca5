import Atlas
import Dates
import ForumPlan
import Logistics

/// What came in, and by which rates money was turned.
extension FinancialReport {
  /// The instalments of grants, by the day on which they are due, and what came of them by currency.
  func instalments(of funder: Funder?) -> [Document.Block] {
    let grants = plan.grants.filter { funder == nil || $0.funder == funder?.id }
    let heading = Document.Block.heading(level: 2, language.word(ofReport: .instalments))
    let all = grants.flatMap { grant in grant.instalments.map { (grant: grant, instalment: $0) } }.sorted {
      ($0.instalment.due, $0.grant.reference, $0.instalment.amount.minorUnits)
        < ($1.instalment.due, $1.grant.reference, $1.instalment.amount.minorUnits)
    }
    guard !all.isEmpty else { return [heading, .paragraph(language.word(ofReport: .noInstalments))] }
    var table = Table(
      caption: language.word(ofReport: .instalments),
      columns: [
        Table.Column(language.word(ofReport: .grant), weight: 2),
        Table.Column(language.word(ofReport: .due), weight: 1.2),
        Table.Column(language.word(ofReport: .expected), weight: 1.2, isNumeric: true),
        Table.Column(language.word(ofReport: .date), weight: 1.2),
        Table.Column(language.word(ofReport: .received), weight: 1.2, isNumeric: true),
      ])
    table.rows = all.map { grant, instalment in
      let name = funder == nil ? "\(plan.funders[grant.funder]?.name ?? ""), \(grant.reference)" : grant.reference
      return .cells([
        language.directed(name), language.text(instalment.due), money(instalment.amount),
        instalment.received.map(language.text) ?? language.word(ofReport: .notReceived),
        instalment.received == nil ? "" : money(instalment.amount),
      ])
    }
    let currencies = Dictionary(grouping: all, by: \.instalment.amount.currency)
    table.rows += currencies.sorted { $0.key.code < $1.key.code }.map { currency, part in
      func sum(_ isWanted: (Grant.Instalment) -> Bool) -> String {
        money(
          part.map(\.instalment).filter(isWanted).reduce(Money(minorUnits: 0, currency: currency)) {
            $0.adding($1.amount)
          })
      }
      return .total([language.word(.total), "", sum { _ in true }, "", sum { $0.received != nil }])
    }
    return [heading, .table(table)]
  }

  /// The rates that were used, with their day and source.
  func rates(_ rates: [ExchangeRate]) -> [Document.Block] {
    guard !rates.isEmpty else { return [] }
    var table = Table(
      caption: language.word(ofReport: .ratesUsed),
      columns: [
        Table.Column(language.word(ofReport: .rate), weight: 2),
        Table.Column(language.word(ofReport: .rateOf), weight: 1.2),
        Table.Column(language.word(ofReport: .source), weight: 2),
      ])
    table.rows = rates.map { rate in
      .cells([
        language.directed(language.equation(rate, base: plan.programme.baseCurrency)), language.text(rate.date),
        language.directed(rate.source),
      ])
    }
    return [.heading(level: 2, language.word(ofReport: .ratesUsed)), .table(table)]
  }

  private func money(_ amount: Money) -> String { "\(amount.currency.code)\u{A0}\(language.amount(amount))" }
}

extension PaperLanguage {
  /// A rate as it is quoted: `1 TND = 0.297 EUR`, or `1 EUR = 3.367 TND`.
  func equation(_ rate: ExchangeRate, base: Currency) -> String {
    let (one, other) = rate.isPerBase ? (base, rate.currency) : (rate.currency, base)
    return "1\u{A0}\(one.code) =\u{A0}\(number(rate.rate))\u{A0}\(other.code)"
  }

  /// A rate with its day and source: `1 TND = 0.297 EUR (1 November 2026, the central bank)`.
  func rate(_ rate: ExchangeRate, base: Currency) -> String {
    let source = rate.source.isEmpty ? "" : comma + directed(rate.source)
    return line("\(directed(equation(rate, base: base))) (\(text(rate.date))\(source))")
  }
}
