extension Plan {
  /// The record of a key, or `nil` when the plan does not hold it.
  public subscript(key: RecordKey) -> Entry? {
    switch key.kind {
    case .programme: programmes[ID(rawValue: key.rawID)].map(Entry.programme)
    case .forum: forums[ID(rawValue: key.rawID)].map(Entry.forum)
    case .venue: venues[ID(rawValue: key.rawID)].map(Entry.venue)
    case .organisation: organisations[ID(rawValue: key.rawID)].map(Entry.organisation)
    case .person: people[ID(rawValue: key.rawID)].map(Entry.person)
    case .identity: identities[ID(rawValue: key.rawID)].map(Entry.identity)
    case .protection: protectionRecords[ID(rawValue: key.rawID)].map(Entry.protection)
    case .attendance: attendances[ID(rawValue: key.rawID)].map(Entry.attendance)
    case .visaCase: visaCases[ID(rawValue: key.rawID)].map(Entry.visaCase)
    case .session: sessions[ID(rawValue: key.rawID)].map(Entry.session)
    case .concern: concerns[ID(rawValue: key.rawID)].map(Entry.concern)
    case .commitment: commitments[ID(rawValue: key.rawID)].map(Entry.commitment)
    case .budgetLine: budgetLines[ID(rawValue: key.rawID)].map(Entry.budgetLine)
    case .funder: funders[ID(rawValue: key.rawID)].map(Entry.funder)
    case .grant: grants[ID(rawValue: key.rawID)].map(Entry.grant)
    case .costRate: costRates[ID(rawValue: key.rawID)].map(Entry.costRate)
    case .task: tasks[ID(rawValue: key.rawID)].map(Entry.task)
    case .paper: papers[ID(rawValue: key.rawID)].map(Entry.paper)
    case .requirementSheet: requirementSheets[ID(rawValue: key.rawID)].map(Entry.requirementSheet)
    case .holidaySheet: holidaySheets[ID(rawValue: key.rawID)].map(Entry.holidaySheet)
    case .processFact: processFacts[ID(rawValue: key.rawID)].map(Entry.processFact)
    }
  }

  /// Every record, kind by kind, in no particular order within a kind.
  public var entries: some Sequence<Entry> {
    RecordKind.allCases.lazy.flatMap { entries(of: $0) }
  }

  /// The records of one kind, in no particular order.
  public func entries(of kind: RecordKind) -> [Entry] {
    switch kind {
    case .programme: programmes.map(Entry.programme)
    case .forum: forums.map(Entry.forum)
    case .venue: venues.map(Entry.venue)
    case .organisation: organisations.map(Entry.organisation)
    case .person: people.map(Entry.person)
    case .identity: identities.map(Entry.identity)
    case .protection: protectionRecords.map(Entry.protection)
    case .attendance: attendances.map(Entry.attendance)
    case .visaCase: visaCases.map(Entry.visaCase)
    case .session: sessions.map(Entry.session)
    case .concern: concerns.map(Entry.concern)
    case .commitment: commitments.map(Entry.commitment)
    case .budgetLine: budgetLines.map(Entry.budgetLine)
    case .funder: funders.map(Entry.funder)
    case .grant: grants.map(Entry.grant)
    case .costRate: costRates.map(Entry.costRate)
    case .task: tasks.map(Entry.task)
    case .paper: papers.map(Entry.paper)
    case .requirementSheet: requirementSheets.map(Entry.requirementSheet)
    case .holidaySheet: holidaySheets.map(Entry.holidaySheet)
    case .processFact: processFacts.map(Entry.processFact)
    }
  }

  /// Puts a record in its table, unchecked: for readers of files whose records were checked when written.
  public mutating func load(_ entry: Entry) {
    switch entry {
    case .programme(let record): programmes[record.id] = record
    case .forum(let record): forums[record.id] = record
    case .venue(let record): venues[record.id] = record
    case .organisation(let record): organisations[record.id] = record
    case .person(let record):
      aliases.replace(people[record.id], with: record)
      people[record.id] = record
    case .identity(let record): identities[record.id] = record
    case .protection(let record): protectionRecords[record.id] = record
    case .attendance(let record): attendances[record.id] = record
    case .visaCase(let record): visaCases[record.id] = record
    case .session(let record): sessions[record.id] = record
    case .concern(let record): concerns[record.id] = record
    case .commitment(let record): commitments[record.id] = record
    case .budgetLine(let record): budgetLines[record.id] = record
    case .funder(let record): funders[record.id] = record
    case .grant(let record): grants[record.id] = record
    case .costRate(let record): costRates[record.id] = record
    case .task(let record): tasks[record.id] = record
    case .paper(let record): papers[record.id] = record
    case .requirementSheet(let record): requirementSheets[record.id] = record
    case .holidaySheet(let record): holidaySheets[record.id] = record
    case .processFact(let record): processFacts[record.id] = record
    }
  }

  /// Takes a record out of its table; nothing happens when it is not there.
  mutating func unload(_ key: RecordKey) {
    switch key.kind {
    case .programme: programmes[ID(rawValue: key.rawID)] = nil
    case .forum: forums[ID(rawValue: key.rawID)] = nil
    case .venue: venues[ID(rawValue: key.rawID)] = nil
    case .organisation: organisations[ID(rawValue: key.rawID)] = nil
    case .person:
      aliases.replace(people[ID(rawValue: key.rawID)], with: nil)
      people[ID(rawValue: key.rawID)] = nil
    case .identity: identities[ID(rawValue: key.rawID)] = nil
    case .protection: protectionRecords[ID(rawValue: key.rawID)] = nil
    case .attendance: attendances[ID(rawValue: key.rawID)] = nil
    case .visaCase: visaCases[ID(rawValue: key.rawID)] = nil
    case .session: sessions[ID(rawValue: key.rawID)] = nil
    case .concern: concerns[ID(rawValue: key.rawID)] = nil
    case .commitment: commitments[ID(rawValue: key.rawID)] = nil
    case .budgetLine: budgetLines[ID(rawValue: key.rawID)] = nil
    case .funder: funders[ID(rawValue: key.rawID)] = nil
    case .grant: grants[ID(rawValue: key.rawID)] = nil
    case .costRate: costRates[ID(rawValue: key.rawID)] = nil
    case .task: tasks[ID(rawValue: key.rawID)] = nil
    case .paper: papers[ID(rawValue: key.rawID)] = nil
    case .requirementSheet: requirementSheets[ID(rawValue: key.rawID)] = nil
    case .holidaySheet: holidaySheets[ID(rawValue: key.rawID)] = nil
    case .processFact: processFacts[ID(rawValue: key.rawID)] = nil
    }
  }
}
