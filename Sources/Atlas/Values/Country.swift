import Dates

/// A country or territory of ISO 3166-1, or Kosovo, with its names and its place in the rotation of regions.
public struct Country: Hashable, Sendable, Identifiable {
  /// The alpha-2 code.
  public var code: CountryCode
  /// The alpha-3 code.
  public var alpha3: String
  /// The usual English name.
  public var name: String
  /// Other names it goes by, French ones among them.
  public var aliases: [String]
  /// The region forums rotate through.
  public var region: Region
  /// The day it joined the Schengen area; `nil` when it has not.
  public var schengenSince: CivilDate?

  public var id: CountryCode { code }
}

/// A part of the world, as forums rotate through them to share the burden of travel.
public enum Region: String, Codable, CaseIterable, Sendable {
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
  case northernEurope = "northern-europe"
  case easternEurope = "eastern-europe"
  case northAmerica = "north-america"
  case latinAmerica = "latin-america"
  case caribbean
  case oceania

  /// The English name.
  public var label: String {
    switch self {
    case .mena: "Middle East and North Africa"
    default:
      rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
  }
}
