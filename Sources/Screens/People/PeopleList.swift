import Dates
import ForumPlan
import Logistics
import Terminal

/// The people by alias.
struct PeopleList: TabList {
  var columns: [ListColumn] { PeopleColumn.columns }

  var groupings: [ListGrouping] { PeopleGroupings.all }

  func rows(_ sight: Sight) -> [ListRow] {
    sight.plan.people.map { (alias: $0.alias, key: $0.key) }
      .sorted { ($0.alias, $0.key.rawID) < ($1.alias, $1.key.rawID) }.map { ListRow($0.key) }
  }

  func cells(of row: ListRow, _ sight: Sight) -> [ListCell] {
    cells(of: row, in: Array(PeopleColumn.allCases.indices), sight)
  }

  func cells(of row: ListRow, in columns: [Int], _ sight: Sight) -> [ListCell] {
    guard let person = person(row, sight) else { return columns.map { _ in ListCell("") } }
    let cells = PersonCells(person: person, row: row, sight: sight)
    return columns.map { cells.cell(PeopleColumn.allCases[$0]) }
  }

  func words(of row: ListRow, _ sight: Sight) -> String {
    guard let person = person(row, sight) else { return "" }
    let countries = person.nationalities + [person.residence?.country].compactMap(\.self)
    return countries.map { sight.atlas.name(of: $0) }.joined(separator: " ") + " "
      + (sight.plan.organisations[person.organisation]?.name ?? "")
  }

  func field(of row: ListRow, in column: Int, _ sight: Sight) -> (RecordKey, String)? {
    guard let record = row.record, let key = columns[column].field else { return nil }
    switch PeopleColumn.allCases[column] {
    case .role, .status, .seat:
      // What somebody is and how far it has come is a matter of one forum.
      return person(row, sight).flatMap { PersonCells(person: $0, row: row, sight: sight).attendance }
        .map { ($0.key, key) }
    case .function:
      guard sight.showsNames else { return nil }
      return (RecordKey(kind: .identity, rawID: record.rawID), key)
    default: return (record, key)
    }
  }

  func detail(of row: ListRow, _ sight: Sight) -> [DetailLine] {
    person(row, sight).map { PersonDetail(person: $0, sight: sight).lines } ?? []
  }

  func summary(_ sight: Sight) -> String {
    var sectors: [Sector: Int] = [:]
    for person in sight.plan.people { sectors[person.sector, default: 0] += 1 }
    return Sector.allCases.compactMap { sector in sectors[sector].map { "\($0) \(sector.label.lowercased())" } }
      .joined(separator: " · ")
  }

  var weighsRows: Bool { true }

  func weigh(_ rows: [ListRow], _ sight: Sight) -> any RowsWeight {
    let people = rows.lazy.compactMap { $0.record.map { ForumPlan.ID<Person>(rawValue: $0.rawID) } }
    return SettledWeight(lines: sight.traits.balance(of: people).lines)
  }

  func emptyText(_ sight: Sight) -> String {
    "No people yet. Press \(sight.key("record.add")) to add one, or bring a list in with “convene import people.csv”."
  }

  private func person(_ row: ListRow, _ sight: Sight) -> Person? {
    row.record.flatMap { sight.plan.people[ForumPlan.ID(rawValue: $0.rawID)] }
  }
}
