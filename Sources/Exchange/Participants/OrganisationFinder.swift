import ForumPlan

/// Finds organisations by name, without regard to case, accents and blanks, and makes those that are missing.
struct OrganisationFinder {
  private var byName: [String: ID<Organisation>] = [:]
  private var sectors: [ID<Organisation>: Sector] = [:]
  /// The organisations that were made, in the order of their rows.
  private(set) var added: [Organisation] = []

  init(_ plan: Plan) {
    for organisation in plan.organisations.sorted(by: { $0.id < $1.id }) {
      sectors[organisation.id] = organisation.sector
      for name in [organisation.name, organisation.shortName] {
        let key = Fold.words(name)
        if !key.isEmpty { byName[key] = byName[key] ?? organisation.id }
      }
    }
  }

  /// The organisation of a name; a new one of the sector when there is none, `nil` for an empty name.
  mutating func id(
    named name: String, sector: Sector, using generator: inout some RandomNumberGenerator
  ) -> ID<Organisation>? {
    guard !name.isEmpty else { return nil }
    let folded = Fold.words(name)
    let key = folded.isEmpty ? name : folded
    if let id = byName[key] { return id }
    let organisation = Organisation(id: .random(using: &generator), name: name, sector: sector)
    byName[key] = organisation.id
    sectors[organisation.id] = sector
    added.append(organisation)
    return organisation.id
  }

  /// The sector of an organisation.
  func sector(of id: ID<Organisation>?) -> Sector? { id.flatMap { sectors[$0] } }
}
