import ForumPlan
import Papers
import Terminal
import Testing

@testable import Screens

@Suite("A paper before it is written")
struct PreviewTests {
  /// The stage once a paper asked for by these words is shown.
  private static func stage(_ paper: String, _ answers: String..., width: Int = 80, height: Int = 24) -> Stage {
    var stage = Stage(width: width, height: height)
    stage.type("2P")
    for words in [paper] + answers {
      stage.type(words)
      stage.press(.enter)
    }
    return stage
  }

  private static func preview(_ stage: Stage) -> PaperPreview? {
    for layer in stage.workspace.layers { if case .preview(let preview) = layer { return preview } }
    return nil
  }

  @Test("The paper is shown as its text is set at the width there is, page by page")
  func paging() throws {
    var stage = Self.stage("budget")
    #expect(stage.text.contains("╭") && stage.lines[1].contains("Budget"))
    let lines = try #require(Self.preview(stage)?.content?.lines)
    let text = PreviewLayout(stage.workspace.size).text
    #expect(lines.allSatisfy { $0.count <= text.width } && lines.count > text.height)
    #expect(stage.lines[text.y].contains("Budget") && stage.text.contains("1–\(text.height) of \(lines.count)"))
    stage.type(" ")
    #expect(stage.text.contains("\(text.height)–\(min(lines.count, 2 * text.height - 1)) of \(lines.count)"))
    stage.press(.end)
    #expect(stage.text.contains("–\(lines.count) of \(lines.count)"))
    stage.type("b")
    stage.press(.home)
    #expect(stage.text.contains("1–\(text.height) of"))
    for _ in 0..<200 { stage.press(.down) }
    #expect(stage.text.contains("–\(lines.count) of \(lines.count)"))
  }

  @Test("The keys stand in the last line, and the screen's width sets it anew")
  func keys() throws {
    var stage = Self.stage("budget")
    let last = try #require(stage.lines.last)
    for word in ["Enter write file", "p print", "s sheet", "Space b pages", "y copy", "Esc back"] {
      #expect(last.contains(word), "\(word)")
    }
    let narrow = try #require(Self.preview(stage)?.content?.lines)
    stage.handle(.resize(width: 60, height: 16))
    let lines = try #require(Self.preview(stage)?.content?.lines)
    #expect(lines != narrow && lines.allSatisfy { $0.count <= 56 })
  }

  @Test("y copies the text of the paper")
  func copying() throws {
    var stage = Self.stage("budget")
    stage.type("y")
    let lines = try #require(Self.preview(stage)?.content?.lines)
    #expect(stage.copied == [lines.joined(separator: "\n")] && stage.status.contains("Copied the paper."))
  }

