import ForumPlan
import Logistics
import Terminal
import Typography

/// A question that is answered with a line of text.
struct Prompt: Sendable {
  let title: String
  let purpose: Purpose
  /// What is asked, or what is wrong with the answer.
  var note: String
  var isProblem = false
  /// The answer that Enter alone gives; empty where it has to be typed.
  let usual: String
  private(set) var buffer: TextBuffer

  /// What the answer is for.
  enum Purpose: Hashable, Sendable {
    /// The name under which a filter is kept.
    case search(SavedSearch)
    /// The file for a paper.
    case file(PrintJob)
    /// How many copies of a paper are printed.
    case copies(PrintJob)
    /// Why a forum moves on although something is missing.
    case stage(StageMove)
    /// An officer of the plan, or a passphrase.
    case officer(OfficerDraft)
  }

  /// What a key led to.
  enum Result: Hashable, Sendable {
    case stay
    case cancel
    case answer(String)
  }

  init(_ purpose: Purpose, title: String, note: String, text: String = "", usual: String = "") {
    self.purpose = purpose
    self.title = title
    self.note = note
    self.usual = usual
    buffer = TextBuffer(text)
  }

  /// Whether what is typed must not be seen.
  var isSecret: Bool { if case .officer(let draft) = purpose { draft.isSecret } else { false } }

  /// Says what is wrong with the answer.
  mutating func refuse(_ why: String) {
    note = why
    isProblem = true
  }

  mutating func handle(_ key: Key) -> Result {
    switch key {
    case .escape: return .cancel
    case .enter, .ctrl("s"):
      let text = buffer.text.oneLine
      guard text.allSatisfy({ $0 == " " }) else { return .answer(text) }
      return usual.isEmpty ? .stay : .answer(usual)
    case .left: buffer.left()
    case .right: buffer.right()
    case .home, .ctrl("a"): buffer.home()
    case .end, .ctrl("e"): buffer.end()
    case .backspace: buffer.backspace()
    case .delete: buffer.delete()
    case .ctrl("u"): buffer.cutToLineStart()
    case .ctrl("w"): buffer.cutWord()
    default:
      if let typed = key.typed { buffer.insert(String(typed)) }
    }
    return .stay
  }

  mutating func paste(_ text: String) { buffer.insert(text.oneLine) }

  func draw(on canvas: inout Canvas) {
    let width = min(64, canvas.width - 4)
    let notes = TextWidth.wrapped(note, to: width - 4)
    let frame = Rect(
      x: (canvas.width - width) / 2, y: max(1, (canvas.height - notes.count - 3) / 3), width: width,
      height: notes.count + 3)
    canvas.fill(frame)
    canvas.box(frame, title: title)
    let field = Point(frame.x + 2, frame.y + 1)
    // Of a passphrase not even the length is shown.
    let before = isSecret ? "" : buffer.line.before
    // The end of a long answer is in view, where it is being typed.
    let room = width - 5
    var shown = isSecret ? "" : Substring(buffer.text)
    var column = TextWidth.width(of: before)
    while column > room, let first = shown.popFirst() { column -= TextWidth.width(of: first) }
    let isUsual = buffer.isEmpty && !usual.isEmpty
    canvas.field(
      isUsual ? usual : String(shown), at: field, width: width - 4, style: isUsual ? .placeholder : .input)
    for (row, line) in notes.enumerated() {
      canvas.put(line, at: Point(field.x, field.y + 1 + row), style: isProblem ? Style(.overdue) : .dim)
    }
    canvas.cursor = Point(field.x + column, field.y)
  }
}
