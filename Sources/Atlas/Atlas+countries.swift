import Dates

extension Atlas {
  /// All countries and territories, by code.
  public var countries: [Country] { store.countries.all }

  /// The country of a code; `nil` for two letters that ISO 3166-1 does not use.
  public func country(_ code: CountryCode) -> Country? { store.countries.byCode[code] }

  /// The usual English name, or the code itself where there is no such country.
  public func name(of code: CountryCode) -> String { country(code)?.name ?? code.description }

  /// The part of the world that a country lies in; `elsewhere` where there is no such country.
  public func region(of code: CountryCode) -> Region { country(code)?.region ?? .elsewhere }

  /// The country that a text names: by code, English name, alias, some French names, or what its nationals are
  /// called; letter case, accents and punctuation do not matter.
  ///
  /// Nothing is guessed: `nil` for `Atlantis`, and for `Congo`, which is two countries.
  public func country(named text: String) -> Country? {
    let key = NameKey.fold(text)
    return store.countries.byName[key].flatMap { store.countries.byCode[$0] }
  }

  /// Whether the country belongs to the Schengen area on a day, with borders by air, sea and land without checks.
  ///
  /// Source: acts of accession and the Council's decisions on each of the 29 states.
  public func isSchengen(_ code: CountryCode, on date: CivilDate) -> Bool {
    store.schengen[code].map { $0 <= date } ?? false
  }

  /// The states of the Schengen area on a day, by code.
  public func schengenStates(on date: CivilDate) -> [CountryCode] {
    store.schengen.filter { $0.value <= date }.keys.sorted()
  }
}
