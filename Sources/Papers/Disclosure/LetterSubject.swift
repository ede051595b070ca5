import ForumPlan

/// Whom a letter is about: the one way from a person to a letter.
///
/// A letter that the person takes along themselves names them to whomever they show it. One that goes to a state or a
/// police service goes only with their consent to be named there.
struct LetterSubject {
  let person: Person
  let identity: Identity
  let attendance: Attendance
  let forum: Forum
  /// The consent that the letter needs and that was not given, and what it confirms and was not yet.
  let gaps: [LetterGap]

  /// The person at a forum, for a letter of a kind.
  init(
    of id: ForumPlan.ID<Person>, at forum: Forum, for kind: LetterKind, in plan: Plan
  ) throws(LetterError) {
    guard plan.openCompartments.contains(.identity) else { throw .identitiesShut }
    let alias = plan.displayName(of: RecordKey(id))
    guard let person = plan.people[id], let attendance = plan.attendances[Attendance.id(of: id, at: forum.id)],
      attendance.status.isComing
    else { throw .notInvited(person: alias, forum: forum.name) }
    self.person = person
    self.attendance = attendance
    self.forum = forum
    identity = plan.identity(of: id) ?? Identity(of: id)
    let key = RecordKey(attendance.id)
    let name = plan.displayName(of: key)
    var gaps: [LetterGap] = []
    if let reader = kind.reader, !Disclosure(to: reader, plan: plan).mayKnow(attendance) {
      let readers = reader == .police ? "the police delegation" : "the host state"
      gaps.append(
        LetterGap(
          "The consent of \(alias) to be named to \(readers)", in: key, of: name, "Consents", first: "ask, and "))
    }
    if kind.looksBack, attendance.status != .attended {
      gaps.append(
        LetterGap(
          "The presence of \(alias) at \(forum.name)", in: key, of: name, "Status",
          first: "once they were there, "))
    }
    self.gaps = gaps
  }
}
