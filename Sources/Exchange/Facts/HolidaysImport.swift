import Atlas
import Dates
import ForumPlan

/// What a list of public holidays tells of each.
enum HolidayColumn: ImportColumn {
  case country
  case subdivision
  case date
  case name
  case observed
  case estimated
  case lunar

  static let needed: [[Self]] = [[.country], [.date], [.name]]
  static let neededNames = ["Country", "Date", "Name"]

  var names: [String] {
    switch self {
    case .country: ["country", "countrycode", "pays"]
    case .subdivision: ["subdiv", "subdivision", "region", "state", "province"]
    case .date: ["date", "day", "jour"]
    case .name: ["name", "holiday", "localname", "nom", "jourferie", "fete"]
    case .observed: ["observed", "observe"]
    case .estimated: ["estimated", "estimate", "estime", "certainty"]
    case .lunar: ["lunar", "lunaire"]
    }
  }
}

/// Imports public holidays, a sheet for each country.
struct HolidaysImport {
  private let scope: ImportScope
  private let table: MappedTable<HolidayColumn>

  init(_ scope: ImportScope, _ table: MappedTable<HolidayColumn>) {
    self.scope = scope
    self.table = table
  }

  private struct Sheet {
    var holidays: [Holiday] = []
    var firstLine: Int
  }

  func run(_ result: inout ImportResult) {
    table.reportUnknownColumns(&result)
    var codes = BytesMemo<CountryCode> { scope.countries.code($0) }
    var sheets: [CountryCode: Sheet] = [:]
    var order: [CountryCode] = []
    let countryColumn = table.map.columns[.country] ?? 0
    for number in table.rows {
      let row = table[number]
      guard let country = codes[table.table.bytes(row: number, column: countryColumn)] else {
        refuse(row, .country, "Unknown country.", &result)
        continue
      }
      guard let holiday = holiday(row, &result) else { continue }
      result.rowsTaken += 1
      if sheets[country] == nil {
        order.append(country)
        sheets[country] = Sheet(firstLine: row.line)
      }
      sheets[country]?.holidays.append(holiday)
    }
    for country in order {
      if let sheet = sheets[country] { put(country, sheet, &result) }
    }
  }

  private func holiday(_ row: MappedRow<HolidayColumn>, _ result: inout ImportResult) -> Holiday? {
    let text = CleanText(row.raw(.date), multiline: false).text
    let date: CivilDate
    if let iso = CivilDate(text) {
      date = iso
    } else {
      let reading = DateReading(text)
      guard let read = reading.date else {
        refuse(row, .date, Self.refusal(reading), &result)
        return nil
      }
      date = read
    }
    let name = row.text(.name, &result)
    guard !name.isEmpty else {
      refuse(row, .name, "A holiday needs a name.", &result)
      return nil
    }
    let part = row.text(.subdivision, limit: 10, &result)
    let mark = row.text(.estimated, &result)
    guard let certainty = Self.certainty(mark) else {
      refuse(row, .estimated, "Not 0 (fixed), 1 (estimated) or 2 (hangs on the moon).", &result)
      return nil
    }
    return Holiday(date: date, name: name, subdivision: part.isEmpty ? nil : part, certainty: certainty)
  }

  private static func certainty(_ text: String) -> Holiday.Certainty? {
    switch text {
    case "", "0", "fixed", "false", "no": .fixed
    case "1", "estimated", "true", "yes": .estimated
    case "2", "lunar": .lunar
    default: nil
    }
  }

  private static func refusal(_ reading: DateReading) -> String {
    switch reading {
    case .ambiguous(let one, let other): "Either \(one) or \(other). Write dates as YYYY-MM-DD."
    case .impossible: "No such day exists."
    default: "Not a date. Write dates as YYYY-MM-DD."
    }
  }

  /// Replaces a country's holidays in the years that the file covers; those of other years stay.
  private func put(_ country: CountryCode, _ sheet: Sheet, _ result: inout ImportResult) {
    let years = Set(sheet.holidays.map(\.date.year))
    var record = HolidaySheet(country: country, holidays: [], source: scope.source, asOf: scope.today)
    let old = scope.plan.holidaySheets[record.id]
    let kept = old.map { $0.holidays.filter { !years.contains($0.date.year) } } ?? []
    var seen: Set<Holiday> = []
    record.holidays = (kept + sheet.holidays).filter { seen.insert($0).inserted }.sorted {
      ($0.date.dayNumber, $0.subdivision ?? "", $0.name) < ($1.date.dayNumber, $1.subdivision ?? "", $1.name)
    }
    if let old, old.holidays == record.holidays {
      record = old
    } else {
      result.take(RowNote(line: sheet.firstLine, "\(country): \(record.holidays.count) holidays."))
    }
    result.put(record, over: old)
  }

  private func refuse(
    _ row: MappedRow<HolidayColumn>, _ column: HolidayColumn, _ reason: String, _ result: inout ImportResult
  ) {
    result.refuse(RowNote(line: row.line, column: row.title(column), value: row.raw(column), reason))
  }
}
