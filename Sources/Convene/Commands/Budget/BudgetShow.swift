import ArgumentParser
import ForumPlan
import Logistics
import Papers

struct BudgetShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the budget by forum, category, funder and month, beside a scenario, or in a donor’s form.",
    discussion: """
      A line or grant in a currency without a rate is in no total, and is named.
      Where more is paid than committed, or either is more than planned, that is too.
      --layout sets it in a donor’s form: eu, un or ocha, or one of your own in ~/.config/convene/budgets, called as \
      mine.txt; --template prints the form itself, to begin your own with. --report tells by its headings what was \
      planned, committed and paid, with each payment from a day to a day.

      --by month shows what goes out and comes in, and what is in hand at the end of each month.
      --scenario sets a forum's lines beside what they would be: elsewhere, on other days, without some people, or with those \
      alone who confirmed or are expected; venue=NAME, start=DAY, without=ALIAS, confirmed, expected. Nothing is changed.

      EXAMPLES
        convene budget --by funder
        convene budget --by month --format csv
        convene budget --range
        convene budget --forum Tunis --scenario venue="Lotus Pond House" --scenario expected
        convene budget --layout eu --funder "Northern Peace Fund" -o budget.pdf
        convene budget --layout eu --report --from 2027-01-01 --to 2027-06-30 -o report.pdf
        convene budget --layout un --template > mine.txt
      """)
  @OptionGroup var options: PlanOptions
  @Option(help: "forum, category, funder or month; else the first three.") var by: BudgetView?
  @OptionGroup var scenario: ScenarioOptions
  @Flag(help: "What each forum costs by who comes: who confirmed, as many as are likely, all who may.") var range =
    false
  @OptionGroup var form: BudgetFormOptions
  @Option(help: "table, json, csv, text, markdown, html or pdf.") var format: String?
  @OptionGroup var destination: PaperDestination

  func validate() throws {
    if form.layout != nil, by != nil || scenario.isAsked {
      throw ValidationError("Give one of --by, --scenario and --layout.")
    }
    if range, by != nil || form.layout != nil || scenario.isAsked { throw ValidationError("--range stands alone.") }
    if by != nil, scenario.isAsked { throw ValidationError("Give either --by or --scenario.") }
    if form.layout != nil, format == "json" {
      throw ValidationError("A form is no JSON: take csv, or leave --layout out.")
    }
  }

  func run() throws {
    if let layout = form.layout { return try print(layout) }
    let file = try destination.open(options)
    let plan = file.plan
    guard plan.openCompartments.contains(.finance) else { throw Failure.shutFinance }
    if range {
      return Output.print(
        Reports.ranges(plan, outlook: Outlook(plan: plan, today: options.day)), try rowFormat(),
        empty: "No forum is ahead.")
    }
    if scenario.isAsked { return Output.print(try scenario.report(of: plan, options), try rowFormat(), empty: "") }
    if by == .month {
      let flow = CashFlow(plan: plan, today: options.day)
      let report = Reports.cashFlow(flow, currency: plan.programme.baseCurrency)
      return Output.print(report, try rowFormat(), empty: "No budget lines yet.")
    }
    let summary = BudgetSummary(plan: plan, today: options.day)
    let groupings = by?.grouping.map { [$0] } ?? BudgetPaper.Grouping.allCases
    if let rows = format.flatMap(RowFormat.init(rawValue:)), rows != .table, !destination.goesOut {
      Output.print(Reports.budget(summary, plan: plan, by: groupings), rows, empty: "No budget lines yet.")
      return
    }
    let paper = try paperFormat()
    let document = BudgetPaper(plan: plan, today: options.day).document(of: summary, by: groupings)
    try destination.give(PaperIssue(.budget, document), as: paper, of: file, options)
  }

  /// How rows are printed.
  private func rowFormat() throws -> RowFormat {
    guard let format else { return .table }
    guard let rows = RowFormat(rawValue: format), !destination.goesOut else {
      throw Failure(code: .usage, message: "This is printed as rows: --format takes table, json or csv, without -o.")
    }
    return rows
  }

  private func print(_ layout: String) throws {
    guard let layout = try form.form(layout) else { return }
    let paper = try paperFormat()
    let file = try destination.open(options)
    guard file.plan.openCompartments.contains(.finance) else { throw Failure.shutFinance }
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

/// What a budget is added up by on request.
enum BudgetView: String, CaseIterable, ExpressibleByArgument {
  case forum
  case category
  case funder
  case month

  /// The grouping of lines; `nil` for months.
  var grouping: BudgetPaper.Grouping? { BudgetPaper.Grouping(rawValue: rawValue) }
}

extension Failure {
  /// The finance part is shut: no amount is told.
  static var shutFinance: Failure {
    Failure(
      code: .noPermission,
      message: "The passphrase does not hold the key to the finance part: there are no amounts to show. "
        + "“convene forum list” says whether a forum is within its budget.")
  }
}
