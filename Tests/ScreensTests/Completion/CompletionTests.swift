import Dates
import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Completion")
struct CompletionTests {
  private static let sight = Stage().workspace.sight

  private func found(_ typed: String, _ kind: FieldKind) throws -> [String] {
    let list = try #require(Self.sight.candidates(for: kind))
    return list.matching(typed).map(\.candidate.text)
  }

  private func form(_ stage: Stage) throws -> FormState {
    guard case .form(let form)? = stage.workspace.layers.last else { throw Missing() }
    return form
  }

  private struct Missing: Error {}

  /// A new forum's form with the focus on a field.
  private func stage(at key: String, width: Int = 80, height: Int = 24) throws -> Stage {
    var stage = Stage(width: width, height: height)
    stage.press(.character("2"), .character("a"), .enter)
    for _ in 0..<20 where try form(stage).field.key != key { stage.press(.tab) }
    return stage
  }

  @Test("Places by any of their names, countries by names and codes, languages and currencies by both")
  func names() throws {
    #expect(try found("Nair", .place).first == "Nairobi, KE")
    #expect(try found("madras", .place).first == "Chennai, IN")
    #expect(try found("Tunis, T", .place).first == "Tunis, TN")
    #expect(try found("cote d", .country).first == "Côte d'Ivoire")
    #expect(try found("ivory", .country).first == "Côte d'Ivoire")
    #expect(try found("tn", .countries).first == "Tunisia")
    #expect(try found("arabe", .languages).first == "ar")
    #expect(try found("தமி", .languages).first == "ta")
    #expect(try found("tunisian", .currency).first == "TND")
    #expect(try found("fredsb", .reference(.organisation)).first == "Fredsbordet")
    #expect(try found("zzzz", .place).isEmpty)
    #expect(Self.sight.candidates(for: .line) == nil)
  }

