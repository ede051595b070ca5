import ArgumentParser
import ForumPlan
import Papers

struct CostSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "costsheet",
    abstract: "Print what is paid for somebody at a forum, for them to read; or for all, a page each.",
    discussion: """
      The journey, what is paid and how, the per diem day by day with what is taken off, and which receipts to keep.
      A sheet names whose it is, and nobody else.

      EXAMPLES
        convene costsheet --forum Tunis -o costs.pdf
        convene costsheet "Cedar 14" --forum Tunis --language fr -o costs.pdf
      """)
  @Argument(help: "The person, by alias; else all who come.") var person: String?
  @OptionGroup var options: PlanOptions
  @OptionGroup var paper: HandOutOptions

  func run() throws {
    try paper.print(.costSheets, for: .organisers, options: options) { maker, forum in
      guard let person else { return maker.costSheets(of: forum) }
      let plan = maker.plan
      guard let sheet = maker.costSheet(of: try plan.person(named: person).id, at: forum) else {
        throw Failure(code: .badData, message: "\(person) does not come to \(forum.name).")
      }
      return sheet
    }
  }
}

struct ResourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resources",
    abstract: "Print who pays, what it costs and what on, on a page that everybody may read.",
    discussion: """
      Sums alone: no line, no person, no rate of a house; protection is one sum, and of groups of fewer than five people \
      nothing is told. Of the whole programme, or of a forum.

      EXAMPLES
        convene resources -o resources.pdf
        convene resources --forum Tunis --audience public --language ar -o resources.pdf
      """)
  @OptionGroup var options: PlanOptions
  @Option(help: "The forum, by name or how it begins; else the whole programme.") var forum: String?
  @Option(help: "participants or public.") var audience = Audience.participants
  @Option(help: "en, fr or ar.") var language = PaperLanguage.english
  @Option(help: PaperFormat.help) var format: PaperFormat?
  @OptionGroup var destination: PaperDestination

  func validate() throws {
    guard ResourcesStatement.audiences.contains(audience) else {
      throw ValidationError("It is for all who take part, or for everybody: --audience takes participants or public.")
    }
  }

  func run() throws {
    let file = try destination.open(options)
    let plan = file.plan
    guard ResourcesStatement.obstacle(in: plan) == nil else { throw Failure.shutFinance }
    let statement = ResourcesStatement(plan: plan, today: options.day, language: language)
    let forum = try forum.map { try plan.forum(named: $0) }
    try destination.give(statement.issue(of: forum, for: audience), as: format, of: file, options)
  }
}
