import Foundation

/// The English names of languages, for papers.
enum LanguageName {
  /// The name of an ISO 639 code: `Arabic` for `ar`; the code itself where nobody named it.
  static func english(_ code: String) -> String {
    Locale(identifier: "en").localizedString(forLanguageCode: code) ?? code
  }
}
