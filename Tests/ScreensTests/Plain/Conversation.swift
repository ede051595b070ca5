import ForumPlan
import Foundation
import Testing
import Typography

@testable import Screens

/// A conversation in lines with a plan in memory: what is typed goes in, and all of it can be read.
struct Conversation {
  private(set) var session: PlainSession
  private(set) var transcript = ""
  /// What was said, without what was typed.
  private(set) var said = ""
  private(set) var hasQuit = false
  private var file: RehearsedFile
  private let width: Int

  init(_ plan: Plan = Stage.example, width: Int = 80, isReadOnly: Bool = false) {
    self.width = width
    session = PlainSession(fileName: "north.convene", today: Stage.today, seed: 7)
    file = RehearsedFile(plan: plan)
    session.take(.opened(plan, isSealed: true, isReadOnly: isReadOnly, undo: nil, redo: nil))
    session.take(.derived(Derivation(plan: plan, today: Stage.today)))
    tell(session.report(width: width))
  }

  /// The example at its beginning, made once.
  static let example = Conversation()

  private mutating func tell(_ text: String) {
    transcript += text
    said += text
  }

  var plan: Plan { file.plan }

  /// Types lines, one after the other; gives what was said to the last.
  @discardableResult
  mutating func type(_ lines: String...) -> String { type(lines) }

  @discardableResult
  mutating func type(_ lines: [String]) -> String {
    var last = ""
    for line in lines {
      transcript += "\(session.prompt)\(line)\n"
      perform(session.take(line))
      last = session.report(width: width)
      tell(last)
    }
    return last
  }

  /// The input ends, or a signal asks for the end.
  mutating func end() {
    perform(session.finish())
    tell(session.farewell(width: width))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      if effect == .quit { hasQuit = true }
      guard let outcome = file.perform(effect) else { continue }
      session.take(outcome)
      if case .changed(let plan, _, _, _, _, _) = outcome {
        session.take(.derived(Derivation(plan: plan, today: Stage.today)))
      }
    }
    while let wish = session.workspace.historyWish { session.take(.history(file.answer(wish))) }
    while let wish = session.workspace.previewWish { session.take(.preview(file.answer(wish, today: Stage.today))) }
  }
}

/// Compares a transcript with the text file of this name; `CONVENE_RECORD=1` writes it instead.
func expectTranscript(
  _ conversation: Conversation, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appending(path: "Snapshots/Plain/\(name).txt")
  if ProcessInfo.processInfo.environment["CONVENE_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try conversation.transcript.write(to: file, atomically: true, encoding: .utf8)
  }
  let wanted = try String(contentsOf: file, encoding: .utf8)
  #expect(conversation.transcript == wanted, "\(name)", sourceLocation: sourceLocation)
}

/// What must hold of everything that is said: no wider than the terminal, never filled up, nothing that only eyes can use.
func expectSpeakable(_ text: String, width: Int = 80, sourceLocation: SourceLocation = #_sourceLocation) {
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let isSpeakable =
      TextWidth.width(of: String(line)) <= width && line.last != " "
      && !line.unicodeScalars.contains { (0x2190...0x28FF).contains($0.value) || $0.value < 0x20 }
    #expect(isSpeakable, "“\(line)”", sourceLocation: sourceLocation)
  }
}
