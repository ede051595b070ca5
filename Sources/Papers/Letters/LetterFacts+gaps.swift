import ForumPlan

extension LetterFacts {
  /// What to say of a field without a value; `nil` for a field of one person in a letter about several.
  func gap(_ field: LetterField) -> LetterGap? {
    if passport == nil, field.group == "passport", field != .passportNationality { return gap(.passportNationality) }
    let (what, kind, label) = field.home
    switch kind {
    case .identity, .person, .attendance:
      return subject.map { gap("The \(what) of \($0.person.alias)", of: $0, kind, label) }
    case .venue:
      guard let venue = plan.venues[forum.venue] else { return gap(.venueName) }
      return LetterGap("The \(what)", in: RecordKey(venue.id), of: venue.name, label)
    case .forum: return LetterGap("The \(what)", in: RecordKey(forum.id), of: forum.name, label)
    case .organisation:
      let isService = field == .serviceAddress
      guard let organisation = isService ? subject?.person.organisation : plan.programme.leadOrganisation else {
        return gap(isService ? .personOrganisation : .hostName)
      }
      let key = RecordKey(organisation)
      return LetterGap("The \(what)", in: key, of: plan.displayName(of: key), label)
    default: return LetterGap("The \(what)", in: RecordKey(Programme.onlyID), of: "the programme", label)
    }
  }

  private func gap(_ what: String, of subject: LetterSubject, _ kind: RecordKind, _ label: String) -> LetterGap {
    let alias = subject.person.alias
    return switch kind {
    case .identity: LetterGap(what, in: RecordKey(subject.identity.id), of: "the identity of \(alias)", label)
    case .attendance: LetterGap(what, in: RecordKey(subject.attendance.id), of: "\(alias) at \(forum.name)", label)
    default: LetterGap(what, in: RecordKey(subject.person.id), of: alias, label)
    }
  }
}
