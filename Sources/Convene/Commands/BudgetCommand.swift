import ArgumentParser
import ForumPlan
import Logistics
import Papers

struct Budget: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the budget by forum, category and funder, or in a donor’s form.",
    discussion: """
      A line or grant in a currency without a rate is in no total, and is named.
      Where more is paid than committed, or either is more than planned, that is too.
      --layout sets it in a donor’s form: eu or un, or one of your own in ~/.config/convene/budgets, called as mine.txt; \
      --template prints the form itself, to begin your own with.

      EXAMPLES
        convene budget --by funder
        convene budget --layout eu --funder "Northern Peace Fund" -o budget.pdf
        convene budget --layout un --template > mine.txt
      """)
  @OptionGroup var options: PlanOptions
  @Option(help: "forum, category or funder; else all three.") var by: BudgetPaper.Grouping?
  @Option(help: "A donor’s form: eu, un, or the name of one of your own.") var layout: String?
  @Option(help: "Only what this funder pays, by name; goes with --layout.") var funder: String?
  @Option(help: "The language of the form, en, fr or ar.") var language: PaperLanguage?
  @Flag(help: "Print the file of the form instead.") var template = false
  @Option(help: "table, json, csv, text, markdown, html or pdf.") var format: String?
  @OptionGroup var destination: PaperDestination

  func validate() throws {
    if layout == nil, funder != nil || language != nil || template {
      throw ValidationError("--funder, --language and --template go with --layout.")
    }
    if layout != nil, by != nil { throw ValidationError("Give either --by or --layout.") }
    if layout != nil, format == "json" { throw ValidationError("A form is no JSON: take csv, or leave --layout out.") }
  }

  func run() throws {
    if let layout { return try print(form: layout) }
    let file = try destination.open(options)
    let plan = file.plan
    let summary = BudgetSummary(plan: plan, today: options.day)
    let groupings = by.map { [$0] } ?? BudgetPaper.Grouping.allCases
    if let rows = format.flatMap(RowFormat.init(rawValue:)), rows != .table, !destination.goesOut {
      Output.print(Reports.budget(summary, plan: plan, by: groupings), rows, empty: "No budget lines yet.")
      return
    }
    let paper = try paperFormat()
    let document = BudgetPaper(plan: plan, today: options.day).document(of: summary, by: groupings)
    try destination.give(PaperIssue(.budget, document), as: paper, of: file, options)
  }

  private func print(form name: String) throws {
    let forms = BudgetLayouts(folder: Folders.config + "/budgets")
    let form: BudgetLayout
    do {
      if template { return Output.write(try forms.text(name)) }
      form = try forms.layout(name)
    } catch {
      throw Failure(code: .badData, message: error.description)
    }
    let paper = try paperFormat()
    let file = try destination.open(options)
    let plan = file.plan
    let payer = try funder.map { try plan.funder(named: $0) }
    let budget = DonorBudget(plan: plan, today: options.day, layout: form, language: language ?? .english)
    try destination.give(budget.issue(paidBy: payer), as: paper, of: file, options)
  }

  /// How the paper is set; `nil` for as the file's name says.
  private func paperFormat() throws -> PaperFormat? {
    let paper = format.flatMap(PaperFormat.init(rawValue:))
    guard paper != nil || format == nil || format == "table" else {
      throw Failure(code: .usage, message: "--format takes table, json, csv, text, markdown, html or pdf.")
    }
    return paper
  }
}

extension BudgetPaper.Grouping: ExpressibleByArgument {}
