import Dates
import PlanFile
import Terminal

/// The front end in lines: for screen readers and braille lines, for a teletype, and for scripts.
///
/// There is one prompt, which says where one is; nothing is drawn and nothing that was said changes. What follows from a
/// change is waited for, so that all it did is told at once and nothing is said out of turn.
extension Workbench {
  /// Holds the conversation until the user quits, the input ends or a signal asks for the end.
  ///
  /// What was typed in a form by then is kept. Throws what kept the plan from being opened.
  public func runInLines() throws {
    let terminal = try LineTerminal()
    var generator = SystemRandomNumberGenerator()
    var session = PlainSession(fileName: name, today: today, seed: generator.next(), author: author, keymap: keymap)
    session.workspace.sight.clock = clock
    session.workspace.sight.sheet = papers.sheet
    session.workspace.sight.isPrivate = guarding.isPrivate
    session.workspace.isSealed = guarding.isSealed
    session.workspace.opensByKeyFile = guarding.opensByKeyFile
    for (tab, columns) in memory.read() {
      session.workspace.arrangements[tab, default: Arrangement()].columns = columns
    }
    let room = DeskRoom(opening: open) { [waker = terminal.waker] in
      Desk(
        today: today, author: author, now: now, waker: waker, memory: memory, papers: papers,
        key: { [keymap] in PlainSession.way(to: $0, keymap) })
    }
    defer { room.close() }
    // A key takes a second to be made of a passphrase, and silence is nothing one can hear.
    terminal.write("Opening \(PlainWords.spoken(name)).\n")
    room.desk.open(open)
    var (isOver, isOutlookDue, isPrinting, isUnlocking) = (false, true, false, false)
    func take(_ outcome: Outcome) {
      switch outcome {
      case .changed, .opened: (isOutlookDue, isUnlocking) = (true, false)
      case .stillLocked: isUnlocking = false
      case .derived: isOutlookDue = false
      default: break
      }
      session.take(outcome)
    }
    func perform(_ effects: [Effect]) {
      for effect in effects {
        switch effect {
        case .quit: isOver = true
        case .suspend: terminal.suspend()
        case .copy(let text): session.say("There is no clipboard here. The text is: \(text)")
        case .lock:
          session.forget()
          room.lockUp()
          // What was said stays on the paper or the screen: nothing here can take it back.
          session.say("The plan is closed and its keys are gone; what was said before stays where it was said.")
        case .unlock(let typed):
          isUnlocking = true
          if let outcome = room.unlock(typed, at: .now) { take(outcome) }
        case .theme: take(.themeRefused("Nothing has a colour here; themes are chosen on the screens."))
        default:
          if case .print = effect { isPrinting = true }
          if let outcome = room.desk.perform(effect) { take(outcome) }
        }
      }
    }
    func askDesk() {
      room.desk.read(session.workspace.historyWish)
      room.desk.look(session.workspace.letterWish)
      room.desk.set(session.workspace.previewWish)
      room.desk.place(session.workspace.placementWish)
    }
    var signal: Int32?
    while !isOver {
      askDesk()
      while isOutlookDue || isPrinting || isUnlocking || room.desk.isInHistory || room.desk.isLooking
        || room.desk.isMakingKey, signal == nil
      {
        guard case .signal(let number) = terminal.news() else {
          for outcome in try room.news(at: .now) {
            take(outcome)
            switch outcome {
            case .said, .refused, .fileExists, .lettersWritten, .handedOver, .printers: isPrinting = false
            default: break
            }
          }
          askDesk()
          continue
        }
        signal = number
      }
      terminal.write(session.report(width: terminal.width))
      if signal == nil {
        terminal.write(session.prompt)
        switch terminal.line(hidden: session.hidesTyping) {
        case .line(let text):
          perform(session.take(text))
          continue
        case .signal(let number): signal = number
        case .end, .wake: break
        }
        // The shell's prompt begins on a line of its own.
        terminal.write("\n")
      }
      perform(session.finish())
      isOver = true
    }
    if session.workspace.opening != nil { terminal.write(session.farewell(width: terminal.width)) }
    if let signal {
      room.close()
      terminal.end(by: signal)
    }
  }
}
