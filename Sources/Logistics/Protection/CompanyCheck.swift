import Dates
import ForumPlan

/// Who would be brought together at a forum that must not be: at a table, in a house, on a flight, or at all.
///
/// What brings people together in sessions is the agenda's own check (`AgendaCheck`). Reasons are not told: a plan says
/// who is kept apart, the protection record why.
public struct CompanyCheck: Sendable {
  private let plan: Plan
  private let forum: Forum
  /// Who has not declined, in order of aliases.
  private let guests: [(attendance: Attendance, person: Person)]

  /// The check of a forum; a look through its attendances.
  public init(_ forum: Forum, in plan: Plan) {
    self.init(forum, in: plan, attendances: plan.attendances(at: forum.id))
  }

  init(_ forum: Forum, in plan: Plan, attendances: [Attendance]) {
    self.plan = plan
    self.forum = forum
    guests = attendances.filter { $0.status.isComing }
      .compactMap { attendance in plan.people[attendance.person].map { (attendance, $0) } }
      .sorted { ($0.1.alias, $0.1.id) < ($1.1.alias, $1.1.id) }
  }

  /// What was found: the worst first, then by aliases.
  public var findings: [CompanyFinding] {
    let careful = guests.filter { !$0.person.separations.isEmpty || !$0.person.encounters(in: plan).isEmpty }
    guard !careful.isEmpty else { return [] }
    var found: [CompanyFinding] = []
    var seen: Set<CompanyFinding> = []
    for (attendance, person) in careful {
      let others = guests.filter { $0.person.id != person.id }
      for finding in apart(attendance, person, others) + met(person, others)
      where seen.insert(finding).inserted {
        found.append(finding)
      }
    }
    return found.enumerated().sorted { ($1.1.severity, $0.0) < ($0.1.severity, $1.0) }.map(\.element)
  }

  private typealias Guest = (attendance: Attendance, person: Person)

  private func apart(_ attendance: Attendance, _ person: Person, _ others: [Guest]) -> [CompanyFinding] {
    others.flatMap { other -> [CompanyFinding] in
      let scopes = Set(person.separations.filter { $0.concerns(other.person) }.flatMap(\.scopes))
      return Separation.Scope.allCases.filter(scopes.contains).compactMap { scope in
        guard let what = shared(scope, attendance, other.attendance) else { return nil }
        // Both may ask for it: one finding tells it once.
        let pair = [person, other.person].sorted { ($0.alias, $0.id) < ($1.alias, $1.id) }
        return CompanyFinding(
          severity: .serious, topic: .separation,
          what: "\(pair[0].alias) and \(pair[1].alias) are to be kept apart, and share \(what).",
          advice: "Give one of them another \(scope.rawValue).", forum: forum.id, people: pair.map(\.id))
      }
    }
  }

  /// What two would share; `nil` for nothing, or nothing known.
  ///
  /// Sessions and their rooms are the agenda's.
  private func shared(_ scope: Separation.Scope, _ one: Attendance, _ other: Attendance) -> String? {
    guard one.travels, other.travels else { return nil }
    func same(_ path: KeyPath<Attendance, String>) -> String? {
      let (left, right) = (one[keyPath: path].folded, other[keyPath: path].folded)
      return !left.isEmpty && left == right ? one[keyPath: path] : nil
    }
    switch scope {
    case .table: return same(\.table).map { "table \($0)" }
    case .lodging: return nightsMeet(one, other) ? same(\.travel.lodging).map { "\($0)" } : nil
    case .vehicle: return same(\.travel.vehicle).map { "\($0)" }
    case .flight:
      let arrival = one.travel.arrival == other.travel.arrival ? same(\.travel.arrivalBy) : nil
      let departure = one.travel.departure == other.travel.departure ? same(\.travel.departureBy) : nil
      return (arrival ?? departure).map { "\($0)" }
    case .room, .session: return nil
    }
  }

  /// Whether two sleep in a place in any same night; whose nights are not known may.
  private func nightsMeet(_ one: Attendance, _ other: Attendance) -> Bool {
    guard let arrival = one.travel.arrival, let departure = one.travel.departure,
      let otherArrival = other.travel.arrival, let otherDeparture = other.travel.departure
    else { return true }
    return arrival < otherDeparture && otherArrival < departure
  }

  /// Whom somebody, or their organisation, does not accept to meet and who is on the list: an organisation each.
  private func met(_ person: Person, _ others: [Guest]) -> [CompanyFinding] {
    let encounters = person.encounters(in: plan)
    guard !encounters.isEmpty else { return [] }
    let unwanted = others.filter { other in encounters.contains { !$0.accepts(other.person) } }
    let groups = Dictionary(grouping: unwanted) { $0.person.organisation }
    return groups.sorted { name(of: $0.key) < name(of: $1.key) }.map { organisation, guests in
      let isInvited = guests.contains { $0.attendance.status.isInvited }
      let people = guests.map(\.person)
      return CompanyFinding(
        severity: isInvited ? .serious : .warning, topic: .encounter,
        what:
          "\(person.alias) did not accept to meet \(name(of: organisation)), and \(people.map(\.alias).namedInSentence) "
          + "\(people.count == 1 ? "is" : "are") \(isInvited ? "invited to" : "on the list of") \(forum.name).",
        advice: isInvited
          ? "Ask \(person.alias) before anything else; take back one of the invitations where they do not agree."
          : "Ask \(person.alias) before anybody is invited.",
        forum: forum.id, people: [person.id] + people.map(\.id))
    }
  }

  private func name(of organisation: ForumPlan.ID<Organisation>?) -> String {
    organisation.flatMap { plan.organisations[$0]?.name } ?? "people of no organisation"
  }
}

/// What brings people together who are not to meet.
public struct CompanyFinding: Hashable, Sendable {
  /// How bad it is.
  public var severity: Finding.Severity
  /// What it is about.
  public var topic: Topic
  /// What is the matter, in a sentence; people by alias.
  public var what: String
  /// What to do, in a sentence.
  public var advice: String
  /// The forum.
  public var forum: ForumPlan.ID<Forum>
  /// Whom it is about.
  public var people: [ForumPlan.ID<Person>]

  /// What a finding is about.
  public enum Topic: String, Codable, CaseIterable, Sendable {
    /// Two who are kept apart share something.
    case separation
    /// Somebody would meet whom they do not accept to meet.
    case encounter
  }
}

extension Person {
  /// What the person and their organisation said about whom they meet.
  public func encounters(in plan: Plan) -> [Encounter] {
    [encounter, plan.organisations[organisation]?.encounter ?? Encounter()].filter { !$0.isEmpty }
  }
}
