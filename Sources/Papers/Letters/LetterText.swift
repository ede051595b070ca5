/// Puts values where their marks stand, each in its own direction.
enum LetterText {
  /// The text with values where their marks stand.
  static func expanded(
    _ text: String, _ values: [LetterField: String], lineBreak: String, _ language: PaperLanguage
  ) -> String {
    var result = ""
    for (index, part) in text.split(separator: LetterValue.opening, omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: LetterValue.closing) else {
        result += part
        continue
      }
      let value = LetterField(rawValue: String(part[..<end])).flatMap { values[$0] } ?? ""
      let lines = SafeText.block(value).split(separator: "\n").joined(separator: lineBreak)
      result += language.directed(lines) + part[part.index(after: end)...]
    }
    return language.line(result)
  }
}
