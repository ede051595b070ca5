import ArgumentParser
import ForumPlan
import Logistics
import Papers

/// The options that papers share.
struct PaperOptions: ParsableArguments {
  @Option(help: "The forum, by name or how it begins; else the next one.") var forum: String?
  @Option(help: "For whom: organisers, participants, police, venue, donor, hostState or public; else participants.")
  var audience: Audience?
  @Option(help: "en, fr or ar.") var language = PaperLanguage.english
  @OptionGroup var destination: PaperDestination

  /// For whom it is.
  var reader: Audience { audience ?? .participants }

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
      lists for police, the host state and the public. By delegation, authorities stand by country, then the host, \
      organisations, experts, observers, interpreters and the secretariat; by family name in each.

      EXAMPLES
        convene participants --forum Tunis --audience police -o list.pdf
        convene participants --forum Tunis --by delegation --language fr -o liste.pdf
      """)
  @OptionGroup var options: PlanOptions
  @OptionGroup var paper: PaperOptions
  @Option(help: PaperFormat.help) var format: PaperFormat?
  @Option(help: "country, organisation, delegation or alphabetical.") var by = ParticipantList.Grouping.country

  func run() throws {
    let file = try paper.destination.open(options)
    let plan = file.plan
    let forum = try paper.forum(of: plan)
    let builder = ParticipantList(plan: plan, atlas: plan.atlas, today: options.day, language: paper.language)
    let document = builder.document(of: forum, for: paper.reader, grouping: by)
    try paper.destination.give(PaperIssue(.participants, of: forum, document), as: format, of: file, options)
  }
}

extension ParticipantList.Grouping: ExpressibleByArgument {}
