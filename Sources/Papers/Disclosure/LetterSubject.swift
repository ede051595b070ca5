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
  /// The consent that the letter needs and that was not given.
  let gap: LetterGap?

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
    guard let reader = kind.reader, !Disclosure(to: reader, plan: plan).mayKnow(attendance) else {
      gap = nil
      return
    }
    let readers = reader == .police ? "the police delegation" : "the host state"
    gap = LetterGap(
      what: "The consent of \(alias) to be named to \(readers)",
      remedy: "ask, and edit the attendance of \(plan.displayName(of: RecordKey(attendance.id))) (Consents)",
      record: RecordKey(attendance.id))
  }
}
