import Terminal
import Testing
import Typography

@testable import Screens

@Suite("Messages")
struct ToastTests {
  @Test("The key that takes something back can be read at every width", arguments: [60, 64, 80, 120])
  func keyStays(width: Int) {
    var stage = Stage(width: width, height: 24)
    let label = "Add attendance of Marble 79 at a forum with a name as long as names may be, and longer"
    stage.workspace.take(
      .changed(stage.plan, said: "Undone: \(label).", hint: "Ctrl-R does it again.", undo: nil, redo: label))
    #expect(stage.status.contains("Undone: Add") && stage.status.contains("Ctrl-R does it again."))
  }

  @Test("What is cut is cut between characters, and the key stays in its place")
  func graphemes() {
    let toast = Toast(text: "Undone: Add person 👩‍👩‍👧‍👦👩‍👩‍👧‍👦 நிலா நிலா நிலா.", rest: "Ctrl-R does it again.")
    for width in 38..<80 {
      let line = toast.line(width: width, ellipsis: "…")
      #expect(line.hasSuffix(" Ctrl-R does it again.") && TextWidth.width(of: line) <= width)
      let head = line.dropLast(" Ctrl-R does it again.".count)
      #expect(head == toast.text || toast.text.hasPrefix(head.dropLast()))
    }
  }

  @Test("What has come of a change stands behind the key")
  func turned() {
    var stage = Stage()
    stage.workspace.toast = Toast(text: "Mark Marble 79: documents done.", rest: "u undoes it.")
    #expect(stage.status.contains("Mark Marble 79: documents done. u undoes it."))
    #expect(stage.workspace.toast?.whole == "Mark Marble 79: documents done. u undoes it.")
  }

  @Test("A key of another tab says which")
  func elsewhere() {
    var stage = Stage()
    stage.type("3m")
    #expect(stage.status.contains("m does nothing here; it is") && stage.status.contains("move on Agenda (6)"))
    stage.type("z")
    #expect(!stage.status.contains("does nothing here"))
  }
}
