import ForumPlan
import Foundation
import Papers
import Terminal
import Testing

@testable import Screens

@Suite("Printing")
struct PrintingTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "print-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Asks for a paper by what it is called, then for whom.
  private func job(
    _ paper: String, _ style: String? = nil, for audience: String? = nil, on tab: Character = "2"
  ) throws -> PrintJob {
    var stage = Stage()
    stage.press(.character(tab), .character("P"))
    #expect(stage.text.contains("Print what?"))
    stage.type(paper)
    stage.press(.enter)
    if let style {
      #expect(stage.text.contains("Which agenda?"))
      stage.type(style)
      stage.press(.enter)
    }
    if let audience {
      #expect(stage.text.contains("For whom?"))
      stage.type(audience)
      stage.press(.enter)
    }
    for question in ["In which order?", "In which language?"] where stage.text.contains(question) {
      stage.press(.enter)
    }
    #expect(!stage.text.contains("Write to which file?"))
    stage.press(.enter)
    #expect(stage.text.contains("Write to which file?"))
    stage.press(.enter)
    return try #require(stage.jobs.last)
  }

  @Test("P asks what, for whom and where, and offers a name")
  func asking() throws {
    let list = try job("list of participants, tunis", for: "police")
    #expect(list.audience == .police && list.path == "participants-tunis-dialogue-for-police.pdf")
    #expect(try job("budget").path == "budget.pdf")
    #expect(try job("deadlines").paper == .deadlines)
    #expect(try job("agenda, geneva", "full", for: "participants").path == "agenda-geneva-review.pdf")
    #expect(try job("budget, eu").path == "budget-eu.pdf")
  }

  @Test("An agenda is asked how, a list in which order, both in which language")
  func choices() throws {
    let short = try job("agenda, tunis", "one page", for: "police")
    #expect(short.style == .short && short.path == "short-agenda-tunis-dialogue-for-police.pdf")
    // Nobody but organisers may have it, so nobody is asked.
    let run = try job("agenda, tunis", "run sheet")
    #expect(run.style == .runSheet && run.audience == .organisers && run.path == "run-sheet-tunis-dialogue.pdf")
    var stage = Stage()
    stage.type("2Plist of participants, tunis")
    stage.press(.enter, .enter)
    stage.type("delegation")
    stage.press(.enter)
    stage.type("arabic")
    stage.press(.enter, .enter, .enter)
    let list = try #require(stage.jobs.last)
    #expect(
      list.grouping == .delegation && list.language == .arabic && list.path == "participants-tunis-dialogue-ar.pdf")
  }

  @Test("The press sets each agenda and each form in each language", arguments: PaperLanguage.allCases)
  func press(language: PaperLanguage) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let press = PrintPress(plan: Stage.example, today: Stage.today)
    let forum = try #require(Stage.example.forumsByDate.first).id
    var jobs = BudgetLayouts.shipped.map { PrintJob(.budgetForm($0)) }
    for style in AgendaStyle.allCases {
      var job = PrintJob(.agenda(forum))
      (job.style, job.audience) = (style, .organisers)
      jobs.append(job)
    }
    for (index, job) in jobs.enumerated() {
      var job = job
      (job.language, job.path) = (language, folder.appending(path: "\(index).html").path)
      #expect(press.print(job).papers.first?.language == language.rawValue)
      #expect(try String(contentsOfFile: job.path, encoding: .utf8).contains("lang=\"\(language.rawValue)\""))
    }
    // Whoever asks, a run sheet goes to nobody else.
    var job = PrintJob(.agenda(forum))
    (job.style, job.audience, job.path) = (.runSheet, .police, folder.appending(path: "no.pdf").path)
    #expect(press.print(job).papers.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: job.path))
  }

  @Test("The forum under the cursor comes first")
  func first() {
    var stage = Stage()
    stage.type("2jP")
    let papers = stage.lines.filter { $0.contains("List of participants,") }
    #expect(papers.first?.contains("Colombo dialogue") == true)
  }

  @Test("A name that says no format is refused where it is typed")
  func ending() {
    var stage = Stage()
    stage.type("2Pdeadlines")
    stage.press(.enter, .enter, .ctrl("u"))
    stage.type("deadlines.doc")
    stage.press(.enter)
    #expect(stage.jobs.isEmpty && stage.text.contains("The name ends in .pdf, .html, .md, .txt or .csv."))
    stage.press(.escape, .escape, .escape)
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test("A list is printed as it stands, and never with a legal name")
  func list() throws {
    var stage = Stage(width: 160, height: 50)
    stage.type("3n/police")
    stage.press(.enter)
    stage.type("P")
    stage.press(.enter, .enter, .enter)
    guard case .list(let document) = stage.jobs.last?.paper, case .table(let table) = document.blocks.first else {
      Issue.record("No list was asked for.")
      return
    }
    #expect(table.rows.count == stage.workspace.list.rows.count && table.rows.count > 10)
    let text = TextRenderer(width: 100).render(document)
    for person in stage.plan.people {
      guard let name = stage.plan.identity(of: person.id)?.familyName, name.count > 3 else { continue }
      #expect(!text.contains(name))
    }
    #expect(document.audience == .organisers && document.named.isEmpty)
  }

  @Test("From the tab of protection no list goes out")
  func protection() {
    var stage = Stage()
    stage.type("7P")
    #expect(!stage.text.contains("This list"))
  }

  @Test("Whom protection is about stands neither on the Radar's list nor among deadlines")
  func protected() throws {
    var stage = Stage()
    let kinds = Set(stage.workspace.sight.derived?.outlook.deadlines.map(\.kind) ?? [])
    #expect(kinds.isSuperset(of: [.protectionReview, .protectionMeasure]))
    stage.type("1P")
    stage.press(.enter, .enter, .enter)
    guard case .list(let list) = stage.jobs.last?.paper else {
      Issue.record("No list was asked for.")
      return
    }
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var job = PrintJob(.deadlines)
    job.path = folder.appending(path: "deadlines.txt").path
    _ = PrintPress(plan: stage.plan, today: Stage.today).print(job)
    for text in [TextRenderer(width: 120).render(list), try String(contentsOfFile: job.path, encoding: .utf8)] {
      #expect(text.contains("Grant report") && !text.contains("Protection"))
    }
  }

  @Test("Each format is written, readable by its owner alone", arguments: PaperFormat.allCases)
  func formats(format: PaperFormat) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let press = PrintPress(plan: Stage.example, today: Stage.today)
    let ending = [PaperFormat.text: "txt", .markdown: "md"][format] ?? format.rawValue
    var job = PrintJob(.participants(try #require(Stage.example.forumsByDate.first).id))
    job.audience = .participants
    job.path = folder.appending(path: "list.\(ending)").path
    let printed = press.print(job)
    guard case .said(let words) = printed.outcome, let entry = printed.papers.first else {
      Issue.record("Nothing was written.")
      return
    }
    #expect(words.contains("readable by you alone"))
    #expect(entry.audience == .participants && entry.forum != nil && !entry.named.isEmpty)
    let attributes = try FileManager.default.attributesOfItem(atPath: job.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600 && (attributes[.size] as? Int ?? 0) > 400)
    // What is there stays, unless it is said that it may go.
    guard case .fileExists(let same) = press.print(job).outcome else {
      Issue.record("It was written over.")
      return
    }
    #expect(same == job)
    job.replaces = true
    guard case .said = press.print(job).outcome else {
      Issue.record("It was not replaced.")
      return
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
  }

  @Test("A file that is there is asked about, and a folder that is not is named")
  func refusals() throws {
    var stage = Stage()
    var job = PrintJob(.budget)
    job.path = "budget.pdf"
    stage.workspace.take(.fileExists(job))
    #expect(stage.text.contains("budget.pdf is there already. Replace it?"))
    stage.press(.enter)
    #expect(stage.jobs.isEmpty)
    stage.workspace.take(.fileExists(job))
    stage.press(.character("Y"))
    #expect(stage.jobs.last?.replaces == true)
    job.path = try folder().appending(path: "no/such/budget.pdf").path
    guard case .refused(let why) = PrintPress(plan: Stage.example, today: Stage.today).print(job).outcome else {
      Issue.record("It was written into a folder that is not there.")
      return
    }
    #expect(why == "\(job.path) cannot be written. Check the folder and its permissions.")
  }
}
