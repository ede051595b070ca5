import Atlas
import ForumPlan

/// What people are listed under, in the order of protocol.
///
/// Source: lists of participants of United Nations meetings: states by country, the host, organisations, and those who
/// serve the meeting last.
enum Delegation: Hashable {
  case country(CountryCode)
  case organisation(String)
  /// Police and ministries, where the reader may not know of which country.
  case authorities
  case host
  case international
  case civilSociety
  case experts
  case observers
  case interpreters
  case secretariat
  /// Whoever stands there by alias, or of whom nothing is known by which to list them.
  case unnamed

  /// Its place in the order; countries and organisations share one.
  var place: Int {
    switch self {
    case .country, .organisation: 0
    case .authorities: 1
    case .host: 2
    case .international: 3
    case .civilSociety: 4
    case .experts: 5
    case .observers: 6
    case .interpreters: 7
    case .secretariat: 8
    case .unnamed: 9
    }
  }

  func title(in language: PaperLanguage, _ atlas: Atlas) -> String {
    switch self {
    case .country(let code): language.name(of: code, atlas)
    case .organisation(let name): name
    case .authorities: language.word(.authorities)
    case .host: language.word(.hostDelegation)
    case .international: language.word(.internationalOrganisations)
    case .civilSociety: language.word(.civilSociety)
    case .experts: language.word(.experts)
    case .observers: language.word(.observers)
    case .interpreters: language.word(.interpreters)
    case .secretariat: language.word(.secretariat)
    case .unnamed: language.word(.others)
    }
  }
}

extension DisclosedPerson {
  /// The place within a delegation, the head's first.
  var precedence: Int {
    switch rank {
    case .head: 0
    case .deputy: 1
    case nil: 2
    case .adviser: 3
    }
  }
}

/// Puts people into delegations by what their reader may know of them, and by nothing else.
struct Delegations {
  let plan: Plan
  let forum: Forum

  /// The delegation of somebody who is named.
  func delegation(of entry: DisclosedPerson) -> Delegation {
    switch entry.role {
    case .interpreter: return .interpreters
    case .support: return .secretariat
    case .observer, .monitor: return .observers
    case .speaker, .facilitator: return .experts
    case .host: return .host
    case .delegate, nil: break
    }
    guard let id = entry.organisationID, let organisation = plan.organisations[id] else { return .experts }
    if forum.hosts.contains(id) { return .host }
    switch organisation.sector {
    case .police, .government: return entry.country.map { .country($0) } ?? .authorities
    case .international: return .international
    case .civilSociety: return .civilSociety
    case .academia, .media, .other: return .experts
    }
  }
}