  @Test("A people's list finds legal names only where names are shown")
  func secrecy() throws {
    var sight = Self.sight
    let identity = try #require(sight.plan.identities.first { !$0.familyName.isEmpty })
    let alias = try #require(sight.plan.people[identity.person]).alias
    let hidden = try #require(sight.candidates(for: .reference(.person)))
    #expect(
      !hidden.all.contains { $0.note.contains(identity.familyName) || $0.others.joined().contains(identity.familyName) }
    )
    sight.showsNames = true
    let shown = try #require(sight.candidates(for: .reference(.person)))
    #expect(shown.matching(identity.familyName).contains { $0.candidate.text == alias })
  }

  @Test("The list opens as one types; Tab takes what begins so, and the next Tab goes on")
  func takes() throws {
    var stage = try stage(at: "place")
    stage.type("Tun")
    #expect(try form(stage).suggestion == "Tunis, TN")
    #expect(stage.text.contains("Tun → Tunis, TN") && stage.text.contains("Sfax, TN"))
    stage.press(.tab)
    #expect(try form(stage).buffers[7].text == "Tunis, TN")
    #expect(try form(stage).field.key == "place")
    stage.press(.tab)
    #expect(try form(stage).field.key == "venue")
  }

  @Test("Arrows choose, Enter takes; Esc closes the list and keeps the form and the text")
  func arrows() throws {
    var stage = try stage(at: "place")
    stage.type("Tun")
    stage.press(.down, .down, .up, .enter)
    #expect(try form(stage).buffers[7].text == "Sfax, TN")
    stage.press(.ctrl("u"))
    stage.type("Tun")
    stage.press(.escape)
    #expect(try form(stage).completion == nil)
    #expect(try form(stage).buffers[7].text == "Tun")
    stage.press(.enter)
    #expect(try form(stage).field.key == "venue", "without a list Enter goes on")
  }

  @Test("A place that is not on the list is never turned into another")
  func ownPlace() throws {
    var stage = try stage(at: "place")
    stage.type("Kolda, SN")
    #expect(try form(stage).suggestion.isEmpty)
    stage.press(.tab)
    #expect(try form(stage).buffers[7].text == "Kolda, SN")
    #expect(try form(stage).field.key == "venue")
  }

  @Test("What the plan names already is offered too")
  func known() throws {
    var plan = Plan()
    var forum = Forum(id: ID(rawValue: 5), name: "First", days: 2)
    forum.place = .init(name: "Kolda", country: "SN")
    try plan.apply([.put(forum)])
    let list = try #require(Stage(plan).workspace.sight.candidates(for: .place))
    #expect(list.matching("kold").first?.candidate.text == "Kolda, SN")
  }

  @Test("Of several values the one after the comma is completed")
  func commas() throws {
    var stage = try stage(at: "languages")
    stage.type("Arabi")
    stage.press(.tab)
    stage.type(", Fren")
    stage.press(.tab)
    #expect(try form(stage).buffers[9].text == "ar, fr")
    stage.press(.home)
    for _ in 0..<2 { stage.press(.right) }
    stage.type(", Tami")
    #expect(try form(stage).suggestion == "ta", "also before another")
    stage.press(.tab)
    #expect(try form(stage).buffers[9].text == "ar, ta, fr")
  }

  @Test("Of several lines the one being typed is completed, and all are organisations")
  func lines() throws {
    var stage = try stage(at: "hosts")
    let names = stage.plan.organisations.map(\.name).sorted()
    for name in names.prefix(2) {
      stage.type(String(name.prefix(name.count - 1)))
      stage.press(.tab, .enter)
    }
    #expect(try form(stage).buffers[11].text == names.prefix(2).joined(separator: "\n") + "\n")
  }

  @Test("Names of languages are taken as their codes, and codes as they are written")
  func languages() throws {
    var form = RecordForm(editing: .forum(Forum(id: ID(rawValue: 1), name: "A", days: 2)))
    try form.set("languages", to: "Arabic, FR, Haitian Creole, pt-BR, swahili", context: Self.sight.context)
    #expect(form.text("languages", in: Self.sight.plan) == "ar, fr, ht, pt-BR, sw")
  }

  @Test("Ctrl-L lists all that the field may say, also where nothing was typed")
  func listed() throws {
    var stage = try stage(at: "languages")
    stage.press(.ctrl("l"))
    stage.type("tamil")
    stage.press(.enter, .ctrl("l"))
    stage.type("sinhala")
    stage.press(.enter)
    #expect(try form(stage).buffers[9].text == "ta, si")
  }

  @Test("A click in the list takes what is there")
  func mouse() throws {
    var stage = try stage(at: "place")
    stage.type("Tun")
    let row = try #require(stage.lines.firstIndex { $0.contains("Sfax, TN") })
    stage.click(30, row)
    #expect(try form(stage).buffers[7].text == "Sfax, TN")
  }

  @Test("In a cell the list below it has the keys first, and Ctrl-D opens the calendar")
  func cells() throws {
    var stage = Stage()
    stage.press(.character("3"))
    let record = try #require(stage.workspace.list.current?.record)
    let organisation = try #require(FormState("organisation", of: [record], sight: stage.workspace.sight))
    stage.workspace.layers.append(.cell(CellEditor(form: organisation, column: 1)))
    stage.press(.ctrl("u"))
    stage.type("fredsb")
    stage.press(.tab)
    guard case .cell(let editor) = stage.workspace.layers.last else {
      Issue.record("the cell is gone")
      return
    }
    #expect(editor.form.buffers[0].text == "Fredsbordet")
    stage.press(.escape)
    let forum = try #require(stage.plan.forums.first { $0.number == 2 })
    let start = try #require(FormState("start", of: [forum.key], sight: stage.workspace.sight))
    stage.workspace.layers.append(.cell(CellEditor(form: start, column: 1)))
    stage.press(.ctrl("d"), .right, .enter)
    guard case .cell(let moved) = stage.workspace.layers.last else {
      Issue.record("the cell is gone")
      return
    }
    #expect(moved.form.buffers[0].text == forum.start.map { ($0 + 1).description })
  }

  @Test("The list stays on the screen", arguments: [(60, 16), (80, 24), (160, 50)])
  func sizes(width: Int, height: Int) throws {
    for key in ["place", "languages", "hosts", "monitor"] {
      var stage = try stage(at: key, width: width, height: height)
      stage.type("a")
      let form = try form(stage)
      let frame = try #require(form.completionFrame(form.layout(in: stage.workspace.size), in: stage.workspace.size))
      #expect(frame.x >= 0 && frame.maxX <= width && frame.y >= 1 && frame.maxY <= height - 1 && frame.height > 0)
      let cursor = try #require(stage.workspace.canvas().cursor)
      #expect(!frame.contains(cursor))
    }
  }

  @Test("As it stands below a city being typed")
  func snapshot() throws {
    var stage = try stage(at: "place", width: 60, height: 16)
    stage.type("Nai")
    let row = try #require(stage.lines.firstIndex { $0.contains("Nai →") })
    #expect(
      stage.lines[row...].prefix(3) == [
        " │ City           Nai → Nairobi, KE                       │",
        " │              │ Nairobi, KE    Kenya ┃, such as Tunis,  │",
        " │              │ Naivasha, KE   Kenya ┃all.              │",
      ])
  }
}
