import ForumPlan
import Terminal
import Testing

@testable import Screens

/// What is due when nobody touches a key, on a clock that the tests turn.
@Suite("Locking by itself")
struct WatchTests {
  private let start = ContinuousClock.now

  private func after(_ seconds: Int) -> ContinuousClock.Instant { start.advanced(by: .seconds(seconds)) }

  @Test("After the idle minutes the screen is blank, wherever one was; keys and clicks put it off, and nothing else")
  func idle() {
    var watch = Watch(idle: .seconds(600), at: start)
    func due(_ seconds: Int) -> [Watch.Due] { watch.due(at: after(seconds)) }
    var stage = Stage(width: 120, height: 40)
    stage.type("3e")
    // A resize, a tick and a wake are no hand: someone at coffee has a window that is moved by others.
    for (seconds, event) in [(100, Event.tick), (200, .wake), (300, .resize(width: 100, height: 30))] {
      watch.hear([event], at: after(seconds))
      #expect(due(seconds).isEmpty)
    }
    #expect(watch.left(at: after(590)) == .seconds(10))
    watch.hear([.tick, .key(.character("j"))], at: after(590))
    #expect(due(600).isEmpty && watch.left(at: after(600)) == .seconds(590))
    watch.hear([.mouse(MouseEvent(.press, x: 1, y: 1))], at: after(700))
    watch.hear([.paste("word")], at: after(800))
    #expect(due(1399).isEmpty)
    #expect(due(1400) == [.lock])
    let effects = stage.workspace.lockUp()
    #expect(effects == [.lock])
    #expect(stage.text.split(whereSeparator: \.isWhitespace) == ["Locked.", "Passphrase:"])
    stage.workspace.forget()
    #expect(stage.workspace.sight.plan == Plan())
    // It is due once, and locking what is locked asks for nothing.
    #expect(due(1401).isEmpty)
    #expect(due(2000) == [.lock])
    let again = stage.workspace.lockUp()
    #expect(again.isEmpty)
  }

  @Test("With no idle time it never locks, and waits for nothing")
  func never() {
    var watch = Watch(idle: nil, at: start)
    func due(_ seconds: Int) -> [Watch.Due] { watch.due(at: after(seconds)) }
    #expect(watch.left(at: after(1)) == nil && due(1_000_000).isEmpty)
  }

  @Test("What was copied leaves the clipboard after a minute, counted from the last copy, or at once by locking")
  func clipboard() {
    var watch = Watch(idle: .seconds(600), at: start)
    func due(_ seconds: Int) -> [Watch.Due] { watch.due(at: after(seconds)) }
    func letGo() -> Bool { watch.letGoOfClipboard() }
    #expect(!letGo())
    watch.copied(at: after(10))
    watch.copied(at: after(40))
    #expect(watch.left(at: after(41)) == .seconds(59) && due(99).isEmpty)
    #expect(due(100) == [.clearClipboard])
    // What somebody else copied since is not ours to clear.
    #expect(due(200).isEmpty && !letGo())
    watch.copied(at: after(300))
    #expect(letGo() && !letGo() && due(400).isEmpty)
    // Both at once: the clipboard first.
    watch.copied(at: after(540))
    #expect(due(600) == [.clearClipboard, .lock])
  }
}
