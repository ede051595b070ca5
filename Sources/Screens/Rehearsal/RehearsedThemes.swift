import Terminal

/// The shipped themes, read once and shown to nobody.
enum RehearsedThemes {
  private static let library = ThemeLibrary()

  static let names = library.names

  /// The characters that a theme draws with; `nil` for one that cannot be used.
  private static let glyphs: [String: Glyphs] = Dictionary(
    uniqueKeysWithValues: names.compactMap { name in
      (try? library.theme(named: name)).map { (name, $0.glyphs(in: .unicode)) }
    })

  /// Answers what the front end asks about themes.
  static func perform(_ wish: ThemeWish) -> Outcome {
    switch wish {
    case .list: .themes(names.map { ThemeChoice(name: $0, title: $0) }, shown: names.first ?? "")
    case .show(let name): shown(name, saying: "")
    case .keep(let name): shown(name, saying: "Theme \(name), from now on.")
    }
  }

  static func shown(_ name: String, saying words: String) -> Outcome {
    glyphs[name].map { .themed($0, said: words) } ?? .themeRefused("There is no theme \(name).")
  }
}
