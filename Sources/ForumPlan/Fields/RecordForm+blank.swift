import Atlas

extension RecordForm {
  /// An empty form for a new record of a kind, or `nil` when a parent it cannot be without is missing, and for
  /// kinds that are imported and not edited.
  ///
  /// Parents are the records it belongs to: a person for identity and protection; person and forum for an
  /// attendance; an attendance for a visa case; a forum for session and commitment; a funder for a grant. Other
  /// kinds take those parents they have a field for. The identifier serves the kinds that have one of their own.
  public static func blank(_ kind: RecordKind, id: UInt64, under parents: [RecordKey] = []) -> RecordForm? {
    blankEntry(kind, id: id, Parents(keys: parents)).map { RecordForm(editing: $0) }
  }

  private static func blankEntry(_ kind: RecordKind, id: UInt64, _ parents: Parents) -> Entry? {
    switch kind {
    case .programme: return .programme(Programme(name: ""))
    case .forum:
      var forum = Forum(id: ID(rawValue: id), name: "", days: 2)
      forum.groundRules = GroundRules.usual
      return .forum(forum)
    case .venue: return .venue(Venue(id: ID(rawValue: id), name: "", place: Place(name: "", country: "ZZ")))
    case .organisation: return .organisation(Organisation(id: ID(rawValue: id), name: "", sector: .civilSociety))
    case .person:
      var person = Person(id: ID(rawValue: id), alias: "", sector: .civilSociety)
      person.organisation = parents.id(of: Organisation.self)
      return .person(person)
    case .identity: return parents.id(of: Person.self).map { .identity(Identity(of: $0)) }
    case .protection: return parents.id(of: Person.self).map { .protection(ProtectionRecord(of: $0)) }
    case .attendance:
      guard let person = parents.id(of: Person.self), let forum = parents.id(of: Forum.self) else { return nil }
      return .attendance(Attendance(person: person, forum: forum, role: .delegate))
    case .visaCase: return parents.id(of: Attendance.self).map { .visaCase(VisaCase(of: $0)) }
    case .session:
      return parents.id(of: Forum.self).map {
        .session(Session(id: ID(rawValue: id), forum: $0, title: "", format: .plenary, minutes: 60))
      }
    case .concern:
      var concern = Concern(id: ID(rawValue: id), text: "", raisedBy: .civilSociety)
      concern.forum = parents.id(of: Forum.self)
      concern.organisation = parents.id(of: Organisation.self)
      return .concern(concern)
    case .commitment:
      return parents.id(of: Forum.self).map { .commitment(Commitment(id: ID(rawValue: id), forum: $0, text: "")) }
    case .budgetLine:
      var line = BudgetLine(
        id: ID(rawValue: id), category: .other, title: "", unitRate: Money(minorUnits: 0, currency: .euro))
      line.forum = parents.id(of: Forum.self)
      line.grant = parents.id(of: Grant.self)
      return .budgetLine(line)
    case .funder: return .funder(Funder(id: ID(rawValue: id), name: ""))
    case .grant:
      let nothing = Money(minorUnits: 0, currency: .euro)
      return parents.id(of: Funder.self).map {
        .grant(Grant(id: ID(rawValue: id), funder: $0, reference: "", amount: nothing))
      }
    case .costRate:
      return .costRate(
        CostRate(id: ID(rawValue: id), item: .perDiem, amount: Money(minorUnits: 0, currency: .euro)))
    case .task:
      var task = PlanTask(id: ID(rawValue: id), title: "")
      task.forum = parents.id(of: Forum.self)
      return .task(task)
    case .paper, .requirementSheet, .holidaySheet, .processFact: return nil
    }
  }
}

/// The records that a new one belongs to.
private struct Parents {
  let keys: [RecordKey]

  func id<R: Record>(of type: R.Type) -> ID<R>? {
    keys.first { $0.kind == R.kind }.map { ID(rawValue: $0.rawID) }
  }
}
