import ForumPlan
import Foundation
import Papers
import Synchronization
import Terminal
import Testing

@testable import Screens

@Suite("Papers to the printer")
struct PrinterTests {
  /// A printer that keeps what it is given.
  private final class Tray: PaperPrinter {
    struct Sheet: Hashable {
      var start: String
      var copies: Int
      var printer: String?
    }

    private let known: [String]
    private let problem: PrinterError?
    private let taken = Mutex<[Sheet]>([])

    init(_ known: [String] = [], problem: PrinterError? = nil) { (self.known, self.problem) = (known, problem) }

    var sheets: [Sheet] { taken.withLock { $0 } }

    func names() -> [String] { known }

    func print(_ pdf: [UInt8], copies: Int, on printer: String?) throws(PrinterError) -> String {
      if let problem { throw problem }
      taken.withLock {
        $0.append(Sheet(start: String(decoding: pdf.prefix(5), as: UTF8.self), copies: copies, printer: printer))
      }
      return "request id is laser-7 (1 file(s))"
    }
  }

  /// The stage once the budget is shown.
  private func stage(isReadOnly: Bool = false) -> Stage {
    var stage = Stage(isReadOnly: isReadOnly)
    stage.type("2Pbudget")
    stage.press(.enter)
    return stage
  }

  private func press(_ printer: Tray?) -> PrintPress {
    PrintPress(plan: Stage.example, today: Stage.today, supplies: PaperSupplies(printer: printer))
  }

