import Atlas
import Dates
import ForumPlan

extension Importer {
  /// Visa processes: each replaces the shipped one of the same destination and name, or stands beside them.
  func readProcesses(_ rows: [CSVReader.Row], _ columns: Columns, _ result: inout ImportResult) {
    for row in rows {
      let destinationText = columns.value("destination", row)
      guard let destination = destination(destinationText) else {
        result.note(
          .refused, row.line, columns.head("destination"),
          "“\(CellText.brief(destinationText))” is neither a country nor SCHENGEN. Not taken.")
        continue
      }
      guard let process = process(row, columns, destination, &result) else { continue }
      put(ProcessFact(process: process), &result)
    }
    result.label = "Import \(source): \(result.added + result.updated) visa processes"
  }

  private func destination(_ text: String) -> VisaProcess.Destination? {
    VisaProcess.Destination(text: text) ?? atlas.country(named: text).map { .country($0.code) }
  }

  private func process(
    _ row: CSVReader.Row, _ columns: Columns, _ destination: VisaProcess.Destination, _ result: inout ImportResult
  ) -> VisaProcess? {
    func refuse(_ key: String, _ reason: String) -> VisaProcess? {
      result.note(.refused, row.line, columns.head(key), reason + " Not taken.")
      return nil
    }
    guard let minimum = Int(columns.value("minimum", row)), let maximum = Int(columns.value("maximum", row)) else {
      return refuse("minimum", "The days of processing are whole numbers.")
    }
    let typical = Int(columns.value("typical", row)) ?? (minimum + maximum) / 2
    guard 0 <= minimum, minimum <= typical, typical <= maximum else {
      return refuse("minimum", "Fewest, typical and most days must rise; these are \(minimum), \(typical), \(maximum).")
    }
    guard let unit = DayUnit(rawValue: columns.value("unit", row).lowercased()) else {
      return refuse("unit", "The unit is calendar or working.")
    }
    guard let (requirement, channel) = Self.classOf(columns.value("class", row)) else {
      return refuse("class", "“\(CellText.brief(columns.value("class", row)))” is no kind of entry.")
    }
    let name = columns.value("scheme", row)
    let shipped = Atlas.shipped.allProcesses.first { $0.destination == destination && $0.name == name }
    let ruleText = columns.value("passportRule", row)
    let rule = VisaProcess.PassportRule(text: ruleText)
    if rule == nil, !ruleText.isEmpty {
      result.note(
        .warning, row.line, columns.head("passportRule"),
        "“\(CellText.brief(ruleText))” is not understood; six months from entry were set.")
    }
    var process = VisaProcess(
      id: shipped?.id ?? destination.text + "/" + NameFolding.fold(name).replacing(" ", with: "-"),
      destination: destination, name: name, requirement: shipped?.requirement ?? requirement,
      channel: shipped?.channel ?? channel, passportRule: rule ?? VisaProcess.PassportRule(from: .entry, months: 6),
      processing: VisaProcess.Processing(minimum: minimum, typical: typical, maximum: maximum, unit: unit),
      source: columns.value("source", row), confidence: Self.confidence(columns.value("confidence", row)))
    setNationalities(of: &process, like: shipped, row, columns, &result)
    process.blankPages = Int(columns.value("blankPages", row)) ?? 1
    process.fee = Money("\(columns.value("feeCurrency", row)) \(columns.value("feeAmount", row))")
    process.earliest =
      VisaProcess.Lead(text: columns.value("earliestRule", row))
      ?? Int(columns.value("earliestDays", row)).map { .days($0) }
    process.latestDaysBefore = Int(columns.value("latestDays", row))
    process.documents = columns.value("documents", row).split(whereSeparator: { ";, ".contains($0) }).map(String.init)
    process.notes = columns.value("notes", row)
    process.checkedOn = Self.day(columns.value("sourceDate", row))
    return process
  }

  /// For whom: as the shipped process of that name has it in lists, else as the words can be understood. Words
  /// that are not understood make the process one that must be chosen by hand.
  private func setNationalities(
    of process: inout VisaProcess, like shipped: VisaProcess?, _ row: CSVReader.Row, _ columns: Columns,
    _ result: inout ImportResult
  ) {
    if let shipped {
      process.appliesTo = shipped.appliesTo
      process.condition = shipped.condition
      return
    }
    let words = columns.value("appliesTo", row)
    if words.isEmpty || words == "all" { return }
    if let rule = VisaProcess.NationalityRule(text: words) {
      process.appliesTo = rule
      return
    }
    let codes = words.split(separator: " ").map(String.init)
    if codes.allSatisfy({ $0.count == 2 && CountryCode($0) != nil && $0 == $0.uppercased() }) {
      process.appliesTo = .only(Set(codes.compactMap { CountryCode($0) }))
      return
    }
    process.condition = words
    result.note(
      .warning, row.line, columns.head("appliesTo"),
      "“\(CellText.brief(words))” is no list of countries; the process is kept, to be chosen by hand.")
  }

  private static func classOf(_ text: String) -> (Requirement.Kind, VisaProcess.Channel)? {
    let folded = NameFolding.fold(text)
    let table: [(prefix: String, Requirement.Kind, VisaProcess.Channel)] = [
      ("embassy vfs", .visa, .visaCentre), ("embassy", .visa, .consulate), ("visa application", .visa, .visaCentre),
      ("visa free", .free, .none), ("visa on", .onArrival, .border), ("visa", .visa, .consulate),
      ("eta", .eTA, .online), ("e visa", .eVisa, .online), ("evisa", .eVisa, .online), ("voa", .onArrival, .border),
      ("free", .free, .none), ("on arrival", .onArrival, .border),
    ]
    return table.first { folded.hasPrefix($0.prefix) }.map { ($0.1, $0.2) }
  }

  private static func confidence(_ text: String) -> VisaProcess.Confidence {
    VisaProcess.Confidence.allCases.first { text.lowercased().hasPrefix($0.rawValue) } ?? .low
  }

  /// The day of a source: a date, the first of a month, or the first of a year that the text begins with.
  private static func day(_ text: String) -> CivilDate? {
    let head = text.prefix { $0.isNumber || $0 == "-" }
    return CivilDate(String(head)) ?? CivilDate(head + "-01") ?? CivilDate(head + "-01-01")
  }
}
