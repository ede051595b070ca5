/// Who puts right-to-left text into reading order.
///
/// A canvas always holds text in logical order, the order it is read and searched in. Terminals differ:
/// VTE (GNOME), Konsole, mlterm, iTerm2 and Terminal.app reorder a line themselves; xterm, the Linux
/// console, Alacritty and tmux in them do not. No terminal can be asked, so the planner chooses.
public enum BidiMode: String, CaseIterable, Sendable {
  /// The terminal reorders. The paint closes each right-to-left run with U+200E LEFT-TO-RIGHT MARK, so that
  /// the terminal's reordering ends with the run and the columns beside it stay in their place. The default:
  /// it also keeps Arabic joined, as only the terminal can shape it.
  case logical
  /// The paint reorders each run within its own columns, for terminals that place text as it comes.
  case visual
}
