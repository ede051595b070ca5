/// A language that people speak at forums.
public struct Language: Hashable, Sendable, Identifiable {
  /// Its code, two letters of ISO 639-1 or three of ISO 639-3, as BCP 47 takes them.
  public let code: String
  /// The usual English name: `Arabic`.
  public let name: String
  /// Other names it is known by, among them French ones and its own.
  public let aliases: [String]

  public var id: String { code }

  init(_ row: FactRow) {
    code = row[0]
    name = row[1]
    aliases = row.words(2)
  }
}

extension Atlas {
  /// The languages that the program knows by name, by code; others are known by their code alone.
  ///
  /// Source: codes from the IANA Language Subtag Registry.
  public var languages: [Language] { store.languages }

  /// The language of a name, in English, French or itself, whatever its case and accents; `nil` for any other text.
  public func language(named text: String) -> Language? {
    let key = NameKey.fold(text)
    return store.languages.first { ([$0.name] + $0.aliases).contains { NameKey.fold($0) == key } }
  }
}
