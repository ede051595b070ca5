extension FieldCodec where Value == String {
  /// A text on one line.
  static func line(_ hint: String) -> Self {
    Self(
      kind: .line, hint: hint, needsValue: false, format: { value, _ in value },
      parse: { text, _, _ throws(Refusal) in try Limit.line(text) })
  }

  /// A text in several lines.
  static func text(_ hint: String) -> Self {
    Self(
      kind: .text, hint: hint, needsValue: false, format: { value, _ in value },
      parse: { text, _, _ throws(Refusal) in try Limit.text(text) })
  }
}

extension FieldCodec where Value == [String] {
  /// Short texts with commas between.
  static func words(_ hint: String) -> Self {
    .list(.line, hint: hint, item: { ItemText.quoted($0) }, value: { part, _ in ItemText.plain(part) })
  }

  /// Sentences, one a line.
  static func sentences(_ hint: String) -> Self {
    .items(hint: hint, item: ItemText.tail, value: ItemText.plain)
  }

  /// Codes of languages as BCP 47 writes them.
  static var languages: Self {
    .list(
      .languages, hint: "languages or their codes with commas between, such as ar, fr, en", item: { $0 },
      value: { part, context in
        let subtags = part.split(separator: "-", omittingEmptySubsequences: false)
        let isCode = subtags.allSatisfy { subtag in
          (1...8).contains(subtag.count) && subtag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        // Codes in use have two letters or three; what is longer may be a name.
        if part.count > 3, let language = context.atlas.language(named: part) { return language.code }
        guard isCode, (2...8).contains(subtags.first?.count ?? 0) else { return nil }
        return subtags.count == 1 ? part.lowercased() : part
      })
  }
}
