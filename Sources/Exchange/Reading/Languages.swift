import Atlas

/// Finds the BCP 47 code of a language by its name in English, French or itself, or by its code.
enum Languages {
  /// The code of a word; `nil` when it names no language known here.
  static func code(_ text: String) -> String? {
    let folded = Fold.words(text)
    if let code = codes[folded] { return code }
    // `pt-BR`, `zh-Hant`: a known language and one subtag of region or script.
    let parts = text.split { $0 == "-" || $0 == "_" }
    guard parts.count == 2, known.contains(parts[0].lowercased()), parts[1].allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    switch parts[1].count {
    case 2: return parts[0].lowercased() + "-" + parts[1].uppercased()
    case 4: return parts[0].lowercased() + "-" + parts[1].prefix(1).uppercased() + parts[1].dropFirst().lowercased()
    default: return nil
    }
  }

  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for language in Atlas.shipped.languages {
      codes[language.code] = language.code
      for name in [language.name] + language.aliases { codes[Fold.words(name)] = language.code }
    }
    return codes
  }()

  private static let known = Set(Atlas.shipped.languages.map(\.code))
}
