import ForumPlan

extension LetterWriter {
  /// What looks wrong in what a letter with a passport number says of somebody; no number stands in the words.
  mutating func doubts(about subject: LetterSubject) -> [LetterGap] {
    guard let passport = passport(of: subject), !passport.number.isEmpty else { return [] }
    var reasons = [PassportNumber.doubt(passport.number)].compactMap(\.self)
    if holders(of: passport) > 1 { reasons.append("another person has the same one") }
    let alias = subject.person.alias
    return reasons.map { reason in
      var doubt = LetterGap(
        "Look again at the passport number of \(alias), for \(reason)", in: RecordKey(subject.identity.id),
        of: "the identity of \(alias)", "Passports")
      doubt.isDoubt = true
      return doubt
    }
  }
}
