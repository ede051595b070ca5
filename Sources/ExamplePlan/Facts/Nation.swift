import Atlas

/// A country that people of the example come from, with names that are usual there.
struct Nation: Sendable {
  let code: CountryCode
  /// Where its people live.
  let city: String
  /// The country's telephone number, behind which the example's numbers are all noughts.
  let dial: String
  let languages: [String]
  let women: [Name]
  let men: [Name]
  let families: [Name]
  /// Organisations that do not exist.
  let police: String
  let society: String

  /// A name in Latin letters, and as it is written at home where that differs.
  struct Name: Sendable {
    let latin: String
    let native: String?
  }

  /// Names are given as `Amel|أمل, Rim`: a bar before the writing at home, commas between names.
  init(
    _ code: CountryCode, city: String, dial: String, languages: [String], women: String, men: String,
    families: String, police: String, society: String
  ) {
    self.code = code
    self.city = city
    self.dial = dial
    self.languages = languages
    self.women = Self.names(women)
    self.men = Self.names(men)
    self.families = Self.names(families)
    self.police = police
    self.society = society
  }

  private static func names(_ text: String) -> [Name] {
    text.split(separator: ",").map { name in
      let parts = name.drop { $0 == " " }.split(separator: "|")
      return Name(latin: String(parts[0]), native: parts.count > 1 ? String(parts[1]) : nil)
    }
  }
}
