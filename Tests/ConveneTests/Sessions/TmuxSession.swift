import Foundation
import Testing

/// The program in a real terminal: a server of tmux of its own, on a desk of its own.
final class TmuxSession {
  let desk: Desk
  private let socket: String
  /// Seconds that anything at all may take, on a machine that does much else.
  private static let patience = 60.0

  /// Opens a plan of the desk in a terminal of a size, and waits until it shows some texts.
  init(
    _ desk: Desk, width: Int = 80, height: Int = 24, options: String = "", until texts: [String] = ["Radar", "? help"]
  ) throws {
    self.desk = desk
    socket = desk.temporary.appending(path: "tmux").path
    let program = try Fixture.program.path
    // The shell stays, so that what a terminal looks like afterwards can be seen; it notes how the program ended.
    let command = "sh -c 'echo $$ > pid; exec \(program) open p.convene --today \(Desk.today) \(options)'"
    try tmux("new-session", "-d", "-s", "t", "-c", desk.folder.path, "-x", "\(width)", "-y", "\(height)", "sh")
    try tmux("send-keys", "-t", "t", "\(command); echo $? > status", "Enter")
    try wait("the plan") { screen in texts.allSatisfy { screen.contains($0) } }
  }

  deinit { _ = try? tmux("kill-server") }

  /// What stands on the screen.
  var screen: String { get throws { try tmux("capture-pane", "-p", "-t", "t") } }

  /// Presses keys by tmux's names; a text of several letters is typed.
  func press(_ keys: String...) throws { try tmux(["send-keys", "-t", "t"] + keys) }

  /// Types a text as it is.
  func type(_ text: String) throws { try tmux("send-keys", "-t", "t", "-l", text) }

  /// Asks tmux about its pane, as `#{pane_title}`.
  func ask(_ format: String) throws -> String {
    try tmux("display-message", "-p", "-t", "t", format).trimmingCharacters(in: .newlines)
  }

  func resize(_ width: Int, _ height: Int) throws {
    try tmux("resize-window", "-t", "t", "-x", "\(width)", "-y", "\(height)")
  }

  /// Waits until the screen shows something; fails with the screen when it does not in good time.
  func wait(
    _ what: String, at location: SourceLocation = #_sourceLocation, until holds: (String) throws -> Bool
  ) throws {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while Date() < end {
      if try holds(screen) { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("Waited in vain for \(what). The screen:\n\(try screen)", sourceLocation: location)
    throw Impatience(what: what)
  }

  /// Waits until the screen holds a text.
  func see(_ text: String, at location: SourceLocation = #_sourceLocation) throws {
    try wait("“\(text)”", at: location) { $0.contains(text) }
  }

  /// The program's own number, not that of the shell around it.
  var pid: Int32 {
    get throws {
      try #require(Int32(String(decoding: desk.bytes("pid"), as: UTF8.self).trimmingCharacters(in: .newlines)))
    }
  }

  /// Waits until the program is gone, and gives its status as the shell has it: 128 and the number of a signal.
  func end() throws -> Int {
    var status: Int?
    try wait("the end of the program") { _ in
      status = (try? desk.bytes("status")).flatMap {
        Int(String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .newlines))
      }
      return status != nil
    }
    return try #require(status)
  }

  /// Waits until a process is gone, when there is no terminal any more to ask.
  static func waitForEnd(of pid: Int32) throws {
    let end = Date(timeIntervalSinceNow: patience)
    while kill(pid, 0) == 0 {
      guard Date() < end else { throw Impatience(what: "the end of process \(pid)") }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }

  /// Takes the terminal away, as a line that drops does.
  func hangUp() throws { try tmux("kill-server") }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let out = desk.temporary.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: out) }
    try Spawn(["tmux", "-S", socket, "-f", "/dev/null"] + arguments, environment: desk.environment)
      .run(writing: out)
    return String(decoding: try Data(contentsOf: out), as: UTF8.self)
  }

  private struct Impatience: Error { let what: String }
}
