import Atlas
import ForumPlan
import Synchronization

/// The one way from a person to a page: what an audience may know of whom.
///
/// A table says which fields an audience may see at all; a person's consents narrow it; nothing widens it.
public struct Disclosure: Sendable {
  /// Whom the paper is for.
  public let audience: Audience
  /// Who reads along.
  let witnesses: [Audience]
  private let plan: Plan
  private let register = Register()

  /// What an audience may know of a plan's people, on a paper that others read as well.
  public init(to audience: Audience, plan: Plan, before witnesses: [Audience] = []) {
    self.audience = audience
    self.witnesses = witnesses
    self.plan = plan
  }

  /// What may lie open in a forum's room: all who sit there read it, police among them where any come.
  public init(to audience: Audience = .participants, inRoomOf forum: Forum, plan: Plan) {
    self.init(to: audience, plan: plan, before: [.participants] + Self.police(amongParticipantsOf: forum, in: plan))
  }

  /// What may go to an audience of a forum: what all participants get, police read as well where any take part.
  public init(to audience: Audience, of forum: Forum, plan: Plan) {
    let police = audience == .participants ? Self.police(amongParticipantsOf: forum, in: plan) : []
    self.init(to: audience, plan: plan, before: police)
  }

  private static func police(amongParticipantsOf forum: Forum, in plan: Plan) -> [Audience] {
    let takePart = plan.attendances(at: forum.id).contains {
      $0.status.isComing && plan.people[$0.person]?.sector == .police
    }
    return takePart ? [.police] : []
  }

  /// A fact about a person that a paper may carry.
  public enum Field: CaseIterable, Sendable {
    case name
    case function
    case organisation
    case country
    case role
    case email
    case needs
    /// When they come and go, and where they sleep.
    case stay
    /// From where and how they come and go.
    case journey
  }

  /// Which fields each audience may see, before consent.
  private static let table: [Audience: Set<Field>] = [
    .organisers: Set(Field.allCases),
    .participants: [.name, .function, .organisation, .country, .role],
    .police: [.name, .function, .organisation, .country, .role],
    .venue: [.name, .role, .needs, .stay, .journey],
    .donor: [.name, .function, .organisation, .country, .role],
    .hostState: [.name, .function, .organisation, .country],
    .public: [.name, .function, .organisation],
  ]

  /// What the audience learns of a person who does not consent.
  public enum Withheld: Sendable {
    /// That there is someone, under an alias.
    case alias
    /// Nothing at all: neither row nor number nor gap.
    case nothing
  }

  /// How the audience is spared those who do not consent.
  ///
  /// Police, a state and the public must not even learn
  /// how many there are, for a number beside a list can be counted against who was seen.
  public var withheld: Withheld {
    switch audience {
    case .organisers, .participants, .venue, .donor: .alias
    case .police, .hostState, .public: .nothing
    }
  }

  /// Whether the audience may see a field of those who consent.
  public func shows(_ field: Field) -> Bool {
    ([audience] + witnesses).allSatisfy { Self.shows(field, to: $0) }
  }

  /// Whether an audience may see a field of those who consent.
  static func shows(_ field: Field, to audience: Audience) -> Bool { table[audience]?.contains(field) ?? false }

  /// Whether an attendance's person agreed to be known to the audience.
  public func mayKnow(_ attendance: Attendance) -> Bool {
    ([audience] + witnesses).allSatisfy { reader in
      reader.consent.map { attendance.consents(to: $0) } ?? true
    }
  }

