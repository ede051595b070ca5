import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Long texts")
struct NoteEditorTests {
  private static let size = Workspace.Size(width: 60, height: 16)

  private func editor(_ text: String) -> NoteEditor { NoteEditor(text, title: "Notes", size: Self.size) }

  private func press(_ editor: inout NoteEditor, _ keys: Key...) {
    for key in keys {
      editor.handle(key)
      editor.reveal(in: Self.size)
    }
  }

  @Test("What was typed in one go is taken back in one step, word by word, and written again")
  func undo() {
    var editor = editor("Start ")
    for character in "one two" { press(&editor, .character(character)) }
    editor.undo()
    #expect(editor.buffer.text == "Start one ")
    editor.undo()
    editor.undo()
    #expect(editor.buffer.text == "Start ")
    editor.undo()
    #expect(editor.buffer.text == "Start ")
    editor.redo()
    editor.redo()
    editor.redo()
    editor.redo()
    #expect(editor.buffer.text == "Start one two" && editor.buffer.isAtEnd)
    press(&editor, .backspace, .backspace, .backspace)
    editor.undo()
    #expect(editor.buffer.text == "Start one two")
  }

  @Test("Random edits are all taken back, whatever the script", arguments: 1...4)
  func undoAll(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var editor = editor("தமிழ் and كتاب\n木")
    let typed: [Character] = ["a", " ", "é", "\u{301}", "木", "க", "ி", "ك", "\u{64B}", "🇹", "🇳"]
    let moves: [Key] = [.left, .right, .up, .down, .home, .end, .alt("b"), .alt("f")]
    for _ in 0..<150 {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: press(&editor, .backspace)
      case 1: press(&editor, .delete)
      case 2: press(&editor, moves.randomElement(using: &generator)!)
      case 3: editor.cutWord()
      case 4: editor.cutLineEnd()
      case 5: editor.pasteCut()
      default: press(&editor, .character(typed.randomElement(using: &generator)!))
      }
      editor.reveal(in: Self.size)
    }
    let written = editor.buffer.text
    for _ in 0..<400 { editor.undo() }
    #expect(editor.buffer.text == "தமிழ் and كتاب\n木")
    for _ in 0..<400 { editor.redo() }
    #expect(editor.buffer.text.unicodeScalars.elementsEqual(written.unicodeScalars))
  }

  @Test("Cuts one after the other are put in as one; a move parts them")
  func cuts() {
    var editor = editor("first line\nsecond line")
    press(&editor, Key(.home, .ctrl))
    editor.cutLineEnd()
    editor.cutLineEnd()
    #expect(editor.buffer.text == "second line")
    press(&editor, .end)
    editor.pasteCut()
    #expect(editor.buffer.text == "second linefirst line\n")
    editor.undo()
    #expect(editor.buffer.text == "second line")
    editor.cutWord()
    editor.cutWord()
    editor.pasteCut()
    #expect(editor.buffer.text == "second line")
  }

  @Test("Home, End, up and down go by rows as they are seen")
  func rows() {
    var editor = editor(String(repeating: "word ", count: 30))
    press(&editor, Key(.home, .ctrl), .down, .end)
    let position = editor.flow.position(of: editor.buffer.cursor)
    #expect(position.row == 1 && position.column == editor.flow.line(1).count - 1)
    press(&editor, .home)
    #expect(editor.flow.position(of: editor.buffer.cursor) == (1, 0))
    press(&editor, .right, .right, .right, .up, .down, .pageDown, .down)
    #expect(editor.buffer.isAtEnd)
    press(&editor, .pageUp, .pageUp)
    #expect(editor.buffer.cursor == 0)
  }

  @Test("Words are found whatever their case and marks, round the end, and where they are not it says so")
  func find() throws {
    var editor = editor("The café is shut.\nThe CAFE opens; cafés do.")
    press(&editor, Key(.home, .ctrl))
    editor.find()
    for character in "cafe" { press(&editor, .character(character)) }
    var places: [Int] = []
    for _ in 0..<4 {
      places.append(try #require(editor.search?.found).lowerBound)
      editor.find()
    }
    #expect(places == [4, 23, 35, 4])
    press(&editor, .up, .character("x"))
    #expect(editor.search?.found == nil)
    var canvas = Canvas(width: 60, height: 16)
    editor.draw(on: &canvas)
    #expect(canvas.text.contains("Find: cafex is not here"))
    let ended = editor.endSearch()
    let again = editor.endSearch()
    #expect(ended && !again)
  }

  @Test("Pasted text keeps its lines and loses what steers a terminal")
  func paste() {
    var editor = editor("")
    editor.paste("one\r\ntwo\u{1B}[2J\u{9B}\tthree")
    #expect(editor.buffer.text == "one\ntwo[2J three")
  }

  @Test("The form gets the text back, nothing is saved before the form is, and Ctrl-S does both")
  func inForm() throws {
    var stage = Stage()
    stage.press(.character("2"), .home, .character("e"), .tab, .tab, .ctrl("e"))
    #expect(stage.lines[1].contains("Purpose · Forum · Nairobi dialogue"))
    stage.type(" More.")
    stage.press(.enter)
    stage.type("Another line")
    stage.press(.escape)
    guard case .form(let form) = stage.workspace.layers.last else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.buffers[2].text.hasSuffix(" More.\nAnother line"))
    #expect(stage.labels.isEmpty)
    stage.press(.ctrl("e"), .ctrl("u"), .ctrl("s"))
    #expect(stage.labels == ["Edit forum Nairobi dialogue"])
    #expect(stage.plan.forums.first { $0.number == 1 }?.purpose.hasSuffix(" More.") == true)
  }

  @Test("It fills the screen at any size, and the cursor stays on it", arguments: [(60, 16), (80, 24), (160, 50)])
  func sizes(width: Int, height: Int) throws {
    var stage = Stage(width: width, height: height)
    stage.press(.character("2"), .home, .character("e"), .tab, .tab, .ctrl("e"))
    stage.handle(.paste(String(repeating: "日本語 and Arabic كتاب كبير, Tamil தமிழ்.\n", count: 40)))
    for _ in 0..<50 {
      stage.press(.up)
      let cursor = try #require(stage.workspace.canvas().cursor)
      #expect((2...(height - 3)).contains(cursor.y) && (2..<(width - 1)).contains(cursor.x))
    }
    #expect(stage.lines[height - 2].contains("row 1 of"))
  }

  @Test("As it stands on a screen of 60 by 16")
  func snapshot() {
    var stage = Stage(Plan(), width: 60, height: 16)
    stage.press(.character("2"), .character("a"), .enter)
    stage.type("Tunis dialogue")
    stage.press(.tab, .tab, .ctrl("e"))
    stage.handle(.paste("Agree on a complaint form that people dare to use.\n\nالشكوى حق، وهي سرية."))
    #expect(
      stage.lines[1...].joined(separator: "\n") == """
        ╭─ Purpose · New forum ────────────────────────────────────╮
        │ Agree on a complaint form that people dare to use.       │
        │                                                          │
        │ الشكوى حق، وهي سرية.                                     │
        │                                                          │
        │                                                          │
        │                                                          │
        │                                                          │
        │                                                          │
        │                                                          │
        │                                                          │
        │                                                          │
        │                                                          │
        ╰────────────────────────────────── 14 words · row 3 of 3 ─╯
         Esc back to the form  Ctrl-S save  Ctrl-F find
        """)
  }
}
