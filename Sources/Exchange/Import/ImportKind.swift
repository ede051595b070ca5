/// What a file holds, and so how it is imported.
public enum ImportKind: String, CaseIterable, Codable, Sendable {
  /// People with identities and attendances.
  case participants
  /// What nationalities need at destinations, as the passport index publishes it.
  case requirements
  /// Public holidays by country.
  case holidays
  /// Visa processes by destination.
  case processes
  /// Houses where forums can meet.
  case venues
  /// Budget lines.
  case budget
  /// Grants, with the funders that gave them.
  case grants
  /// What things cost in places.
  case costRates

  /// The words for a message or choice.
  public var label: String {
    switch self {
    case .processes: "visa processes"
    case .budget: "budget lines"
    case .costRates: "cost rates"
    default: rawValue
    }
  }

  /// The kind whose header this is: the one that most columns speak for, among those whose needed columns are there.
  ///
  /// Much has a name without being a person, so participants need three columns.
  static func recognised(by header: [String]) -> ImportKind? {
    let candidates: [(kind: ImportKind, matched: Int?)] = [
      (.processes, HeaderMap<ProcessColumn>.strength(of: header)),
      (.holidays, HeaderMap<HolidayColumn>.strength(of: header)),
      (.requirements, HeaderMap<RequirementColumn>.strength(of: header)),
      (.venues, HeaderMap<VenueColumn>.strength(of: header)),
      (.budget, HeaderMap<BudgetColumn>.strength(of: header)),
      (.grants, HeaderMap<GrantColumn>.strength(of: header)),
      (.costRates, HeaderMap<CostRateColumn>.strength(of: header)),
      (.participants, HeaderMap<ParticipantColumn>.strength(of: header)),
    ]
    var best: (kind: ImportKind, matched: Int)?
    for case (let kind, let matched?) in candidates where matched > best?.matched ?? 2 { best = (kind, matched) }
    return best?.kind
  }
}
