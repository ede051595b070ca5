import ForumPlan
import Terminal

/// Locking: from the key on nothing of the plan is drawn, and then nothing of it is kept.
extension Workspace {
  /// Takes the plan off the screen; of a sealed one the world is asked to close it.
  mutating func lockUp() -> [Effect] {
    guard lock == nil else { return [] }
    let isSealed = opening?.isSealed ?? isSealed
    (pending, toast) = ([], nil)
    lock = LockScreen(way: isSealed ? (opensByKeyFile ? .keyFile : .passphrase) : .anyKey, visit: visit)
    return isSealed ? [.lock] : []
  }

  /// Forgets all of a plan that was locked but where in it the user was: what was typed, found, marked and painted too.
  ///
  /// It is a step of its own, after the blank screen was drawn, for to free a large plan takes longer than to draw.
  mutating func forget() {
    guard let lock, lock.way != .anyKey else { return }
    var empty = Workspace(
      fileName: fileName, plan: Plan(), today: sight.today, size: size, seed: generator.next(), keymap: keymap)
    empty.sight.glyphs = sight.glyphs
    empty.sight.clock = sight.clock
    empty.sight.sheet = sight.sheet
    empty.sight.isPrivate = sight.isPrivate
    empty.arrangements = arrangements
    (empty.isSealed, empty.opensByKeyFile) = (isSealed, opensByKeyFile)
    empty.lastPrinter = lastPrinter
    empty.author = author
    empty.budgetForms = budgetForms
    empty.lock = lock
    self = empty
  }

  /// Takes an event while the plan is locked.
  mutating func handleLocked(_ event: Event) -> [Effect] {
    switch event {
    case .key(.ctrl("c")), .hangup: return [.quit]
    case .key(let key) where keymap.keys(of: "app.suspend").contains(KeySequence(key)): return [.suspend]
    case .key(let key) where keymap.keys(of: "app.lock").contains(KeySequence(key)): return []
    case .key(let key):
      guard lock?.way != .anyKey else {
        lock = nil
        return []
      }
      return (lock?.take(key)).map { [.unlock($0)] } ?? []
    case .paste(let text): if lock?.isTrying == false { lock?.typed += text.oneLine }
    case .resize(let width, let height): size = Size(width: width, height: height)
    case .mouse, .wake, .tick: break
    }
    return []
  }

  /// Shows the plan again once it is open; gives back where the user was.
  mutating func unlock() {
    guard let lock else { return }
    self.lock = nil
    returning = lock.visit
  }

  /// Goes to where the user was before; rows that follow from the plan are there only after it.
  mutating func comeBack() {
    guard let visit = returning else { return }
    go(to: visit)
    if sight.derived != nil { returning = nil }
  }
}
