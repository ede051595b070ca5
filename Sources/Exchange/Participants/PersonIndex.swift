import Atlas
import Dates
import ForumPlan

/// Finds the person of the plan or of an earlier row whom a row speaks of.
struct PersonIndex {
  private var byPassport: [String: ID<Person>] = [:]
  private var byName: [String: [ID<Person>]] = [:]
  private var byAlias: [String: ID<Person>] = [:]

  /// A passport's state and the letters and digits of its number.
  static func key(_ passport: Passport) -> String {
    "\(passport.nationality) " + passport.number.uppercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Makes a person findable by what is known of them now.
  mutating func insert(_ draft: Draft) {
    let id = draft.person.id
    byAlias[draft.person.alias.lowercased()] = id
    for passport in draft.identity.passports where !passport.number.isEmpty {
      byPassport[Self.key(passport)] = byPassport[Self.key(passport)] ?? id
    }
    let name = Fold.name(draft.identity.fullName)
    if !name.isEmpty, !byName[name, default: []].contains(id) { byName[name, default: []].append(id) }
  }

  /// Whom a row speaks of, and by what they were known.
  enum Match {
    case alias(ID<Person>)
    case passport(ID<Person>)
    case nameAndBirthDate(ID<Person>)
    case nameAndEmail(ID<Person>)
    /// The same name, and nothing in the row tells them apart.
    case nameAlone(ID<Person>)
    /// The same name, but nothing else that would make them one.
    case nameOnlySimilar(ID<Person>)
    case nobody
  }

  /// Looks a row up; `drafts` holds everybody the index knows.
  func match(_ row: Candidate, organisation: ID<Organisation>?, drafts: [ID<Person>: Draft]) -> Match {
    if !row.alias.isEmpty, let id = byAlias[row.alias.lowercased()] { return .alias(id) }
    if let passport = row.passport, !passport.number.isEmpty, let id = byPassport[Self.key(passport)] {
      return .passport(id)
    }
    guard row.hasName else { return .nobody }
    let name = Fold.name(row.givenNames + " " + row.familyName)
    let namesakes = byName[name, default: []].compactMap { drafts[$0] }
    for draft in namesakes where row.birthDate != nil && draft.identity.birthDate == row.birthDate {
      return .nameAndBirthDate(draft.person.id)
    }
    for draft in namesakes
    where !row.email.isEmpty && draft.identity.email.lowercased() == row.email.lowercased() {
      return .nameAndEmail(draft.person.id)
    }
    let isBare = row.birthDate == nil && row.email.isEmpty && row.passport?.number.isEmpty ?? true
    for draft in namesakes
    where isBare && draft.person.organisation == organisation && draft.person.nationalities == row.nationalities {
      return .nameAlone(draft.person.id)
    }
    return namesakes.first.map { .nameOnlySimilar($0.person.id) } ?? .nobody
  }
}
