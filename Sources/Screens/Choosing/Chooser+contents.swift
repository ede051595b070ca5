import ForumPlan

extension Chooser {
  /// What can be added, with what the open tab is about first.
  static func additions(on tab: Tab, parents: [RecordKey], sight: Sight) -> Chooser {
    let first = tab.kinds
    let kinds = first + addable.filter { !first.contains($0) }
    let items = kinds.filter { sight.isOpen($0.compartment) }.map { kind in
      Item(
        text: kind.noun.capitalisedFirst, note: note(kind, parents, sight), otherWords: otherWords(for: kind),
        action: .begin(kind, parents))
    }
    return Chooser(title: "Add", items: items)
  }

  /// All records of a kind, by name.
  static func records(
    of kind: RecordKind, title: String, sight: Sight, action: (RecordKey) -> Action
  ) -> Chooser {
    let named = sight.plan.entries(of: kind).map { (key: $0.key, name: sight.plan.displayName(of: $0)) }
    let items = named.sorted { ($0.name.folded, $0.key.rawID) < ($1.name.folded, $1.key.rawID) }
      .map { Item(text: $0.name, note: sight.note(of: $0.key), action: action($0.key)) }
    return Chooser(title: title, items: items)
  }

  /// What a newcomer may call a kind of record.
  private static func otherWords(for kind: RecordKind) -> String {
    switch kind {
    case .attendance: "participant attendee guest invitation invite"
    case .person: "participant contact delegate"
    case .forum: "event meeting dialogue"
    case .venue: "place hotel"
    case .session: "agenda item talk panel break"
    case .budgetLine: "cost expense"
    case .funder: "donor sponsor"
    case .costRate: "price subsistence per diem DSA tariff"
    case .identity: "passport legal name"
    default: ""
    }
  }

  private static let addable: [RecordKind] = [
    .forum, .person, .attendance, .organisation, .venue, .session, .concern, .commitment, .task, .identity, .protection,
    .visaCase, .budgetLine, .funder, .grant, .costRate,
  ]

  /// To which of the records at hand it would belong.
  private static func note(_ kind: RecordKind, _ parents: [RecordKey], _ sight: Sight) -> String {
    let takes: [RecordKind] =
      switch kind {
      case .session, .commitment, .concern, .task: [.forum]
      case .budgetLine: [.forum, .grant]
      case .grant: [.funder]
      case .person: [.organisation]
      default: kind.neededParents
      }
    let names = takes.compactMap { taken in
      parents.first { $0.kind == taken }.map { sight.plan.displayName(of: $0).shortened }
    }
    guard !names.isEmpty else { return "" }
    return (kind == .person ? "from " : "of ") + names.joined(separator: ", ")
  }
}

extension Sight {
  /// A word that tells records of one name apart.
  fileprivate func note(of key: RecordKey) -> String {
    switch plan[key] {
    case .person(let person): plan.organisations[person.organisation]?.name ?? person.sector.label
    case .forum(let forum): forum.span?.long ?? ""
    case .venue(let venue): venue.place.description
    case .organisation(let organisation): organisation.sector.label
    case .grant(let grant): plan.funders[grant.funder]?.name ?? ""
    default: ""
    }
  }
}

extension Tab {
  /// What one adds here most.
  fileprivate var kinds: [RecordKind] {
    switch self {
    case .radar: [.task, .forum, .person]
    case .forums: [.forum, .attendance, .session, .concern, .commitment, .task, .budgetLine]
    case .people: [.person, .attendance, .identity, .protection, .organisation]
    case .visas: [.visaCase, .attendance, .identity]
    case .venues: [.venue]
    case .agenda: [.session, .concern]
    case .protection: [.protection, .person]
    case .budget: [.budgetLine, .funder, .grant, .costRate]
    case .history, .papers: []
    }
  }
}
