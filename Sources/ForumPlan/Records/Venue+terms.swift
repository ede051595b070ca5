import Atlas
import Dates

extension Venue {
  /// What it costs to cancel, up to a day.
  public struct CancellationStep: Hashable, Codable, Sendable {
    /// The last day on which it costs no more.
    public var until: CivilDate
    /// How much of the price is due, percent, 0...100.
    public var percent: Int

    /// A share that is due when one cancels until a day.
    public init(until: CivilDate, percent: Int) {
      self.until = until
      self.percent = percent
    }
  }

  /// Whom the house or the state it stands in keeps out, by nationality or organisation.
  public struct Restriction: Hashable, Codable, Sendable {
    /// The nationality it concerns; `nil` for an organisation.
    public var nationality: CountryCode?
    /// The organisation whose people it concerns; `nil` for a nationality.
    public var organisation: ForumPlan.ID<Organisation>?
    /// Whether they cannot enter at all; otherwise they had better not.
    public var isBar: Bool
    /// Why, or who said so.
    public var note = ""

    /// Nationals of a country who cannot, or should not, enter.
    public init(nationality: CountryCode, isBar: Bool, note: String = "") {
      self.nationality = nationality
      self.isBar = isBar
      self.note = note
    }

    /// People of an organisation who cannot, or should not, enter.
    public init(organisation: ForumPlan.ID<Organisation>, isBar: Bool, note: String = "") {
      self.organisation = organisation
      self.isBar = isBar
      self.note = note
    }

    /// Whether it concerns somebody: by organisation, or by nationality where they have no other passport to travel on.
    ///
    /// A passport that was chosen for the journey counts alone.
    public func concerns(_ person: Person, travelsOn chosen: CountryCode? = nil) -> Bool {
      if let organisation { return person.organisation == organisation }
      guard let nationality else { return false }
      let passports = chosen.map { [$0] } ?? person.nationalities
      return !passports.isEmpty && passports.allSatisfy { $0 == nationality }
    }
  }

  /// The gravest restriction that concerns somebody; `nil` where none does.
  public func restriction(on person: Person, travelsOn chosen: CountryCode? = nil) -> Restriction? {
    let all = restrictions.filter { $0.concerns(person, travelsOn: chosen) }
    return all.first(where: \.isBar) ?? all.first
  }

  /// The share of the price that is due when one cancels on a day, percent; all of it after the last step, `nil` where
  /// no step is known.
  public func cancellationShare(on day: CivilDate) -> Int? {
    guard !cancellation.isEmpty else { return nil }
    return cancellation.filter { $0.until >= day }.min { $0.until < $1.until }?.percent ?? 100
  }

  /// Whether days of it, not all of them over, are held under an option that still stands on a day.
  public func holdsOption(on day: CivilDate) -> Bool {
    availability.contains { known in
      known.state == .held && known.span.last >= day && known.optionUntil.map { $0 >= day } ?? false
    }
  }

  /// The venue without options that lapsed before a day: of such days nothing is known any more.
  public func withoutLapsedOptions(on day: CivilDate) -> Self {
    var venue = self
    venue.availability.removeAll { known in known.state == .held && known.optionUntil.map { $0 < day } ?? false }
    return venue
  }

  var termProblems: [FieldProblem] {
    var problems: [FieldProblem] = []
    if let deposit, deposit.minorUnits < 0 {
      problems.append(FieldProblem("deposit", "A deposit must not be negative."))
    }
    for step in cancellation { problems += Check.range(step.percent, 0...100, "cancellation", "percent") }
    if Set(cancellation.map(\.until)).count < cancellation.count {
      problems.append(FieldProblem("cancellation", "Each day once."))
    }
    for restriction in restrictions { problems += Check.line(restriction.note, "restrictions") }
    return problems
  }
}
