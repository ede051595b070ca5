import Dates

extension Atlas {
  /// The country of a code; `nil` when the Atlas knows none.
  public func country(_ code: CountryCode) -> Country? { ShippedFacts.countries[code] }

  /// All countries by name.
  public var countries: [Country] { ShippedFacts.countries.values.sorted { $0.name < $1.name } }

  /// The country of a name, a usual alias in English or French, or a code of two or three letters.
  ///
  /// Case, diacritics and punctuation do not matter; nothing is guessed, so `Atlantis` gives `nil`.
  public func country(named name: String) -> Country? {
    ShippedFacts.countriesByName[NameFolding.fold(name)].flatMap { country($0) }
  }

  /// The usual English name of a country, or its code when the Atlas does not know it.
  public func name(of code: CountryCode) -> String { country(code)?.name ?? code.description }

  /// Whether a country belongs to the Schengen area on a day.
  public func isSchengen(_ code: CountryCode, on day: CivilDate) -> Bool {
    country(code)?.schengenSince.map { $0 <= day } ?? false
  }

  /// The members of the Schengen area on a day.
  public func schengenMembers(on day: CivilDate) -> Set<CountryCode> {
    Set(ShippedFacts.countries.keys.filter { isSchengen($0, on: day) })
  }

  /// All places the Atlas knows, by country and name.
  public var places: [Place] { ShippedFacts.places }

  /// The place of a text such as `Tunis, TN` or `Tunis, Tunisia`, or of a city's name alone when only one
  /// country has it; `nil` when the Atlas does not know it.
  public func place(named text: String) -> Place? {
    guard let comma = text.lastIndex(of: ",") else {
      let found = ShippedFacts.placesByName[NameFolding.fold(text)] ?? []
      return found.count == 1 ? found[0] : nil
    }
    guard let country = country(named: String(text[text.index(after: comma)...])) else { return nil }
    return ShippedFacts.placesByName[NameFolding.fold(String(text[..<comma]))]?.first { $0.country == country.code }
  }

  /// The place of a text `City, country`: a known one with coordinates, else one with just name and country.
  ///
  /// `nil` when the text has no country that the Atlas knows, and the city alone does not tell it.
  public func anyPlace(named text: String) -> Place? {
    if let known = place(named: text) { return known }
    guard let comma = text.lastIndex(of: ",") else { return nil }
    let city = text[..<comma].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !city.isEmpty, let country = country(named: String(text[text.index(after: comma)...])) else { return nil }
    return Place(name: city, country: country.code)
  }

  /// The places whose name begins with a text, without regard to case and diacritics; by name.
  public func places(beginningWith text: String) -> [Place] {
    let folded = NameFolding.fold(text)
    return ShippedFacts.places.filter { NameFolding.fold($0.name).hasPrefix(folded) }.sorted { $0.name < $1.name }
  }
}
