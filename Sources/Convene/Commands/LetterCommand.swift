import ArgumentParser
import ForumPlan
import Foundation
import Papers
import PlanFile

struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Write letters to or about people: invitation, visa, recognition, note-verbale, release or thanks.",
    discussion: """
      A letter is in the person's own language where that is English, French or Arabic. What it needs and the plan does \
      not have is named, and nothing is written then. Its reference and code let whoever receives it verify it: the same \
      command with the same --today writes the same code while the facts are as they were.
      One note verbale announces all people named, in an annex; those who did not agree to be named to the host state are \
      left out of it.
      Files bear the reference, which does not tell whom they are about. Templates of your own lie in \
      ~/.config/convene/letters, called as visa.fr.mustache; --template prints the one in use.
      When somebody calls who has a letter before them, --verify with the code at its foot tells whether it is yours, and \
      about whom, by alias. The exit code is 0 when it is, 1 when the register of papers has no such letter, and 2 when it \
      has none but holds letters that were entered before codes were kept.

      EXAMPLES
        convene letter invitation "Cedar 14" --forum Tunis
        convene letter visa "Cedar 14" --format pdf -o letters
        convene letter invitation --all --forum Tunis --format pdf -o letters
        convene letter note-verbale --all --forum Tunis -o note.pdf
        convene letter visa --language fr --template > visa.fr.mustache
        convene letter --verify 3f9a0c21b7
      """)
  @Argument(help: "invitation, visa, recognition, note-verbale, release or thanks.") var kind: LetterKind?
  @Argument(help: "People, by alias.") var people: [String] = []
  @OptionGroup var options: PlanOptions
  @Option(help: "The forum, by name or how it begins; else the next one.") var forum: String?
  @Option(help: "en, fr or ar; else the person's own.") var language: PaperLanguage?
  @Option(help: "pdf, html, md or text; else as the file's name says.") var format: Format?
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("A file, or a folder for a file a letter, readable by you alone.", valueName: "path"))
  var output: String?
  @Flag(help: "Letters for all whom such a letter concerns: who comes, needs a visa, or was there.") var all = false
  @Flag(help: "Replace files that are there.") var force = false
  @Flag(help: "Do not enter them in the plan’s register of papers.") var unregistered = false
  @Option(help: PaperSheet.help) var sheet: PaperSheet?
  @Flag(help: "Print the template in use instead.") var template = false
  @Option(help: ArgumentHelp("Tell whether a letter with this code at its foot is yours.", valueName: "code"))
  var verify: String?

  func validate() throws {
    if verify != nil {
      guard kind == nil, !all, output == nil, !template else {
        throw ValidationError("--verify takes the code alone; nothing is written.")
      }
      return
    }
    guard kind != nil else { throw ValidationError("Name the letter: \(LetterKind.names).") }
    if template { return }
    if all, !people.isEmpty { throw ValidationError("Either name people or give --all.") }
    if !all, people.isEmpty { throw ValidationError("Name whom the letter is for, or give --all.") }
    if all || people.count > 1, output == nil, kind != .noteVerbale {
      throw ValidationError("Several letters need a folder: -o letters")
    }
  }

  func run() throws {
    if let verify { return try tell(of: verify) }
    guard let kind else { return }
    let templates = LetterTemplates(folder: Folders.config + "/letters")
    if template { return Output.write(try templates.text(kind.rawValue, language ?? .english)) }
    let file = try PaperDestination.open(options, entering: output != nil && !unregistered)
    defer { file.close() }
    let plan = file.plan
    let forum = try ForumChoice.forum(named: forum, in: plan)
    let chosen = try people.map { try plan.person(named: $0).id }
    let order = LetterOrder(kind, for: forum.id, about: all ? nil : chosen, in: language)
    var progress = Progress()
    let survey = try LetterSurvey(order, plan: plan, atlas: plan.atlas, today: options.day, templates: templates) {
      progress.show("Letters: \($0) of \($1)")
    }
    progress.end()
    // All that is missing for any of them, for half a set of letters helps nobody.
    guard survey.gaps.isEmpty else { throw LetterError.missing(survey.gaps) }
    if survey.letters.isEmpty {
      let reason =
        survey.leftOut > 0
        ? "Nobody agreed to be named to its reader." : "No such letter concerns anybody at \(forum.name)."
      throw Failure(code: .badData, message: reason)
    }
    if let output {
      try save(survey.letters, kind, at: output, of: forum, in: file)
    } else {
      let sheet = try PaperSheet.chosen(sheet)
      for letter in survey.letters {
        try Output.print(letter.document, format?.paper, sheet: sheet, today: options.day)
      }
    }
    for doubt in survey.doubts { Output.say("\(doubt)") }
    if survey.leftOut > 0 {
      Output.say("\(survey.leftOut) people are left out, for they did not agree to be named to its reader.")
    }
  }

  /// Says whether a letter with this code is ours; the exit code says it too.
  private func tell(of code: String) throws {
    let plan = try options.open(.read).plan
    guard let verification = LetterVerification(code: code, in: plan) else {
      throw Failure(code: .usage, message: "A code has ten digits, 0–9 and a–f, as at the foot of a letter: 3f9a0c21b7")
    }
    Output.write(verification.lines(plan).joined(separator: "\n") + "\n")
    if verification.found.isEmpty { throw ExitCode(verification.untold == 0 ? 1 : 2) }
  }

  /// Writes letters to files and enters them; where one cannot be written, those before it stand in the register too.
  private func save(_ letters: [Letter], _ kind: LetterKind, at output: String, of forum: Forum, in file: PlanFile)
    throws
  {
    let isFolder = letters.count > 1 || PaperFormat(path: output) == nil
    let format = format?.paper ?? (isFolder ? .pdf : PaperFormat(path: output) ?? .pdf)
    guard format != .csv else {
      throw Failure(code: .usage, message: "A letter is no table: take pdf, html, md or text.")
    }
    let files = letters.map { letter in
      (letter, isFolder ? "\(output)/\(letter.reference).\(format.ending)" : output)
    }
    if !force, let taken = files.first(where: { FileManager.default.fileExists(atPath: $0.1) }) {
      throw Failure(code: .cannotCreate, message: "\(taken.1) is there already. Replace it with --force.")
    }
    var entries: [IssuedPaper] = []
    let result = Result { try write(files, kind, as: format, of: forum, into: &entries) }
    if !unregistered { try file.enter(entries, author: Clock.author, time: Clock.now) }
    do {
      try result.get()
    } catch let error as PaperFile.Unwritable {
      throw Failure(code: .cannotCreate, message: error.description)
    }
    Output.say(
      files.count == 1
        ? "Wrote \(files[0].1), code \(letters[0].code)." : "Wrote \(files.count) letters to \(output).")
  }

  private func write(
    _ files: [(Letter, String)], _ kind: LetterKind, as format: PaperFormat, of forum: Forum,
    into entries: inout [IssuedPaper]
  ) throws {
    try PaperFile.makeFolder(of: files[0].1)
    let sheet = try PaperSheet.chosen(sheet)
    var progress = Progress()
    defer { progress.end() }
    for (index, (letter, path)) in files.enumerated() {
      let bytes = try format.bytes(of: letter.document, sheet: sheet, date: options.day)
      try PaperFile.write(bytes, to: path)
      let issue = PaperIssue(kind.paper, of: forum, letter)
      entries.append(issue.entry(id: .random(), bytes: bytes, medium: .file, on: options.day))
      progress.show("Files: \(index + 1) of \(files.count)")
    }
  }

  /// How a letter is set.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case pdf
    case html
    case md
    case text

    var paper: PaperFormat {
      switch self {
      case .pdf: .pdf
      case .html: .html
      case .md: .markdown
      case .text: .text
      }
    }
  }
}

extension LetterKind: ExpressibleByArgument {
  /// All of them, for a message.
  fileprivate static var names: String {
    allCases.map(\.rawValue).dropLast().joined(separator: ", ") + " or " + (allCases.last?.rawValue ?? "")
  }
}
extension PaperLanguage: ExpressibleByArgument {}
