import Atlas

/// The languages that people name in forms and spreadsheets, by their codes in BCP 47.
public enum Languages {
  /// The English name and the code of each, with other names behind.
  ///
  /// Source: IANA language subtag registry.
  static let known: [(code: String, names: [String])] = [
    ("en", ["English", "Anglais"]), ("fr", ["French", "Français"]), ("ar", ["Arabic", "Arabe", "العربية"]),
    ("es", ["Spanish", "Espagnol", "Español"]), ("pt", ["Portuguese", "Portugais"]),
    ("ru", ["Russian", "Russe", "Русский"]), ("zh", ["Chinese", "Chinois", "Mandarin"]),
    ("sw", ["Swahili", "Kiswahili"]),
    ("ha", ["Hausa", "Haoussa"]), ("yo", ["Yoruba"]), ("ig", ["Igbo"]), ("kr", ["Kanuri"]),
    ("ff", ["Fula", "Fulfulde", "Peul"]),
    ("wo", ["Wolof"]), ("bm", ["Bambara"]), ("am", ["Amharic"]), ("om", ["Oromo"]), ("so", ["Somali"]),
    ("ti", ["Tigrinya"]),
    ("rw", ["Kinyarwanda"]), ("ln", ["Lingala"]), ("lg", ["Luganda", "Ganda"]), ("zu", ["Zulu"]), ("af", ["Afrikaans"]),
    ("ku", ["Kurdish", "Kurde"]), ("ckb", ["Sorani", "Central Kurdish"]), ("tr", ["Turkish", "Turc", "Türkçe"]),
    ("fa", ["Persian", "Farsi"]), ("prs", ["Dari"]), ("ps", ["Pashto"]), ("ur", ["Urdu"]), ("pa", ["Punjabi"]),
    ("hi", ["Hindi"]), ("bn", ["Bengali", "Bangla"]), ("ne", ["Nepali"]), ("ta", ["Tamil", "தமிழ்"]),
    ("si", ["Sinhala", "Sinhalese"]),
    ("id", ["Indonesian", "Bahasa Indonesia"]), ("ms", ["Malay"]), ("th", ["Thai"]), ("my", ["Burmese"]),
    ("vi", ["Vietnamese"]),
    ("tl", ["Tagalog", "Filipino"]), ("tg", ["Tajik", "Tadjik"]), ("uz", ["Uzbek"]), ("ky", ["Kyrgyz"]),
    ("kk", ["Kazakh"]),
    ("ka", ["Georgian"]), ("hy", ["Armenian"]), ("az", ["Azerbaijani"]), ("uk", ["Ukrainian"]),
    ("de", ["German", "Allemand", "Deutsch"]),
    ("it", ["Italian", "Italien"]), ("nl", ["Dutch"]), ("no", ["Norwegian"]), ("sv", ["Swedish"]), ("da", ["Danish"]),
    ("fi", ["Finnish"]),
    ("sq", ["Albanian"]), ("sr", ["Serbian"]), ("bs", ["Bosnian"]), ("hr", ["Croatian"]), ("mk", ["Macedonian"]),
    ("pl", ["Polish"]),
    ("ga", ["Irish"]), ("ja", ["Japanese"]), ("ko", ["Korean"]), ("ht", ["Haitian Creole", "Kreyòl"]),
    ("ber", ["Berber", "Amazigh", "Tamazight"]),
  ]

  private static let codes: [String: String] = known.reduce(into: [:]) { codes, language in
    codes[language.code] = language.code
    for name in language.names { codes[NameFolding.fold(name)] = language.code }
  }

  /// The code of a language given by name or code; other well-formed codes of two or three letters pass.
  public static func code(of text: String) -> String? {
    if let code = codes[NameFolding.fold(text)] { return code }
    let lower = text.lowercased()
    let subtags = lower.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...3).contains(first.count), subtags.count <= 3,
      subtags.allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
    else { return nil }
    return subtags.count > 1 || first.count == 2 ? lower : nil
  }

  /// The English name of a language, or the code itself when the name is not known.
  public static func name(of code: String) -> String {
    known.first { $0.code == code }?.names.first ?? code
  }
}
