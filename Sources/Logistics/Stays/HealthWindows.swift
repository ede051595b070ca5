import Dates

/// When a vaccination against yellow fever counts.
///
/// Source: International Health Regulations (2005), annex 7, as amended by resolution WHA67.13 with effect from
/// 2016-07-11: the certificate is valid from 10 days after the vaccination, for the life of the person.
public enum YellowFever {
  /// Days from the vaccination to the first day on which its certificate is valid.
  public static let wait = 10

  /// The first day on which the certificate of a vaccination is valid.
  public static func valid(from vaccination: CivilDate) -> CivilDate { vaccination + wait }

  /// The last day on which to be vaccinated so that the certificate is valid on a day of travel.
  public static func lastDay(before travel: CivilDate) -> CivilDate { travel - wait }
}

/// When a dose of polio vaccine counts for residents of states under the WHO's temporary recommendations.
///
/// Source: temporary recommendations under the International Health Regulations (2005), as issued after each meeting
/// of the Polio Emergency Committee: a dose between 4 weeks and 12 months before international travel; for urgent
/// travel, a dose at least by the departure.
public enum Polio {
  /// The fewest days between the dose and travel.
  public static let wait = 28
  /// The most months between the dose and travel.
  public static let months = 12

  /// From the earliest to the last day on which a dose counts for a day of travel.
  public static func window(before travel: CivilDate) -> DateSpan {
    DateSpan(travel.adding(months: -months)...(travel - wait))
  }

  /// Whether a dose counts for a day of travel that was planned in time.
  public static func counts(_ dose: CivilDate, for travel: CivilDate) -> Bool { window(before: travel).contains(dose) }
}
