import Atlas

/// How long a step takes for everyone who goes to a destination.
public struct StepRule: Hashable, Codable, Sendable {
  /// Where to: a country, or the Schengen area as a whole.
  public var destination: VisaProcess.Destination
  /// Which step.
  public var kind: VisaCase.StepKind
  /// How long it takes.
  public var length: VisaCase.StepLength

  /// A step's days for a destination.
  public init(_ destination: VisaProcess.Destination, _ kind: VisaCase.StepKind, _ length: VisaCase.StepLength) {
    self.destination = destination
    self.kind = kind
    self.length = length
  }
}

/// Where residents of a country lodge their applications for a destination that has no consulate there.
public struct ConsulateRule: Hashable, Codable, Sendable {
  /// Where to: a country, or the Schengen area as a whole.
  public var destination: VisaProcess.Destination
  /// Where the applicants live.
  public var residence: CountryCode
  /// The country in which they lodge.
  public var lodgedIn: CountryCode

  /// Residents of a country lodge for a destination in another.
  public init(_ destination: VisaProcess.Destination, residentsOf residence: CountryCode, lodgeIn country: CountryCode)
  {
    self.destination = destination
    self.residence = residence
    lodgedIn = country
  }
}

extension Programme {
  /// The days that a step takes for a destination, by the country's own rule or that of its area; a later rule of
  /// one step stands for an earlier.
  public func length(of kind: VisaCase.StepKind, for destination: CountryCode, isSchengen: Bool) -> VisaCase.StepLength?
  {
    func rule(_ destination: VisaProcess.Destination) -> StepRule? {
      stepRules.last { $0.destination == destination && $0.kind == kind }
    }
    return (rule(.country(destination)) ?? (isSchengen ? rule(.schengen) : nil))?.length
  }

  /// Where residents of a country lodge for a destination; `nil` where the plan says nothing of it.
  public func lodging(for destination: CountryCode, residence: CountryCode?, isSchengen: Bool) -> CountryCode? {
    func rule(_ destination: VisaProcess.Destination) -> ConsulateRule? {
      consulates.last { $0.destination == destination && $0.residence == residence }
    }
    return (rule(.country(destination)) ?? (isSchengen ? rule(.schengen) : nil))?.lodgedIn
  }
}
