import Dates

/// The shipped rules on airport transit visas, and the rows that could not be read.
struct TransitTable: Sendable {
  private(set) var rules: [Fact<TransitRule>] = []
  private(set) var refused: [Atlas.Finding] = []

  /// Reads the table; `SCHENGEN` among visas and permits stands for every state of the area.
  init(_ file: FactFile, schengen: Set<CountryCode>) {
    for row in file.rows() {
      if let fact = Self.fact(row, schengen: schengen) {
        rules.append(fact)
      } else {
        refused.append(Atlas.Finding(subject: "transit through \(row[0])", problem: "the row cannot be read"))
      }
    }
  }

  private static func fact(_ row: FactRow, schengen: Set<CountryCode>) -> Fact<TransitRule>? {
    let transit = row[0] == area ? VisaProcess.Destination.schengen : CountryCode(row[0]).map { .country($0) }
    let passports = row.words(2).compactMap(TransitRule.Passport.init(rawValue:))
    guard let transit, let nationalities = codes(row.words(1), schengen: schengen), !nationalities.isEmpty,
      passports.count == row.words(2).count, let visas = codes(row.words(3), schengen: schengen),
      let permits = codes(row.words(4), schengen: schengen), let days = Int(row[5]), days >= 0,
      let confidence = VisaProcess.Confidence(rawValue: row[9]), !row[7].isEmpty
    else { return nil }
    let rule = TransitRule(
      transit: transit, nationalities: nationalities, passports: Set(passports), exemptingVisas: visas,
      exemptingPermits: permits, days: days, confidence: confidence)
    return FactSource(name: row[7], date: CivilDate(row[8])).fact(rule, note: row[6])
  }

  private static let area = "SCHENGEN"

  private static func codes(_ words: [String], schengen: Set<CountryCode>) -> Set<CountryCode>? {
    var codes: Set<CountryCode> = []
    for word in words {
      if word == area {
        codes.formUnion(schengen)
      } else {
        guard let code = CountryCode(word) else { return nil }
        codes.insert(code)
      }
    }
    return codes
  }
}
