import Atlas
import Dates
import ForumPlan

/// What the example's nationalities need at its destinations.
///
/// Facts for ordinary passports from the public passport-index data set of 2026-02-17 (MIT licence), 90 pairs of
/// its 39,601; a user imports the whole of it.
enum VisaRules {
  static let destinations: [CountryCode] = ["CH", "GB", "KE", "LK", "SN", "TN"]

  /// For each nationality the requirement at each destination, in the order above.
  private static let rows: [(CountryCode, String)] = [
    ("KE", "visa visa home arrival arrival visa"),
    ("NG", "visa visa 60 visa 90 visa"),
    ("SN", "visa visa 60 arrival home 90"),
    ("TN", "visa visa 60 arrival 90 home"),
    ("LK", "visa visa eta home visa visa"),
    ("PK", "visa visa eta arrival arrival visa"),
    ("TJ", "visa visa eta arrival visa visa"),
    ("GB", "90 home eta arrival 90 90"),
    ("NO", "free eta eta arrival arrival 90"),
    ("ML", "visa visa 60 arrival 90 free"),
    ("UG", "visa visa 180 arrival arrival visa"),
    ("IQ", "visa visa eta arrival visa 15"),
    ("MA", "visa visa 60 arrival 90 free"),
    ("BD", "visa visa eta arrival visa visa"),
    ("FR", "free eta eta arrival 90 90"),
  ]

  static let sheets: [ForumPlan.RequirementSheet] = rows.map { nationality, row in
    let requirements = row.split(separator: " ").compactMap { requirement(String($0)) }
    return ForumPlan.RequirementSheet(
      nationality: nationality,
      entries: Dictionary(zip(destinations, requirements)) { first, _ in first },
      source: "passport-index data set, 2026-02-17", asOf: CivilDate(year: 2026, month: 2, day: 17))
  }

  /// The easiest requirement over some nationalities at a destination.
  static func best(of nationalities: [CountryCode], at destination: CountryCode) -> Requirement? {
    nationalities.compactMap { byNationality[$0]?[destination] }.min { $0.burden < $1.burden }
  }

  private static let byNationality = Dictionary(
    uniqueKeysWithValues: sheets.map { ($0.nationality, $0.entries) })

  private static func requirement(_ word: String) -> Requirement? {
    switch word {
    case "home": .home
    case "free": .free(days: nil)
    case "arrival": .onArrival
    case "eta": .eTA
    case "visa": .visa
    default: Int(word).map { .free(days: $0) }
    }
  }
}
