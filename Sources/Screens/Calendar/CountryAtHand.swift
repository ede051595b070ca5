import Atlas
import ForumPlan
import Logistics

/// The country by whose calendar a date is chosen, and why by that one.
struct CountryAtHand: Hashable, Sendable {
  let code: CountryCode
  /// Such as `where the venue is`.
  let reason: String
}

extension Sight {
  /// The country whose weekends and holidays matter for a record's dates; `nil` when the plan names none.
  ///
  /// Where something takes place goes first, then where its forum does, then where the lead organisation works.
  func country(of entry: Entry) -> CountryAtHand? {
    let own: CountryAtHand? =
      switch entry {
      case .forum(let forum): country(of: forum, venue: "where the venue is", city: "where it is to meet")
      case .venue(let venue): country(venue.place, "where the venue is")
      case .organisation(let organisation): country(organisation.country, "where it is registered")
      case .person(let person): country(person.residence, "where they live")
      case .identity(let identity): country(plan.people[identity.person]?.residence, "where they live")
      case .protection(let record): country(plan.people[record.person]?.residence, "where they live")
      case .visaCase(let visaCase):
        country(visaCase.lodgedIn, "where it is lodged") ?? country(of: plan.attendances[visaCase.attendance]?.forum)
      case .attendance(let attendance): country(of: attendance.forum)
      case .session(let session): country(of: session.forum)
      case .commitment(let commitment): country(of: commitment.forum)
      case .concern(let concern): country(of: concern.forum)
      case .task(let task): country(of: task.forum)
      case .budgetLine(let line): country(of: line.forum)
      case .paper(let paper): country(of: paper.forum)
      case .programme, .funder, .grant, .costRate, .requirementSheet, .holidaySheet, .processFact: nil
      }
    let lead = plan.organisations[plan.programme.leadOrganisation]?.country
    return own ?? country(lead, "where the lead organisation is")
  }

  private func country(of forum: ForumPlan.ID<Forum>?) -> CountryAtHand? {
    plan.forums[forum].flatMap { country(of: $0, venue: "where the forum meets", city: "where the forum meets") }
  }

  private func country(of forum: Forum, venue: String, city: String) -> CountryAtHand? {
    country(forum.place(in: plan), plan.venues[forum.venue] == nil ? city : venue)
  }

  private func country(_ place: Place?, _ reason: String) -> CountryAtHand? {
    place.flatMap { $0.name.isEmpty ? nil : country($0.country, reason) }
  }

  private func country(_ code: CountryCode?, _ reason: String) -> CountryAtHand? {
    code.flatMap { atlas.country($0) == nil ? nil : CountryAtHand(code: $0, reason: reason) }
  }
}
