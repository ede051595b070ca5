import Atlas
import Dates

/// Says which countries on a route ask a traveller for a visa only to change planes.
public struct TransitCheck: Sendable {
  let atlas: Atlas

  /// A check against some facts.
  public init(atlas: Atlas) { self.atlas = atlas }

  /// What a traveller can show.
  public struct Papers: Hashable, Sendable {
    /// The nationality travelled on.
    public var nationality: CountryCode
    /// The sort of passport.
    public var passport: TransitRule.Passport
    /// Countries whose visa is held and valid on the day.
    public var visas: Set<CountryCode>
    /// Countries whose residence permit is held, as far as known.
    public var permits: Set<CountryCode>

    /// A passport and what else there is.
    public init(
      _ nationality: CountryCode, passport: TransitRule.Passport = .ordinary, visas: Set<CountryCode> = [],
      permits: Set<CountryCode> = []
    ) {
      self.nationality = nationality
      self.passport = passport
      self.visas = visas
      self.permits = permits
    }
  }

  /// Whether a transit visa is needed, and why.
  public enum Answer: Hashable, Sendable {
    /// No list has the traveller, or the way in is open anyway.
    case notNeeded(why: String)
    /// A rule strikes, but a visa or residence permit of this country stands in the transit visa's place.
    case exempt(by: CountryCode, rule: Fact<TransitRule>)
    /// A transit visa is needed.
    case needed(Fact<TransitRule>)
    /// Two Schengen airports in a row are a flight within the area: a visa for a short stay is needed.
    case entryNeeded(then: CountryCode)
    /// Nobody knows.
    case unknown(why: String)
  }

  /// One change of planes on a route, with what it takes.
  public struct Leg: Hashable, Sendable {
    /// Where the change is.
    public var country: CountryCode
    /// What it takes.
    public var answer: Answer
  }

  /// What each change of planes on the way to a destination takes, in order.
  public func legs(
    through route: [CountryCode], to destination: CountryCode, with papers: Papers, on date: CivilDate
  ) -> [Leg] {
    route.enumerated().map { index, country in
      let next = index + 1 < route.count ? route[index + 1] : destination
      if needsEntry(at: country, then: next, to: destination, with: papers, on: date) {
        return Leg(country: country, answer: .entryNeeded(then: next))
      }
      return Leg(country: country, answer: answer(through: country, to: destination, with: papers, on: date))
    }
  }

  /// What one change of planes takes.
  public func answer(
    through country: CountryCode, to destination: CountryCode, with papers: Papers, on date: CivilDate
  ) -> Answer {
    if country == destination { return .notNeeded(why: "the destination itself") }
    let isSchengen = atlas.isSchengen(country, on: date)
    if isSchengen, atlas.isSchengen(destination, on: date) {
      return .notNeeded(why: "what opens \(atlas.name(of: destination)) opens the Schengen area")
    }
    if papers.visas.contains(country) { return .notNeeded(why: "a visa of \(atlas.name(of: country)) is held") }
    let all = atlas.transitRules(for: papers.nationality, through: country)
    let rules = all.filter { $0.value.passports.contains(papers.passport) }
    guard let first = rules.first else {
      return unlisted(country, isSchengen: isSchengen, otherPassport: !all.isEmpty, papers)
    }
    var exemption: Answer?
    for rule in rules {
      guard let by = exempting(rule.value, to: destination, with: papers) else { return .needed(rule) }
      exemption = exemption ?? .exempt(by: by, rule: rule)
    }
    return exemption ?? .needed(first)
  }

  /// The country whose papers stand in the transit visa's place; a visa the destination asks for anyway is among them.
  private func exempting(_ rule: TransitRule, to destination: CountryCode, with papers: Papers) -> CountryCode? {
    if let held = papers.visas.intersection(rule.exemptingVisas).min() { return held }
    if let lives = papers.permits.intersection(rule.exemptingPermits).min() { return lives }
    guard rule.exemptingVisas.contains(destination),
      atlas.requirement(for: papers.nationality, to: destination)?.value == .visa
    else { return nil }
    return destination
  }

  private func unlisted(
    _ country: CountryCode, isSchengen: Bool, otherPassport: Bool, _ papers: Papers
  ) -> Answer {
    if otherPassport { return .notNeeded(why: "the rule does not strike \(papers.passport.rawValue) passports") }
    switch atlas.requirement(for: papers.nationality, to: country)?.value {
    case .home, .free: return .notNeeded(why: "no visa is needed to enter")
    default: break
    }
    if atlas.knowsTransit(through: country) { return .notNeeded(why: "the nationality is on no list") }
    return .unknown(
      why: isSchengen
        ? "the Schengen states' common list does not have the nationality; the country's own list is not known"
        : "its rules on transit are not known")
  }

  private func needsEntry(
    at country: CountryCode, then next: CountryCode, to destination: CountryCode, with papers: Papers,
    on date: CivilDate
  ) -> Bool {
    guard country != next, atlas.isSchengen(country, on: date), atlas.isSchengen(next, on: date),
      !atlas.isSchengen(destination, on: date),
      atlas.requirement(for: papers.nationality, to: country)?.value == .visa
    else { return false }
    return !papers.visas.union(papers.permits).contains { atlas.isSchengen($0, on: date) }
  }
}
