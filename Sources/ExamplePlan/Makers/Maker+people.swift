import Atlas
import Dates
import ForumPlan

extension Maker {
  /// People of all nations and parts, each at a forum and every third at the next one too, with their identities.
  mutating func addPeople(count: Int, to forums: Forums) -> [Guest] {
    for sheet in VisaRules.sheets { put(sheet) }
    let homes = Nation.all.map { place($0.city) }
    let events = forums.all
    var aliases = AliasMaker(avoiding: Plan())
    var guests: [Guest] = []
    for index in 0..<count {
      // The first fifteen are of one nation each, so that none is without people.
      let nation = index < Nation.all.count ? index : days(0...(Nation.all.count - 1))
      let part = Part(index)
      let alias = aliases.next(using: &generator)
      var person = Person(id: newID(), alias: alias, sector: part.sector)
      person.organisation = organisation(of: part, nation: nation)
      person.nationalities = nationalities(of: nation, index)
      person.residence = homes[nation]
      person.gender = chance(50) ? .female : .male
      person.languages = Nation.all[nation].languages
      if index % 12 == 5 { person.accessNeeds = ["step-free"] }
      if index % 17 == 9 { person.accessNeeds = ["hearing loop"] }
      person.diet = ["halal", "", "vegetarian", "halal", ""][index % 5]
      put(person)
      put(identity(of: person, nation: Nation.all[nation], part, index))
      let first = (index + index / 14) % events.count
      let visits = index % 3 == 0 ? [first, (first + 1) % events.count] : [first]
      for visit in visits {
        let guest = Guest(person: person, forum: events[visit].id, role: part.role)
        put(attendance(of: guest, at: events[visit], index))
        guests.append(guest)
      }
    }
    return guests
  }

  /// What somebody is in the example, in rounds of fourteen.
  struct Part {
    let role: Role
    let sector: Sector
    let function: String
    let rank: String

    init(_ index: Int) {
      let functions = ["Community liaison", "Station commander", "Patrol supervisor", "Training officer"]
      let posts = ["Coordinator", "Legal adviser", "Mediator", "Youth worker", "Director"]
      switch index % 14 {
      case 0, 2, 4, 6, 8:
        (role, sector) = (index % 28 == 2 ? .speaker : .delegate, .police)
        (function, rank) = (functions[index % 4], ["Inspector", "Superintendent", "Sergeant"][index % 3])
      case 10:
        (role, sector, function, rank) = (.facilitator, .academia, "Facilitator", "Dr")
      case 11:
        (role, sector, function, rank) = (.interpreter, .other, "Conference interpreter", "")
      case 12:
        (role, sector, function, rank) = (.monitor, .academia, "Monitor of commitments", "")
      case 13:
        (role, sector, function, rank) = (.observer, .government, "Adviser on public security", "")
      default:
        (role, sector) = (index % 28 == 3 ? .speaker : .delegate, .civilSociety)
        (function, rank) = (posts[index % 5], "")
      }
    }
  }

  private func organisation(of part: Part, nation: Int) -> ID<Organisation>? {
    switch part.sector {
    case .police: organisations[nation].police
    case .civilSociety: organisations[nation].society
    case .academia: part.role == .monitor ? monitor : nil
    default: nil
    }
  }

  /// One nationality for most, a second passport for one in ten.
  private func nationalities(of nation: Int, _ index: Int) -> [CountryCode] {
    let home = Nation.all[nation].code
    let seconds: [CountryCode: CountryCode] = [
      "NG": "GB", "PK": "GB", "LK": "GB", "KE": "GB", "TN": "FR", "ML": "FR", "SN": "FR", "MA": "FR", "IQ": "NO",
    ]
    guard index % 10 == 3 || index % 10 == 1, index % 20 < 12, let second = seconds[home] else { return [home] }
    return [home, second]
  }

  private mutating func identity(of person: Person, nation: Nation, _ part: Part, _ index: Int) -> Identity {
    let given = pick(person.gender == .female ? nation.women : nation.men)
    let family = pick(nation.families)
    var identity = Identity(of: person.id)
    identity.givenNames = given.latin
    identity.familyName = family.latin
    if let first = given.native, let last = family.native { identity.nativeName = "\(first) \(last)" }
    identity.honorific = part.rank
    identity.function = part.function
    identity.birthDate = today - days(24 * 365...62 * 365)
    identity.birthPlace = nation.city
    identity.passports = person.nationalities.enumerated().map { order, country in
      passport(of: country, index, order)
    }
    identity.email = person.alias.lowercased().filter { $0 != " " } + "@example.org"
    let number = String(index + 1)
    identity.phone = "\(nation.dial) 000 " + String(repeating: "0", count: max(0, 6 - number.count)) + number
    identity.emergencyContact = "A relative, \(nation.dial) 000 999999"
    return identity
  }

  /// A passport of ten years; one in nine expires within months.
  private mutating func passport(of country: CountryCode, _ index: Int, _ order: Int) -> Passport {
    let number = String(index + 1)
    var passport = Passport(
      nationality: country, number: "\(country)X\(String(repeating: "0", count: max(0, 6 - number.count)))\(number)")
    let expires = today + (index % 9 == 4 && order == 0 ? days(50...150) : days(400...3200))
    passport.expires = expires
    passport.issued = expires.adding(months: -120) + 1
    passport.authority = "Passport Office"
    passport.blankPages = days(1...20)
    return passport
  }
}
