import Atlas

/// Finds a country by its code, its name in English or French, or the word for its people.
struct Countries: Sendable {
  let atlas: Atlas

  /// The code of what a cell says; `nil` when it is none, or when the word fits two countries.
  func code(_ text: String) -> CountryCode? {
    let folded = Fold.words(text)
    guard !folded.isEmpty else { return nil }
    if let code = CountryCode(folded), let known = atlas.country(code) { return known.code }
    if let country = atlas.country(named: text) ?? atlas.country(named: folded) { return country.code }
    if let code = CountryWords.codes[folded] { return code }
    for article in ["the ", "republic of ", "republique du ", "republique de ", "la ", "le ", "les ", "l"]
    where folded.hasPrefix(article) {
      let rest = String(folded.dropFirst(article.count))
      if rest.count > 3, let code = CountryWords.codes[rest] ?? atlas.country(named: rest)?.code { return code }
    }
    return nil
  }

  /// The countries of a list such as `NG, GB` or `Nigerian / British`, and the words that name none.
  func codes(in text: String) -> (codes: [CountryCode], unknown: [String]) {
    if let whole = code(text) { return ([whole], []) }
    var codes: [CountryCode] = []
    var unknown: [String] = []
    for part in Separated.items(text, also: [" and ", " et ", " & "]) {
      if let code = code(part) {
        if !codes.contains(code) { codes.append(code) }
      } else {
        unknown.append(part)
      }
    }
    return (codes, unknown)
  }

  /// A place such as `Maiduguri, NG`: the Atlas's own when it knows the city in that country.
  func place(city: String, country: CountryCode) -> Place {
    for name in ["\(city), \(country)", city] {
      if let place = atlas.place(named: name), place.country == country { return place }
    }
    return Place(name: city, country: country)
  }

  /// Reads a city and country, a city the Atlas knows, or a country alone.
  func place(_ text: String) -> PlaceReading {
    if let comma = text.lastIndex(where: { $0 == "," || $0 == "(" }) {
      let city = CleanText(String(text[..<comma]), multiline: false).text
      let end = text[text.index(after: comma)...].filter { $0 != ")" }
      guard let country = code(end) else { return .unknownCountry(CleanText(end, multiline: false).text) }
      return .place(city.isEmpty ? Place(name: end, country: country) : place(city: city, country: country))
    }
    if let place = atlas.place(named: text) { return .place(place) }
    if let country = code(text) { return .place(Place(name: text, country: country)) }
    return .unknownPlace
  }

  /// What a place in words comes to.
  enum PlaceReading: Hashable {
    case place(Place)
    case unknownCountry(String)
    case unknownPlace
  }
}

/// Lists within a cell.
enum Separated {
  /// The items between commas, semicolons, slashes, bars and line breaks, cleaned; empty ones left out.
  static func items(_ text: String, also words: [String] = []) -> [String] {
    var text = text
    for word in words { text = text.split(separator: word, omittingEmptySubsequences: false).joined(separator: ";") }
    return text.split { ",;/|\n".contains($0) }
      .map { CleanText(String($0), multiline: false).text }.filter { !$0.isEmpty }
  }
}
