import ArgumentParser
import ForumPlan
import Logistics
import Papers

/// The options that papers share.
struct PaperOptions: ParsableArguments {
  @Option(help: "The forum, by name or how it begins; else the next one.") var forum: String?
  @Option(help: "For whom: organisers, participants, police, venue, donor, hostState or public.")
  var audience = Audience.participants
  @OptionGroup var destination: PaperDestination

  /// The forum named, else the next one that has not been held, else the last one.
  func forum(of plan: Plan) throws -> Forum { try ForumChoice.forum(named: forum, in: plan) }
}

/// Which forum a paper is of.
enum ForumChoice {
  /// The forum named, else the next one that has not been held, else the last one.
  static func forum(named name: String?, in plan: Plan) throws -> Forum {
    if let name { return try plan.forum(named: name) }
    let forums = plan.forumsByDate
    guard let next = forums.first(where: { $0.stage < .held }) ?? forums.last else {
      throw Failure(code: .badData, message: "The plan has no forum yet. Add one with “convene forum add”.")
    }
    return next
  }
}

struct Participants: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the list of participants of a forum, as its audience may see it.",
    discussion: """
      People are named to whom they agreed to be named. Others appear by alias with a count, and not at all on
      lists for police, the host state and the public.

      EXAMPLE
        convene participants --forum Tunis --audience police --format pdf -o list.pdf
      """)
  @OptionGroup var options: PlanOptions
  @OptionGroup var paper: PaperOptions
  @Option(help: PaperFormat.help) var format: PaperFormat?
  @Option(help: "country, organisation or alphabetical.") var by = ParticipantList.Grouping.country

  func run() throws {
    let file = try paper.destination.open(options)
    let plan = file.plan
    let forum = try paper.forum(of: plan)
    let builder = ParticipantList(plan: plan, atlas: plan.atlas, today: options.day)
    let document = builder.document(of: forum, for: paper.audience, grouping: by)
    try paper.destination.give(PaperIssue(.participants, of: forum, document), as: format, of: file, options)
  }
}

extension ParticipantList.Grouping: ExpressibleByArgument {}

struct Budget: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the budget by forum, category and funder, in the base currency.",
    discussion: """
      A line or grant in a currency without a rate is in no total, and is named.
      Where more is paid than committed, or either is more than planned, that is too.

      EXAMPLES
        convene budget --by funder
        convene budget --format pdf -o budget.pdf
      """)
  @OptionGroup var options: PlanOptions
  @Option(help: "forum, category or funder; else all three.") var by: BudgetPaper.Grouping?
  @Option(help: "table, json, csv, text, markdown, html or pdf.") var format: String?
  @OptionGroup var destination: PaperDestination

  func run() throws {
    let file = try destination.open(options)
    let plan = file.plan
    let summary = BudgetSummary(plan: plan, today: options.day)
    let groupings = by.map { [$0] } ?? BudgetPaper.Grouping.allCases
    if let rows = format.flatMap(RowFormat.init(rawValue:)), rows != .table, !destination.goesOut {
      Output.print(Reports.budget(summary, plan: plan, by: groupings), rows, empty: "No budget lines yet.")
      return
    }
    let paper = format.flatMap(PaperFormat.init(rawValue:))
    guard paper != nil || format == nil || format == "table" else {
      throw Failure(code: .usage, message: "--format takes table, json, csv, text, markdown, html or pdf.")
    }
    let document = BudgetPaper(plan: plan, today: options.day).document(of: summary, by: groupings)
    try destination.give(PaperIssue(.budget, document), as: paper, of: file, options)
  }
}

extension BudgetPaper.Grouping: ExpressibleByArgument {}
