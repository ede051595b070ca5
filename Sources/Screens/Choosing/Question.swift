import Terminal

/// A question to answer before something that cannot be missed, with two answers side by side.
///
/// No slip answers it. Enter takes the answer under the cursor, and the cursor begins on the one that destroys nothing;
/// Esc, `n` and `q` leave everything as it is. Doing it takes two presses, an arrow and Enter, or the capital `Y`: shift
/// is never held by accident, while a small `y` lies beside the `x` that asked on a German keyboard, and beside `t` and
/// `u` on all. A small `y` moves the cursor to the answer, for those whose fingers know it, and Enter is far from it.
/// Keys held down answer nothing, for the key that asked is no answer.
///
/// Where nothing is destroyed the cursor begins on doing it, and `y` does it.
struct Question: Hashable, Sendable {
  let text: String
  /// What is done on “yes”, as a verb: `Remove`.
  let verb: String
  /// What the other answer says.
  let staying: String
  /// Whether “yes” loses something.
  let isDestructive: Bool
  let answer: Answer
  /// Whether the cursor is on “yes”.
  private(set) var isOnYes: Bool

  /// What is done on “yes”.
  enum Answer: Hashable, Sendable {
    case effect(Effect)
    /// Let names be shown again when they are asked for.
    case leavePrivacy
    /// Close the form below, and lose what was typed.
    case dropForm
  }

  /// What a key led to.
  enum Result: Sendable {
    case stay
    case yes
    case no
  }

  init(text: String, verb: String, staying: String = "Leave it", isDestructive: Bool = true, answer: Answer) {
    self.text = text
    self.verb = verb
    self.staying = staying
    self.isDestructive = isDestructive
    self.answer = answer
    isOnYes = !isDestructive
  }

  /// Takes a key.
  mutating func handle(_ key: Key) -> Result {
    switch key {
    case .enter: return isOnYes ? .yes : .no
    case .character("Y"): return .yes
    case .character("y"):
      if !isDestructive { return .yes }
      isOnYes = true
    case .escape, .character("n"), .character("N"), .character("q"): return .no
    case .left, .up: isOnYes = false
    case .right, .down: isOnYes = true
    case .tab, .backtab: isOnYes.toggle()
    default: break
    }
    return .stay
  }

  /// The keys for the last line of the screen.
  var hints: [KeyHint] {
    [
      KeyHint("Enter", (isOnYes ? verb : staying).lowercased()), KeyHint("←→", "choose"),
      KeyHint(isDestructive ? "Y" : "y", verb.lowercased()), KeyHint("Esc", staying.lowercased()),
    ]
  }
}
