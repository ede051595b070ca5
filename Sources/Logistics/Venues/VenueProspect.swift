import Atlas
import Dates
import ForumPlan

/// What it would mean to hold a forum in a house, in numbers that can be compared.
public struct VenueProspect: Hashable, Sendable, Identifiable {
  /// The house.
  public var id: ForumPlan.ID<Venue>
  /// Whether the forum is to meet there as the plan stands.
  public var isChosen: Bool
  /// The most people one room seats; `nil` when no room is known.
  public var seats: Int?
  /// Bedrooms in the house or next door.
  public var bedrooms: Int?
  /// What the house costs a day, in its own currency.
  public var dayRate: Money?
  /// The same in the plan's base currency; `nil` without a rate of exchange.
  public var dayRateInBase: Money?
  /// Whether all of it can be reached without steps.
  public var isStepFree: Bool?
  /// How the safety checklist stands; `nil` while nobody looked.
  public var safety: Venue.Safety?
  /// What is known of the forum's days there: the worst of the days' states; `nil` when nothing is.
  public var days: Venue.Availability.State?
  /// The last day of an option that still stands, the latest of several.
  public var optionUntil: CivilDate?
  /// Distance to the airport, kilometres.
  public var airportDistance: Int?
  /// The journeys of all who come; `nil` when nobody's home is known.
  public var journeys: Journeys?
  /// How many people live in the country of the house.
  public var atHome: Int
  /// How many visas are still to be got to hold the forum there.
  public var openVisas: Int
  /// How many people will have their visas; `nil` while the forum has no date, or is over.
  public var chances: ForumChances?
  /// By when the forum must be confirmed there; `nil` while it has no date, or is over.
  public var confirmBy: ConfirmBy?
  /// The house for all the forum's days and all fares, in the base currency; `nil` where either is not known.
  public var cost: Money?
  /// Holidays, fasts and other days to keep free on the forum's days; `nil` while it has no date, or is over.
  public var blackouts: [Blackout]?
  /// How many people cannot enter.
  public var barred = 0
  /// How many people had better not enter.
  public var warned = 0
  /// The region of the house, and the other forums of the series there.
  public var turn: Turn

  /// The journeys to a house.
  public struct Journeys: Hashable, Sendable {
    /// Hours from door to door one way, on average.
    public var meanHours: Int
    /// The most hours, and who bears them.
    public var longestHours: Int
    public var longest: ForumPlan.ID<Person>
    /// Fares there and back of all, in the base currency; `nil` without a rate of exchange.
    public var fares: Money?
    /// Kilograms of carbon dioxide of all, there and back.
    public var carbon: Int
    /// How many people's homes are not known: they are in none of these.
    public var unknown: Int
  }

  /// How often a series meets in a region.
  public struct Turn: Hashable, Sendable {
    public var region: Region
    /// How many of the plan's other forums met there, or are to.
    public var times: Int
    /// The first day of the last of them.
    public var last: CivilDate?
  }
}
