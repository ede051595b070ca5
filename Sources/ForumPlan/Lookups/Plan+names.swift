import Atlas

extension Plan {
  /// What a record is called on screen and in messages; people by alias, whatever keys are held.
  public func displayName(of key: RecordKey) -> String {
    switch self[key] {
    case .programme(let programme): programme.name
    case .forum(let forum): forum.name
    case .venue(let venue): venue.name
    case .organisation(let organisation): organisation.name
    case .person(let person): person.alias
    case .identity(let identity): people[identity.person]?.alias ?? "someone"
    case .protection(let record): people[record.person]?.alias ?? "someone"
    case .attendance(let attendance): displayName(of: attendance)
    case .visaCase(let visaCase):
      attendances[visaCase.attendance].map(displayName(of:)) ?? "a visa case"
    case .session(let session): session.title
    case .concern(let concern): concern.text
    case .commitment(let commitment): commitment.text
    case .budgetLine(let line): line.title
    case .funder(let funder): funder.name
    case .grant(let grant): grant.reference
    case .task(let task): task.title
    case .requirementSheet(let sheet): "requirements of \(sheet.nationality)"
    case .holidaySheet(let sheet): "holidays of \(sheet.country)"
    case .processFact(let fact): fact.process.id
    case nil: "a \(key.kind.noun) that is gone"
    }
  }

  private func displayName(of attendance: Attendance) -> String {
    "\(people[attendance.person]?.alias ?? "someone") at \(forums[attendance.forum]?.name ?? "a forum")"
  }

  /// The record of a type that a name means: exactly, else without case and diacritics, else by how it begins.
  ///
  /// Throws when there is none, or when the beginning fits several. O(records of the type).
  public func find<R: Record>(_ type: R.Type, named name: String, field: String) throws(FieldProblem) -> ID<R> {
    let keys = entries(of: R.kind).map(\.key)
    let named = keys.map { (key: $0, name: displayName(of: $0)) }
    if let exact = named.first(where: { $0.name == name }) { return ID(rawValue: exact.key.rawID) }
    let folded = NameFolding.fold(name)
    let loose = named.map { (key: $0.key, name: $0.name, folded: NameFolding.fold($0.name)) }
    var found = loose.filter { $0.folded == folded }
    if found.isEmpty, !folded.isEmpty { found = loose.filter { $0.folded.hasPrefix(folded) } }
    if found.count == 1 { return ID(rawValue: found[0].key.rawID) }
    if found.isEmpty {
      throw FieldProblem(field, "There is no \(R.kind.noun) called “\(name.prefix(60))” in the plan.")
    }
    let choices = found.prefix(4).map { "“\($0.name)”" }.sorted().joined(separator: ", ")
    throw FieldProblem(field, "“\(name.prefix(60))” fits several: \(choices). Write more of the name.")
  }

  /// The attendances at a forum, by alias; O(attendances).
  public func attendances(at forum: ID<Forum>) -> [Attendance] {
    attendances.filter { $0.forum == forum }
      .sorted { (people[$0.person]?.alias ?? "", $0.id) < (people[$1.person]?.alias ?? "", $1.id) }
  }

  /// The attendances of a person, by the forum's date; O(attendances).
  public func attendances(of person: ID<Person>) -> [Attendance] {
    attendances.filter { $0.person == person }
      .sorted {
        (forums[$0.forum]?.start?.dayNumber ?? .max, $0.id) < (forums[$1.forum]?.start?.dayNumber ?? .max, $1.id)
      }
  }

  /// The sessions of a forum: by day and time, unscheduled ones last; O(sessions).
  public func sessions(of forum: ID<Forum>) -> [Session] {
    sessions.filter { $0.forum == forum }.sorted { left, right in
      let (first, second) = (left.slot, right.slot)
      return (first?.day ?? .max, first?.start ?? 0, left.title, left.id)
        < (second?.day ?? .max, second?.start ?? 0, right.title, right.id)
    }
  }

  /// The forums by date, then by name.
  public var forumsByDate: [Forum] {
    forums.sorted { ($0.start?.dayNumber ?? .max, $0.name, $0.id) < ($1.start?.dayNumber ?? .max, $1.name, $1.id) }
  }
}