  @Test("Where all keys have to stand, Esc is still among them")
  func allKeys() throws {
    var stage = Self.stage("list of participants, tunis", "organisers", "country", "english")
    for word in ["n show names", "Esc back"] { #expect(try #require(stage.lines.last).contains(word), "\(word)") }
    stage.type("n")
    for word in ["n hide", "Esc back"] { #expect(try #require(stage.lines.last).contains(word), "\(word)") }
  }

  @Test("Esc leads back one question at a time, with the cursor on what was answered")
  func questions() throws {
    var stage = Self.stage("agenda, tunis", "full", "police", "arabic")
    for (title, chosen) in [
      ("In which language?", "Arabic"), ("For whom?", "Police"), ("Which agenda?", "Full"),
      ("Print what?", "Agenda, Tunis dialogue"),
    ] {
      stage.press(.escape)
      #expect(stage.text.contains(title) && !stage.text.contains("Nothing matches."), "\(title)")
      let cursor = try #require(stage.workspace.canvas().cursor)
      #expect(stage.lines[cursor.y].contains(chosen), "\(title)")
    }
    stage.press(.escape)
    #expect(stage.workspace.layers.isEmpty)
    // Another answer leads on from there.
    stage = Self.stage("list of participants, tunis", "organisers", "delegation", "french")
    stage.press(.escape, .escape)
    #expect(stage.text.contains("In which order?") && !stage.text.contains("In which language?"))
    #expect(try #require(stage.lines.last).contains("Esc back"))
    stage.type("in one list")
    stage.press(.enter, .enter)
    #expect(Self.preview(stage)?.job.grouping == .alphabetical && Self.preview(stage)?.job.language == .english)
    stage = Self.stage("agenda, tunis", "run sheet", "english")
    stage.press(.escape, .escape)
    #expect(stage.text.contains("Which agenda?"))
  }

  @Test("Esc asks again for what was asked for last; from the prompt it leads back to the paper")
  func back() {
    var stage = Self.stage("sign-in sheets at tunis")
    stage.press(.escape, .escape)
    stage = Self.stage("handed out at tunis", "sign-in sheets", "participants", "french")
    #expect(stage.lines[1].contains("Sign-in sheets, Tunis dialogue · for participants · French"))
    stage.press(.escape)
    #expect(stage.text.contains("In which language?"))
    stage.type("arabic")
    stage.press(.enter, .enter)
    #expect(stage.text.contains("Write to which file?"))
    stage.press(.escape)
    #expect(Self.preview(stage)?.job.language == .arabic && !stage.text.contains("Write to which file?"))
    stage = Self.stage("agenda, tunis", "full", "police", "english")
    stage.press(.escape)
    #expect(stage.text.contains("In which language?"))
    stage = Self.stage("budget")
    stage.press(.escape)
    #expect(stage.text.contains("Print what?"))
  }

  @Test("While names are hidden, a paper that names people is shown when it is asked for alone")
  func names() throws {
    var stage = Self.stage("list of participants, tunis", "organisers", "country", "english")
    let lines = try #require(Self.preview(stage)?.content?.lines)
    let name = try #require(
      stage.plan.people.compactMap { stage.plan.identity(of: $0.id)?.familyName.uppercased() }
        .first { name in name.count > 4 && lines.contains { $0.contains(name) } })
    for _ in 0..<4 {
      #expect(!stage.text.contains(name) && stage.text.contains("people are named on this paper."))
      stage.press(.pageDown)
    }
    stage.type("y")
    #expect(stage.copied.isEmpty)
    stage.type("n")
    var seen = ""
    for _ in 0..<10 {
      seen += stage.text
      stage.press(.pageDown)
    }
    #expect(seen.contains(name) && !stage.workspace.sight.showsNames)
    stage.type("n")
    #expect(!stage.text.contains(name))
  }

  @Test("What was written leaves no preview behind")
  func written() throws {
    var stage = Self.stage("budget")
    stage.press(.enter, .enter)
    #expect(stage.jobs.map(\.path) == ["budget.pdf"] && stage.workspace.layers.isEmpty)
  }

  @Test("A visa pack is offered for whom the cursor is on, and its file does not tell who it is")
  func pack() throws {
    let plan = Stage.example
    let forum = try #require(plan.forums.first { $0.name.hasPrefix("Tunis") })
    let complete = try #require(Self.person(at: forum, lodged: true))
    var stage = Self.onPerson(complete)
    stage.type("P")
    #expect(stage.text.contains("Visa pack of \(complete.alias)"))
    stage.type("visa pack")
    stage.press(.enter)
    #expect(stage.text.contains("In which language?"))
    stage.type("english")
    stage.press(.enter)
    #expect(stage.text.contains("One person is named on this paper."))
    stage.type("n")
    #expect(stage.text.contains("Checklist") || stage.text.contains("Visa pack"))
    stage.press(.enter, .enter)
    let job = try #require(stage.jobs.last)
    #expect(job.path.hasPrefix("PACK-2026-") && job.path.hasSuffix(".pdf") && !job.isTable)
  }

  @Test("What a pack's letters need is listed, and Enter goes where it is put in")
  func gaps() throws {
    let forum = try #require(Stage.example.forums.first { $0.name.hasPrefix("Tunis") })
    let incomplete = try #require(Self.person(at: forum, lodged: false))
    var stage = Self.onPerson(incomplete)
    stage.type("Pvisa pack")
    stage.press(.enter, .enter)
    #expect(stage.text.contains("It waits for what is missing:"))
    #expect(stage.text.contains("The lodging of \(incomplete.alias)"))
    stage.press(.enter)
    guard case .form(let form) = stage.workspace.layers.last else {
      Issue.record("No form was opened.")
      return
    }
    #expect(form.field.label == "Lodging")
    stage.type("Hotel")
    stage.press(.ctrl("s"))
    #expect(stage.text.contains("One person is named on this paper."))
  }

  private static func person(at forum: Forum, lodged: Bool) -> Person? {
    let planner = Stage(width: 80, height: 24).workspace.sight.derived?.outlook
    return Stage.example.attendances(at: forum.id).first { attendance in
      guard attendance.status.isComing, attendance.travel.lodging.isEmpty != lodged,
        let visa = planner?.visa(of: attendance.id)
      else { return false }
      return visa.state != .notNeeded
    }.flatMap { Stage.example.people[$0.person] }
  }

  /// The People tab with the cursor on somebody.
  private static func onPerson(_ person: Person) -> Stage {
    var stage = Stage()
    stage.type("3/\(person.alias)")
    stage.press(.enter)
    return stage
  }

  @Test("In lines, the paper is read out without its rules")
  func plain() {
    var talk = Conversation()
    talk.type("P")
    let said = talk.type("budget", "1")
    #expect(said.contains("Write it to a file") && said.contains("Budget"))
    expectSpeakable(talk.said)
    #expect(talk.type("1").contains("Write to which file?"))
  }
}
