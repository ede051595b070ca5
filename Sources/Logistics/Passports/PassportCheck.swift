import Atlas
import Dates
import ForumPlan

/// Holds a passport against a destination's rule.
public struct PassportCheck: Sendable {
  /// Until when the passport must be valid, and how old it may be.
  public var rule: VisaProcess.PassportRule
  /// Blank pages wanted.
  public var blankPages: Int

  /// A check by a rule.
  public init(rule: VisaProcess.PassportRule, blankPages: Int) {
    self.rule = rule
    self.blankPages = blankPages
  }

  /// The last day of validity that the rule asks for.
  public func validUntil(arrival: CivilDate, departure: CivilDate) -> CivilDate {
    let start = rule.from == .entry ? arrival : departure
    // However the months are counted, a passport must not run out during the stay.
    return max(start.adding(months: rule.months) + rule.days, departure)
  }

  /// What is wrong with a passport for a stay, in a sentence; `nil` when nothing is, or nothing is known of it.
  ///
  /// The number is never part of the sentence.
  public func complaint(about passport: Passport, arrival: CivilDate, departure: CivilDate) -> String? {
    let needed = validUntil(arrival: arrival, departure: departure)
    if let expires = passport.expires, expires < needed {
      return "The passport expires on \(expires); the destination asks for validity until \(needed)."
    }
    if let issued = passport.issued, let years = rule.issuedWithinYears,
      issued.adding(months: 12 * years) < arrival
    {
      return "The passport was issued on \(issued), more than \(years) years before arrival."
    }
    if let pages = passport.blankPages, pages < blankPages {
      return "The passport has \(pages) blank \(pages == 1 ? "page" : "pages"); the destination asks for \(blankPages)."
    }
    return nil
  }
}
