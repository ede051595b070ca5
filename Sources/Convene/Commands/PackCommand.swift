import ArgumentParser
import ForumPlan
import Papers

struct Pack: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the visa pack of a person: checklist, deadlines, stay, agenda and letters.",
    discussion: """
      It says what the visa process asks for, what of it is there and what is missing; by when each step has to be begun, \
      and why; where the person sleeps and how they travel; the agenda; and then come the invitation and the letter in \
      support of the visa, on sheets of their own to be handed in. What the letters need and the plan does not have is \
      named, and nothing is written then. Who needs no visa gets the invitation alone.
      It is for the person and for the organisers, in the person's own language, and names nobody else.

      EXAMPLES
        convene pack "Cedar 14" --forum Tunis
        convene pack "Cedar 14" --language fr -o pack.pdf
      """)
  @Argument(help: "The person, by alias.") var person: String
  @OptionGroup var options: PlanOptions
  @Option(help: "The forum, by name or how it begins; else the next one.") var forum: String?
  @Option(help: "en, fr or ar; else the person's own.") var language: PaperLanguage?
  @Option(help: "pdf, html, md or text; else as the file's name says.") var format: LetterCommand.Format?
  @OptionGroup var destination: PaperDestination

  func validate() throws {
    if format == nil, let output = destination.output, PaperFormat(path: output) == .csv {
      throw ValidationError("A pack is no table: take pdf, html, md or text.")
    }
  }

  func run() throws {
    let file = try destination.open(options)
    let plan = file.plan
    let templates = LetterTemplates(folder: Folders.config + "/letters")
    let maker = VisaPackMaker(plan: plan, atlas: plan.atlas, today: options.day, templates: templates)
    let pack = try maker.pack(
      of: try plan.person(named: person).id, at: try ForumChoice.forum(named: forum, in: plan), in: language)
    try destination.give(pack.issue, as: format?.paper, of: file, options)
    for doubt in pack.doubts { Output.say("\(doubt)") }
  }
}
