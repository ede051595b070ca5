/// What a visa process asks for, by sort: processes call the same thing by many names.
enum VisaDocument: Hashable {
  case passport
  case photo
  case form
  case invitation
  case programme
  case lodging
  case ticket
  case means
  case employer
  case insurance
  case yellowFever
  case residence
  case other

  /// The sort of what a process calls by a name such as `bank_statements_3m`.
  init(_ name: String) {
    let name = name.lowercased()
    // The first that fits: an invitation of a ministry is none of an employer.
    let sorts: [(VisaDocument, [String])] = [
      (.photo, ["photo"]), (.insurance, ["insurance"]), (.yellowFever, ["yellow_fever"]),
      (.residence, ["residence", "residency"]), (.programme, ["programme"]),
      (.invitation, ["invitation_letter", "invitation_from_event"]), (.form, ["form", "ds-160", "pre_enrolment"]),
      (.lodging, ["hotel", "accommodation"]), (.ticket, ["ticket", "flight", "itinerary"]),
      (.means, ["bank_", "proof_of_funds", "cash"]), (.employer, ["employer", "mission_order"]),
      (.passport, ["passport"]),
    ]
    // What an authority stamps or the host applies for elsewhere is not done by a letter of the pack.
    let isOfficial = ["certified", "legalised", "authorised", "registered", "legal_"].contains { name.contains($0) }
    let found = sorts.first { $0.1.contains { name.contains($0) } }?.0 ?? .other
    self = isOfficial && found == .invitation ? .other : found
  }
}
