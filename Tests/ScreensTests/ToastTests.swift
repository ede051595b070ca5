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

  @Test("A key of other tabs says which, in full on the smallest screen", arguments: [60, 80])
  func elsewhere(width: Int) {
    var stage = Stage(width: width, height: 16)
    stage.type("3m")
    #expect(stage.status == " m: Forums (2) next stage, Visas (4) done, Agenda (6) move.")
    stage.type("Q")
    #expect(!stage.status.contains("m:"))
  }

  @Test("A theme is chosen wherever one is", arguments: ["1", "6", "2v", "5v", "5vv", "8v"])
  func themes(place: String) {
    var stage = Stage()
    stage.type(place + "T")
    #expect(stage.text.contains("kingfisher"))
  }
}