  /// A person as the audience may see them at a forum; `nil` when it may not learn of them at all.
  public func entry(for attendance: Attendance) -> DisclosedPerson? {
    guard let person = plan.people[attendance.person] else { return nil }
    guard mayKnow(attendance), let identity = plan.identity(of: person.id), !identity.fullName.isEmpty else {
      guard withheld == .alias else { return nil }
      var entry = Self.alias(of: person, at: attendance)
      // But a bed has to be held from one day to another for whoever sleeps in it.
      if shows(.stay) { entry.stay = Stay(attendance.travel) }
      return entry
    }
    var entry = DisclosedPerson(
      attendance: attendance.id, display: Self.displayName(of: identity),
      sortKey: identity.familyName + " " + identity.givenNames, isNamed: true)
    register.enter(attendance.id)
    entry.nativeName = identity.nativeName
    if shows(.function) { entry.function = identity.function }
    if shows(.organisation), let organisation = plan.organisations[person.organisation] {
      (entry.organisation, entry.organisationID) = (organisation.name, organisation.id)
    }
    if shows(.country) { entry.country = person.residence?.country ?? person.nationalities.first }
    if shows(.role) {
      (entry.role, entry.rank, entry.isRemote) = (attendance.role, attendance.rank, attendance.seat == .remote)
    }
    if shows(.email) { entry.email = identity.email }
    if shows(.stay) { entry.stay = Stay(attendance.travel) }
    if shows(.journey) {
      entry.journey = attendance.travel
      entry.journey.from = attendance.travel.from ?? person.residence
      entry.journey.lodging = entry.stay.lodging
    }
    if shows(.needs) { entry.needs = person.accessNeeds + (person.diet.isEmpty ? [] : [person.diet]) }
    return entry
  }

  /// A person by alias, whatever they agreed to.
  func aliasEntry(for attendance: Attendance) -> DisclosedPerson? {
    plan.people[attendance.person].map { Self.alias(of: $0, at: attendance) }
  }

  /// An alias stands alone: an organisation or a country beside it could tell who it is.
  private static func alias(of person: Person, at attendance: Attendance) -> DisclosedPerson {
    DisclosedPerson(attendance: attendance.id, display: person.alias, sortKey: person.alias, isNamed: false)
  }

  /// Whom it named so far, ordered: those whose names, not aliases, were given away.
  public var named: [ForumPlan.ID<Attendance>] { register.names }

  /// Who was named; copies of a disclosure share it, so that no paper names somebody whom its register does not.
  private final class Register: Sendable {
    private let entered = Mutex<Set<ForumPlan.ID<Attendance>>>([])

    var names: [ForumPlan.ID<Attendance>] { entered.withLock { $0.sorted() } }

    func enter(_ id: ForumPlan.ID<Attendance>) { entered.withLock { _ = $0.insert(id) } }
  }

  /// A person on an agenda: the name, the alias, or nothing.
  public func name(of person: ForumPlan.ID<Person>, at forum: ForumPlan.ID<Forum>) -> String? {
    plan.attendances[Attendance.id(of: person, at: forum)].flatMap { entry(for: $0)?.display }
  }

  /// Title, given names, FAMILY NAME, as lists of participants write it.
  private static func displayName(of identity: Identity) -> String {
    [identity.honorific, identity.givenNames, identity.familyName.uppercased()]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// A person as one audience may see them.
public struct DisclosedPerson: Hashable, Sendable {
  /// The attendance behind the row; it never reaches a page.
  public let attendance: ForumPlan.ID<Attendance>
  /// The name or the alias.
  public let display: String
  let sortKey: String
  /// Whether it is the name.
  public let isNamed: Bool
  /// The name in the person's own script.
  public fileprivate(set) var nativeName = ""
  public fileprivate(set) var function = ""
  public fileprivate(set) var organisation = ""
  /// Which organisation that is; nothing where its name is not told.
  fileprivate(set) var organisationID: ForumPlan.ID<Organisation>?
  public fileprivate(set) var country: CountryCode?
  public fileprivate(set) var role: Role?
  /// What they are in their delegation; told with the role.
  public fileprivate(set) var rank: Attendance.Rank?
  /// Whether they take part from afar; told with the role.
  public fileprivate(set) var isRemote = false
  public fileprivate(set) var email = ""
  public fileprivate(set) var needs: [String] = []
  /// When they come and go, and where they sleep; nothing where the audience may not know.
  public fileprivate(set) var stay = Disclosure.Stay()
  /// All of the journey; nothing where the audience may not know.
  public fileprivate(set) var journey = Attendance.Travel()
}
