import Atlas
import Dates
import ForumPlan

extension CanaryPlan {
  /// The plan with all that letters need, so that nothing stops one but what its reader may not know.
  var forLetters: Plan {
    var plan = plan
    let host = Organisation(id: .init(rawValue: 900), name: "Bridge House", sector: .civilSociety)
    plan.load(Entry(filled(host)))
    var programme = plan.programme
    (programme.leadOrganisation, programme.signatory, programme.signatoryTitle) = (host.id, "Sign Atory", "Director")
    plan.load(Entry(programme))
    var venue = Venue(id: .init(rawValue: 901), name: "Dar Nejma", place: Place(name: "Tunis", country: "TN"))
    venue.address = "1 Harbour Street"
    plan.load(Entry(venue))
    var forum = forum
    (forum.venue, forum.purpose, forum.languages) = (venue.id, "to talk", ["fr", "en"])
    (forum.replyBy, forum.covers) = (Gathering.today + 20, [.travel, .lodging])
    plan.load(Entry(forum))
    for organisation in plan.organisations where organisation.address.isEmpty { plan.load(Entry(filled(organisation))) }
    for var identity in plan.identities {
      identity.birthDate = CivilDate("1984-02-29")
      var passport = identity.passports[0]
      (passport.issued, passport.expires) = (CivilDate("2024-01-10"), CivilDate("2034-01-09"))
      passport.authority = "Immigration"
      passport.nationality = plan.people[identity.person]?.nationalities.first ?? "TN"
      identity.passports = [passport]
      plan.load(Entry(identity))
    }
    for var attendance in plan.attendances {
      attendance.seat = .inPerson
      plan.load(Entry(attendance))
    }
    for var person in plan.people {
      person.gender = .female
      plan.load(Entry(person))
    }
    return plan
  }

  private func filled(_ organisation: Organisation) -> Organisation {
    var organisation = organisation
    (organisation.address, organisation.registration) = ("2 Hill Road", "R-17")
    (organisation.phone, organisation.email) = ("+216 00 000 000", "office@example.org")
    organisation.city = "Tunis"
    return organisation
  }

  /// Whether somebody is still coming.
  func isComing(_ person: ForumPlan.ID<Person>) -> Bool {
    plan.attendances[Attendance.id(of: person, at: Self.forumID)]?.status.isComing ?? false
  }

  /// The words of canaries in a text, whatever their case.
  static func found(in text: String) -> Set<String> {
    Set(text.lowercased().matches(of: /zq[0-9][0-9][a-z]q/).map { String($0.0) })
  }

  /// The words of some parts of a person.
  static func words(_ parts: [Part], _ index: Int) -> Set<String> { Set(parts.map { word($0, index) }) }
}
