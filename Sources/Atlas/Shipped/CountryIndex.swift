/// The shipped countries, and the names they answer to.
struct CountryIndex: Sendable {
  let all: [Country]
  let byCode: [CountryCode: Country]
  let byName: [String: CountryCode]

  init(_ file: FactFile) {
    all = file.rows().compactMap { row in
      guard let code = CountryCode(row[0]), let region = Region(rawValue: row[3]) else { return nil }
      return Country(code: code, alpha3: row[1], name: row[2], aliases: row.words(4), region: region)
    }
    byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
    var names: [String: CountryCode] = [:]
    for country in all {
      for name in [country.code.description, country.alpha3, country.name] + country.aliases {
        names[NameKey.fold(name)] = country.code
      }
    }
    byName = names
  }
}
