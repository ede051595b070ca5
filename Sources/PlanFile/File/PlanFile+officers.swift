import ForumPlan
import GRDB

/// Who holds keys of the plan.
extension PlanFile {
  /// The officers, in order of names, the recovery sheet last; none where the plan is not sealed.
  ///
  /// A plan of before there were several officers has one, who made it.
  public var officers: [Officer] {
    guard isSealed else { return [] }
    guard let roster = rosters[.logistics] else {
      return ring.officers.map { officer($0.id, founder(officer: $0)) }
    }
    return roster.holders.compactMap { holder in holder.person.map { officer(holder.id, $0) } }
      .sorted { Self.place($0) < Self.place($1) }
  }

  private static func place(_ officer: Officer) -> (Int, String) {
    (officer.kind == .recovery ? 1 : 0, plain(officer.name))
  }

  /// The officer who opened the plan; `nil` where it is not sealed.
  public var officer: Officer? {
    officers.first { $0.id.bytes == opener.officer }
  }

  /// Makes keys of passphrases for this plan, on any thread.
  public var keyMaker: KeyMaker { KeyMaker(ring, opener: opener.officer) }

  /// The officer of a name, whatever its case.
  public func officer(named name: String) throws(PlanFileError) -> Officer {
    let wanted = Self.plain(name)
    guard let found = officers.first(where: { Self.plain($0.name) == wanted }) else {
      throw .officers(isSealed ? .unknown(name) : .notSealed)
    }
    return found
  }

  /// Adds an officer who gets some of the keys held here; `logistics` is always among them.
  ///
  /// `time` is in seconds since 1970-01-01T00:00:00Z.
  @discardableResult
  public func addOfficer(
    _ name: String, holding compartments: Set<Compartment>, key: OwnKey, author: String, time: Int64
  ) throws(PlanFileError) -> Officer {
    let held = compartments.union([.logistics])
    let name = try checked(name, key)
    let shut = held.subtracting(keys.keys)
    guard shut.isEmpty else { throw .officers(.cannotGive(shut)) }
    guard !ring.knows(key) else { throw .officers(.keyInUse) }
    try write(label: "Officer added: \(name) (\(held.words))", author: author, time: time) { change in
      try change.put(
        key, Roster.Person(kind: key.kind, name: name, compartments: held, addedOn: time, addedBy: author))
    }
    return try officer(named: name)
  }

  /// Gives an officer another passphrase or key in place of theirs; what they hold stays.
  ///
  /// They also get a new secret, so that the old passphrase opens nothing in the file from then on.
  public func replaceKey(
    of id: Officer.ID, by key: OwnKey, author: String, time: Int64
  ) throws(PlanFileError) {
    guard isSealed else { throw .officers(.notSealed) }
    guard let officer = officers.first(where: { $0.id == id }) else { throw .officers(.unknown("")) }
    guard officer.kind != .recovery, key.kind != .recovery else { throw .officers(.isSheet) }
    let shut = officer.compartments.subtracting(keys.keys)
    guard shut.isEmpty else { throw .officers(.cannotGive(shut)) }
    guard !ring.knows(key) else { throw .officers(.keyInUse) }
    try write(
      label: "Officer \(officer.name): another \(key.kind.label)", author: author, time: time, own: key, of: id.bytes
    ) { change in
      try change.put(
        key, as: id.bytes,
        Roster.Person(
          kind: key.kind, name: officer.name, compartments: officer.compartments, addedOn: officer.addedOn,
          addedBy: officer.addedBy))
    }
  }

  /// Whether a key is that of the officer who opened the plan.
  public func isOwn(_ key: OwnKey) -> Bool {
    guard let holder = ring.officers.first(where: { $0.id == opener.officer }) else { return false }
    return holder.derivation == key.derivation && (try? holder.unwrap(plan: ring.plan, with: key.key)) != nil
  }

  private func officer(_ id: [UInt8], _ person: Roster.Person) -> Officer {
    Officer(
      id: Officer.ID(bytes: id), kind: person.kind, name: person.name, compartments: person.compartments,
      addedOn: person.addedOn, addedBy: person.addedBy)
  }

  /// Of whom nothing is written but what they did first.
  func founder(officer: KeyHolder) -> Roster.Person {
    let first = try? journal.entry(1)
    let author = first?.change.author ?? ""
    return Roster.Person(
      kind: officer.kind, name: author.isEmpty ? "someone" : author, compartments: officer.compartments,
      addedOn: first?.change.time ?? 0, addedBy: author)
  }

  /// A name as it will stand; no two officers have the same, and none is called as the sheet is.
  func checked(_ name: String, _ key: OwnKey) throws(PlanFileError) -> String {
    guard isSealed else { throw .officers(.notSealed) }
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isPlain = words.unicodeScalars.allSatisfy { ![.control, .format].contains($0.properties.generalCategory) }
    guard (1...60).contains(words.count), isPlain,
      (Self.plain(words) == Self.plain(Officer.sheetName)) == (key.kind == .recovery)
    else { throw .officers(.badName) }
    if let other = officers.first(where: { Self.plain($0.name) == Self.plain(words) }) {
      throw .officers(.nameTaken(other.name))
    }
    return words
  }

  static func plain(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
