import Dates

extension Atlas {
  /// Every visa process that leads to a country: its own ones, then the Schengen area's where it belongs to it.
  ///
  /// Membership counts as of today's 29 states; no state has ever left.
  public func processes(for destination: CountryCode) -> [VisaProcess] {
    let all = allProcesses.map(\.value)
    let own = all.filter { $0.destination == .country(destination) }
    return store.schengen[destination] == nil ? own : own + all.filter { $0.destination == .schengen }
  }

  /// Every visa process there is, shipped and own.
  public var processes: [VisaProcess] { allProcesses.map(\.value) }

  /// The process that fulfils a requirement for a nationality; `nil` when none is known.
  ///
  /// A process of the very kind goes first; then one that lists the nationality by name and is not of low
  /// confidence, whatever its kind; then, for what is had at the border or online, another of those, since sources call the same permission now an
  /// eTA, now an e-visa, now a visa on arrival. An online process never stands in for a consulate's visa: it would
  /// promise too short a time.
  ///
  /// Among several, a user's own process goes before a shipped one, a country's before the Schengen area's, one
  /// that lists the nationality before one that excepts others, and that before one for all. A process with a
  /// condition is never chosen here.
  public func process(
    for destination: CountryCode, nationality: CountryCode, requirement: Requirement
  ) -> Fact<VisaProcess>? {
    let schengen = store.schengen[destination] != nil
    let open = allProcesses.filter { fact in
      let process = fact.value
      return process.condition == nil && process.appliesTo.includes(nationality)
        && (process.destination == .country(destination) || schengen && process.destination == .schengen)
    }
    func best(_ fits: (VisaProcess) -> Bool) -> Fact<VisaProcess>? {
      open.filter { fits($0.value) }.min { Self.rank($0) < Self.rank($1) }
    }
    let atBorderOrOnline: Set<Requirement.Kind> = [.onArrival, .eTA, .eVisa]
    let kind = requirement.kind
    if let same = best({ $0.requirement == kind }) { return same }
    guard kind == .visa || atBorderOrOnline.contains(kind) else { return nil }
    if let named = best({ $0.appliesTo.isOnly && $0.requirement != .free && $0.confidence != .low }) { return named }
    return atBorderOrOnline.contains(kind) ? best { atBorderOrOnline.contains($0.requirement) } : nil
  }

  /// The process of an id, with who says so.
  public func process(id: VisaProcess.ID) -> Fact<VisaProcess>? {
    allProcesses.first { $0.value.id == id }
  }

  private static func rank(_ fact: Fact<VisaProcess>) -> (Int, Int, Int, String) {
    let process = fact.value
    let breadth =
      switch process.appliesTo {
      case .only: 0
      case .except: 1
      case .all: 2
      }
    return (fact.origin == .shipped ? 1 : 0, process.destination == .schengen ? 1 : 0, breadth, process.id)
  }

  var allProcesses: [Fact<VisaProcess>] {
    let own = overrides.processes.map { Self.fact($0, origin: .own) }
    guard !own.isEmpty else { return store.processes.map { Self.fact($0, origin: .shipped) } }
    let replaced = Set(overrides.processes.map(\.id))
    return own + store.processes.filter { !replaced.contains($0.id) }.map { Self.fact($0, origin: .shipped) }
  }

  private static func fact(_ process: VisaProcess, origin: FactOrigin) -> Fact<VisaProcess> {
    Fact(process, source: process.source, asOf: process.checkedOn, origin: origin)
  }
}

extension VisaProcess.NationalityRule {
  /// Whether the rule lists those it is for.
  var isOnly: Bool {
    if case .only = self { return true }
    return false
  }
}
