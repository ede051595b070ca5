import ForumPlan

/// A person as they will be after the import, while rows are still being read.
struct Draft {
  var person: Person
  var identity: Identity
  /// The line that first spoke of them; `nil` for somebody of the plan.
  var line: Int?

  /// Somebody new, as a row tells of them.
  init(_ row: Candidate, id: ID<Person>, alias: String, sector: Sector, organisation: ID<Organisation>?) {
    person = Person(id: id, alias: alias, sector: sector)
    identity = Identity(of: id)
    line = row.line
    _ = fill(from: row, sector: sector, organisation: organisation)
    person.sector = sector
  }

  /// Somebody of the plan.
  init(person: Person, identity: Identity) {
    self.person = person
    self.identity = identity
  }

  /// What merging a row did.
  struct Merge {
    var filled: [ParticipantColumn] = []
    var kept: [ParticipantColumn] = []
  }

  /// Fills what is empty from a row; what is there stays, and is named where the row says otherwise.
  mutating func fill(from row: Candidate, sector: Sector?, organisation: ID<Organisation>?) -> Merge {
    var merge = Merge()
    func fill<Value: Equatable>(_ old: inout Value, _ new: Value, unless empty: Value, _ column: ParticipantColumn) {
      guard new != empty, old != new else { return }
      if old == empty {
        old = new
        merge.filled.append(column)
      } else {
        merge.kept.append(column)
      }
    }
    if row.hasName, identity.fullName.isEmpty {
      identity.familyName = row.familyName
      identity.givenNames = row.givenNames
      merge.filled.append(.familyName)
    } else if row.hasName, Fold.name(identity.fullName) != Fold.name(row.givenNames + " " + row.familyName) {
      merge.kept.append(.familyName)
    }
    fill(&person.organisation, organisation, unless: nil, .organisation)
    if let sector, person.sector != sector { merge.kept.append(.sector) }
    if person.nationalities.isEmpty || !row.nationalities.allSatisfy(person.nationalities.contains) {
      fill(&person.nationalities, row.nationalities, unless: [], .nationality)
    }
    fill(&person.residence, row.residence, unless: nil, .residence)
    fill(&person.gender, row.gender, unless: .unstated, .gender)
    fill(&person.languages, row.languages, unless: [], .languages)
    fill(&person.accessNeeds, row.accessNeeds, unless: [], .accessNeeds)
    fill(&person.diet, row.diet, unless: "", .diet)
    fill(&person.notes, row.notes, unless: "", .notes)
    fill(&identity.nativeName, row.nativeName, unless: "", .nativeName)
    fill(&identity.honorific, row.honorific, unless: "", .honorific)
    fill(&identity.function, row.function, unless: "", .function)
    fill(&identity.birthDate, row.birthDate, unless: nil, .birthDate)
    fill(&identity.birthPlace, row.birthPlace, unless: "", .birthPlace)
    if identity.email.lowercased() != row.email.lowercased() { fill(&identity.email, row.email, unless: "", .email) }
    fill(&identity.phone, row.phone, unless: "", .phone)
    fill(&identity.address, row.address, unless: "", .address)
    fill(&identity.emergencyContact, row.emergencyContact, unless: "", .emergencyContact)
    if let passport = row.passport { add(passport, &merge) }
    return merge
  }

  /// Adds a passport, or fills what the one of the same number lacks.
  private mutating func add(_ new: Passport, _ merge: inout Merge) {
    let key = PersonIndex.key(new)
    let place = identity.passports.firstIndex {
      $0.nationality == new.nationality && ($0.number.isEmpty || new.number.isEmpty || PersonIndex.key($0) == key)
    }
    guard let place else {
      identity.passports.append(new)
      if !person.nationalities.contains(new.nationality) { person.nationalities.append(new.nationality) }
      merge.filled.append(.passportNumber)
      return
    }
    var old = identity.passports[place]
    if old.number.isEmpty, !new.number.isEmpty {
      old.number = new.number
      merge.filled.append(.passportNumber)
    }
    if let expires = new.expires, old.expires != expires {
      if old.expires == nil, old.issued.map({ $0 <= expires }) ?? true {
        old.expires = expires
        merge.filled.append(.passportExpires)
      } else {
        merge.kept.append(.passportExpires)
      }
    }
    if let issued = new.issued, old.issued != issued {
      if old.issued == nil, old.expires.map({ issued <= $0 }) ?? true {
        old.issued = issued
        merge.filled.append(.passportIssued)
      } else {
        merge.kept.append(.passportIssued)
      }
    }
    identity.passports[place] = old
  }
}
