/// A part of the world, as a series of forums rotates through them.
///
/// The regions follow how donors and missions divide their work, not a statistical standard: Türkiye and Iran
/// stand with the Middle East, Madagascar and Mauritius with East Africa, the Baltic states with Eastern Europe.
public enum Region: String, CaseIterable, Codable, Sendable {
  case westAfrica = "west-africa"
  case centralAfrica = "central-africa"
  case eastAfrica = "east-africa"
  case southernAfrica = "southern-africa"
  case mena
  case southAsia = "south-asia"
  case southeastAsia = "southeast-asia"
  case eastAsia = "east-asia"
  case centralAsia = "central-asia"
  case caucasus
  case westernEurope = "western-europe"
  case nordic
  case easternEurope = "eastern-europe"
  case northAmerica = "north-america"
  case latinAmerica = "latin-america"
  case caribbean
  case oceania
  case elsewhere

  /// The English name: `West Africa`.
  public var label: String {
    switch self {
    case .westAfrica: "West Africa"
    case .centralAfrica: "Central Africa"
    case .eastAfrica: "East Africa"
    case .southernAfrica: "Southern Africa"
    case .mena: "Middle East and North Africa"
    case .southAsia: "South Asia"
    case .southeastAsia: "Southeast Asia"
    case .eastAsia: "East Asia"
    case .centralAsia: "Central Asia"
    case .caucasus: "Caucasus"
    case .westernEurope: "Western Europe"
    case .nordic: "Nordic countries"
    case .easternEurope: "Eastern Europe"
    case .northAmerica: "North America"
    case .latinAmerica: "Latin America"
    case .caribbean: "Caribbean"
    case .oceania: "Oceania"
    case .elsewhere: "Elsewhere"
    }
  }
}
