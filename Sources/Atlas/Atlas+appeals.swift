import Dates

extension Atlas {
  /// What can be done against a refused short-stay visa for a country; `nil` when nobody knows.
  ///
  /// In the Schengen area there is always an appeal, but it is the law of the state that decided which says to whom
  /// and how soon, and the refusal names both.
  public func appeal(against destination: CountryCode) -> Fact<AppealRule>? {
    if let known = Self.appeals[destination] { return known }
    guard store.schengen[destination] != nil else { return nil }
    return Fact(
      AppealRule(authority: "whom the refusal names"),
      source: "Regulation (EC) 810/2009, article 32(3); the law of the state that decided",
      asOf: CivilDate(year: 2024, month: 6, day: 28), origin: .shipped)
  }

  private static let appeals: [CountryCode: Fact<AppealRule>] = [
    // The embassies' own review ended on 1 July 2025.
    "DE": Fact(
      AppealRule(authority: "the Berlin Administrative Court", within: .months(1)),
      source: "German Federal Foreign Office, abolition of the remonstration procedure (dublin.diplo.de)",
      asOf: CivilDate(year: 2025, month: 12, day: 16), origin: .shipped),
    "FR": Fact(
      AppealRule(authority: "the deputy director for visas in Nantes", within: .days(30)),
      source: "Décret n° 2022-963 of 29 June 2022, in force since 1 January 2023",
      asOf: CivilDate(year: 2023, month: 1, day: 1), origin: .shipped),
    "GB": Fact(
      AppealRule(authority: nil),
      source: "gov.uk, Ask for a visa administrative review: not for visitors; Immigration Act 2014",
      asOf: nil, origin: .shipped),
  ]
}
