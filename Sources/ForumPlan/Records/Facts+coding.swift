import Atlas
import Dates

// A plan may hold 40,000 requirements and 15,000 holidays. Each sheet writes its entries as one text, which a
// plan opens ten times as fast as a list of objects.

extension RequirementSheet {
  private enum CodingKeys: CodingKey {
    case nationality
    case entries
    case source
    case asOf
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    var entries: [CountryCode: Requirement] = [:]
    let text = try container.decode(String.self, forKey: .entries)
    var kinds: [Substring: Requirement] = [:]
    for word in text.split(separator: " ") {
      let code = word.dropFirst(3)
      let requirement = kinds[code] ?? Requirement(String(code))
      kinds[code] = requirement
      guard let country = CountryCode(word.prefix(2)), let requirement else {
        throw DecodingError.dataCorruptedError(
          forKey: .entries, in: container, debugDescription: "Entries are written as AL=eVisa DZ=visa.")
      }
      entries[country] = requirement
    }
    self.init(
      nationality: try container.decode(CountryCode.self, forKey: .nationality), entries: entries,
      source: try container.decode(String.self, forKey: .source),
      asOf: try container.decodeIfPresent(CivilDate.self, forKey: .asOf))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(nationality, forKey: .nationality)
    let words = entries.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.code)" }
    try container.encode(words.joined(separator: " "), forKey: .entries)
    try container.encode(source, forKey: .source)
    try container.encodeIfPresent(asOf, forKey: .asOf)
  }
}

extension HolidaySheet {
  private enum CodingKeys: CodingKey {
    case country
    case holidays
    case source
    case asOf
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let text = try container.decode(String.self, forKey: .holidays)
    let holidays = try text.split(separator: "\n").map { line in
      let parts = line.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, let date = CivilDate(String(parts[0])), let number = Int(parts[1]),
        let certainty = Holiday.Certainty(rawValue: number)
      else {
        throw DecodingError.dataCorruptedError(
          forKey: .holidays, in: container, debugDescription: "A holiday is written as 2027-05-01|0||Labour Day.")
      }
      return Holiday(
        date: date, name: String(parts[3]), subdivision: parts[2].isEmpty ? nil : String(parts[2]),
        certainty: certainty)
    }
    self.init(
      country: try container.decode(CountryCode.self, forKey: .country), holidays: holidays,
      source: try container.decode(String.self, forKey: .source),
      asOf: try container.decodeIfPresent(CivilDate.self, forKey: .asOf))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(country, forKey: .country)
    let lines = holidays.map { "\($0.date)|\($0.certainty.rawValue)|\($0.subdivision ?? "")|\($0.name)" }
    try container.encode(lines.joined(separator: "\n"), forKey: .holidays)
    try container.encode(source, forKey: .source)
    try container.encodeIfPresent(asOf, forKey: .asOf)
  }

  public var problems: [FieldProblem] {
    holidays.contains { $0.name.contains("\n") || $0.subdivision?.contains("|") ?? false }
      ? [FieldProblem("holidays", "A holiday's name stands on one line.")] : []
  }
}
