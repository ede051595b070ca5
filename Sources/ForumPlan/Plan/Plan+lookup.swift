/// Why a name leads to no record.
public enum LookupFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing of the kind is called so.
  case unknown(RecordKind, String)
  /// Several are called so, or begin so.
  case ambiguous(RecordKind, String, [String])

  /// What was looked for and what to do, as a sentence.
  public var description: String {
    switch self {
    case .unknown(let kind, let text):
      "No \(kind.noun) is called “\(text.quotable)”. Check the spelling; how the name begins is enough."
    case .ambiguous(let kind, let text, let names):
      "“\(text.quotable)” may be more than one \(kind.noun): "
        + names.prefix(5).map(\.quotable).joined(separator: "; ") + (names.count > 5 ? "; …" : "")
        + ". Give more of the name."
    }
  }
}

extension Plan {
  /// The forum of a name; see `find(_:named:)`.
  public func forum(named text: String) throws(LookupFailure) -> Forum {
    guard let forum = forums[ID(rawValue: try find(.forum, named: text).rawID)] else { throw .unknown(.forum, text) }
    return forum
  }

  /// The venue of a name; see `find(_:named:)`.
  public func venue(named text: String) throws(LookupFailure) -> Venue {
    guard let venue = venues[ID(rawValue: try find(.venue, named: text).rawID)] else { throw .unknown(.venue, text) }
    return venue
  }

  /// The funder of a name; see `find(_:named:)`.
  public func funder(named text: String) throws(LookupFailure) -> Funder {
    guard let funder = funders[ID(rawValue: try find(.funder, named: text).rawID)] else {
      throw .unknown(.funder, text)
    }
    return funder
  }

  /// The organisation of a full or short name; see `find(_:named:)`.
  public func organisation(named text: String) throws(LookupFailure) -> Organisation {
    guard let found = organisations[ID(rawValue: try find(.organisation, named: text).rawID)] else {
      throw .unknown(.organisation, text)
    }
    return found
  }

  /// The person of an alias; see `find(_:named:)`.
  public func person(named text: String) throws(LookupFailure) -> Person {
    guard let person = people[ID(rawValue: try find(.person, named: text).rawID)] else { throw .unknown(.person, text) }
    return person
  }

  /// The record of a kind that a text names: exactly, else whatever its case and marks, else as the only one
  /// that begins so, else by its identifier.
  ///
  /// Costs a look through the kind's records; O(1) for a person's exact alias.
  public func find(_ kind: RecordKind, named text: String) throws(LookupFailure) -> RecordKey {
    let text = text.trimmed
    if kind == .person, let person = person(alias: text), person.alias == text { return person.key }
    guard !text.isEmpty else { throw .unknown(kind, text) }
    let folded = text.folded
    var exact: [Entry] = []
    var alike: [Entry] = []
    var begun: [Entry] = []
    for entry in entries(of: kind) {
      var rank = 0
      for name in names(of: entry) {
        if name == text { rank = max(rank, 3) }
        let candidate = name.folded
        if candidate == folded { rank = max(rank, 2) } else if candidate.hasPrefix(folded) { rank = max(rank, 1) }
      }
      switch rank {
      case 3: exact.append(entry)
      case 2: alike.append(entry)
      case 1: begun.append(entry)
      default: break
      }
    }
    if let id = ID<Never>(text), exact.isEmpty {
      let key = RecordKey(kind: kind, rawID: id.rawValue)
      if self[key] != nil { return key }
    }
    guard let found = [exact, alike, begun].first(where: { !$0.isEmpty }) else { throw .unknown(kind, text) }
    if found.count > 1 { throw .ambiguous(kind, text, found.map { displayName(of: $0) }.sorted()) }
    return found[0].key
  }

  /// Whether `find` takes the very name of a record for it, and for no other.
  ///
  /// Costs a look through the names of the kind as they are written; O(1) for a person.
  func isFound(_ key: RecordKey, named name: String) -> Bool {
    func isAlone<R: Record>(_ records: Table<R>, _ bears: (R) -> Bool) -> Bool {
      !records.contains { bears($0) && $0.key != key }
    }
    switch key.kind {
    case .forum: return isAlone(forums) { $0.name == name }
    case .venue: return isAlone(venues) { $0.name == name }
    case .organisation: return isAlone(organisations) { $0.name == name || $0.shortName == name }
    case .session: return isAlone(sessions) { $0.title == name }
    case .concern: return isAlone(concerns) { $0.text == name }
    case .funder: return isAlone(funders) { $0.name == name }
    case .grant: return isAlone(grants) { $0.reference == name }
    default: return (try? find(key.kind, named: name)) == key
    }
  }

  private func names(of entry: Entry) -> [String] {
    if case .organisation(let organisation) = entry, !organisation.shortName.isEmpty {
      return [organisation.name, organisation.shortName]
    }
    return [displayName(of: entry)]
  }
}
