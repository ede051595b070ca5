/// Whom somebody must not be near, and where; why stands in the protection record, if anywhere.
public struct Separation: Hashable, Codable, Sendable {
  /// The person to be kept apart from; `nil` for an organisation.
  public var person: ForumPlan.ID<Person>?
  /// The organisation whose people are to be kept apart; `nil` for a person.
  public var organisation: ForumPlan.ID<Organisation>?
  /// Where; never empty.
  public var scopes: [Scope]

  /// Where two are kept apart.
  public enum Scope: String, Codable, CaseIterable, Sendable {
    case table
    case room
    case session
    case lodging
    case vehicle
    case flight

    /// The word on a screen.
    public var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  }

  /// From a person.
  public init(from person: ForumPlan.ID<Person>, in scopes: [Scope]) {
    self.person = person
    self.scopes = scopes
  }

  /// From all people of an organisation.
  public init(from organisation: ForumPlan.ID<Organisation>, in scopes: [Scope]) {
    self.organisation = organisation
    self.scopes = scopes
  }

  /// Whether it speaks of somebody.
  public func concerns(_ other: Person) -> Bool { concerns(other.id, other.organisation) }

  /// Whether it speaks of somebody of an organisation.
  public func concerns(_ other: ForumPlan.ID<Person>, _ employer: ForumPlan.ID<Organisation>?) -> Bool {
    person == other || (organisation != nil && organisation == employer)
  }
}

/// Whom somebody meets: what a person or an organisation said about it, in the programme's own words.
public struct Encounter: Hashable, Codable, Sendable {
  /// The only police and authorities they accept to meet; all where none is named.
  public var accepts: [ForumPlan.ID<Organisation>] = []
  /// Organisations they do not meet.
  public var refuses: [ForumPlan.ID<Organisation>] = []
  /// Whether they speak before police and governments do.
  public var speaksFirst = false
  /// What else they ask for.
  public var terms = ""

  /// Nothing said.
  public init() {}

  /// Whether they said anything.
  public var isEmpty: Bool { accepts.isEmpty && refuses.isEmpty && !speaksFirst && terms.isEmpty }

  /// Whether they accept to meet somebody: of police and governments those named alone, where any is named.
  public func accepts(_ other: Person) -> Bool { accepts(other.organisation, other.sector) }

  /// Whether they accept to meet somebody of an organisation and sector.
  public func accepts(_ organisation: ForumPlan.ID<Organisation>?, _ sector: Sector) -> Bool {
    if let organisation, refuses.contains(organisation) { return false }
    guard !accepts.isEmpty, sector == .police || sector == .government else { return true }
    return organisation.map(accepts.contains) ?? false
  }
}
