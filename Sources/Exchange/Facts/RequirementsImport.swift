import Atlas
import Dates
import ForumPlan

/// What the passport index tells: nationality, destination, requirement.
enum RequirementColumn: ImportColumn {
  case passport
  case destination
  case requirement

  static let needed: [[Self]] = [[.passport], [.destination], [.requirement]]
  static let neededNames = ["Passport", "Destination", "Requirement"]

  var names: [String] {
    switch self {
    case .passport: ["passport", "nationality", "origin", "from", "passeport", "nationalite"]
    case .destination: ["destination", "to", "destinationcountry"]
    case .requirement: ["requirement", "visarequirement", "visa", "exigence", "requirements"]
    }
  }
}

/// Imports what nationalities need at destinations, a sheet for each nationality.
///
/// The largest file there is: rows are read as bytes, and each code and value is looked up once.
struct RequirementsImport {
  private let scope: ImportScope
  private let table: MappedTable<RequirementColumn>

  init(_ scope: ImportScope, _ table: MappedTable<RequirementColumn>) {
    self.scope = scope
    self.table = table
  }

  /// The rows of one nationality.
  private struct Sheet {
    var entries: [CountryCode: Requirement] = [:]
    var firstLine: Int
  }

  func run(_ result: inout ImportResult) {
    table.reportUnknownColumns(&result)
    guard let passport = table.map.columns[.passport], let destination = table.map.columns[.destination],
      let requirement = table.map.columns[.requirement]
    else { return }
    var codes = BytesMemo<CountryCode> { scope.countries.code($0) }
    var values = BytesMemo<Requirement> { Self.requirement($0) }
    var sheets: [CountryCode: Sheet] = [:]
    var order: [CountryCode] = []
    for row in table.rows {
      let (from, to) = (table.table.bytes(row: row, column: passport), table.table.bytes(row: row, column: destination))
      guard let nationality = codes[from] else {
        refuse(row, .passport, "Unknown country.", &result)
        continue
      }
      guard let country = codes[to] else {
        refuse(row, .destination, "Unknown country.", &result)
        continue
      }
      guard let value = values[table.table.bytes(row: row, column: requirement)] else {
        refuse(row, .requirement, "Not a requirement: \(Self.allowed).", &result)
        continue
      }
      result.rowsTaken += 1
      if sheets[nationality] == nil {
        order.append(nationality)
        sheets[nationality] = Sheet(firstLine: table.table.line(row: row))
        sheets[nationality]?.entries.reserveCapacity(256)
      }
      if let old = sheets[nationality]?.entries.updateValue(value, forKey: country), old != value {
        table[row].warn(
          .requirement, value.description,
          "An earlier row has “\(old)” for \(nationality) to \(country); this later one was taken.", &result)
      }
    }
    for nationality in order {
      if let sheet = sheets[nationality] { put(nationality, sheet, &result) }
    }
  }

  private func put(_ nationality: CountryCode, _ sheet: Sheet, _ result: inout ImportResult) {
    var record = RequirementSheet(
      nationality: nationality, entries: sheet.entries, source: scope.source, asOf: scope.today)
    let old = scope.plan.requirementSheets[record.id]
    if let old, old.entries == record.entries {
      // What an import brings again is no newer for having been imported again.
      record = old
    } else {
      let lost = old.map { $0.entries.keys.count { sheet.entries[$0] == nil } } ?? 0
      if lost > 0 {
        result.warn(
          RowNote(
            line: sheet.firstLine,
            "The sheet of \(nationality) is replaced; \(lost) destinations of the old one are not in this file."))
      }
      result.take(RowNote(line: sheet.firstLine, "\(nationality): \(sheet.entries.count) destinations."))
    }
    result.put(record, over: old)
  }

  private func refuse(_ row: Int, _ column: RequirementColumn, _ reason: String, _ result: inout ImportResult) {
    let row = table[row]
    result.refuse(RowNote(line: row.line, column: row.title(column), value: row.raw(column), reason))
  }

  private static let allowed =
    "a number of days, visa free, visa on arrival, eta, e-visa, visa required, no admission or -1"

  /// A requirement in the data set's words; -1 is the passport's own country.
  static func requirement(_ text: String) -> Requirement? {
    let clean = CleanText(text, multiline: false).text
    if let days = Int(clean) { return days == -1 ? .home : (1...3660).contains(days) ? .free(days: days) : nil }
    return switch Fold.words(clean) {
    case "visa free", "visa not required", "freedom of movement", "free", "sans visa": .free(days: nil)
    case "visa on arrival", "voa", "on arrival", "visa a larrivee": .onArrival
    case "eta", "electronic travel authorisation", "electronic travel authorization": .eTA
    case "e visa", "evisa", "electronic visa", "visa electronique": .eVisa
    case "visa required", "visa", "required", "visa requis", "visa exige": .visa
    case "no admission", "admission refused", "not admitted", "covid ban", "admission refusee": .noAdmission
    case "home", "own country": .home
    default: nil
    }
  }
}

/// Remembers what a few distinct byte strings mean, so that each is looked up once.
struct BytesMemo<Value> {
  private let meaning: (String) -> Value?
  /// Codes of two letters by their bits.
  private var pairs = [Value??](repeating: nil, count: 1 << 16)
  private var others: [ArraySlice<UInt8>: Value?] = [:]

  init(_ meaning: @escaping (String) -> Value?) { self.meaning = meaning }

  /// The meaning of some bytes; `nil` when they have none.
  subscript(bytes: ArraySlice<UInt8>) -> Value? {
    mutating get {
      if bytes.count == 2 {
        let key = Int(bytes[bytes.startIndex]) << 8 | Int(bytes[bytes.startIndex + 1])
        if let known = pairs[key] { return known }
        let value = meaning(String(decoding: bytes, as: UTF8.self))
        pairs[key] = .some(value)
        return value
      }
      if let known = others[bytes] { return known }
      let value = meaning(String(decoding: bytes, as: UTF8.self))
      // Distinct values are few in a sound file; a hostile one must not make this grow with it.
      if others.count < 4096 { others[bytes] = .some(value) }
      return value
    }
  }
}
