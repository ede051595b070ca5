import Dates
import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Forms")
struct FormTests {
  private func form(_ stage: Stage) throws -> FormState {
    guard case .form(let form)? = stage.workspace.layers.last else { throw Missing() }
    return form
  }

  private struct Missing: Error {}

  @Test("A forum is added by keys alone")
  func addForum() throws {
    var stage = Stage(Plan())
    stage.press(.character("a"))
    stage.type("forum")
    stage.press(.enter)
    stage.type("Tunis dialogue")
    stage.press(.tab, .tab, .tab, .tab, .tab)
    #expect(try form(stage).field.key == "start")
    stage.type("2027-05-11")
    stage.press(.tab, .tab)
    stage.type("Tun")
    #expect(try form(stage).suggestion == "Tunis, TN")
    stage.press(.right, .ctrl("s"))
    let forum = try #require(Array(stage.plan.forums).first)
    #expect(forum.name == "Tunis dialogue")
    #expect(forum.start == CivilDate("2027-05-11"))
    #expect(forum.place?.description == "Tunis, TN")
    #expect(stage.labels == ["Add forum Tunis dialogue"])
    #expect(stage.status.contains("Add forum Tunis dialogue"))
  }

  @Test("Every kind of record that people edit can be added and edited here")
  func everyKind() throws {
    for kind in RecordKind.allCases where !RecordForm.fields(of: kind).isEmpty {
      // There is one programme, and a paper is entered by printing it.
      if kind == .programme || kind == .paper { continue }
      var stage = Stage()
      stage.press(.character("3"), .character("a"))
      stage.type(kind.noun)
      // Of “person” and “identity” and the like the first match is the kind itself, or is reached from it.
      stage.press(.enter)
      // What the record belongs to is asked for; the first will do.
      for _ in 0..<9 { if case .chooser = stage.workspace.layers.last { stage.press(.enter) } }
      let form = try form(stage)
      #expect(form.form.entry.key.kind == kind, "\(kind)")
      #expect(!form.fields.isEmpty)
      stage.press(.escape)
    }
    var stage = Stage()
    stage.press(.character("p"))
    #expect(try form(stage).form.entry.key.kind == .programme)
  }

  @Test("What is wrong stands below the field, and nothing is kept until it is right")
  func validation() throws {
    var stage = Stage()
    stage.press(.character("2"), .home, .character("e"))
    for _ in 0..<6 { stage.press(.tab) }
    #expect(try form(stage).field.key == "days")
    stage.press(.ctrl("u"))
    stage.type("99")
    stage.press(.tab)
    #expect(stage.text.contains("From 1 to 60"))
    stage.press(.ctrl("s"))
    #expect(stage.labels.isEmpty)
    #expect(try form(stage).field.key == "days", "the first field that is wrong has the focus")
    stage.press(.backspace, .backspace, .character("4"), .ctrl("s"))
    #expect(stage.labels == ["Edit forum Nairobi dialogue"])
    #expect(stage.plan.forums.first { $0.name == "Nairobi dialogue" }?.days == 4)
  }

  @Test("Half a date is no error while it is typed; a day that cannot be is one at once, and half a date on leaving")
  func asYouType() throws {
    var stage = Stage(Plan())
    stage.press(.character("2"), .character("a"), .enter, .tab, .tab, .tab, .tab, .tab)
    #expect(try form(stage).field.key == "start")
    for letter in "2027-02-3" {
      stage.type(String(letter))
      #expect(try form(stage).problems.isEmpty)
    }
    stage.type("0")
    #expect(stage.text.contains("“2027-02-30” is not one"))
    stage.press(.backspace)
    #expect(try form(stage).problems.isEmpty, "it may become the third")
    stage.press(.tab)
    #expect(stage.text.contains("“2027-02-3” is not one"))
  }

  @Test("Numbers are judged as soon as no more digits could make them right")
  func numbersAsYouType() throws {
    var stage = Stage(Plan())
    stage.press(.character("2"), .character("a"), .enter)
    for _ in 0..<6 { stage.press(.tab) }
    #expect(try form(stage).field.key == "days")
    stage.press(.ctrl("u"))
    #expect(try form(stage).problems.isEmpty, "it was cleared to be typed anew")
    stage.type("6")
    #expect(try form(stage).problems.isEmpty)
    stage.type("1")
    #expect(try form(stage).problems["days"]?.contains("From 1 to 60") == true)
    stage.press(.ctrl("u"))
    stage.type("x")
    #expect(try form(stage).problems["days"] != nil)
  }

