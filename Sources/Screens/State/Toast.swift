import Typography

/// A message that stands until the next key.
struct Toast: Hashable, Sendable {
  var text: String
  /// What is said behind the text and has to be readable: which key takes it back, and what has come of it.
  var rest = ""
  var isError = false

  /// All of it.
  var whole: String { rest.isEmpty ? text : "\(text) \(rest)" }

  /// What becomes of a copy.
  static let clears = "In a minute it is cleared."

  /// The columns that the text keeps, so that one still sees what it is about.
  private static let least = 16

  /// As much as there is room for: the text gives way to the rest.
  func line(width: Int, ellipsis: Character) -> String {
    let room = width - TextWidth.width(of: rest) - 1
    guard !rest.isEmpty, TextWidth.width(of: text) > room else { return whole }
    return TextWidth.truncated(text, to: max(Self.least, room), ellipsis: String(ellipsis)) + " \(rest)"
  }
}

extension String {
  /// With a full stop at its end, unless it ends as a sentence does.
  var sentence: String { last.map { ".?!…".contains($0) } ?? true ? self : "\(self)." }

  /// The text as a sentence, and another behind it where there is one.
  func sentence(followedBy other: String?) -> String { other.map { "\(sentence) \($0)" } ?? sentence }
}
