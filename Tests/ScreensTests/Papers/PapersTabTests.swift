import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("The Papers tab")
struct PapersTabTests {
  @Test("What is to be called back stands first, with whom and why; the names only where names are shown")
  func callBack() throws {
    var stage = Stage(width: 120, height: 40)
    stage.type("0")
    let row = try #require(stage.workspace.list.current)
    let first = try #require(stage.workspace.sight.paper(of: row))
    #expect(first.audience == .police)
    #expect(stage.text.contains("call back: 1") && stage.text.contains("1 paper to call back"))
    guard let id = stage.plan.withdrawn(from: first).first, let person = stage.plan.attendances[id]?.person,
      let identity = stage.plan.identity(of: person)
    else {
      Issue.record("Nobody withdrew.")
      return
    }
    #expect(stage.text.contains(stage.plan.displayName(of: RecordKey(person))))
    #expect(!stage.text.contains(identity.familyName))
  }

  @Test("Once it is marked called back, nothing is due for it; undo brings that again")
  func mark() {
    var stage = Stage(width: 120, height: 40)
    func isDue() -> Bool {
      stage.workspace.sight.derived?.outlook.deadlines.contains { $0.kind == .paperRecall } ?? false
    }
    #expect(isDue())
    stage.type("0K")
    #expect(!isDue() && stage.labels.last == "Called back: List of participants, Nairobi dialogue")
    stage.type("K")
    #expect(stage.labels.count == 1)
    stage.type("u")
    #expect(isDue())
  }

  @Test("The code of a letter stands in the detail, and a filter finds the paper by it")
  func codes() throws {
    var plan = Stage.example
    var letter = IssuedPaper(
      id: ForumPlan.ID(rawValue: 7_001), .visaLetter, title: "Visa support letter VIS-2026-7K3QA9T", for: .organisers,
      language: "fr", version: "2026-11-20 · 0a1b2c3d", medium: .file, issuedOn: Stage.today)
    letter.letters = [LetterMark(.visaLetter, reference: "VIS-2026-7K3QA9T", code: "3f9a0c21b7")]
    var pack = letter
    pack.paper = .visaPack
    (pack.title, pack.letters[0].code) = ("Visa pack PACK-2026-7K3QA9T", "99aa0c21b7")
    try plan.apply([.put(letter)])
    let other = IssuedPaper(
      id: ForumPlan.ID(rawValue: 7_002), .visaPack, title: pack.title, for: .organisers, language: "fr",
      version: pack.version, medium: .file, issuedOn: Stage.today)
    var marked = other
    marked.letters = pack.letters
    try plan.apply([.put(marked)])
    var stage = Stage(plan, width: 120, height: 40)
    stage.type("0/3f9a0c21b7")
    stage.press(.enter)
    #expect(stage.workspace.list.rows.count == 1 && stage.text.contains("Code"))
    #expect(stage.text.contains("Visa support letter VIS-2026-7K3QA9T") && stage.text.contains("3f9a0c21b7"))
    stage.press(.escape)
    stage.type("/99aa0c21b7")
    stage.press(.enter)
    #expect(stage.workspace.list.rows.count == 1 && stage.text.contains("99aa0c21b7,"))
  }

  @Test("A register without papers says how one is made")
  func empty() {
    var stage = Stage(Plan())
    stage.type("0")
    #expect(stage.text.contains("No paper has gone out yet."))
  }
}