  @Test("A name is judged when nothing in the plan has its letters, or on leaving")
  func namesAsYouType() throws {
    var stage = Stage()
    stage.press(.character("3"), .character("e"), .tab)
    stage.press(.ctrl("u"))
    stage.type("Freds")
    #expect(try form(stage).problems.isEmpty)
    stage.type("qqq")
    #expect(stage.text.contains("No organisation is called “Fredsqqq”"))
  }

  @Test("Lines that are done are judged while the next is typed")
  func linesAsYouType() throws {
    var stage = Stage(Plan())
    stage.press(.character("5"), .character("a"), .enter)
    let fields = try form(stage).fields.map(\.key)
    for _ in 0..<(try #require(fields.firstIndex(of: "availability"))) { stage.press(.tab) }
    #expect(try form(stage).field.key == "availability")
    stage.type("2027-05-10..2027-05-")
    #expect(try form(stage).problems.isEmpty)
    stage.press(.enter)
    stage.type("2")
    #expect(try form(stage).problems["availability"]?.hasPrefix("Line 1:") == true)
  }

  @Test("Fields that contradict each other say so at the one to change, and that one has the focus on saving")
  func contradictions() throws {
    var stage = Stage()
    let attendance = try #require(stage.plan.attendances.min { $0.id < $1.id })
    stage.workspace.edit(attendance.key)
    while try form(stage).field.key != "arrival" { stage.press(.tab) }
    stage.press(.ctrl("u"))
    stage.type("2027-05-12")
    stage.press(.tab, .ctrl("u"))
    stage.type("2027-05-10")
    stage.press(.tab)
    #expect(try form(stage).contradictions["arrival"]?.contains("Arrival comes before departure") == true)
    #expect(stage.text.contains("Arrival comes before departure"))
    stage.press(.ctrl("s"))
    #expect(try form(stage).field.key == "arrival")
    stage.press(.ctrl("u"))
    stage.type("2027-05-09")
    stage.press(.tab)
    #expect(try form(stage).contradictions.isEmpty)
  }

  @Test("In a text of several rows arrows go by rows, and out of it over the first and last")
  func rows() throws {
    var stage = Stage(Plan())
    stage.press(.character("2"), .character("a"), .enter, .tab, .tab)
    stage.handle(.paste(String(repeating: "word ", count: 40)))
    let end = try form(stage).buffers[2].cursor
    stage.press(.up)
    #expect(try form(stage).field.key == "purpose")
    #expect(try form(stage).buffers[2].cursor < end)
    // 200 columns lie in four rows of 54 at most.
    stage.press(.up, .up)
    #expect(try form(stage).field.key == "purpose")
    stage.press(.up)
    #expect(try form(stage).field.key == "number")
    stage.press(.down, .down, .down, .down)
    #expect(try form(stage).field.key == "purpose", "the cursor was left in the first row")
    stage.press(.down)
    #expect(try form(stage).field.key == "stage")
  }

  @Test("What was typed in a field is taken back there, and what was cut put in elsewhere")
  func undoInField() throws {
    var stage = Stage(Plan())
    stage.press(.character("2"), .character("a"), .enter)
    stage.type("Tunis dialogue")
    stage.press(.ctrl("w"), .tab, .tab, .ctrl("y"))
    #expect(try form(stage).buffers[2].text == "dialogue")
    stage.press(.backtab, .backtab, .ctrl("_"))
    #expect(try form(stage).buffers[0].text == "Tunis dialogue")
  }

  @Test("A name that must be there is asked for")
  func needed() throws {
    var stage = Stage(Plan())
    stage.press(.character("5"), .character("a"), .enter, .ctrl("s"))
    #expect(stage.text.contains("Needs a value"))
    #expect(stage.plan.venues.isEmpty)
  }

  @Test("Choices step with arrows and leap to a letter")
  func choices() throws {
    var stage = Stage()
    stage.press(.character("2"), .character("e"), .tab, .tab, .tab)
    #expect(try form(stage).field.key == "stage")
    let start = try form(stage).buffers[3].text
    stage.press(.right, .left)
    #expect(try form(stage).buffers[3].text == start)
    stage.type("i")
    #expect(try form(stage).buffers[3].text == "Inviting")
    #expect(stage.text.contains("‹ Inviting ›"))
  }

  @Test("Leaving with something typed asks; without, it does not")
  func cancel() throws {
    var stage = Stage()
    stage.press(.character("2"), .character("e"), .escape)
    #expect(stage.workspace.layers.isEmpty)
    stage.press(.character("e"), .character("!"), .escape)
    #expect(stage.text.contains("Leave without saving what you typed?"))
    stage.press(.character("n"))
    #expect(try form(stage).buffers[0].text.hasSuffix("!"))
    stage.press(.escape, .character("Y"))
    #expect(stage.workspace.layers.isEmpty)
    #expect(stage.labels.isEmpty)
  }

  @Test("Saving without a change changes nothing and closes the form")
  func unchanged() {
    var stage = Stage()
    stage.press(.character("2"), .character("e"), .ctrl("s"))
    #expect(stage.labels.isEmpty)
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test("A refusal of the plan stands in the form, with what was typed")
  func refusal() throws {
    var stage = Stage()
    let other = try #require(stage.plan.people.map(\.alias).sorted().last)
    stage.press(.character("3"), .character("e"), .ctrl("u"))
    stage.type(other)
    stage.press(.ctrl("s"))
    #expect(stage.text.contains("Someone else is already called “\(other)”."))
    #expect(try form(stage).buffers[0].text == other)
  }

  @Test("A record of the plan is chosen from a list")
  func chooseReference() throws {
    var stage = Stage()
    stage.press(.character("3"), .character("e"), .tab, .ctrl("l"))
    stage.type("fredsb")
    stage.press(.enter)
    #expect(try form(stage).buffers[1].text == "Fredsbordet")
    stage.press(.ctrl("s"))
    #expect(stage.labels.count == 1)
  }

  @Test("A new person has an alias that tells nothing and is free")
  func alias() throws {
    var stage = Stage()
    stage.press(.character("3"), .character("a"), .enter)
    let alias = try form(stage).buffers[0].text
    #expect(!alias.isEmpty)
    #expect(stage.plan.person(alias: alias) == nil)
    stage.press(.escape)
    #expect(stage.workspace.layers.isEmpty, "nobody typed anything")
  }

  @Test("Pasted text loses what could steer a terminal, and its line breaks where a field has one line")
  func paste() throws {
    var stage = Stage()
    stage.press(.character("2"), .character("e"))
    stage.handle(.paste("one\ntwo\u{1B}[31m\u{7}"))
    #expect(try form(stage).buffers[0].text.hasSuffix("one two[31m"))
    stage.press(.tab, .tab)
    stage.handle(.paste("three\nfour\u{9B}"))
    #expect(try form(stage).buffers[2].text.hasSuffix("three\nfour"))
  }

  @Test("The field with the focus is in view on a small screen, with what is said of it")
  func scrolls() throws {
    var stage = Stage(width: 60, height: 16)
    stage.press(.character("2"), .character("e"))
    for _ in 0..<RecordForm.fields(of: .forum).count {
      let form = try form(stage)
      #expect(stage.text.contains(form.field.label.prefix(10)))
      let canvas = stage.workspace.canvas()
      #expect(canvas.cursor.map { $0.y > 1 && $0.y < 15 } ?? false)
      stage.press(.tab)
    }
  }

  @Test("An attendance asks for person and forum, and opens the one that is there")
  func attendance() throws {
    var stage = Stage()
    stage.press(.character("3"), .character("a"))
    stage.type("attendance")
    stage.press(.enter)
    #expect(stage.text.contains("Attendance of which forum?"))
    stage.type("tunis")
    stage.press(.enter)
    let entry = try form(stage).form.entry
    #expect(entry.record.references.map(\.kind) == [.person, .forum])
  }

  @Test("In a plan open for reading nothing can be changed")
  func readOnly() {
    var stage = Stage(isReadOnly: true)
    #expect(stage.lines[0].contains("READ ONLY"))
    for key in ["a", "e", "x", "u", "p"] {
      stage.type(key)
      #expect(stage.workspace.layers.isEmpty)
      #expect(stage.status.contains("read"))
    }
  }
}
