/// Texts of two directions in one line.
extension PaperLanguage {
  /// What stands between items.
  var comma: String { self == .arabic ? "، " : ", " }

  /// Items with what stands between them, in a line that takes its direction from the language.
  ///
  /// In Arabic a mark before the comma keeps it behind its item, where names run the other way.
  func items(_ items: [String]) -> String { line(items.joined(separator: isRightToLeft ? "\u{200F}، " : ", ")) }

  /// Parts of a heading with dots between them, in a line that takes its direction from the language.
  func dotted(_ parts: [String]) -> String {
    line(parts.filter { !$0.isEmpty }.joined(separator: isRightToLeft ? "\u{200F} · \u{200F}" : " · "))
  }

  /// A line that takes its direction from the language, though it may begin with a name that runs the other way.
  func line(_ text: String) -> String {
    let isMixed = isRightToLeft && SafeText.holdsRightToLeft(text) && !SafeText.beginsRightToLeft(text)
    return isMixed ? "\u{200F}" + text : text
  }

  /// A value that runs the other way than its text, between marks that keep its signs and digits with it.
  ///
  /// Source: Unicode Bidirectional Algorithm (UAX #9), rules W7, N1 and N2. Isolates would do as well, but renderers
  /// take them out of what they are given.
  func directed(_ value: String) -> String {
    let runsLeft = SafeText.holdsRightToLeft(value)
    if isRightToLeft { return runsLeft ? value : "\u{200E}\(value)\u{200E}\u{200F}" }
    return runsLeft ? "\u{200E}\(value)\u{200E}" : value
  }
}
