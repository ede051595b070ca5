import CAtlasFacts
import Dates
import Synchronization

/// The shipped facts, each table read when it is first asked for and then kept.
final class FactStore: Sendable {
  static let shipped = FactStore()

  private struct Tables {
    var countries: CountryIndex?
    var places: PlaceIndex?
    var languages: [Language]?
    var currencies: [(currency: Currency, name: String)]?
    var weekends: [CountryCode: Fact<WeekendSet>]?
    var schengen: [CountryCode: CivilDate]?
    var lists: NationalityLists?
    var processes: ProcessTable?
    var restrictions: [Fact<Restriction>]?
    var transits: TransitTable?
    var ramadans: [Ramadan]?
    var outlines: [Outline]?
    var holidays: [CountryCode: [Holiday]] = [:]
  }

  private let tables = Mutex(Tables())

  var countries: CountryIndex { table(\.countries) { CountryIndex(FactFile(convene_facts_countries())) } }

  var places: PlaceIndex { table(\.places) { PlaceIndex(FactFile(convene_facts_places())) } }

  var languages: [Language] { table(\.languages) { FactFile(convene_facts_languages()).rows().map(Language.init) } }

  var currencies: [(currency: Currency, name: String)] {
    table(\.currencies) {
      FactFile(convene_facts_currencies()).rows().compactMap { row in Currency(row[0]).map { ($0, row[1]) } }
    }
  }

  var lists: NationalityLists { table(\.lists) { NationalityLists(FactFile(convene_facts_lists())) } }

  /// Since when each Schengen state has been one in full.
  var schengen: [CountryCode: CivilDate] {
    table(\.schengen) {
      FactFile(convene_facts_schengen()).rows().reduce(into: [:]) { states, row in
        if let code = CountryCode(row[0]), let since = CivilDate(row[1]) { states[code] = since }
      }
    }
  }

  var weekends: [CountryCode: Fact<WeekendSet>] {
    table(\.weekends) {
      FactFile(convene_facts_weekends()).rows().reduce(into: [:]) { weekends, row in
        guard let code = CountryCode(row[0]), let weekend = WeekendSet(row[1]) else { return }
        let parts = [
          row[3].isEmpty ? "" : "since \(row[3])", row[2] == row[1] ? "" : "CLDR 46 says \(row[2])",
          row[4] == "high" ? "" : "\(row[4]) confidence", row[5],
        ]
        weekends[code] = FactSource.weekends.fact(weekend, note: parts.filter { !$0.isEmpty }.joined(separator: "; "))
      }
    }
  }

  var processes: [VisaProcess] { processTable.processes }

  var processTable: ProcessTable {
    let lists = lists
    return table(\.processes) { ProcessTable(FactFile(convene_facts_visa_processes()), lists: lists) }
  }

  var restrictions: [Fact<Restriction>] {
    table(\.restrictions) {
      FactFile(convene_facts_restrictions()).rows().compactMap { row in
        guard let nationality = CountryCode(row[0]), let destination = CountryCode(row[1]),
          let measure = Restriction.Measure(rawValue: row[2]), let since = CivilDate(row[3])
        else { return nil }
        let restriction = Restriction(
          nationality: nationality, destination: destination, measure: measure, since: since, note: row[4])
        return FactSource(name: row[5], date: CivilDate(row[6])).fact(restriction)
      }
    }
  }

  var transits: TransitTable {
    let schengen = Set(schengen.keys)
    return table(\.transits) { TransitTable(FactFile(convene_facts_transit_rules()), schengen: schengen) }
  }

  var ramadans: [Ramadan] { table(\.ramadans) { FactFile(convene_facts_ramadan()).rows().compactMap(Ramadan.init) } }

  var outlines: [Outline] { table(\.outlines) { FactFile(convene_facts_outlines()).rows().compactMap(Outline.init) } }

  /// A country's shipped holidays by date; only its rows are read.
  func holidays(of code: CountryCode) -> [Holiday] {
    if let known = tables.withLock({ $0.holidays[code] }) { return known }
    let holidays = FactFile(convene_facts_holidays()).rows(of: code.description).compactMap { row -> Holiday? in
      guard let date = CivilDate(row[1]), let certainty = Int(row[3]).flatMap(Holiday.Certainty.init(rawValue:))
      else { return nil }
      return Holiday(date: date, name: row[4], subdivision: row[2].isEmpty ? nil : row[2], certainty: certainty)
    }
    tables.withLock { $0.holidays[code] = holidays }
    return holidays
  }

  /// The tables read so far, by name; holidays by country.
  var loaded: Set<String> {
    tables.withLock { tables in
      var names = Set(tables.holidays.keys.map { "holidays of \($0)" })
      if tables.countries != nil { names.insert("countries") }
      if tables.places != nil { names.insert("places") }
      if tables.languages != nil { names.insert("languages") }
      if tables.currencies != nil { names.insert("currencies") }
      if tables.weekends != nil { names.insert("weekends") }
      if tables.schengen != nil { names.insert("schengen") }
      if tables.lists != nil { names.insert("lists") }
      if tables.processes != nil { names.insert("processes") }
      if tables.restrictions != nil { names.insert("restrictions") }
      if tables.transits != nil { names.insert("transits") }
      if tables.ramadans != nil { names.insert("ramadans") }
      if tables.outlines != nil { names.insert("outlines") }
      return names
    }
  }

  /// Reads outside the lock: two threads may both read a table, and one of the two equal results is kept.
  private func table<Table: Sendable>(
    _ path: WritableKeyPath<Tables, Table?> & Sendable, read: () -> Table
  ) -> Table {
    if let known = tables.withLock({ $0[keyPath: path] }) { return known }
    let table = read()
    tables.withLock { $0[keyPath: path] = table }
    return table
  }
}
