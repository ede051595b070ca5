import ArgumentParser
import ForumPlan
import Logistics
import Papers

struct Agenda: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the agenda of a forum, or what is wrong with it.",
    discussion: """
      --short sets times, titles and rooms on one page. --booklet sets two pages on each side of a sheet: print on both \
      sides, turned on the short edge, and fold. --run-sheet tells organisers who does what, minute by minute, with notes.
      With --check it tells who is in two sessions at once, which room is taken twice or too small, who speaks and \
      does not come, and the like, and ends with exit code 1 when something is serious.

      EXAMPLES
        convene agenda --forum Tunis -o agenda.pdf
        convene agenda --forum Tunis --language ar --booklet -o booklet.pdf
        convene agenda --forum Tunis --run-sheet -o run-sheet.pdf
        convene agenda --forum Tunis --check || echo "the agenda cannot be held so"
      """)
  @OptionGroup var options: PlanOptions
  @OptionGroup var paper: PaperOptions
  @Option(help: "text, markdown, html, csv or pdf, else as the file's name says; with --check table, json or csv.")
  var format: String?
  @Flag(help: "Times, titles and rooms alone, on one page.") var short = false
  @Flag(help: "Two pages on each side of a sheet, in the order in which it is folded.") var booklet = false
  @Flag(help: "Who does what, minute by minute, with notes; for organisers only.") var runSheet = false
  @Flag(help: "Tell what is wrong instead; end with exit code 1 when something is serious.") var check = false

  /// The two sets of formats meet in `csv` alone, so that a wrong one can be named before the plan is opened.
  func validate() throws {
    if check, paper.destination.goesOut {
      throw ValidationError("--check prints to the terminal; redirect it with > file.")
    }
    guard [short, booklet, runSheet, check].count(where: { $0 }) <= 1 else {
      throw ValidationError("--short, --booklet, --run-sheet and --check go one at a time.")
    }
    if runSheet, let audience = paper.audience, audience != .organisers {
      throw ValidationError("A run sheet names everybody and carries notes: it is for organisers only.")
    }
    guard let format else { return }
    if check, RowFormat(rawValue: format) == nil {
      throw ValidationError("With --check, --format takes table, json or csv, not “\(format)”.")
    }
    if !check, PaperFormat(rawValue: format) == nil {
      throw ValidationError("--format takes text, markdown, html, csv or pdf, not “\(format)”.")
    }
  }

  private var style: AgendaStyle { short ? .short : booklet ? .booklet : runSheet ? .runSheet : .full }

  func run() throws {
    let file = try paper.destination.open(options)
    let plan = file.plan
    let forum = try paper.forum(of: plan)
    guard check else {
      let builder = AgendaPaper(plan: plan, atlas: plan.atlas, today: options.day, language: paper.language)
      let reader = runSheet ? Audience.organisers : paper.reader
      guard let issue = builder.issue(style, of: forum, for: reader) else { return }
      return try paper.destination.give(issue, as: format.flatMap(PaperFormat.init(rawValue:)), of: file, options)
    }
    var planner = VisaPlanner(plan: plan, atlas: plan.atlas, today: options.day)
    let conflicts = AgendaConflicts(forum, in: plan) { attendance in
      plan.attendances[attendance].map { planner.outlook(of: $0).state }
    }
    Output.print(
      Reports.agenda(conflicts, of: forum, plan: plan), format.flatMap(RowFormat.init(rawValue:)) ?? .table,
      empty: plan.sessions(of: forum.id).isEmpty
        ? "\(forum.name) has no sessions yet." : "Nothing is wrong with the agenda of \(forum.name).")
    if conflicts.findings.contains(where: { $0.severity == .serious }) { throw ExitCode(1) }
  }
}
