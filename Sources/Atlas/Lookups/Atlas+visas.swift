import Dates

extension Atlas {
  /// What a nationality needs at a destination; `nil` when nobody knows.
  ///
  /// The user's own sheets come first. Without one the program knows the own country, free movement within the
  /// EU, EEA and Switzerland, whom the Schengen area asks for a visa, and whom a process names; it does not
  /// guess about others.
  public func requirement(of nationality: CountryCode, in destination: CountryCode) -> Fact<Requirement>? {
    if nationality == destination { return Fact(.home, source: "own country", origin: .shipped) }
    if let sheet = overrides.requirements[nationality], let requirement = sheet.entries[destination] {
      return Fact(requirement, source: sheet.source, asOf: sheet.asOf, origin: .own)
    }
    if Self.freeMovement.contains(nationality), Self.freeMovement.contains(destination) {
      return Fact(
        .free(days: nil), source: "Directive 2004/38/EC; EEA Agreement; EU–Switzerland agreement of 1999",
        origin: .shipped)
    }
    for process in processes(for: destination) where process.condition == nil {
      guard case .only(let listed) = process.appliesTo, listed.contains(nationality) else { continue }
      return Fact(
        Requirement(process.requirement), source: process.source, asOf: process.checkedOn, origin: .shipped)
    }
    return nil
  }

  /// The processes of a destination: its own, and those of the Schengen area for its members.
  public func processes(for destination: CountryCode) -> [VisaProcess] {
    var found = ShippedFacts.processes[.country(destination)] ?? []
    if country(destination)?.schengenSince != nil { found += ShippedFacts.processes[.schengen] ?? [] }
    for own in overrides.processes where own.reaches(destination, in: self) {
      found.removeAll { $0.id == own.id }
      found.append(own)
    }
    return found
  }

  /// All processes by destination and name, the user's own in place of the shipped ones.
  public var allProcesses: [VisaProcess] {
    let own = Set(overrides.processes.map(\.id))
    return (ShippedFacts.processes.values.joined().filter { !own.contains($0.id) } + overrides.processes)
      .sorted { $0.id < $1.id }
  }

  /// The process a nationality goes through for what it needs; `nil` when none is known.
  ///
  /// A process with a condition is never chosen. The user's own comes before the shipped ones, one that names
  /// the nationality before one for all, and one of the country before one of the Schengen area.
  public func process(
    for destination: CountryCode, nationality: CountryCode, requirement: Requirement.Kind
  ) -> Fact<VisaProcess>? {
    let own = Set(overrides.processes.map(\.id))
    let candidates = processes(for: destination).filter {
      $0.requirement == requirement && $0.condition == nil && $0.appliesTo.includes(nationality)
    }
    let best = candidates.min { left, right in
      let (first, second) = (left.rank(isOwn: own.contains(left.id)), right.rank(isOwn: own.contains(right.id)))
      return first == second ? left.id < right.id : first < second
    }
    return best.map {
      Fact($0, source: $0.source, asOf: $0.checkedOn, origin: own.contains($0.id) ? .own : .shipped)
    }
  }

  /// What a state lays on a nationality besides the visa.
  public func restrictions(on nationality: CountryCode, by destination: CountryCode) -> [Restriction] {
    ShippedFacts.restrictions.filter { $0.destination == destination && $0.nationality == nationality }
  }

  /// The EU, the EEA and Switzerland.
  private static let freeMovement: Set<CountryCode> = [
    "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
    "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
  ]
}

extension VisaProcess {
  fileprivate func reaches(_ country: CountryCode, in atlas: Atlas) -> Bool {
    switch destination {
    case .country(let code): code == country
    case .schengen: atlas.country(country)?.schengenSince != nil
    }
  }

  /// How well a process fits, lower first.
  fileprivate func rank(isOwn: Bool) -> Int {
    let lists =
      switch appliesTo {
      case .only: 0
      case .except: 1
      case .all: 2
      }
    return (isOwn ? 0 : 10) + lists * 2 + (destination == .schengen ? 1 : 0)
  }
}

extension Requirement {
  /// The requirement of a kind, with no more detail.
  public init(_ kind: Kind) {
    self =
      switch kind {
      case .home: .home
      case .free: .free(days: nil)
      case .onArrival: .onArrival
      case .eTA: .eTA
      case .eVisa: .eVisa
      case .visa: .visa
      case .noAdmission: .noAdmission
      }
  }
}
