import ForumPlan

/// The order of names.
extension PaperLanguage {
  /// By what names are put in order in this language: letters without their marks, in Arabic without the article.
  ///
  /// The forms of alef, and letters that only carry a hamza, stand with the plain letter, as Arabic indexes have them.
  func sortKey(_ name: String) -> String {
    let folded = name.folded
    guard folded.unicodeScalars.contains(where: { (0x600...0x6FF).contains($0.value) }) else { return folded }
    var key = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars {
      switch scalar {
      case "أ", "إ", "آ", "ٱ": key.append("ا")
      case "ؤ": key.append("و")
      case "ئ", "ى": key.append("ي")
      case "ة": key.append("ه")
      case "\u{640}", "\u{64B}"..."\u{65F}", "\u{670}": continue
      default: key.append(scalar)
      }
    }
    let text = String(key)
    return self == .arabic && text.hasPrefix("ال") && text.count > 3 ? String(text.dropFirst(2)) : text
  }
}
