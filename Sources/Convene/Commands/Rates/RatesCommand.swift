import ArgumentParser
import Atlas
import Dates
import Exchange
import ForumPlan
import Logistics
import Papers

struct RatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rates",
    abstract: "List, import and enter rates of exchange.",
    discussion: """
      A budget's totals are in the base currency, by these rates.

      EXAMPLES
        convene rates
        convene rates import eurofxref-hist.csv
        convene rates set TND 0.298 --on 2026-11-01 --source "Banque centrale de Tunisie"
      """,
    subcommands: [List.self, Import.self, Set.self], defaultSubcommand: List.self)
}

extension RatesCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the rates that are used today, with their day, source and age.",
      discussion: """
        A rate older than \(oldAge) days is marked, and a currency of the plan without a rate is named: amounts in it are in \
        no total.

        EXAMPLE
          convene rates list --format json
        """)
    @OptionGroup var options: PlanOptions
    @Option(help: "table, json or csv.") var format = RowFormat.table

    /// The age in days above which a rate is marked.
    private static let oldAge = 30

    func run() throws {
      let plan = try options.open(.read).plan
      let converter = Converter(programme: plan.programme, on: options.day)
      let base = plan.programme.baseCurrency
      var report = Report(
        title: "Rates into \(base)",
        columns: [
          .init("currency", "Currency"), .init("rate"), .init("isPerBase"), .init("worth", "Rate", weight: 2),
          .init("day", "Day"), .init("source", "Source", weight: 2), .init("age", "Days old", isNumeric: true),
          .init("mark", "Note"),
        ])
      report.rows = plan.foreignCurrencies.map { row($0, converter.rate(of: $0), base) }
      Output.print(report, format, empty: "No amount of this plan is in another currency than \(base).")
    }

    private func row(_ currency: Currency, _ rate: ExchangeRate?, _ base: Currency) -> [Report.Value] {
      guard let rate else {
        return [.text(currency.code), .none, .none, .none, .none, .none, .none, .text("no rate")]
      }
      let worth = rate.isPerBase ? "1 \(base) = \(rate.rate) \(currency)" : "1 \(currency) = \(rate.rate) \(base)"
      let age = options.day - rate.date
      return [
        .text(currency.code), .text(rate.rate.description), .flag(rate.isPerBase), .text(worth), .date(rate.date),
        .text(rate.source), .number(age), .text(age > Self.oldAge ? "old" : age < 0 ? "of a day to come" : ""),
      ]
    }
  }
}

extension Currency: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension FixedPoint: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
