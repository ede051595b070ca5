import ArgumentParser
import Dates
import ForumPlan
import Papers

/// The options of a budget in a donor’s form, and of a report by its headings.
struct BudgetFormOptions: ParsableArguments {
  @Option(help: "A donor’s form: eu, un, ocha, or the name of one of your own.") var layout: String?
  @Option(help: "Only what this funder pays, by name; goes with --layout.") var funder: String?
  @Option(help: "The language of the form, en, fr or ar.") var language: PaperLanguage?
  @Option(help: "For whom: donor or organisers; else donor. Donors read what single people cost as one sum.")
  var audience: Audience?
  @Flag(help: "Print the file of the form instead.") var template = false
  @Flag(help: "A financial report by the form’s headings: planned, committed, paid, and each payment.")
  var report = false
  @Option(help: ArgumentHelp("The first day of the report; else from the beginning.", valueName: "date"))
  var from: CivilDate?
  @Option(help: ArgumentHelp("The last day of the report; else today.", valueName: "date")) var to: CivilDate?

  func validate() throws {
    if layout == nil, funder != nil || language != nil || audience != nil || template || report {
      throw ValidationError("--funder, --language, --audience, --report and --template go with --layout.")
    }
    if !report, from != nil || to != nil { throw ValidationError("--from and --to go with --report.") }
    if let from, let to, to < from { throw ValidationError("--to is before --from.") }
    guard [nil, .donor, .organisers].contains(audience) else {
      throw ValidationError(
        "A budget line by line is for donors and organisers. For others: convene resources")
    }
  }

  /// The form of a name; `nil` where its file was asked for, and printed.
  func form(_ name: String) throws -> BudgetLayout? {
    let forms = BudgetLayouts(folder: Folders.config + "/budgets")
    do {
      guard template else { return try forms.layout(name) }
      Output.write(try forms.text(name))
      return nil
    } catch {
      throw Failure(code: .badData, message: error.description)
    }
  }

  /// The paper in a form.
  func issue(_ form: BudgetLayout, of plan: Plan, on day: CivilDate) throws -> PaperIssue {
    let payer = try funder.map { try plan.funder(named: $0) }
    let (language, audience) = (language ?? .english, audience ?? .donor)
    guard report else {
      return DonorBudget(plan: plan, today: day, layout: form, language: language, audience: audience)
        .issue(paidBy: payer)
    }
    return FinancialReport(
      plan: plan, today: day, layout: form, language: language, audience: audience, from: from, to: to ?? day
    ).issue(for: payer)
  }
}
