import Dates

extension VisaProcess {
  /// Reads a row of `processes.csv`; `nil` when a field cannot be read, which a test would notice.
  init?(row: [String]) {
    guard row.count == 21, let destination = Destination(text: row[1]),
      let requirement = Requirement.Kind(rawValue: row[3]), let appliesTo = NationalityRule(text: row[4]),
      let channel = Channel(rawValue: row[6]), let passportRule = PassportRule(text: row[7]),
      let blankPages = Int(row[8]), let minimum = Int(row[10]), let typical = Int(row[11]),
      let maximum = Int(row[12]), let unit = DayUnit(rawValue: row[13]),
      let confidence = Confidence(rawValue: row[20])
    else { return nil }
    self.init(
      id: row[0], destination: destination, name: row[2], requirement: requirement, appliesTo: appliesTo,
      condition: row[5].isEmpty ? nil : row[5], channel: channel, passportRule: passportRule,
      blankPages: blankPages, fee: Money(row[9]),
      processing: Processing(minimum: minimum, typical: typical, maximum: maximum, unit: unit),
      earliest: Lead(text: row[14]), latestDaysBefore: Int(row[15]),
      documents: row[16].split(separator: " ").map(String.init), notes: row[17], source: row[18],
      checkedOn: CivilDate(row[19]), confidence: confidence)
  }
}

extension VisaProcess.Destination {
  /// Reads a country code or `SCHENGEN`.
  public init?(text: String) {
    if text == "SCHENGEN" {
      self = .schengen
    } else if let code = CountryCode(text) {
      self = .country(code)
    } else {
      return nil
    }
  }

  /// The country code, or `SCHENGEN`.
  public var text: String {
    switch self {
    case .country(let code): code.description
    case .schengen: "SCHENGEN"
    }
  }
}

extension VisaProcess.NationalityRule {
  /// Reads `all`, `only:NG CM` or `except:NG CM`.
  public init?(text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    let words = parts.count == 2 ? parts[1].split(separator: " ") : []
    let codes = words.compactMap { CountryCode($0) }
    guard codes.count == words.count else { return nil }
    switch parts.first {
    case "all" where parts.count == 1: self = .all
    case "only" where !codes.isEmpty: self = .only(Set(codes))
    case "except" where !codes.isEmpty: self = .except(Set(codes))
    default: return nil
    }
  }
}

extension VisaProcess.PassportRule {
  /// Reads `stay`, `entry+6m`, `exit+3m`, `exit+60d`, each with `;issued<=10y` behind it where there is an age limit.
  public init?(text: String) {
    let parts = text.split(separator: ";")
    guard let validity = parts.first else { return nil }
    var years: Int?
    if parts.count == 2 {
      guard parts[1].hasPrefix("issued<="), parts[1].hasSuffix("y"), let limit = Int(parts[1].dropFirst(8).dropLast())
      else { return nil }
      years = limit
    }
    if validity == "stay" {
      self.init(from: .exit, issuedWithinYears: years)
      return
    }
    let sides = validity.split(separator: "+")
    guard sides.count == 2, let start = Start(rawValue: String(sides[0])), let number = Int(sides[1].dropLast()),
      parts.count <= 2
    else { return nil }
    switch sides[1].last {
    case "m": self.init(from: start, months: number, issuedWithinYears: years)
    case "d": self.init(from: start, days: number, issuedWithinYears: years)
    default: return nil
    }
  }
}

extension VisaProcess.Lead {
  /// Reads `6m` or `90d`; `nil` for other text.
  public init?(text: String) {
    guard let number = Int(text.dropLast()), number > 0 else { return nil }
    switch text.last {
    case "m": self = .months(number)
    case "d": self = .days(number)
    default: return nil
    }
  }
}
