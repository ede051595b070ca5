/// Texts of two directions in one line.
extension PaperLanguage {
  /// What stands between items.
  var comma: String { self == .arabic ? "، " : ", " }

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
