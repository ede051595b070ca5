import ArgumentParser
import ForumPlan
import Papers

/// The options of papers that are handed out.
struct HandOutOptions: ParsableArguments {
  @Option(help: "The forum, by name or how it begins; else the next one.") var forum: String?
  @Option(help: "en, fr or ar.") var language = PaperLanguage.english
  @Option(help: PaperFormat.help) var format: PaperFormat?
  @OptionGroup var destination: PaperDestination

  /// Makes a paper of the forum and writes it, or says why it cannot be made.
  func print(
    _ handOut: HandOut, for audience: Audience, options: PlanOptions, _ make: (HandOutMaker, Forum) throws -> Document
  ) throws {
    let file = try destination.open(options)
    let plan = file.plan
    let forum = try ForumChoice.forum(named: forum, in: plan)
    if let obstacle = handOut.obstacle(of: forum, in: plan) { throw Failure(code: .badData, message: obstacle) }
    let maker = HandOutMaker(plan: plan, atlas: plan.atlas, today: options.day, language: language)
    try destination.give(PaperIssue(handOut.kind, of: forum, try make(maker, forum)), as: format, of: file, options)
  }
}

extension SignInNames: ExpressibleByArgument {}
