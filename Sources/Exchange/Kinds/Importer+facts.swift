import Atlas
import Dates
import ForumPlan

extension Importer {
  /// The passport index: a sheet of requirements for each nationality.
  func readRequirements(_ rows: [CSVReader.Row], _ columns: Columns, _ result: inout ImportResult) {
    var sheets: [CountryCode: [CountryCode: Requirement]] = [:]
    var countries: [String: CountryCode] = [:]
    var words: [String: Requirement] = [:]
    func country(_ text: String) -> CountryCode? {
      if let known = countries[text] { return known }
      let code = atlas.country(named: text)?.code
      countries[text] = code
      return code
    }
    // The three columns are looked up once: this loop runs 40,000 times.
    guard let from = columns.place("passport"), let to = columns.place("destination"),
      let what = columns.place("requirement")
    else { return }
    var taken = 0
    for row in rows {
      guard let passport = country(row.fields[from]), let destination = country(row.fields[to]) else {
        let text = country(row.fields[from]) == nil ? row.fields[from] : row.fields[to]
        result.note(.refused, row.line, nil, "“\(CellText.brief(text))” is no country that is known. Not taken.")
        continue
      }
      let text = row.fields[what]
      guard let requirement = words[text] ?? Self.requirement(text) else {
        result.note(
          .refused, row.line, columns.head("requirement"),
          "“\(CellText.brief(text))” is no requirement: a number of days, visa free, visa on arrival, eta, e-visa, visa required, no admission or -1."
        )
        continue
      }
      words[text] = requirement
      sheets[passport, default: [:]][destination] = requirement
      taken += 1
    }
    for (nationality, entries) in sheets.sorted(by: { $0.key < $1.key }) {
      let known = plan.requirementSheets[RequirementSheet(nationality: nationality, entries: [:], source: "").id]
      if known?.entries == entries {
        result.unchanged += 1
        continue
      }
      put(
        RequirementSheet(
          nationality: nationality, entries: entries, source: "\(source), imported \(today)", asOf: today),
        &result)
    }
    result.label = "Import \(source): \(taken) requirements"
  }

  private static func requirement(_ text: String) -> Requirement? {
    switch NameFolding.fold(text) {
    case "visa required": .visa
    case "e visa": .eVisa
    case "eta": .eTA
    case "visa on arrival": .onArrival
    case "visa free": .free(days: nil)
    case "no admission": .noAdmission
    case "1" where text.hasPrefix("-"): .home
    default: Int(text).flatMap { (1...365).contains($0) ? .free(days: $0) : nil }
    }
  }

  /// Public holidays: a sheet for each country.
  func readHolidays(_ rows: [CSVReader.Row], _ columns: Columns, _ result: inout ImportResult) {
    var sheets: [CountryCode: [Holiday]] = [:]
    var taken = 0
    for row in rows {
      let text = columns.value("country", row)
      guard let country = CountryCode(text) ?? atlas.country(named: text)?.code else {
        result.note(.refused, row.line, columns.head("country"), "“\(CellText.brief(text))” is no country. Not taken.")
        continue
      }
      guard case .date(let date) = DateReader.read(columns.value("date", row)) else {
        result.note(
          .refused, row.line, columns.head("date"),
          "“\(CellText.brief(columns.value("date", row)))” is no certain day; write it as YYYY-MM-DD. Not taken.")
        continue
      }
      let subdivision = columns.value("subdivision", row)
      let name = columns.value("name", row).split(whereSeparator: \.isNewline).joined(separator: " ")
      sheets[country, default: []].append(
        Holiday(
          date: date, name: name, subdivision: subdivision.isEmpty ? nil : subdivision.replacing("|", with: "/"),
          certainty: Int(columns.value("estimated", row)).flatMap(Holiday.Certainty.init) ?? .fixed))
      taken += 1
    }
    for (country, holidays) in sheets.sorted(by: { $0.key < $1.key }) {
      let sorted = holidays.sorted {
        ($0.date, $0.name, $0.subdivision ?? "") < ($1.date, $1.name, $1.subdivision ?? "")
      }
      let known = plan.holidaySheets[HolidaySheet(country: country, holidays: [], source: "").id]
      if known?.holidays == sorted {
        result.unchanged += 1
        continue
      }
      put(
        HolidaySheet(country: country, holidays: sorted, source: "\(source), imported \(today)", asOf: today), &result)
    }
    result.label = "Import \(source): \(taken) holidays"
  }
}
