import Atlas
import ForumPlan

extension Sight {
  /// All that a field of a kind may say; `nil` for a kind that is simply typed.
  func candidates(for kind: FieldKind) -> CandidateList? {
    switch kind {
    case .place: CandidateList(places)
    case .country, .countries: CandidateList(countries)
    case .languages: CandidateList(languages)
    case .currency, .money: CandidateList(currencies)
    case .reference(let kind), .references(let kind): CandidateList(records(of: kind))
    case .choices(let choices): CandidateList(choices.map { Candidate($0.label) })
    case .line, .text, .date, .span, .number, .flag, .choice, .decimal, .lines: nil
    }
  }

  /// The shipped places, and those that the plan names besides.
  private var places: [Candidate] {
    let shipped = atlas.placesWithNames
    let known = Set(shipped.map(\.place.description))
    let own = Set(
      (plan.venues.map(\.place) + plan.people.compactMap(\.residence) + plan.forums.compactMap(\.place))
        .map(\.description).filter { !known.contains($0) && !$0.hasPrefix(",") })
    return own.sorted().map { Candidate($0, note: "in this plan") }
      + shipped.map { place, otherNames in
        let country = atlas.name(of: place.country)
        return Candidate(place.description, note: country, others: otherNames + ["\(place.name), \(country)"])
      }
  }

  private var countries: [Candidate] {
    atlas.countries.map { Candidate($0.name, note: $0.code.description, others: [$0.code.description] + $0.aliases) }
  }

  private var languages: [Candidate] {
    atlas.languages.map { Candidate($0.code, name: $0.name, note: $0.code, others: $0.aliases) }
  }

  private var currencies: [Candidate] {
    atlas.currencies.map { Candidate($0.currency.code, name: $0.name, note: $0.currency.code) }
  }

  private func records(of kind: RecordKind) -> [Candidate] {
    plan.entries(of: kind).map { entry in
      let name = plan.displayName(of: entry)
      return switch entry {
      case .organisation(let record):
        Candidate(name, note: record.sector.label, others: record.shortName.isEmpty ? [] : [record.shortName])
      case .person(let record):
        Candidate(
          name, note: note(of: record), others: showsNames ? [plan.identity(of: record.id)?.fullName ?? ""] : [])
      case .venue(let record): Candidate(name, note: record.place.description)
      case .forum(let record): Candidate(name, note: record.span?.long ?? "")
      case .grant(let record): Candidate(name, note: plan.funders[record.funder]?.name ?? "")
      default: Candidate(name)
      }
    }
  }

  /// The legal name where names are shown, else whom they speak for.
  private func note(of person: Person) -> String {
    if showsNames, let name = plan.identity(of: person.id)?.fullName, !name.isEmpty { return name }
    return plan.organisations[person.organisation]?.name ?? person.sector.label
  }
}