  /// The list of participants of the first forum, so many copies.
  private func list(_ copies: Int, on printer: PrintJob.Printer = .undecided) throws -> PrintJob {
    var job = PrintJob(.participants(try #require(Stage.example.forumsByDate.first).id))
    (job.audience, job.way) = (.police, .printer(printer, copies: copies))
    return job
  }

  @Test("p in the preview asks how many copies, and Enter alone prints one")
  func copies() throws {
    var stage = stage()
    stage.type("p")
    #expect(stage.text.contains("Print how many copies?") && stage.text.contains("set for A4."))
    for wrong in ["0", "1000", "many", "-3", "1.5"] {
      stage.press(.ctrl("u"))
      stage.type(wrong)
      stage.press(.enter)
      #expect(stage.jobs.isEmpty && stage.text.contains("Type a number from 1 to 999."), "\(wrong)")
    }
    stage.press(.ctrl("u"))
    stage.type("999")
    stage.press(.enter)
    #expect(stage.jobs.last?.way == .printer(.undecided, copies: 999) && stage.jobs.last?.paper == .budget)
    stage.type("p")
    stage.press(.enter)
    #expect(stage.jobs.last?.copies == 1 && stage.jobs.last?.medium == .printer)
    // Esc leads back to the paper.
    stage.type("p")
    stage.press(.escape)
    #expect(stage.jobs.count == 2 && !stage.text.contains("Print how many"))
    guard case .preview = stage.workspace.layers.last else {
      Issue.record("The paper is gone.")
      return
    }
  }

  @Test("Where there are several printers one is chosen, and the same is offered first the next time")
  func printers() throws {
    var stage = stage()
    stage.type("p")
    stage.press(.enter)
    for _ in 0..<2 {
      stage.workspace.take(.printers(["copy-room", "laser"], try #require(stage.jobs.last)))
      #expect(stage.text.contains("On which printer?") && stage.text.contains("The usual one"))
      if stage.jobs.count == 1 { stage.type("laser") }
      stage.press(.enter)
      #expect(stage.jobs.last?.way == .printer(.named("laser"), copies: 1))
    }
    #expect(stage.jobs.count == 3)
  }

  @Test("What was printed is said and leaves nothing behind; what could not be leaves the paper there for a file")
  func answers() throws {
    var stage = stage()
    stage.type("p")
    stage.press(.enter)
    stage.workspace.take(.refused("There is no lp here. Install CUPS, or write the paper to a file instead."))
    #expect(stage.status.contains("write the paper to a file instead."))
    stage.press(.enter)
    #expect(stage.text.contains("Write to which file?"))
    stage.press(.escape)
    let job = try #require(stage.jobs.last)
    stage.workspace.take(.handedOver(job, said: "Printed: request id is laser-7 (1 file(s))."))
    #expect(stage.status.contains("Printed: request id is laser-7") && stage.workspace.layers.isEmpty)
    // Whoever has gone on meanwhile is not thrown out.
    stage.type("P")
    stage.workspace.take(.handedOver(job, said: "Printed."))
    #expect(stage.text.contains("Print what?"))
  }

  @Test("The press hands over the PDF, and the register knows of the copies")
  func handing() throws {
    let tray = Tray(["laser"])
    let printed = press(tray).print(try list(12))
    #expect(tray.sheets == [.init(start: "%PDF-", copies: 12, printer: nil)])
    guard case .handedOver(_, let words) = printed.outcome, let entry = printed.papers.first else {
      Issue.record("Nothing was printed.")
      return
    }
    #expect(words == "Printed: request id is laser-7 (1 file(s)). The register of papers knows it.")
    #expect(entry.medium == .printer && entry.copies == 12 && entry.audience == .police && printed.papers.count == 1)
    #expect(!entry.named.isEmpty && entry.problems.isEmpty)
    _ = press(tray).print(try list(2, on: .named("laser")))
    #expect(tray.sheets.last == .init(start: "%PDF-", copies: 2, printer: "laser"))
  }

  @Test("With several printers and nobody asked, nothing is printed yet")
  func undecided() throws {
    let tray = Tray(["copy-room", "laser"])
    let job = try list(3)
    let asked = press(tray).print(job)
    guard case .printers(let names, let same) = asked.outcome else {
      Issue.record("Nobody was asked.")
      return
    }
    #expect(names == ["copy-room", "laser"] && same == job && asked.papers.isEmpty && tray.sheets.isEmpty)
  }

  @Test("What went wrong is told with the way out, and nothing is in the register")
  func problems() throws {
    let noWay = "There is no lp here. Install CUPS, or write the paper to a file instead."
    for (printer, words) in [
      (nil, noWay), (Tray(problem: .missing), noWay),
      (Tray(problem: .refused("no default destination")), "The printer refused: no default destination"),
    ] as [(Tray?, String)] {
      let printed = press(printer).print(try list(1))
      guard case .refused(let why) = printed.outcome else {
        Issue.record("It was printed.")
        return
      }
      #expect(why == words && printed.papers.isEmpty)
    }
  }

  @Test("Letters are printed one by one, each entered with its code")
  func letters() throws {
    let forum = try #require(Stage.example.forumsByDate.first { $0.name == "Tunis dialogue" })
    var choice = LetterChoice(forum.id, whom: .everybody)
    choice.kind = .invitation
    var job = PrintJob(.letters(choice))
    job.way = .printer(.usual, copies: 2)
    let tray = Tray()
    let some = press(tray).print(job, goesOn: { done, _ in done < 3 })
    guard case .refused("Stopped: 3 of 22 are printed.") = some.outcome else {
      Issue.record("\(some.outcome)")
      return
    }
    #expect(some.papers.count == 3 && tray.sheets.count == 3 && tray.sheets.allSatisfy { $0.copies == 2 })
    #expect(some.papers.allSatisfy { $0.medium == .printer && $0.copies == 2 && $0.letters.count == 1 })
    guard case .lettersWritten(let words) = press(tray).print(job).outcome else {
      Issue.record("They were not printed.")
      return
    }
    #expect(words == "Printed 22 letters: request id is laser-7 (1 file(s)).")
  }

  @Test("A sheet of letters offers to print them")
  func letterSheet() throws {
    var stage = Stage()
    stage.type("2Pletters, tunis")
    stage.press(.enter)
    stage.type("invitation")
    stage.press(.enter, .enter)
    #expect(try #require(stage.lines.last).contains("p print"))
    stage.type("p")
    #expect(stage.text.contains("Print how many copies of each?"))
    stage.press(.enter)
    #expect(stage.jobs.last?.isPrinted == true && stage.text.contains("Writing …"))
    // While a printer is chosen nothing goes on, and leaving the question leaves the letters as they were.
    stage.workspace.take(.printers(["copy-room", "laser"], try #require(stage.jobs.last)))
    stage.press(.escape)
    #expect(stage.text.contains("All 22 letters are complete."))
    stage.press(.escape)
    #expect(stage.text.contains("About whom?"))
  }

  @Test("s takes the other sheet, says so, and what is written or printed from then on is made for it")
  func sheet() throws {
    var stage = stage()
    #expect(stage.text.contains(" A4 "))
    stage.type("s")
    #expect(stage.status.contains("Papers are made for Letter now.") && stage.text.contains(" Letter "))
    stage.press(.enter, .enter)
    #expect(stage.jobs.last?.sheet == .letter)
    stage.type("Pbudget")
    stage.press(.enter)
    stage.type("p")
    #expect(stage.text.contains("set for Letter."))
    stage.press(.enter)
    #expect(stage.jobs.last?.sheet == .letter)
    let folder = FileManager.default.temporaryDirectory.appending(path: "sheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for sheet in PaperSheet.allCases {
      var job = PrintJob(.budget)
      (job.path, job.sheet) = (folder.appending(path: "\(sheet).html").path, sheet)
      _ = press(nil).print(job)
      let text = try String(contentsOfFile: job.path, encoding: .utf8)
      #expect(text.contains("size: \(sheet == .a4 ? "A4" : "letter")"))
    }
  }

  @Test("In lines, a paper is printed by numbers alone")
  func plain() {
    var talk = Conversation()
    talk.type("P")
    let paper = talk.type("budget", "1")
    #expect(paper.contains("2. Print it\n") && paper.contains("3. Make it for Letter paper rather than A4"))
    #expect(talk.type("3").contains("Papers are made for Letter now."))
    let asked = talk.type("2")
    #expect(asked.contains("Print how many copies?") && asked.contains("Now: 1. Enter takes it"))
    let printers = talk.type("40")
    #expect(printers.contains("On which printer?") && printers.contains("2. copy-room"))
    #expect(talk.type("2").contains("Printed: request id is office-7 (1 file(s))."))
    expectSpeakable(talk.said)
  }
}
