import Dates

extension Atlas {
  /// What holders of an ordinary passport of a nationality need for a destination; `nil` when nobody knows.
  ///
  /// The user's sheet for the nationality goes first. Without one, only what a law or a shipped list says by name
  /// is answered: free movement within the EU and its neighbours, the two lists of the EU's common visa policy,
  /// and processes of more than low confidence that list the nationality. Nothing is concluded from silence.
  public func requirement(for nationality: CountryCode, to destination: CountryCode) -> Fact<Requirement>? {
    if nationality == destination {
      return Fact(.home, source: "own nationality", asOf: nil, origin: .shipped)
    }
    if let sheet = overrides.requirements[nationality], let requirement = sheet.requirements[destination] {
      let origin = sheet.importedFrom.map(FactOrigin.imported) ?? .own
      return Fact(requirement, source: sheet.source, asOf: sheet.asOf, origin: origin)
    }
    return europeanRequirement(for: nationality, to: destination)
      ?? listedRequirement(for: nationality, to: destination)
  }

  /// Measures of a destination that strike a nationality, over and above its visa rules.
  public func restrictions(for nationality: CountryCode, to destination: CountryCode) -> [Fact<Restriction>] {
    store.restrictions.filter { $0.value.nationality == nationality && $0.value.destination == destination }
  }

  /// Free movement and the common visa policy.
  ///
  /// Source: Directive 2004/38/EC with the EEA Agreement and the EU–Switzerland agreement of 1999;
  /// Regulation (EU) 2018/1806, annexes I and II, which bind the Schengen states and Cyprus, not Ireland.
  private func europeanRequirement(for nationality: CountryCode, to destination: CountryCode) -> Fact<Requirement>? {
    let lists = store.lists
    let free = lists.codes("free-movement")
    if free.contains(nationality), free.contains(destination) {
      return lists.fact(.free(days: nil), of: "free-movement")
    }
    guard store.schengen[destination] != nil || destination == "CY" else { return nil }
    if lists.codes("eu-annex-1").contains(nationality) { return lists.fact(.visa, of: "eu-annex-1") }
    if lists.codes("eu-annex-2").contains(nationality) { return lists.fact(.free(days: 90), of: "eu-annex-2") }
    return nil
  }

  /// What the processes of a destination say that name the nationality; `nil` when they contradict each other.
  private func listedRequirement(for nationality: CountryCode, to destination: CountryCode) -> Fact<Requirement>? {
    let naming = allProcesses.filter { fact in
      guard case .only(let listed) = fact.value.appliesTo else { return false }
      let process = fact.value
      return process.condition == nil && process.confidence != .low && listed.contains(nationality)
        && process.destination == .country(destination)
    }
    guard let first = naming.first, Set(naming.map(\.value.requirement)).count == 1 else { return nil }
    return first.map { Requirement($0.requirement) }
  }
}

extension Requirement {
  /// The requirement of a kind, without details.
  init(_ kind: Kind) {
    switch kind {
    case .home: self = .home
    case .free: self = .free(days: nil)
    case .onArrival: self = .onArrival
    case .eTA: self = .eTA
    case .eVisa: self = .eVisa
    case .visa: self = .visa
    case .noAdmission: self = .noAdmission
    }
  }
}
