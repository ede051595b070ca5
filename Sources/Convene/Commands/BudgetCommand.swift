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
      --layout sets it in a donor’s form: eu, un or ocha, or one of your own in ~/.config/convene/budgets, called as \
      mine.txt; --template prints the form itself, to begin your own with. --report tells by its headings what was \
      planned, committed and paid, with each payment from a day to a day.

      EXAMPLES
        convene budget --by funder
        convene budget --layout eu --funder "Northern Peace Fund" -o budget.pdf
        convene budget --layout eu --report --from 2027-01-01 --to 2027-06-30 -o report.pdf
        convene budget --layout un --template > mine.txt
      """)
  @OptionGroup var options: PlanOptions
  @Option(help: "forum, category or funder; else all three.") var by: BudgetPaper.Grouping?
  @OptionGroup var form: BudgetFormOptions
  @Option(help: "table, json, csv, text, markdown, html or pdf.") var format: String?
  @OptionGroup var destination: PaperDestination

  func validate() throws {
    if form.layout != nil, by != nil { throw ValidationError("Give either --by or --layout.") }
    if form.layout != nil, format == "json" {
      throw ValidationError("A form is no JSON: take csv, or leave --layout out.")
    }
  }

  func run() throws {
    if let layout = form.layout { return try print(layout) }
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

  private func print(_ layout: String) throws {
    guard let layout = try form.form(layout) else { return }
    let paper = try paperFormat()
    let file = try destination.open(options)
    try destination.give(try form.issue(layout, of: file.plan, on: options.day), as: paper, of: file, options)
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
