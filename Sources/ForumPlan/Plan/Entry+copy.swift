extension Entry {
  /// The same under another identifier and name, without what only the first one went through: its dates, payments,
  /// slots, and what is a person's own.
  ///
  /// `nil` for the kinds of which another record can have only one, and for those that are imported.
  public func copy(id bits: UInt64, name: String) -> Entry? {
    switch self {
    case .forum(var forum):
      forum.id = ID(rawValue: bits)
      forum.name = name
      (forum.number, forum.start, forum.confirmedOn) = (nil, nil, nil)
      forum.stage = .scoping
      return .forum(forum)
    case .venue(var venue):
      venue.id = ID(rawValue: bits)
      venue.name = name
      venue.availability = []
      return .venue(venue)
    case .organisation(var organisation):
      organisation.id = ID(rawValue: bits)
      organisation.name = name
      (organisation.shortName, organisation.registration) = ("", "")
      return .organisation(organisation)
    case .person(let person): return .person(person.colleague(id: ID(rawValue: bits), alias: name))
    case .session(var session):
      session.id = ID(rawValue: bits)
      session.title = name
      session.slot = nil
      return .session(session)
    case .concern(var concern):
      concern.id = ID(rawValue: bits)
      concern.text = name
      return .concern(concern)
    case .commitment(var commitment):
      commitment.id = ID(rawValue: bits)
      commitment.text = name
      commitment.done = nil
      return .commitment(commitment)
    case .task(var task):
      task.id = ID(rawValue: bits)
      task.title = name
      task.done = nil
      return .task(task)
    case .budgetLine(var line):
      line.id = ID(rawValue: bits)
      line.title = name
      (line.orders, line.payments) = ([], [])
      (line.committed, line.paid) = (nil, nil)
      // Two lines cannot follow from the plan in the same way: the copy is somebody's own.
      line.derivation = nil
      return .budgetLine(line)
    case .funder(var funder):
      funder.id = ID(rawValue: bits)
      funder.name = name
      return .funder(funder)
    case .grant(var grant):
      grant.id = ID(rawValue: bits)
      grant.reference = name
      for place in grant.instalments.indices { grant.instalments[place].received = nil }
      return .grant(grant)
    case .costRate(var rate):
      rate.id = ID(rawValue: bits)
      return .costRate(rate)
    case .programme, .identity, .protection, .attendance, .visaCase, .paper, .requirementSheet, .holidaySheet,
      .processFact:
      return nil
    }
  }
}

extension Person {
  /// Somebody of the same organisation, origin and languages, of whom nothing else is known.
  fileprivate func colleague(id: ForumPlan.ID<Person>, alias: String) -> Person {
    var person = self
    person.id = id
    person.alias = alias
    person.gender = .unstated
    (person.accessNeeds, person.diet, person.notes) = ([], "", "")
    return person
  }
}

extension Plan {
  /// A name for a copy: the first one's with the next number that no record of the kind has, `Tunis dialogue 2`.
  ///
  /// `taken` are names given in the same breath. Costs a look through the kind's records.
  public func nameOfCopy(of entry: Entry, taken: Set<String> = []) -> String {
    let name = displayName(of: entry)
    let others = Set(entries(of: entry.key.kind).map { displayName(of: $0) }).union(taken)
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    let last = words.count > 1 ? words.last.flatMap { $0.utf8.count < 6 ? Int($0) : nil } : nil
    let stem = last == nil ? name : words.dropLast().joined(separator: " ")
    var number = max(2, (last ?? 1) + 1)
    while others.contains("\(stem) \(number)") { number += 1 }
    return "\(stem) \(number)"
  }
}
