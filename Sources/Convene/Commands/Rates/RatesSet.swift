import ArgumentParser
import Atlas
import Dates
import ForumPlan

extension RatesCommand {
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Enter a rate of exchange.",
      discussion: """
        The number is what one unit of the currency is worth in the plan's base currency; with --per-base, what one unit of \
        the base is worth in the currency. A rate of the same day and source is replaced.

        EXAMPLES
          convene rates set USD 0.92 --on 2026-11-20 --source "Agreed with the Northern Peace Fund"
          convene rates set JPY 163.25 --per-base --source "Our bank"
        """)
    @OptionGroup var options: PlanOptions
    @Argument(help: "The currency, such as USD.") var currency: Currency
    @Argument(help: "The number, such as 0.92, with at most six decimals.") var rate: FixedPoint
    @Option(help: ArgumentHelp("The day it is of; else today.", valueName: "date")) var on: CivilDate?
    @Option(help: ArgumentHelp("Who published or agreed it.", valueName: "text")) var source: String
    @Flag(help: "The number is how much of the currency one unit of the base is worth.") var perBase = false

    func validate() throws {
      if rate <= .zero { throw ValidationError("A rate is above zero.") }
      let isPlain = source.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      if source.allSatisfy(\.isWhitespace) || source.count > 200 || !isPlain {
        throw ValidationError("--source takes one line of at most 200 characters.")
      }
    }

    func run() throws {
      let editing = try Editing(options)
      let plan = editing.file.plan
      let base = plan.programme.baseCurrency
      guard currency != base else {
        throw Failure(code: .usage, message: "\(base) is the plan’s base currency: it needs no rate.")
      }
      guard
        plan.atlas.currencies.contains(where: { $0.currency == currency })
          || plan.foreignCurrencies.contains(currency)
      else { throw Failure(code: .badData, message: "\(currency) is not a currency in use (ISO 4217).") }
      var programme = plan.programme
      let entered = ExchangeRate(
        currency: currency, rate: rate, date: on ?? options.day, source: source, isPerBase: perBase)
      programme.put(entered)
      let worth = perBase ? "1 \(base) = \(rate) \(currency)" : "1 \(currency) = \(rate) \(base)"
      try editing.apply(
        "Rate of \(entered.date): \(worth)", programme == plan.programme ? [] : [.put(programme)])
    }
  }
}
