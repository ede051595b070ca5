import Foundation
import Testing

/// What a user did is on the disk, whatever ends the program.
@Suite("Nothing is lost") struct SurvivalTests {
  /// How a session may end before its time.
  enum Blow: String, CaseIterable, Sendable {
    case kill
    case terminate
    case hangUp
    case droppedLine
  }

  @Test(arguments: Blow.allCases) func `An edit is on disk`(after blow: Blow) throws {
    let desk = try Desk.withForum()
    let session = try TmuxSession(desk)
    try session.press("2")
    try session.see("Tunis dialogue")
    try session.press("e")
    try session.see("Ctrl-S")
    // The name has the focus: its end is taken, and more written.
    try session.type(" of the coast")
    try session.see("Tunis dialogue of the coast")
    try session.press("C-s")
    try session.see("u undoes it")
    let pid = try session.pid
    switch blow {
    case .kill: Foundation.kill(pid, SIGKILL)
    case .terminate: Foundation.kill(pid, SIGTERM)
    case .hangUp: Foundation.kill(pid, SIGHUP)
    case .droppedLine: try session.hangUp()
    }
    if blow == .droppedLine {
      try TmuxSession.waitForEnd(of: pid)
    } else {
      #expect(try session.end() == 128 + blow.number)
    }
    // The file opens again, for writing, with the edit and one entry more in its history.
    let forums = try desk.plan("forum", "list", "--format", "json").expect()
    #expect(try forums.column("name") == ["Tunis dialogue of the coast"])
    try desk.plan("undo").expect()
    #expect(try desk.plan("forum", "list", "--format", "json").expect().column("name") == ["Tunis dialogue"])
  }

  @Test(arguments: [Blow.terminate, .hangUp]) func `The terminal is given back`(after blow: Blow) throws {
    let session = try TmuxSession(try Desk.withForum())
    #expect(try session.ask("#{alternate_on} #{mouse_any_flag}") == "1 1")
    Foundation.kill(try session.pid, blow == .terminate ? SIGTERM : SIGHUP)
    #expect(try session.end() == 128 + blow.number)
    #expect(try session.ask("#{alternate_on} #{cursor_flag} #{mouse_any_flag}") == "0 1 0")
  }
}

extension SurvivalTests.Blow {
  fileprivate var number: Int {
    switch self {
    case .kill: 9
    case .terminate: 15
    case .hangUp, .droppedLine: 1
    }
  }
}
