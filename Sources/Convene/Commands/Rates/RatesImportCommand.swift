import ArgumentParser
import Atlas
import Dates
import Exchange
import ForumPlan
import Foundation
import Logistics

extension RatesCommand {
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Import reference rates of the European Central Bank.",
      discussion: """
        Takes eurofxref-hist.csv or eurofxref.csv as the bank publishes them (www.ecb.europa.eu, “Euro foreign exchange \
        reference rates”; unpack the archive first). Of each currency that the plan uses: the newest rate, the rates of \
        the days on which it was paid in, and that of the budget's day. Where the base currency is not the euro, a rate is \
        crossed by the two quotes of one day. A file is one change, so one undo takes it back.

        EXAMPLES
          convene rates import eurofxref-hist.csv --dry-run
          convene rates import eurofxref-hist.csv --since 2026-01-01 --monthly
          convene rates import eurofxref.csv --currency USD,JPY
        """)
    @OptionGroup var options: PlanOptions
    @Argument(help: "The file.") var file: String
    @Option(help: ArgumentHelp("Only these, with commas between.", valueName: "currencies")) var currency: String?
    @Option(help: ArgumentHelp("The day whose newest rates are taken; else today.", valueName: "date"))
    var on: CivilDate?
    @Option(help: ArgumentHelp("The day from which --monthly counts.", valueName: "date")) var since: CivilDate?
    @Flag(help: "The first rate of each month, too; goes with --since.") var monthly = false
    @Flag(help: "Say what would happen and change nothing.") var dryRun = false

    func validate() throws {
      if monthly != (since != nil) { throw ValidationError("--monthly and --since go together.") }
      if let on, on > options.day { throw ValidationError("--on takes no day to come.") }
      _ = try currencies()
    }

    func run() throws {
      let plan = try options.open(dryRun ? .read : .write)
      defer { plan.close() }
      let wish = RatesImport.Wish(on: on ?? options.day, currencies: try currencies(), monthlySince: since)
      let name = (file as NSString).lastPathComponent
      let rates = try read(name, RatesImport.wanted(wish, in: plan.plan))
      let result = RatesImport(rates, file: name, wish: wish, into: plan.plan)
      var following: BudgetFollowing?
      if !dryRun, !result.edits.isEmpty {
        following = BudgetFollowing(result.edits, in: plan.plan, today: options.day)
        let edits = result.edits + (following?.edits ?? [])
        try plan.apply(Change(label: result.label, author: Clock.author, time: Clock.now, edits: edits))
      }
      var lines = ["\(name): \(rates.days) days read, \(rates.rowsRefused) refused"]
      if wish.currencies == nil, !plan.plan.openCompartments.contains(.finance) {
        lines.append(
          "  check    The finance part is shut: what budget lines need is not known. Name it with --currency.")
      }
      lines += result.added.map { "  new      \(told($0, plan.plan))" }
      lines += result.replaced.map { "  replaced \(told($0, plan.plan))" }
      lines += result.missing.map { "  MISSING  \($0)" }
      lines += result.warnings.map { "  check    \($0)" }
      lines += rates.notes.map { "  check    \($0)" }
      if rates.notesOmitted > 0 { lines.append("  and \(rates.notesOmitted) notes that were not kept") }
      lines.append("  \(result.label)." + (dryRun ? " Nothing was changed (--dry-run)." : ""))
      Output.write(lines.joined(separator: "\n") + "\n")
      if let words = following?.words { Output.say(words) }
    }

    /// `1 EUR = 1.0842 USD, 2026-11-27, European Central Bank`.
    private func told(_ rate: ExchangeRate, _ plan: Plan) -> String {
      let base = plan.programme.baseCurrency
      let worth =
        rate.isPerBase ? "1 \(base) = \(rate.rate) \(rate.currency)" : "1 \(rate.currency) = \(rate.rate) \(base)"
      return "\(worth), \(rate.date), \(rate.source)"
    }

    /// Reads a file piece by piece: thirty years of rates need not stand in memory, and a pipe is as good.
    private func read(_ name: String, _ wanted: Swift.Set<Currency>) throws -> ECBRates {
      guard let handle = FileHandle(forReadingAtPath: file) else {
        throw Failure(code: .noInput, message: "\(file) cannot be read.")
      }
      var reader = ECBReader(file: name, wanted: wanted, today: options.day)
      var size = 0
      while true {
        let piece: Data
        do {
          piece = try handle.read(upToCount: 1 << 16) ?? Data()
        } catch {
          throw Failure(code: .noInput, message: "\(file) cannot be read.")
        }
        if piece.isEmpty { return try reader.finish() }
        size += piece.count
        guard size <= Importer.sizeLimit else { throw ImportError.tooLarge(file: name, bytes: size) }
        try reader.feed(piece)
      }
    }

    /// The currencies asked for; `nil` for those of the plan.
    private func currencies() throws -> [Currency]? {
      try currency?.split(whereSeparator: { $0 == "," || $0 == " " }).map { code in
        guard let currency = Currency(String(code)) else {
          throw ValidationError(
            "--currency takes codes of three letters, such as USD,JPY; “\(code.prefix(20))” is none.")
        }
        return currency
      }
    }
  }
}
